/** marchland/experiment: the same war under different arms, on the same luck. Everything here runs in browsers. */
export { ablate, type AblateOptions } from './ablate.js';
export type { Ablation, Effect, Interaction } from './ablation.js';
export { compare, type CompareOptions } from './compare.js';
export type { Comparison, Difference, Estimate, Expectation, Quantiles, Row } from './comparison.js';
export { inline, type Executor, type Signal } from './executor.js';
export type { Arms, ArmSpec, Plan, PlannedArm } from './plan.js';
export { player } from './replicate.js';
export { replicateSeed } from './seed.js';
export type { Interval } from './statistics.js';
export type { Verdict } from './verdict.js';
