import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../src/experiment/difference.js';
import { mcNemar, newcombe } from '../../src/experiment/statistics.js';

const number = { share: false, better: 'lower' } as const;
const never = [9, 9] as const;

describe('paired numbers', () => {
  // By hand: differences 2, 0, 4, 2; mean 2, variance 8/3; arms 12, 20, 34, 42 and 10, 20, 30, 40.
  const found = differenceOf([12, 20, 34, 42], [10, 20, 30, 40], number, never);

  test('mean, interval and test are those of the differences', () => {
    expect(found.n).toBe(4);
    expect(found.mean).toBe(2);
    const half = (3.182446305283708 * Math.sqrt(8 / 3)) / 2;
    expect(found.ci95?.[0]).toBeCloseTo(2 - half, 12);
    expect(found.ci95?.[1]).toBeCloseTo(2 + half, 12);
    expect(found.pValue).toBeCloseTo(0.0917, 4); // t = 2.449 with 3 degrees of freedom
    expect(found.effect).toBeCloseTo(2 / Math.sqrt(8 / 3), 12);
  });

  test('ahead and tied count pairs, for the side', () => {
    expect(found).toMatchObject({ ahead: 0, tied: 0.25 });
    expect(differenceOf([12, 20, 34, 42], [10, 20, 30, 40], { share: false, better: 'higher' }, never).ahead).toBe(
      0.75,
    );
    expect(differenceOf([12, 20], [10, 20], { share: false, better: 'neither' }, never)).toMatchObject({
      ahead: null,
      tied: 0.5,
    });
  });

  test('correlation, and what the same luck saves', () => {
    // Squares about the means: 548 and 500; products: 520.
    expect(found.correlation).toBeCloseTo(520 / Math.sqrt(548 * 500), 12);
    expect(found.varianceReduction).toBeCloseTo((548 + 500) / 8, 12);
  });
});

describe('the edges', () => {
  test('a week that never came counts as the turn after the last, and is counted', () => {
    expect(differenceOf([5, null, null], [6, 8, null], number, never)).toMatchObject({
      n: 3,
      censored: 2,
      mean: (-1 + 1 + 0) / 3,
      ahead: 1 / 3,
      tied: 1 / 3,
    });
    expect(differenceOf([null], [null], number, [9, 5]).mean).toBe(4);
  });

  test('an arm against itself', () => {
    expect(differenceOf([1, 2, 4], [1, 2, 4], number, never)).toEqual({
      n: 3,
      censored: 0,
      mean: 0,
      ci95: [0, 0],
      ahead: 0,
      tied: 1,
      pValue: 1,
      effect: 0,
      correlation: 1,
      varianceReduction: null,
    });
  });

  test('the same difference in every pair', () => {
    expect(differenceOf([3, 4, 6], [1, 2, 4], number, never)).toMatchObject({
      mean: 2,
      ci95: [2, 2],
      pValue: 0,
      effect: null,
      varianceReduction: null,
    });
  });

  test('one pair shows a mean and nothing else', () => {
    expect(differenceOf([3], [1], number, never)).toMatchObject({
      n: 1,
      mean: 2,
      ci95: null,
      pValue: null,
      effect: null,
      correlation: null,
    });
    expect(differenceOf([1], [0], { share: true, better: 'higher' }, never)).toMatchObject({
      mean: 1,
      ci95: null,
      pValue: null,
      ahead: 1,
    });
  });
});

test('shares are compared as shares: never an interval of width 0', () => {
  const ones = Array.from({ length: 20 }, () => 1);
  const zeros = ones.map(() => 0);
  const pairs = { both: 0, first: 20, second: 0, neither: 0 };
  expect(differenceOf(ones, zeros, { share: true, better: 'higher' }, never)).toMatchObject({
    mean: 1,
    ci95: newcombe(pairs),
    pValue: mcNemar(pairs),
    ahead: 1,
  });
  expect(newcombe(pairs)[0]).toBeGreaterThan(0.7);
  expect(differenceOf([1, 0, 1, 0], [1, 1, 0, 0], { share: true, better: 'higher' }, never)).toMatchObject({
    mean: 0,
    pValue: 1,
    ahead: 0.25,
    tied: 0.5,
  });
});
