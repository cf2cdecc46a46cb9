import * as fc from 'fast-check';

/** Numbers from `min` to `max` with two decimals: plans that show them are readable. */
export const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((n) => n / 100);
