import type { StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { RegionIndex } from '../core/world.js';
import { catalogueOf, NOWHERE } from '../engine/catalogue.js';
import { playCampaign, type Campaign } from '../engine/play.js';
import { NO_ARM, settingOf } from '../setup.js';
import { coverageIn, type Coverage } from './coverage.js';
import { makeTally, namesIn, type Example } from './coverage-tally.js';
import { seeker } from './seeker.js';

export interface ExhaustOptions {
  /** Most campaigns; default 100. */
  readonly budget?: number;
  /** Campaign i is played with seed `<seed>/<i>`; default `exhaust`. */
  readonly seed?: string;
}

export interface Exhausted {
  readonly coverage: Coverage;
  /** How many campaigns were played. */
  readonly played: number;
  /** Those in which something was met first, with their records. */
  readonly campaigns: readonly Campaign[];
  /** By `orders/<kind>`, `events/<kind>` or `rules/<id>`: where it was met first. */
  readonly examples: Readonly<Record<string, Example>>;
  /** Not met within the budget, which is not to say that it cannot be. */
  readonly unreached: readonly string[];
  /** Cannot be met: kinds of order of which the map and the turns have none, as `orders/<kind>`. */
  readonly impossible: readonly string[];
}

/** Kinds of order of which there is none in any region and turn. */
const withoutCandidates = (compiled: Compiled): string[] => {
  const { theatre, orders } = compiled;
  const catalogue = catalogueOf(compiled);
  const places = [NOWHERE, ...theatre.regions.map((_, index) => index as RegionIndex)];
  return [...orders].flatMap(([kind, { spec }]) => {
    const turns = spec.dated === true ? theatre.turns : 1;
    for (let turn = 1; turn <= turns; turn++)
      if (places.some((place) => catalogue.at(kind, place, turn).length > 0)) return [];
    return [`orders/${kind}`];
  });
};

const GREEDY: StrategyRef = { use: 'main-effort', odds: 0, commit: 4 };

/**
 * Who leads whom in campaign i: the arms' strategies first (not what arms set), then seekers everywhere, or one of them
 * against those who hold, who are greedy, or whom an arm sends.
 */
const rosterOf = (scenario: Scenario, i: number, seek: StrategyRef): Readonly<Record<FactionId, StrategyRef>> => {
  const ids = scenario.factions.map(({ id }) => id);
  const arms = Object.values(scenario.arms);
  if (i < arms.length) return arms[i].strategies;
  const round = i - arms.length;
  const led = arms.length === 0 ? {} : arms[round % arms.length].strategies;
  const lone = ids[Math.floor(round / 4) % ids.length];
  const others = [() => seek, () => 'hold', () => GREEDY, (id: FactionId) => led[id] ?? 'random'][round % 4];
  return Object.fromEntries(ids.map((id) => [id, id === lone ? seek : others(id)]));
};

/** Kinds of order of the rules that have something left to be met. */
const kindsOfUnmet = ({ compiled }: Scenario, met: ReadonlyMap<string, unknown>): string[] => {
  const open = new Set<string>();
  for (const [kind, { rule }] of compiled.events) if (!met.has(`events/${kind}`)) open.add(rule);
  for (const { rule } of compiled.rules) if (!met.has(`rules/${rule.id}`)) open.add(rule.id);
  return [...compiled.orders].flatMap(([kind, { rule }]) => (open.has(rule) ? [kind] : []));
};

/**
 * Plays campaigns that are steered to what has not been met yet, until every kind of order and event and every rule was
 * met or the budget is used up. The same scenario, budget and seed give the same. Throws `IssuesError` on a budget that
 * is no whole number from 1.
 */
export const exhaust = (scenario: Scenario, { budget = 100, seed = 'exhaust' }: ExhaustOptions = {}): Exhausted => {
  if (!Number.isInteger(budget) || budget < 1)
    refuse('bad-budget', 'budget', `a budget is a whole number of campaigns from 1, not ${budget}`);
  const tally = makeTally();
  const { met } = tally;
  const impossible = withoutCandidates(scenario.compiled);
  const possible = namesIn(scenario).filter((name) => !impossible.includes(name));
  const kinds = [...scenario.compiled.orders.keys()];
  const seek = seeker(
    scenario,
    () => kinds.filter((kind) => !met.has(`orders/${kind}`)),
    () => kindsOfUnmet(scenario, met),
  );
  const campaigns: Campaign[] = [];
  let played = 0;
  while (played < budget && possible.some((name) => !met.has(name))) {
    const luck = `${seed}/${played}`;
    const known = met.size;
    const options = { seed: luck, strategies: rosterOf(scenario, played, seek) };
    const setting = settingOf(scenario, NO_ARM, options);
    const campaign = playCampaign(tally.watched(scenario, luck), {
      ...setting,
      onTurn: (report) => tally.note(scenario, luck, report),
    });
    played += 1;
    if (met.size > known) campaigns.push({ ...campaign, scenario });
  }
  return {
    coverage: coverageIn(namesIn(scenario), met),
    played,
    campaigns,
    examples: Object.fromEntries([...met].sort(([a], [b]) => (a < b ? -1 : 1))),
    unreached: possible.filter((name) => !met.has(name)),
    impossible,
  };
};
