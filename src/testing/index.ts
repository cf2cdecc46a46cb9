/**
 * Tools to test wars, rules and strategies with: generators, laws, and chance under a test's control. Needs fast-check,
 * no test runner; runs in browsers too.
 */
export { arbitraries } from './arbitraries.js';
export { atLeastAsGoodAs, type QualityOptions } from './at-least-as-good.js';
export type { AverageLaw, AverageOptions } from './average-law.js';
export { averageLaws, averageProperty } from './average-laws.js';
export type { BattlePlan } from './battle-odds.js';
export type { BorderPlan } from './border-plan.js';
export { broken, type Culprit } from './broken.js';
export { brokenAverages } from './broken-averages.js';
export { brokenStrategies, type StrategyCulprit } from './broken-strategies.js';
export { readCase, type Case, type CaseFile, type Files } from './case-files.js';
export type { CheckOptions, CheckProgress, Failure, Report } from './check-report.js';
export { checkStrategy } from './check-strategy.js';
export { sizeOf, type Size } from './check-text.js';
export { checked, checkedChance } from './checked-chance.js';
export type { Bounds, WarConstraints } from './constraints.js';
export { coverageOf, coverageText, type Coverage, type Covered } from './coverage.js';
export type { Example } from './coverage-tally.js';
export { ENGINE as engine, type Engine } from './engine.js';
export { exhaust, type Exhausted, type ExhaustOptions } from './exhaust.js';
export { fingerprint, type FingerprintOptions } from './fingerprint.js';
export type { WindowPlan } from './in-step-law.js';
export type { Law } from './law.js';
export { lawProperty, ruleLaws, scenarioLaws, strategyLaws, type LawOptions } from './law-property.js';
export { laws } from './laws.js';
export { outcomes, type OutcomesOptions, type TurnOutcome } from './outcomes.js';
export { recorded, type Drawn } from './recorded-chance.js';
export { assertRoundTrip, type RoundTripOptions } from './round-trip.js';
export { scriptedChance, type Script, type ScriptedChance, type ScriptOptions } from './scripted-chance.js';
export type { Meaning } from './scripted-draws.js';
export {
  always,
  eventually,
  metamorphic,
  never,
  type Answered,
  type Look,
  type Predicate,
  type Relation,
} from './properties.js';
export type { Ground, StatisticalProperty, StrategyProperty } from './property.js';
export { defineStrategyLaw, type Breach, type StrategyLaw, type StrategyLawSpec } from './strategy-law.js';
export { lawsOfStrategies } from './strategy-laws.js';
export { courseOf, trialOf, type Course, type Moment, type Trial } from './trial.js';
export { warOf, type OrderLog, type War, type WarOptions } from './war.js';
