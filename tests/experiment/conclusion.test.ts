import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/experiment/comparison.js';
import { conclude, type Findings } from '../../src/experiment/conclusion.js';
import { differenceOf } from '../../src/experiment/difference.js';
import { estimateOf } from '../../src/experiment/estimate.js';
import type { MetricInfo } from '../../src/experiment/metric-info.js';

const info = (id: string, unit: string, more: Partial<MetricInfo> = {}): MetricInfo => ({
  id,
  unit,
  share: false,
  censored: false,
  better: 'lower',
  ...more,
});
const ELIMINATED = info('eliminated', 'share of campaigns', { share: true, better: 'higher' });
const WEEK = info('elimination-week', 'week', { censored: true });
const LEFT = info('fighters-left', 'fighters');
const SUM = info('fighter-weeks', 'fighter-weeks');

type Values = readonly (number | null)[];

/** What is found where arm a is the reference and b, c, … are set against it; one list of values per arm. */
const findings = (given: readonly (readonly [MetricInfo, ...Values[]])[], more: Partial<Findings> = {}): Findings => {
  const names = ['a', 'b', 'c'].slice(0, given[0].length - 1);
  const lists = given.map(([metric, ...values]) => ({ metric, values }));
  const arms: Record<string, Record<string, Estimate>> = {};
  names.forEach(
    (name, i) =>
      (arms[name] = Object.fromEntries(
        lists.map(({ metric, values }) => [metric.id, estimateOf(values[i], metric.share)]),
      )),
  );
  return {
    scenario: { id: 's', digest: 'd' },
    seed: 'x',
    runs: lists[0].values[0].length,
    assumptions: 'drawn',
    arms,
    differences: names.slice(1).flatMap((arm, i) =>
      lists.map(({ metric, values }) => ({
        arm,
        against: 'a',
        metric: metric.id,
        ...differenceOf(values[i + 1], values[0], metric, [53, 53]),
      })),
    ),
    against: 'a',
    planned: lists[0].values[0].length,
    turns: 52,
    drawn: 4,
    metrics: lists.map(({ metric }) => metric),
    effort: Object.fromEntries(names.map((name) => [name, 20])),
    failures: Object.fromEntries(names.map((name) => [name, 0])),
    ...more,
  };
};

const times = (n: number, value: number | null): Values => Array.from({ length: n }, () => value);
/** n values around a middle, spread evenly to ± 2. */
const around = (n: number, middle: number): number[] => Array.from({ length: n }, (_, i) => middle + (i % 5) - 2);
/** The same, in another order, so that pairs differ. */
const shuffled = (n: number, middle: number): number[] =>
  Array.from({ length: n }, (_, i) => middle + ((i * 3 + 1) % 5) - 2);
/** Two arms, b against a. */
const told = (metric: MetricInfo, a: Values, b: Values, more: Partial<Findings> = {}): string =>
  conclude(findings([[metric, a, b]], more));

const BASIS =
  'Differences are averages, in brackets their 95 % intervals, over 20 campaigns per arm on the same luck in all arms, 4 doubtful values drawn anew each time. This is what the model says, not a forecast.';
const NONE = ' Where no difference is shown there may still be one, as large as the brackets allow.';

describe('what is shown', () => {
  test('more and fewer, with sizes without sign', () => {
    expect(told(LEFT, around(20, 100), shuffled(20, 400))).toBe(
      `"b" set against "a": 300.0 more insurgent fighters left at the end [299.0, 301.0].\n${BASIS}`,
    );
    expect(told(SUM, shuffled(20, 9400), around(20, 2100))).toContain(
      '7,300.0 fewer insurgent fighter-weeks [7,299.0, 7,301.0]',
    );
  });

  test('a share by its counts', () => {
    const text = told(ELIMINATED, times(20, 1), [...times(4, 1), ...times(16, 0)]);
    expect(text).toContain(
      'the insurgents were eliminated within 52 weeks in 4 of 20 campaigns instead of 20 (a share lower by 80 percentage points [53, 92])',
    );
    expect(told(ELIMINATED, times(20, 0), times(20, 1))).toContain(
      'in 20 of 20 campaigns instead of 0 (a share higher by 100 percentage points [77, 100])',
    );
  });

  test('a week later or earlier', () => {
    expect(told(WEEK, around(20, 20), shuffled(20, 30))).toContain(
      '"b" set against "a": elimination came 10.0 weeks later [9.0, 11.0].',
    );
    expect(told(WEEK, shuffled(20, 30), around(20, 20))).toContain('elimination came 10.0 weeks earlier [9.0, 11.0].');
    expect(told(WEEK, times(20, 5), times(20, 6))).toContain('elimination came 1 week later [1, 1].');
  });

  test('a week that sometimes never came says so, and what was put for it', () => {
    const text = told(WEEK, around(20, 20), [...shuffled(18, 30), null, null]);
    expect(text).toContain('weeks later [');
    expect(text).toContain('], with week 53 put where it never came (in 2 of 20 pairs at least once).');
  });

  test('a week that often never came is not compared', () => {
    const text = told(WEEK, around(20, 20), [...shuffled(4, 30), ...times(16, null)]);
    expect(text).toContain(
      '"b" set against "a": the week of their elimination is not compared, since it did not come within 52 weeks in 16 of 20 campaigns of "b" and 0 of 20 campaigns of "a".',
    );
    expect(text).not.toContain('later');
  });
});

describe('what is not shown', () => {
  test('an interval that includes 0 gives no direction', () => {
    const text = told(LEFT, around(20, 100), shuffled(20, 100));
    expect(text).toBe(
      `"b" set against "a": no difference shown in insurgent fighters left (0.0 [-1.0, 1.0]).\n${BASIS.replace(' This', `${NONE} This`)}`,
    );
    expect(text).not.toMatch(/more|fewer/);
    expect(told(ELIMINATED, times(20, 1), [0, ...times(19, 1)])).toContain(
      'no difference shown in the share of campaigns in which the insurgents were eliminated (-5 percentage points [-24, 12])',
    );
  });

  test('what was equal in every pair says just that', () => {
    expect(told(LEFT, around(20, 100), around(20, 100))).toContain(
      'no difference shown in insurgent fighters left (equal in every pair).',
    );
  });

  test('shown and not shown stand in one sentence, the first judged first', () => {
    const text = conclude(
      findings([
        [SUM, around(20, 1000), shuffled(20, 1000)],
        [LEFT, around(20, 100), shuffled(20, 400)],
        [WEEK, around(20, 20), shuffled(20, 20)],
        [ELIMINATED, times(20, 1), times(20, 1)],
      ]),
    );
    expect(text).toMatch(
      /^"b" set against "a": 300\.0 more insurgent fighters left at the end \[[^\]]+\]; no difference shown in the share .* \(0 .*\), the week of their elimination \(.*\) and insurgent fighter-weeks \(.*\)\.\nDiff/,
    );
  });
});

describe('every arm gets its sentence', () => {
  test('in the order of the arms', () => {
    const text = conclude(findings([[LEFT, around(20, 100), shuffled(20, 400), shuffled(20, 100)]]));
    expect(text.indexOf('"b" set against "a": 300.0 more')).toBe(0);
    expect(text).toContain('"c" set against "a": no difference shown in insurgent fighters left');
  });

  test('few metrics are all told of, of many the first, or where none of these is reported four', () => {
    const flights = ['flight/x/y', 'flight/y/x', 'return/x/y', 'return/y/x', 'return/z/x'].map(
      (id) => [info(id, 'fighters', { better: 'neither' }), around(20, 5), shuffled(20, 50)] as const,
    );
    const more = (id: string): string => `45.0 more fighters (${id}) [44.0, 46.0]`;
    const four = ['flight/x/y', 'flight/y/x', 'return/x/y', 'return/y/x'].map(more).join('; ');
    expect(conclude(findings(flights))).toContain(`"b" set against "a": ${four}.`);
    const left = [LEFT, around(20, 100), shuffled(20, 400)] as const;
    expect(conclude(findings([...flights.slice(0, 3), left]))).toMatch(
      /^"b" set against "a": 300\.0 more insurgent fighters left at the end \[[^\]]+\]; 45\.0 more fighters \(flight\/x\/y\)/,
    );
    expect(conclude(findings([...flights, left]))).not.toContain('flight');
    expect(told(info('converged', 'share of campaigns', { share: true }), times(20, 0), times(20, 1))).toContain(
      'converged was reached within 52 weeks in 20 of 20',
    );
    expect(told(info('convergence-week', 'week', { censored: true }), times(20, 3), times(20, 5))).toContain(
      'convergence-week came 2 weeks later [2, 2]',
    );
  });
});

describe('what else a reader must know', () => {
  const some = [[LEFT, around(20, 100), shuffled(20, 400)]] as const;

  test('unequal effort, from more than a tenth', () => {
    expect(conclude(findings(some, { effort: { a: 20, b: 22 } }))).not.toContain('effort');
    expect(conclude(findings(some, { effort: { a: 0, b: 0 } }))).not.toContain('effort');
    expect(conclude(findings(some, { effort: { a: 20, b: 22.1 } }))).toContain(
      'The arms are compared at unequal effort, in weeks of attack per campaign, the side\'s factions added up: 20.0 in "a" and 22.1 in "b"; a campaign that ends early needs fewer.',
    );
    expect(conclude(findings(some, { effort: { a: 0, b: 123.4 } }))).toContain('0.0 in "a" and 123 in "b"');
  });

  test('what the intervals know', () => {
    expect(conclude(findings(some, { assumptions: 'fixed', drawn: 0 }))).toContain(
      'on the same luck in all arms, every value as stated, so that the intervals know only luck.',
    );
    expect(conclude(findings(some, { drawn: 0 }))).toContain(
      'no value drawn, since none carries a range, so that the intervals know only luck.',
    );
    expect(conclude(findings(some, { drawn: 1 }))).toContain('1 doubtful value drawn anew each time.');
  });

  test('an early stop', () => {
    expect(conclude(findings(some, { planned: 400 }))).toContain(
      'Stopped after 20 of 400, on a look at the results: the intervals are a little too sure of themselves.',
    );
  });

  test('a strategy that failed', () => {
    expect(conclude(findings(some, { failures: { a: 0, b: 3 } }))).toContain(
      'A strategy failed and passed its turn in 3 of 20 campaigns of "b".',
    );
  });

  test('too little to compare', () => {
    expect(conclude(findings([[LEFT, around(20, 100)]]))).toBe(
      'Only "a" was played, in 20 campaigns: there is nothing to compare it with.',
    );
    expect(conclude(findings([[LEFT, [1], [2]]]))).toBe(
      'One campaign per arm shows nothing: no interval can be drawn from it.',
    );
  });

  test('and that it is no forecast', () =>
    expect(conclude(findings(some))).toMatch(/This is what the model says, not a forecast\.$/));
});
