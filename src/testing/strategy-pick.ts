import * as fc from 'fast-check';
import type { Json, StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { logOf, orderPick, type OrderPick } from './order-arbitrary.js';

/**
 * Who leads a faction in generated wars, simplest first: nobody, noise, the greedy, who go for the nearest enemy with all
 * they have whatever the odds, and those who mean it.
 */
const PILOTS: readonly StrategyRef[] = [
  'hold',
  'random',
  { use: 'random', activity: 1 },
  { use: 'main-effort', odds: 0, commit: 4 },
  'main-effort',
  'sanctuary',
  { use: 'in-step', odds: 0, on: 2, off: 1 },
  { use: 'in-step', odds: 0, on: 2, off: 1, home: true },
];

/** The turns in which a script gives orders; from then on it holds. */
const PREFIX = 4;

/** Orders of the first turns by numbers that any scenario gives a meaning to. */
interface Script {
  readonly picks: readonly OrderPick[];
}
/** A strategy that needs no scenario, or a script that has yet to be written for one. */
export type StrategyPick = StrategyRef | Script;

const isScript = (pick: StrategyPick): pick is Script => typeof pick === 'object' && 'picks' in pick;

const pilot = (): fc.Arbitrary<StrategyRef> => fc.constantFrom(...PILOTS);

/** A pilot, or now and then a script; all shrink to `hold`. */
export const strategyPick = (): fc.Arbitrary<StrategyPick> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: pilot(), weight: PILOTS.length },
    { arbitrary: fc.record({ picks: fc.array(orderPick(), { minLength: 1, maxLength: 8 }) }), weight: 1 },
  );

/** What a pick means for one faction of a scenario. Throws `IssuesError` on an unknown faction. */
export const strategyOf = (scenario: Scenario, pick: StrategyPick, id: FactionId): StrategyRef => {
  if (!isScript(pick)) return pick;
  const faction = indexOrRefuse(scenario.compiled.theatre.factions, id, 'faction');
  const picks = pick.picks.map((each) => ({ ...each, turn: each.turn % PREFIX, faction }));
  // What others would answer is not for this faction to say.
  const script = Object.fromEntries(
    Object.entries(logOf(scenario, picks)).flatMap(([turn, orders]) => (id in orders ? [[turn, orders[id]]] : [])),
  );
  return { use: 'scripted', script: script as unknown as Json }; // orders are JSON, and so is rubbish
};

/**
 * A strategy by reference; `hold`, the simplest, is what others shrink to. With a scenario also a script of orders for
 * the first turns, which then holds: for the faction of that id, or for any one. An unknown id throws `IssuesError`.
 */
export const strategyArbitrary = (scenario?: Scenario, faction?: FactionId): fc.Arbitrary<StrategyRef> => {
  if (scenario === undefined) return pilot();
  const ids = faction === undefined ? scenario.factions.map(({ id }) => id) : [faction];
  return fc.tuple(strategyPick(), fc.constantFrom(...ids)).map(([pick, id]) => strategyOf(scenario, pick, id));
};
