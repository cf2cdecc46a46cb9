/** A campaign traced again, week by week, for what concerns one region. */
import type { FactionId, OrdersByFaction } from '../core/orders.js';
import { invariant } from '../core/result.js';
import { digest } from '../core/digest.js';
import type { Scenario } from '../core/scenario.js';
import type { Level } from '../core/world.js';
import { applyChanges, flatten, type Change } from '../engine/changes.js';
import { inspect } from '../engine/inspect.js';
import { matchesPath } from '../engine/path-pattern.js';
import type { Campaign } from '../engine/play.js';
import { trace, type TracedRule, type TracedTurn } from '../engine/trace.js';
import { describe } from '../engine/translate.js';
import { weekDate } from './civil-date.js';
import { firstWorld, recordOf } from './watch.js';
import type { Entry, Kept, Presence, Side, Week } from './why-facts.js';

/** A change of hands as it was traced, and how things stood when it was decided. */
export interface Passing {
  readonly from: FactionId | null;
  readonly to: FactionId | null;
  readonly rule: string | null;
  readonly events: readonly string[];
  readonly sides: readonly Side[];
}

export interface WatchedWeek {
  readonly week: Week;
  readonly passings: readonly Passing[];
  /** Rules that changed anything of the region. */
  readonly touched: readonly string[];
}

/** The values of a world by path, as changes have left them so far. */
type Now = Map<string, unknown>;

const factionsOf = ({ factions }: Scenario): FactionId[] => factions.map(({ id }) => id);
const count = (now: Now, path: string): number => Number(now.get(path) ?? 0);

const holder = (now: Now, region: string): FactionId | null =>
  (now.get(`regions/${region}/controller`) ?? null) as FactionId | null;

/** Rules that say they may change who holds a region. */
export const decidingRules = ({ compiled }: Scenario, region: string): string[] =>
  compiled.rules.flatMap(({ rule }) =>
    rule.writes.some((pattern) => matchesPath(pattern, `regions/${region}/controller`)) ? [rule.id] : [],
  );

/** Everybody in the region, with those joint with them and against those hostile to them. */
export const sidesOf = (scenario: Scenario, region: string, now: Now): Side[] => {
  const there = (id: FactionId): number => count(now, `regions/${region}/fighters/${id}`);
  const level = (a: FactionId, b: FactionId): Level =>
    a === b ? 'joint' : (now.get(`pairs/${a}/${b}/level`) as Level);
  const held = holder(now, region);
  const all = factionsOf(scenario);
  return all.flatMap((faction) => {
    if (there(faction) === 0) return [];
    const towardsHolder = held === null ? null : held === faction ? 'holder' : level(faction, held);
    const sum = (wanted: Level): number =>
      all.reduce((total, other) => (level(faction, other) === wanted ? total + there(other) : total), 0);
    const [own, hostile] = [sum('joint'), sum('hostile')];
    return [{ faction, fighters: there(faction), own, hostile, share: own / (own + hostile), towardsHolder }];
  });
};

/** What was booked for the region's fighters, causes of one rule and faction added up. */
const entriesOf = (rules: readonly TracedRule[], region: string): Entry[] => {
  const entries = new Map<string, Entry>();
  for (const { id: rule, booked } of rules)
    for (const { cause, effect, faction, from, to, fighters } of booked) {
      const change = (to === region ? fighters : 0) - (from === region ? fighters : 0);
      if (change === 0) continue;
      const key = [rule, cause, faction].join('/');
      const before = entries.get(key)?.change ?? 0;
      entries.set(key, { rule, cause, effect, faction, change: before + change });
    }
  return [...entries.values()];
};

/** What deciding rules keep of the region, before and after the week. */
const keptOf = (scenario: Scenario, region: string, rules: readonly string[], before: Now, after: Now): Kept[] =>
  scenario.compiled.columns.flatMap(({ rule, name, column: { of, summary, holds } }): Kept[] => {
    if (!rules.includes(rule) || (of !== 'region' && of !== 'region-faction')) return [];
    const path = `columns/${rule}/${name}/${region}`;
    const entries = of === 'region' ? [''] : factionsOf(scenario);
    const value = (now: Now, at: string): Kept['before'] =>
      holds === 'faction' ? (factionsOf(scenario)[count(now, at)] ?? null) : count(now, at);
    return entries.map((faction) => {
      const at = faction === '' ? path : `${path}/${faction}`;
      return { rule, column: name, faction, before: value(before, at), after: value(after, at), summary };
    });
  });

const presenceOf = (scenario: Scenario, region: string, before: Now, after: Now): Presence[] =>
  factionsOf(scenario).flatMap((faction) => {
    const path = `regions/${region}/fighters/${faction}`;
    const [was, is] = [count(before, path), count(after, path)];
    const attackers = count(after, `regions/${region}/attackers/${faction}`);
    return was + is + attackers === 0 ? [] : [{ faction, before: was, after: is, attackers }];
  });

const concerns = (region: string, { path }: Change): boolean =>
  path.startsWith(`regions/${region}/`) || (path.startsWith('columns/') && path.split('/')[3] === region);

/** One turn; `now` is led through it. */
const watchWeek = (scenario: Scenario, region: string, now: Now, turn: TracedTurn): WatchedWeek => {
  const deciding = decidingRules(scenario, region);
  const before = new Map(now);
  const passings: Passing[] = [];
  let sides: readonly Side[] | null = null;
  const told = (events: TracedTurn['events']): string[] =>
    events.flatMap((event) => (Object.values(event).includes(region) ? [describe(event, scenario)] : []));
  const follow = (rule: string | null, changes: readonly Change[], events: TracedTurn['events']): void => {
    const from = holder(now, region);
    const then = sidesOf(scenario, region, now);
    if (rule !== null && deciding.includes(rule)) sides ??= then;
    invariant(applyChanges(now, changes), 'a traced change fits the world it was made in');
    const to = holder(now, region);
    if (from !== to) passings.push({ from, to, rule, events: told(events), sides: then });
  };
  for (const { id, changes, events } of turn.rules) follow(id, changes, events);
  const ended = new Map(now); // the calendar belongs to the coming turn
  follow(null, turn.ending, []);
  const { start } = scenario.data;
  return {
    week: {
      turn: turn.world.turn,
      date: start === undefined ? null : weekDate(start, turn.world.turn),
      holder: holder(ended, region),
      sides: sides ?? sidesOf(scenario, region, ended),
      presence: presenceOf(scenario, region, before, ended),
      entries: entriesOf(turn.rules, region),
      kept: keptOf(scenario, region, deciding, before, ended),
      events: told(turn.events),
    },
    passings,
    touched: turn.rules.flatMap(({ id, changes }) => (changes.some((each) => concerns(region, each)) ? [id] : [])),
  };
};

/** Traces a campaign's record; the first world's values by path, then each week. */
export const watchRegion = (
  campaign: Campaign,
  region: string,
): { readonly start: Map<string, unknown>; readonly weeks: readonly WatchedWeek[] } => {
  const { scenario } = campaign;
  let world = firstWorld(campaign);
  const now = flatten(inspect(scenario, world));
  const start = new Map(now);
  const weeks = recordOf(campaign).turns.map(({ orders }) => {
    const turn = trace(scenario, world, orders as unknown as OrdersByFaction); // judged again, one by one
    world = turn.world;
    return watchWeek(scenario, region, now, turn);
  });
  invariant(digest(world) === digest(campaign.world), 'a traced campaign ends as the played one');
  return { start, weeks };
};
