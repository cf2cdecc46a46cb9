import { expect, test } from 'vitest';
import type { Comparison, Difference, Estimate } from '../../src/experiment/comparison.js';
import { comparisonText } from '../../src/report/comparison-text.js';
import { metrics } from '../../src/setup.js';

const estimate = (mean: number | null, ci95: Estimate['ci95'], censored = 0): Estimate => ({
  n: 10,
  censored,
  mean,
  sd: null,
  ci95,
  quantiles: null,
});

const difference = (
  metric: string,
  mean: number,
  ci95: Difference['ci95'],
  rest: Partial<Difference> = {},
): Difference => ({
  arm: 'apart',
  against: 'together',
  metric,
  n: 10,
  censored: 0,
  mean,
  ci95,
  ahead: 0.2,
  tied: 0,
  pValue: 0.0004,
  effect: null,
  correlation: null,
  varianceReduction: null,
  ...rest,
});

const comparison: Comparison = {
  scenario: { id: 'war', digest: 'abc' },
  seed: 'seed',
  runs: 10,
  assumptions: 'drawn',
  arms: {
    together: {
      'fighters-left': estimate(12.3, [11, 13.6]),
      'elimination-week': estimate(20, [18, 22], 3),
      'losses/army': estimate(1, null),
      'attack-weeks/army': estimate(4, null),
      'attack-weeks/navy': estimate(2.5, null),
      'attack-weeks/rebels': estimate(0, null),
    },
    apart: {
      'fighters-left': estimate(1234.5, [1000, 1469]),
      'elimination-week': estimate(null, null, 10),
      'losses/army': estimate(2, null),
      'attack-weeks/army': estimate(5, null),
      'attack-weeks/navy': estimate(0, null),
      'attack-weeks/rebels': estimate(0, null),
    },
  },
  expectations: [],
  differences: [
    difference('fighters-left', 1222.2, [1100, 1340]),
    difference('elimination-week', 33, null, { ahead: null, pValue: null, tied: 0.996, censored: 10 }),
  ],
  conclusion: 'Apart is worse.\nThis is no forecast.',
};

test('headlines, differences, effort, conclusion', () => {
  const text = comparisonText(comparison, { definitions: Object.values(metrics), side: ['army', 'navy'] });
  expect(text.split('\n')).toEqual([
    'war: 10 campaigns an arm, the same luck in all; seed seed, assumptions drawn',
    '',
    '            mean [95%]               never  against   difference [95%]       ahead  tied       p',
    'fighters-left (fighters)',
    '  together  12.3 [11.0, 13.6]',
    '  apart     1,235 [1,000, 1,469]            together  +1,222 [1,100, 1,340]    20%    0%  <0.001',
    'elimination-week (week)',
    '  together  20.0 [18.0, 22.0]      3 of 10',
    '  apart     -                     10 of 10  together  +33.0                         >99%',
    '',
    'In differences a week that never came counts as the week after the last.',
    '',
    'Effort: weeks of attack, mean',
    '            army  navy  side',
    '  together   4.0   2.5   6.5',
    '  apart      5.0   0.0   5.0',
    '',
    '1 more metrics: name them with --metrics, or take --json.',
    '',
    'Apart is worse.',
    'This is no forecast.',
    '',
  ]);
});

test('metrics asked for', () => {
  const text = comparisonText(comparison, { metrics: ['losses/army', 'no-such-metric'] });
  expect(text).toContain('losses/army\n  together');
  expect(text).not.toContain('fighters-left\n');
});

test('what the file expects stands under the table, with its verdict', () => {
  const expectations = [
    {
      arm: 'apart',
      against: 'together',
      metric: 'fighters-left',
      smallest: 50,
      planned: 400,
      mean: 80,
      ci95: [60, 100],
      verdict: 'matters',
    },
    {
      arm: 'apart',
      against: 'together',
      metric: 'eliminated',
      smallest: 0.1,
      planned: 400,
      mean: 0,
      ci95: null,
      verdict: 'cannot-say',
    },
  ] as const;
  const text = comparisonText({ ...comparison, expectations });
  expect(text).toContain(`
expected of  against   metric         smallest  difference [95%]  verdict      planned
apart        together  fighters-left        50  +80 [60, 100]     matters     400 runs
apart        together  eliminated         0.10  0.00              cannot say  400 runs
`);
});
