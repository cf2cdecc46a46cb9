import * as fc from 'fast-check';
import { refuse, unwrap } from '../core/result.js';
import type { Rule, StrategyRef } from '../core/contracts.js';
import type { Scenario } from '../core/scenario.js';
import { resolveStrategy } from '../setup.js';
import { arbitraries } from './arbitraries.js';
import type { WarConstraints } from './constraints.js';
import type { Engine } from './engine.js';
import type { Law } from './law.js';
import { laws } from './laws.js';
import { orderLog } from './order-arbitrary.js';
import { breachText } from './strategy-law.js';
import { lawsOfStrategies } from './strategy-laws.js';
import { trialArbitrary } from './trial-arbitrary.js';
import type { Trial } from './trial.js';
import { readable, warOn } from './war-arbitrary.js';
import type { War } from './war.js';

/** Where a law is tried: on wars of one's own, or on generated ones that keep to constraints. */
export interface LawOptions extends WarConstraints {
  readonly wars?: fc.Arbitrary<War>;
  readonly engine?: Engine;
}

/** A law as a property for `fc.assert`; it fails with what the law says differs. */
export const lawProperty = (law: Law, { wars, engine, ...constraints }: LawOptions = {}): fc.IProperty<[War]> =>
  fc.property(wars ?? arbitraries.war(constraints), (war) => {
    const wrong = law.check(war, engine);
    if (wrong !== null) refuse('law-broken', law.id, wrong);
  });

type Properties = Readonly<Record<string, fc.IProperty<[War]>>>;

const propertiesOf = (options: LawOptions): Properties =>
  Object.fromEntries(Object.values(laws).map((law) => [law.id, lawProperty(law, options)]));

/** Every law on generated wars in which a rule of one's own is listed. */
export const ruleLaws = (rule: Rule): Properties => propertiesOf({ rules: [rule], listed: [rule.id] });

/** Every law on wars of one scenario. */
export const scenarioLaws = (scenario: Scenario): Properties =>
  propertiesOf({ wars: warOn(scenario, orderLog(scenario)) });

/** The same war with one strategy leading every faction. */
export const ledBy = (war: War, strategy: StrategyRef): War =>
  readable({ ...war, log: {}, strategies: Object.fromEntries(war.scenario.factions.map(({ id }) => [id, strategy])) });

/** Every law of strategies as a property for `fc.assert`, on generated trials or on those of one's own. */
export const strategyLaws = (
  ref: StrategyRef,
  trials: fc.Arbitrary<Trial> = trialArbitrary(),
): Readonly<Record<string, fc.IProperty<[Trial]>>> => {
  const strategy = unwrap(resolveStrategy(ref));
  return Object.fromEntries(
    Object.values(lawsOfStrategies).map((law) => [
      law.id,
      fc.property(trials, (trial) => {
        const breach = law.check(trial, strategy);
        if (breach !== null) refuse('law-broken', law.id, breachText(breach, trial));
      }),
    ]),
  );
};
