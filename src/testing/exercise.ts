/** What a strategy that is tested has ordered and met, noted while a law plays its campaigns. */
import type { RuleContext } from '../core/contracts.js';
import type { BoundRule, Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { coverageIn, type Coverage } from './coverage.js';
import { makeTally, namesIn } from './coverage-tally.js';
import { mine, type Trial } from './trial.js';

export interface Exercise {
  /** The same trial on a scenario whose rules tell what they are given and what they do. */
  watched(trial: Trial): Trial;
  /** Orders accepted from the tested faction; events and rules whoever brought them about. */
  coverage(): Coverage;
}

export const exercise = (): Exercise => {
  const tally = makeTally();
  const names = new Set<string>();
  const known = new WeakMap<Scenario, Scenario>(); // what is prepared for a scenario once is not prepared for every trial
  const told = new Set<string>();
  let me = -1;
  const telling = (bound: BoundRule): BoundRule => {
    const kinds = Object.keys(bound.rule.orders ?? {});
    const apply = (world: World, context: RuleContext): void => {
      const emit = (event: Parameters<RuleContext['emit']>[0]): void => {
        told.add(`events/${event.kind}`);
        told.add(`rules/${bound.rule.id}`);
        context.emit(event);
      };
      for (const kind of kinds)
        if (context.orders[kind].some(({ faction }) => faction === me)) told.add(`orders/${kind}`);
      bound.rule.apply(world, { ...context, emit });
    };
    return { ...bound, rule: { ...bound.rule, apply } };
  };
  const watchedScenario = (scenario: Scenario): Scenario => {
    for (const name of namesIn(scenario)) names.add(name);
    const { compiled, ...rest } = tally.watched(scenario, null);
    return { ...rest, compiled: { ...compiled, rules: compiled.rules.map(telling) } };
  };
  return {
    watched: (trial) => {
      me = mine(trial);
      const scenario = known.get(trial.scenario) ?? watchedScenario(trial.scenario);
      known.set(trial.scenario, scenario);
      return { ...trial, scenario };
    },
    coverage: () => coverageIn([...names].sort(), new Set([...tally.met.keys(), ...told])),
  };
};
