import type { ChanceSource } from '../core/chance.js';
import { clone } from '../core/clone.js';
import type { Json, LastTurn, Strategy, Week } from '../core/contracts.js';
import type { GameEvent } from '../core/events.js';
import { lazyMembers } from '../core/lazy.js';
import type { FactionId, Order, OrdersByFaction, Rejection } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import { ask } from './ask.js';
import { requireFit } from './fit.js';
import { handOut } from './hand-out.js';
import { asJson, freezeJson, own } from './json.js';
import { lastTurnOf, NO_LAST_TURN } from './last-turn.js';
import { makeMachine, type Machine, type RawEvent } from './machine.js';
import { readOrders, type Read } from './orders-in.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { ENGINE, firstLink, recordTurn, type CampaignRecord, type RecordHead, type RecordTurn } from './record.js';
import type { Save } from './save.js';
import { byIndex, keyFrom, startOf } from './step.js';
import { toEvent } from './translate.js';

/** One whole play of a war. */
export interface Campaign {
  readonly scenario: Scenario;
  /** Null where it began from a world or a save with its own luck. */
  readonly seed: string | null;
  /** Turns completed. */
  readonly turns: number;
  readonly outcome: Outcome | null;
  /** Null: a week that never came. */
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly events: readonly GameEvent[];
  readonly rejected: readonly (Rejection & { readonly turn: number })[];
  readonly world: World;
  readonly save: Save;
  /** Null where `record: false` was asked. */
  readonly record: CampaignRecord | null;
}

/** What a turn was, for those who watch a campaign go by. */
export interface TurnReport {
  readonly world: World;
  readonly accepted: readonly (readonly Order[])[];
  readonly rejected: readonly Rejection[];
  readonly events: readonly GameEvent[];
}

/** A campaign's setting with everything resolved; `null` = no strategy, never orders anything. */
export interface Setting {
  readonly seed: string | null;
  readonly arm: string | null;
  readonly start: World | Save | null;
  /** By faction index. */
  readonly strategies: readonly (Strategy | null)[];
  /** How the record names them. */
  readonly refs: Readonly<Record<FactionId, Json>>;
  readonly turns: number;
  readonly override: Readonly<Record<number, OrdersByFaction>>;
  readonly record: boolean;
  /** Keep the events of all turns. */
  readonly events: boolean;
  readonly chance?: ChanceSource;
  readonly onTurn?: (report: TurnReport) => void;
}

const isSave = (start: World | Save): start is Save => 'world' in start;

/** The private world a campaign starts from. With a start its own key rules, unless a seed is given as well. */
const startWorld = (scenario: Scenario, setting: Setting): World => {
  const { start, seed } = setting;
  if (start === null) return startOf(scenario, seed ?? refuse('no-seed', 'seed', 'a campaign needs a seed or a start'));
  const given = isSave(start) ? start.world : start;
  requireFit(scenario.compiled, given, 'start', true);
  const world = clone(given);
  if (seed !== null) world.key = keyFrom(seed);
  return world;
};

/** The running parts of a campaign. */
interface Running {
  readonly machine: Machine;
  readonly memories: Json[];
  lastTurns: (() => LastTurn)[];
  readonly sums: number[][];
}

const startRunning = (scenario: Scenario, setting: Setting): Running => {
  const { theatre, metrics } = scenario.compiled;
  const world = startWorld(scenario, setting);
  const save = setting.start !== null && isSave(setting.start) ? setting.start : null;
  const ids = theatre.factions.map((faction) => faction.id);
  return {
    machine: makeMachine(scenario.compiled, world, setting.chance),
    memories: ids.map((id) => freezeJson(asJson(own(save?.memories, id) ?? null))),
    lastTurns: ids.map((id) => {
      const last = own(save?.lastTurn, id);
      const told = last === undefined ? NO_LAST_TURN : freezeJson(asJson(last) as unknown as LastTurn); // a save is JSON
      return () => told;
    }),
    sums: metrics.map((metric) => [...(save?.metrics[metric.id] ?? metric.begin(world, theatre))]),
  };
};

const readMetrics = (
  compiled: Compiled,
  world: World,
  sums: readonly (readonly number[])[],
): Record<string, number | null> => {
  const values: Record<string, number | null> = {};
  compiled.metrics.forEach((metric, m) => {
    const targets = metric.targets === undefined ? [''] : metric.targets(compiled.theatre);
    const read = metric.read(sums[m], world, compiled.theatre);
    targets.forEach((target, i) => (values[target === '' ? metric.id : `${metric.id}/${target}`] = read[i]));
  });
  return values;
};

/** Asks everybody, then overrides; all views are of the same world, so orders are simultaneous. */
const gather = (
  scenario: Scenario,
  setting: Setting,
  running: Running,
): { given: (readonly unknown[])[]; failures: Rejection[] } => {
  const { theatre } = scenario.compiled;
  const { world } = running.machine;
  const failures: Rejection[] = [];
  const given = setting.strategies.map((strategy, i): readonly unknown[] => {
    if (strategy === null) return [];
    const answer = ask(scenario, world, i as FactionIndex, strategy, running.memories[i], running.lastTurns[i]);
    running.memories[i] = answer.memory;
    if (answer.failed !== null)
      failures.push({ faction: theatre.factions[i].id, order: null, code: answer.failed, message: answer.message });
    return answer.orders;
  });
  const override = setting.override[world.turn + 1];
  if (override !== undefined) {
    const lists = byIndex(scenario.compiled, override);
    for (const id of Object.keys(override)) {
      const faction = theatre.factions.findIndex((each) => each.id === id);
      given[faction] = lists[faction];
    }
  }
  return { given, failures };
};

const record = (
  scenario: Scenario,
  world: World,
  previous: string,
  given: readonly (readonly unknown[])[],
  failures: readonly Rejection[],
  read: Read,
): RecordTurn => {
  const orders: Record<FactionId, readonly Json[]> = {};
  given.forEach((list, i) => {
    if (list.length > 0) orders[scenario.compiled.theatre.factions[i].id] = list as readonly Json[]; // as written
  });
  const codes: Record<FactionId, string> = {};
  for (const { faction, code } of failures) codes[faction] = code;
  return recordTurn(previous, world, orders, codes, read.rejected);
};

const observe = (compiled: Compiled, world: World, week: Week, sums: readonly number[][]): void => {
  for (let m = 0; m < sums.length; m++) compiled.metrics[m].observe(sums[m], world, week, compiled.theatre);
};

const saveOf = (compiled: Compiled, running: Running): Save => {
  const memories: Record<FactionId, Json> = {};
  const lastTurn: Record<FactionId, LastTurn> = {};
  const metrics: Record<string, readonly number[]> = {};
  compiled.theatre.factions.forEach(({ id }, i) => {
    memories[id] = running.memories[i];
    const { orders, rejected, events } = running.lastTurns[i]();
    lastTurn[id] = { orders, rejected, events };
  });
  compiled.metrics.forEach((metric, m) => (metrics[metric.id] = [...running.sums[m]]));
  return { world: handOut(clone(running.machine.world)), memories, lastTurn, metrics };
};

/** What a campaign leaves behind, turn by turn. */
interface Traces {
  /** Per turn. */
  readonly events: (readonly RawEvent[])[];
  readonly rejected: (Rejection & { readonly turn: number })[];
  readonly lines: RecordTurn[];
  /** The digest that the next turn's is chained to. */
  link: string;
}

/** Asks everybody, plays one turn, and notes what it was. */
const playTurn = (scenario: Scenario, setting: Setting, running: Running, traces: Traces): void => {
  const { compiled } = scenario;
  const { machine, sums } = running;
  const { world } = machine;
  const { given, failures } = gather(scenario, setting, running);
  const read = readOrders(compiled, world, given);
  machine.run(read.byKind);
  observe(compiled, world, machine.week, sums);
  const dropped = [...failures, ...read.rejected];
  for (const each of dropped) traces.rejected.push({ turn: world.turn, ...each });
  const raws = machine.events;
  running.lastTurns = read.accepted.map((orders, i) =>
    lastTurnOf(compiled, world, i as FactionIndex, orders, dropped, raws),
  );
  if (setting.record) {
    const line = record(scenario, world, traces.link, given, failures, read);
    traces.link = line.digest;
    traces.lines.push(line);
  }
  if (setting.events) traces.events.push(raws);
  if (setting.onTurn === undefined) return;
  const events = raws.map((raw) => toEvent(compiled, raw, world.turn));
  setting.onTurn({ world, accepted: read.accepted, rejected: dropped, events });
};

const headOf = (scenario: Scenario, { seed, arm, refs, start }: Setting): RecordHead => ({
  format: 'marchland-record/1',
  engine: ENGINE,
  scenario: { id: scenario.id, digest: scenario.digest, data: scenario.data },
  seed,
  arm,
  strategies: refs,
  start: start === null || isSave(start) ? start : { world: start, memories: {}, lastTurn: {}, metrics: {} },
});

/** Events are worked out when first looked at: of many campaigns only the metrics are read. */
const withEvents = lazyMembers('events');

/** Plays a war to its end or to `setting.turns`, in place on a private world. */
export const playCampaign = (scenario: Scenario, setting: Setting): Campaign => {
  const { compiled } = scenario;
  const { theatre } = compiled;
  const running = startRunning(scenario, setting);
  const { world } = running.machine;
  const traces: Traces = {
    events: [],
    rejected: [],
    lines: [],
    link: setting.record ? firstLink(scenario, world) : '',
  };
  let outcome = outcomeOf(world, theatre, setting.turns);
  for (; outcome === null; outcome = outcomeOf(world, theatre, setting.turns))
    playTurn(scenario, setting, running, traces);
  const { rejected, lines: turns, link: digest } = traces;
  let events: readonly GameEvent[] | undefined;
  const translate = (): readonly GameEvent[] => {
    const first = world.turn - traces.events.length + 1;
    return (events ??= traces.events.flatMap((raws, i) => raws.map((raw) => toEvent(compiled, raw, first + i))));
  };
  const campaign = {
    scenario,
    seed: setting.seed,
    turns: world.turn,
    outcome,
    metrics: readMetrics(compiled, world, running.sums),
    rejected,
    world: handOut(world),
    save: saveOf(compiled, running),
    record: setting.record
      ? { head: headOf(scenario, setting), turns, end: { end: world.turn, outcome, digest } }
      : null,
  };
  return withEvents(campaign, { events: translate });
};
