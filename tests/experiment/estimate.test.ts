import { expect, test } from 'vitest';
import { estimateOf } from '../../src/experiment/estimate.js';
import { tInterval, moments, wilson } from '../../src/experiment/statistics.js';

test('counts all replicates, and describes the uncensored', () => {
  const values = [10, null, 30, 20, null, 40];
  expect(estimateOf(values, false)).toEqual({
    n: 6,
    censored: 2,
    mean: 25,
    sd: moments([10, 30, 20, 40]).sd,
    ci95: tInterval(moments([10, 30, 20, 40])),
    quantiles: { p05: 11.5, p25: 17.5, p50: 25, p75: 32.5, p95: 38.5 },
  });
});

test('null where every week never came, and no interval from one value', () => {
  expect(estimateOf([null, null], false)).toEqual({
    n: 2,
    censored: 2,
    mean: null,
    sd: null,
    ci95: null,
    quantiles: null,
  });
  expect(estimateOf([5, null], false)).toEqual({
    n: 2,
    censored: 1,
    mean: 5,
    sd: null,
    ci95: null,
    quantiles: { p05: 5, p25: 5, p50: 5, p75: 5, p95: 5 },
  });
});

test('a share has Wilson’s interval, also where all are alike', () => {
  expect(estimateOf([1, 0, 0, 1], true)).toMatchObject({ mean: 0.5, ci95: wilson(2, 4) });
  expect(estimateOf([0, 0, 0], true)).toMatchObject({ mean: 0, sd: 0, ci95: wilson(0, 3) });
  expect(estimateOf([1], true)).toMatchObject({ mean: 1, sd: null, ci95: wilson(1, 1) });
});
