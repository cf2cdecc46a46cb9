import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correlation,
  mcNemar,
  moments,
  newcombe,
  quantile,
  tInterval,
  tTest,
  wilson,
} from '../../src/experiment/statistics.js';

/** Extra hours of sleep by two drugs, pair by pair. Source: Student 1908, Biometrika 6:1; R's `sleep`. */
const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

describe('moments', () => {
  test('of a known list', () => {
    expect(moments([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, sd: Math.sqrt(32 / 7) });
    expect(moments([])).toEqual({ n: 0, mean: 0, sd: null });
    expect(moments([3])).toEqual({ n: 1, mean: 3, sd: null });
  });

  test('agree with the plain formula, and keep their digits far from 0 where it loses them', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(0, 1e9), (values, offset) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
        const far = moments(values.map((value) => value + offset));
        expect(far.mean - offset).toBeCloseTo(mean, 5);
        expect(far.sd).toBeCloseTo(sd, 4);
      }),
    );
  });

  test('of equal values have exactly no spread', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 2, max: 40 }), (x, n) => {
        expect(moments(Array.from({ length: n }, () => x))).toEqual({ n, mean: x + 0, sd: 0 });
      }),
    );
  });
});

describe('quantile, type 7', () => {
  test.each([
    [0, 10],
    [0.05, 11.5],
    [0.25, 17.5],
    [0.5, 25],
    [0.75, 32.5],
    [1, 40],
  ])('%f of 10, 20, 30, 40 is %f', (p, expected) => expect(quantile([10, 20, 30, 40], p)).toBe(expected));

  test('of one value is that value', () => expect(quantile([7], 0.95)).toBe(7));
});

describe('Student’s t', () => {
  test.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [60, 2],
    [120, 1.98],
  ])('with %i degrees of freedom has its 97.5 %% point at %f, as the tables print it', (df, expected) => {
    const n = df + 1;
    const interval = tInterval({ n, mean: 0, sd: Math.sqrt(n) });
    expect(interval?.[1]).toBeCloseTo(expected, 3);
    expect(interval?.[0]).toBe(-(interval?.[1] ?? 0));
  });

  test('on Student’s own pairs: mean 1.58 [0.700, 2.460], p 0.00283', () => {
    const summary = moments(SLEEP);
    expect(summary.mean).toBeCloseTo(1.58, 12);
    expect(tInterval(summary)?.map((end) => end.toFixed(7))).toEqual(['0.7001142', '2.4598858']);
    expect(tTest(summary)).toBeCloseTo(0.00283289, 8);
  });

  test('where nothing varied, and where there is too little', () => {
    expect(tInterval(moments([4, 4, 4]))).toEqual([4, 4]);
    expect(tTest(moments([0, 0]))).toBe(1);
    expect(tTest(moments([4, 4, 4]))).toBe(0);
    expect(tInterval(moments([4]))).toBeNull();
    expect(tTest(moments([]))).toBeNull();
  });
});

describe('shares', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  test.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('Wilson: %i of %i is [%s, %s]', (successes, n, low, high) =>
    expect(wilson(successes, n).map((end) => end.toFixed(4))).toEqual([low, high]),
  );

  test('Wilson: the other way round is the mirror, and the ends are exact', () => {
    expect(wilson(20, 20)[1]).toBe(1);
    expect(wilson(0, 20)[0]).toBe(0);
    expect(wilson(20, 20)[0]).toBeCloseTo(1 - wilson(0, 20)[1], 12);
  });

  test('Newcombe for pairs: 59, 6, 16, 80 is -0.0621 [-0.1186, -0.0046]', () => {
    // Fagerland, Lydersen & Laake 2017, Statistical Analysis of Contingency Tables, chapter 8 (data: Cavo et al. 2012).
    expect(newcombe({ both: 59, first: 6, second: 16, neither: 80 }).map((end) => end.toFixed(4))).toEqual([
      '-0.1186',
      '-0.0046',
    ]);
  });

  test('Newcombe: turned round it changes sign, stays inside -1 and 1, and is never of width 0', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (both, first, second, neither) => {
        fc.pre(both + first + second + neither > 0);
        const [low, high] = newcombe({ both, first, second, neither });
        const [turnedLow, turnedHigh] = newcombe({ both, first: second, second: first, neither });
        expect(-turnedHigh).toBeCloseTo(low, 10);
        expect(-turnedLow).toBeCloseTo(high, 10);
        const difference = (first - second) / (both + first + second + neither);
        expect(low >= -1 && low <= difference && difference <= high && high <= 1 && low < high).toBe(true);
      }),
    );
  });

  test('McNemar’s exact test counts the pairs that differ', () => {
    expect(mcNemar({ both: 3, first: 0, second: 5, neither: 9 })).toBe(2 / 32);
    expect(mcNemar({ both: 1, first: 1, second: 7, neither: 12 })).toBeCloseTo(18 / 256, 12);
    expect(mcNemar({ both: 9, first: 4, second: 4, neither: 9 })).toBe(1);
    expect(mcNemar({ both: 9, first: 0, second: 0, neither: 9 })).toBe(1);
    expect(mcNemar({ both: 0, first: 5000, second: 5000, neither: 0 })).toBe(1);
    expect(mcNemar({ both: 0, first: 0, second: 5000, neither: 0 })).toBe(0); // below the smallest double
  });
});

describe('correlation', () => {
  test('of lists that move together, apart, or not at all', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0, 12);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(correlation([1], [5])).toBeNull();
  });
});
