/** The bounds that the doc comments state, against 400-bit reckoning instead of the host's own `Math`. */
import { expect, test } from 'vitest';
import { exp, log, power } from '../../src/core/arithmetic.js';
import { stream } from '../../src/core/chance.js';
import { expOf, fixed, lnOf, ratioLessOne, toNumber } from './big.js';

const sample = (count: number, label: string, make: (next: () => number) => number): number[] => {
  const next = stream(label);
  return Array.from({ length: count }, () => make(next));
};
/** From -most to most, small ones as often as large. */
const spread =
  (most: number) =>
  (next: () => number): number =>
    (next() * 2 - 1) * most ** next();
const worst = (errors: readonly number[]): number => errors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);

/** How far a result lies from e^x, relatively; `x` is fixed. */
const offFromExp = (result: number, x: bigint): number => ratioLessOne(result, expOf(x));

test('exp: relative error below 4e-16 for |x| ≤ 700', () => {
  const xs = [...sample(3000, 'exp', spread(700)), 700, -700, 0.34657359027997264, -0.34657359027997264, 1e-300];
  expect(worst(xs.map((x) => offFromExp(exp(x), fixed(x))))).toBeLessThan(4e-16);
});

test('log: absolute error below 3e-16 · max(1, |ln x|), from the smallest double to the largest', () => {
  const xs = [
    ...sample(2000, 'log', (next) => exp(spread(700)(next))),
    ...sample(1000, 'near 1', (next) => 1 + spread(0.5)(next) / 10 ** (next() * 12)),
    Number.MIN_VALUE,
    Number.MAX_VALUE,
    1 - 2 ** -53,
    1 + 2 ** -52,
    Math.SQRT1_2,
    Math.SQRT2,
  ];
  const errors = xs.map((x) => toNumber(fixed(log(x)) - lnOf(x)) / Math.max(1, Math.abs(toNumber(lnOf(x)))));
  expect(worst(errors)).toBeLessThan(3e-16);
});

test('power: relative error below 2e-13 for results within 1e±100', () => {
  const next = stream('power');
  const errors: number[] = [];
  while (errors.length < 3000) {
    // Bases near 1 with great exponents are the hard ones: the error of the logarithm is multiplied.
    const base = errors.length % 2 === 0 ? 1 + spread(0.4)(next) : exp(spread(20)(next));
    const exponent = ((next() < 0.5 ? -1 : 1) * (130 + 100 * next())) / Math.abs(log(base));
    const result = power(base, exponent);
    if (result > 1e-100 && result < 1e100) errors.push(offFromExp(result, (fixed(exponent) * lnOf(base)) >> 400n));
  }
  expect(worst(errors)).toBeLessThan(2e-13);
});

test('power: what an assumption drawn by ratio comes to, exact at both ends', () => {
  for (const [low, high] of [
    [0.03, 0.12],
    [1, 1000],
    [200, 900],
  ]) {
    expect(low * power(high / low, 0)).toBe(low);
    expect(low * power(high / low, 1)).toBeCloseTo(high, 9);
    expect(low * power(high / low, 0.5)).toBeCloseTo(Math.sqrt(low * high), 9);
  }
});
