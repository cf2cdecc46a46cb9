import * as fc from 'fast-check';
import type { StrategyRef } from '../core/contracts.js';
import { unwrap } from '../core/result.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { begin, step } from '../engine/step.js';
import { validateScenario as validate, type Registry } from '../scenario/parse.js';
import { metrics, rules, strategies } from '../setup.js';
import type { WarConstraints } from './constraints.js';
import { logOf, orderPick, turnOrders } from './order-arbitrary.js';
import { scenarioArbitrary } from './scenario-arbitrary.js';
import { warOf, type OrderLog, type War } from './war.js';

/** Who leads a faction in generated wars: nobody, noise, or one who means it. */
const PILOTS: readonly StrategyRef[] = [
  'hold',
  'random',
  { use: 'random', activity: 1 },
  'main-effort',
  { use: 'main-effort', odds: 0, commit: 4 },
  'sanctuary',
  { use: 'in-step', odds: 0, on: 2, off: 1 },
  { use: 'in-step', odds: 0, on: 2, off: 1, home: true },
];

/** A strategy by reference; `hold`, the simplest, is what others shrink to. */
export const strategyArbitrary = (): fc.Arbitrary<StrategyRef> => fc.constantFrom(...PILOTS);

const seed = (): fc.Arbitrary<string> => fc.nat({ max: 9999 }).map((n) => `generated/${n}`);

/** Built once per set of constraints: the schema of a list of rules is kept by that list. */
const registryFor = (constraints: WarConstraints): Registry => ({
  rules: [...Object.values(rules), ...(constraints.rules ?? [])],
  metrics: [...Object.values(metrics), ...(constraints.metrics ?? [])],
  strategies,
});

/** A counterexample as one can read it: data, not what was compiled from it. */
export const readable = <W extends War>(war: W, more: object = {}): W =>
  Object.assign(war, {
    [fc.toStringMethod]: () =>
      JSON.stringify({ ...more, seed: war.seed, strategies: war.strategies, log: war.log, data: war.scenario.data }),
  });

/** A war on this scenario: orders, strategies and luck of all sorts. */
export const warOn = (scenario: Scenario, log: fc.Arbitrary<OrderLog>): fc.Arbitrary<War> =>
  fc
    .record({
      seed: seed(),
      log,
      pilots: fc.array(strategyArbitrary(), {
        minLength: scenario.factions.length,
        maxLength: scenario.factions.length,
      }),
    })
    .map(({ pilots, ...options }) =>
      readable(
        warOf(scenario, {
          ...options,
          strategies: Object.fromEntries(scenario.factions.map(({ id }, i) => [id, pilots[i]])),
        }),
      ),
    );

/** Generated wars: scenario, strategies, orders that replace some of theirs, and luck. */
export const warArbitrary = (constraints: WarConstraints = {}): fc.Arbitrary<War> => {
  const registry = registryFor(constraints);
  const compiled = (data: ScenarioData): Scenario => unwrap(validate(data, registry));
  const pilots = fc.array(strategyArbitrary(), { minLength: 4, maxLength: 4 });
  return fc
    .record({
      data: scenarioArbitrary(constraints),
      picks: fc.array(orderPick(), { maxLength: 20 }),
      pilots,
      seed: seed(),
    })
    .map((plan) => {
      const scenario = compiled(plan.data);
      const led = Object.fromEntries(scenario.factions.map(({ id }, i) => [id, plan.pilots[i]]));
      return readable(warOf(scenario, { seed: plan.seed, log: logOf(scenario, plan.picks), strategies: led }));
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
