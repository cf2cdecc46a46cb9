import * as fc from 'fast-check';
import { unwrap } from '../core/result.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { begin, step } from '../engine/step.js';
import { validateScenario as validate, type Registry } from '../scenario/parse.js';
import { metrics, strategies } from '../setup.js';
import type { WarConstraints } from './constraints.js';
import { logOf, orderPick, turnOrders } from './order-arbitrary.js';
import { knownWith } from './known-rules.js';
import { MOST_FACTIONS } from './map-plan.js';
import { scenarioOf, scenarioParts } from './scenario-arbitrary.js';
import { strategyOf, strategyPick, type StrategyPick } from './strategy-pick.js';
import { warOf, type OrderLog, type War } from './war.js';

/** The text of a number: shrinks to `0`. */
const seed = (): fc.Arbitrary<string> => fc.nat({ max: 9999 }).map(String);

/** Built once per set of constraints: the schema of a list of rules is kept by that list. */
const registryFor = (constraints: WarConstraints): Registry => ({
  rules: knownWith(constraints.rules),
  metrics: [...Object.values(metrics), ...(constraints.metrics ?? [])],
  strategies,
});

/** A counterexample as one can read it: data, not what was compiled from it. */
export const readable = <W extends War>(war: W, more: object = {}): W =>
  Object.assign(war, {
    [fc.toStringMethod]: () =>
      JSON.stringify({ ...more, seed: war.seed, strategies: war.strategies, log: war.log, data: war.scenario.data }),
  });

/** Who leads each faction, as numbers and references that any scenario gives a meaning to. */
const pilots = (factions: number): fc.Arbitrary<StrategyPick[]> =>
  fc.array(strategyPick(), { minLength: factions, maxLength: factions });

const ledBy = (scenario: Scenario, picks: readonly StrategyPick[]): War['strategies'] =>
  Object.fromEntries(scenario.factions.map(({ id }, i) => [id, strategyOf(scenario, picks[i], id)]));

/** A war on this scenario: orders, strategies and luck of all sorts. */
export const warOn = (scenario: Scenario, log: fc.Arbitrary<OrderLog>): fc.Arbitrary<War> =>
  fc
    .record({ pilots: pilots(scenario.factions.length), log, seed: seed() })
    .map((plan) => readable(warOf(scenario, { ...plan, strategies: ledBy(scenario, plan.pilots) })));

/**
 * Generated wars: scenario, strategies, orders that replace some of theirs, and luck. They shrink to fewer turns, then to
 * simpler opponents, fewer orders, regions, factions and crossings, smaller forces, fewer rules, and the seed `0`. Throws
 * `IssuesError` on constraints that cannot be kept to.
 */
export const warArbitrary = (constraints: WarConstraints = {}): fc.Arbitrary<War> => {
  const registry = registryFor(constraints);
  const compiled = (data: ScenarioData): Scenario => unwrap(validate(data, registry));
  const { turns, ...rest } = scenarioParts(constraints);
  return fc
    .record({
      turns,
      pilots: pilots(MOST_FACTIONS),
      picks: fc.array(orderPick(), { maxLength: 20 }),
      ...rest,
      seed: seed(),
    })
    .map(({ pilots: picked, picks, seed: luck, ...plan }) => {
      const scenario = compiled(scenarioOf(plan));
      const strategies = ledBy(scenario, picked);
      return readable(warOf(scenario, { seed: luck, log: logOf(scenario, picks), strategies }));
    });
};

/** Worlds that a war on this scenario may come to, by orders of all sorts. */
export const worldArbitrary = (scenario: Scenario): fc.Arbitrary<World> =>
  fc
    .record({ seed: seed(), turns: fc.array(turnOrders(scenario), { maxLength: scenario.compiled.theatre.turns }) })
    .map(({ seed: luck, turns }) => {
      let world = begin(scenario, luck);
      for (const orders of turns) ({ world } = step(scenario, world, orders));
      return world;
    });
