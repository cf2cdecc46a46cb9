import { describe, expect, it } from 'vitest';
import { exp, log, perWeek, power, powInt } from '../../src/core/arithmetic.js';

const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);

describe('portable arithmetic', () => {
  it('exp: relative error below 4e-16 for |x| up to 700', () => {
    let worst = 0;
    for (const x of steps(-700, 700, 40_000)) worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
    // Math.exp is itself off by up to half a unit in the last place.
    expect(worst).toBeLessThan(4e-16 + 2.3e-16);
    expect(exp(0)).toBe(1);
  });

  it('log: absolute error below 3e-16 · max(1, |ln x|)', () => {
    let worst = 0;
    for (const e of steps(-300, 300, 40_000)) {
      const x = 10 ** e;
      worst = Math.max(worst, Math.abs(log(x) - Math.log(x)) / Math.max(1, Math.abs(Math.log(x))));
    }
    for (const x of steps(0.5, 2, 20_000)) worst = Math.max(worst, Math.abs(log(x) - Math.log(x)));
    expect(worst).toBeLessThan(3e-16 + 1.2e-16);
    expect(log(1)).toBe(0);
  });

  it('power: relative error below 1e-13 for results within 1e±100', () => {
    let worst = 0;
    for (const base of [0.01, 0.3, 0.97, 1, 1.5, 2, 10, 12_345])
      for (const exponent of steps(-24, 24, 500))
        worst = Math.max(worst, Math.abs(power(base, exponent) / base ** exponent - 1));
    expect(worst).toBeLessThan(1e-13);
  });

  it('powInt: exact where doubles are', () => {
    expect(powInt(3, 30)).toBe(205_891_132_094_649);
    expect(powInt(2, 1000)).toBe(2 ** 1000);
    expect(powInt(0.5, 3)).toBe(0.125);
    expect(powInt(7, 0)).toBe(1);
  });
});

describe('perWeek', () => {
  it('comes to the same in 52 weeks', () => {
    expect(perWeek(0)).toBe(0);
    expect(perWeek(1)).toBe(1);
    expect(1 - (1 - perWeek(0.3)) ** 52).toBeCloseTo(0.3, 12);
  });
});
