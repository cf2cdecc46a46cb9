import type { Json, LastTurn, Strategy, View } from '../core/contracts.js';
import { canonicalJson } from '../core/digest.js';
import { lazyMembers } from '../core/lazy.js';
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import { ask, type Answer } from '../engine/ask.js';
import { positionOf } from '../engine/lookup.js';
import type { Campaign } from '../engine/play.js';
import { begin, step } from '../engine/step.js';
import { play } from '../setup.js';
import type { War } from './war.js';

/** A war in which a strategy that is tested leads one faction; the war's own strategies and log lead the others. */
export interface Trial extends War {
  readonly me: FactionId;
}

/** One time that a strategy was asked, with all that it could go by. */
export interface Moment {
  readonly turn: number;
  /** Before the turn; all of a course are worked out when one is looked at. */
  readonly world: World;
  readonly memory: Json;
  readonly lastTurn: LastTurn;
  readonly answer: Answer;
}

/** A trial played to its end. */
export interface Course {
  readonly trial: Trial;
  readonly campaign: Campaign;
  readonly moments: readonly Moment[];
}

/** The war of a trial without what its log and strategies say for the faction that is tested. */
const othersOf = ({ me, log, strategies }: Trial): Pick<War, 'log' | 'strategies'> => {
  const others = <T>(map: Readonly<Record<FactionId, T>>): Record<FactionId, T> =>
    Object.fromEntries(Object.entries(map).filter(([id]) => id !== me));
  return {
    log: Object.fromEntries(Object.entries(log).map(([turn, orders]) => [turn, others(orders)])),
    strategies: others(strategies),
  };
};

/** A trial of a strategy that leads `me` in a war. */
export const trialOf = (war: War, me: FactionId): Trial => {
  const trial: Trial = { ...war, me };
  return { ...trial, ...othersOf(trial) };
};

/** Position of the faction that is tested. */
export const mine = ({ scenario, me }: Trial): FactionIndex =>
  positionOf(scenario.compiled.theatre.factions, me) as FactionIndex;

/** Plays a trial and gives its campaign alone. */
export const playTrial = ({ scenario, seed, log, strategies, me }: Trial, strategy: Strategy): Campaign =>
  play(scenario, { seed, override: log, strategies: { ...strategies, [me]: strategy } });

/** Asks a strategy about a moment again; the world may be another. */
export const askAgain = (
  scenario: Scenario,
  strategy: Strategy,
  faction: FactionIndex,
  { world, memory, lastTurn }: Pick<Moment, 'world' | 'memory' | 'lastTurn'>,
): Answer => ask(scenario, world, faction, strategy, memory, () => lastTurn);

/** The worlds before each turn of a campaign: its record played again. */
const worldsOf = ({ scenario, seed }: Trial, { record }: Campaign): readonly World[] => {
  let world = begin(scenario, seed);
  return (record?.turns ?? []).map(({ orders }) => {
    const before = world;
    ({ world } = step(scenario, world, orders as never)); // judged again, one by one
    return before;
  });
};

const withWorld = lazyMembers('world');

/** Plays a trial turn by turn and keeps every moment in which the strategy was asked. */
export const courseOf = (trial: Trial, strategy: Strategy): Course => {
  const noted: { readonly memory: Json; readonly lastTurn: LastTurn }[] = [];
  const campaign = playTrial(trial, (view: View) => {
    noted.push({ memory: view.memory, lastTurn: { ...view.lastTurn } });
    return strategy(view);
  });
  let worlds: readonly World[] | null = null;
  const moments = (campaign.record?.turns ?? []).map(({ turn, orders, failed }, i): Moment => {
    const given = (orders as Readonly<Record<string, readonly unknown[]>>)[trial.me] ?? [];
    const code = failed?.[trial.me] ?? null;
    const why = campaign.rejected.find((each) => each.turn === turn && each.faction === trial.me && each.code === code);
    const memory = noted[i + 1]?.memory ?? campaign.save.memories[trial.me] ?? null;
    const answer: Answer = { orders: given, memory, failed: code, message: why?.message ?? '' };
    return withWorld({ turn, ...noted[i], answer }, { world: () => (worlds ??= worldsOf(trial, campaign))[i] });
  });
  return { trial, campaign, moments };
};

/** An answer as one text; neither the order of its orders says anything, nor that one is given twice. */
export const answerText = ({ orders, memory, failed }: Answer): string =>
  failed ??
  canonicalJson({ orders: [...new Set(orders.map((order) => canonicalJson(order as Json)))].sort(byText), memory });

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
