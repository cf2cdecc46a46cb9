import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import { binomialQuantile } from '../../src/core/binomial.js';
import { stream } from '../../src/core/chance.js';
import { binomialCdf, fixed } from './big.js';

const LARGEST = 1 - 2 ** -53;
/** What the doc comment allows the distribution function to be off by. */
const errorOf = (n: number): number => 2e-16 * (n + 2);
/** k / 2^53, as `fine` draws it; near 0 and near 1 as often as between. */
const draw = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: 0, max: LARGEST, noNaN: true }),
    fc.double({ min: 0, max: 50, noNaN: true }).map((bits) => 2 ** -bits * LARGEST),
    fc.double({ min: 0, max: 50, noNaN: true }).map((bits) => 1 - Math.max(2 ** -53, 2 ** -bits)),
  );
const probability = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true });

describe('binomialQuantile against exact sums', () => {
  test('for n up to 30 it is the smallest k with u < P(X ≤ k), wherever doubles can tell', () => {
    const next = stream('small n');
    for (let n = 1; n <= 30; n++)
      for (const p of [0.1, 0.5, 0.8, next(), next()]) {
        const cdf = binomialCdf(n, p);
        for (let i = 0; i < 60; i++) {
          const u = next();
          const exact = cdf.findIndex((below) => fixed(u) < below);
          // A draw on the very edge of two numbers may fall either way.
          const edge = cdf.some((below) => Math.abs(Number((below - fixed(u)) >> 300n)) < 2 ** 100 * errorOf(n));
          if (!edge) expect(binomialQuantile(u, n, p), `u ${u} n ${n} p ${p}`).toBe(exact);
        }
      }
  });

  test.each([
    [100, 0.9],
    [400, 0.25],
    [1000, 0.5],
    [5000, 0.02],
    [5000, 0.021],
    [100_000, 0.001],
    [100_000, 0.002],
    [100_000, 0.41],
    [100_000, 0.5],
  ])('n %i, p %f: off by at most 2e-16 · (n + 2) of the distribution function', (n, p) => {
    const cdf = binomialCdf(n, p);
    const slack = fixed(errorOf(n));
    const next = stream(`${n} ${p}`);
    for (let i = 0; i < 400; i++) {
      const u = i % 4 === 0 ? next() * 10 ** (-12 * next()) : i % 4 === 1 ? 1 - next() * 10 ** (-12 * next()) : next();
      const k = binomialQuantile(u, n, p);
      expect(cdf[k] + slack > fixed(u), `u ${u}: ${k} is too few`).toBe(true);
      expect(k === 0 || cdf[k - 1] - slack <= fixed(u), `u ${u}: ${k} is too many`).toBe(true);
    }
  });
});

describe('binomialQuantile is monotone', () => {
  test('in u, for every draw there is', () => {
    fc.assert(
      fc.property(draw(), draw(), fc.nat({ max: 100_000 }), probability(), (u, v, n, p) => {
        expect(binomialQuantile(Math.min(u, v), n, p)).toBeLessThanOrEqual(binomialQuantile(Math.max(u, v), n, p));
      }),
      effort(2000, 5),
    );
  });

  test('in p, but for the error of the distribution function', () => {
    const near = fc.double({ min: 0, max: 16, noNaN: true }).map((digits) => 10 ** -digits);
    fc.assert(
      fc.property(draw(), fc.nat({ max: 100_000 }), probability(), near, (u, n, p, more) => {
        if (u + 2 * errorOf(n) >= 1) return;
        const higher = binomialQuantile(u + 2 * errorOf(n), n, Math.min(1, p + p * more));
        expect(binomialQuantile(u, n, p)).toBeLessThanOrEqual(higher);
      }),
      effort(2000, 6),
    );
  });

  test('and never leaves 0 to n, whatever the draw', () => {
    fc.assert(
      fc.property(draw(), fc.nat({ max: 20_000 }), probability(), (u, n, p) => {
        const k = binomialQuantile(u, n, p);
        expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true);
      }),
      effort(2000, 7),
    );
  });
});
