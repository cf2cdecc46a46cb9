/**
 * How hard the tests that generate their cases try. As they are, every run tries the same cases; `npm run fuzz` tries ten times as many, others
 * each time, and a failure names the seed that brings it back.
 */
const factor = Number(process.env['MARCHLAND_EFFORT'] ?? 1);

/** Whether more is asked than usual. */
export const isThorough = factor > 1;

/** Cases to try, for fast-check: so many and always the same, or more and others. */
export const effort = (numRuns: number, seed: number): { readonly numRuns: number; readonly seed?: number } =>
  factor === 1 ? { numRuns, seed } : { numRuns: Math.ceil(numRuns * factor) };
