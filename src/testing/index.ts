/**
 * Tools to test wars, rules and strategies with: generators, laws, and chance under a test's control. Needs fast-check,
 * no test runner; runs in browsers too.
 */
export { arbitraries } from './arbitraries.js';
export { broken, type Culprit } from './broken.js';
export { checked, checkedChance } from './checked-chance.js';
export type { Bounds, WarConstraints } from './constraints.js';
export { coverageOf, coverageText, type Coverage, type Covered } from './coverage.js';
export type { Example } from './coverage-tally.js';
export { ENGINE as engine, type Engine } from './engine.js';
export { exhaust, type Exhausted, type ExhaustOptions } from './exhaust.js';
export type { Law } from './law.js';
export { lawProperty, ruleLaws, scenarioLaws, strategyLaws, type LawOptions } from './law-property.js';
export { laws } from './laws.js';
export { outcomes, type OutcomesOptions, type TurnOutcome } from './outcomes.js';
export { recorded, type Drawn } from './recorded-chance.js';
export { assertRoundTrip, type RoundTripOptions } from './round-trip.js';
export { scriptedChance, type Script, type ScriptedChance, type ScriptOptions } from './scripted-chance.js';
export type { Meaning } from './scripted-draws.js';
export { warOf, type OrderLog, type War, type WarOptions } from './war.js';
