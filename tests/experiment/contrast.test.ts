import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, minus } from '../../src/experiment/contrast.js';
import { moments, newcombe, tInterval, wilson } from '../../src/experiment/statistics.js';

const bits = (n: number): fc.Arbitrary<number[]> => fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n });
const several = (lists: number): fc.Arbitrary<number[][]> =>
  fc.integer({ min: 2, max: 40 }).chain((n) => fc.array(bits(n), { minLength: lists, maxLength: lists }));
const share = (values: readonly number[]) => contrastOf(values, true);
const times = (n: number, value: number): number[] => new Array<number>(n).fill(value);

test('of shares Wilson’s interval, of others Student’s', () => {
  expect(share([1, 1, 0])).toMatchObject({ mean: 2 / 3, ci95: wilson(2, 3), range: [0, 1] });
  expect(contrastOf([1, 1, 0], false)).toMatchObject({ ci95: tInterval(moments([1, 1, 0])), range: null });
  expect(contrastOf([5], false).ci95).toBeNull();
});

test('the difference of two shares has Newcombe’s interval for pairs', () => {
  fc.assert(
    fc.property(several(2), ([a, b]) => {
      const count = (x: number, y: number): number => a.filter((value, i) => value === x && b[i] === y).length;
      const pairs = { both: count(1, 1), first: count(1, 0), second: count(0, 1), neither: count(0, 0) };
      const { ci95, mean } = minus(share(a), share(b));
      newcombe(pairs).forEach((end, i) => expect(ci95?.[i]).toBeCloseTo(end, 12));
      expect(mean).toBeCloseTo((pairs.first - pairs.second) / a.length, 12);
    }),
  );
});

describe('a difference of differences of shares', () => {
  test('holds its mean, stays within what can be, is never of width 0, and turned round changes sign', () => {
    fc.assert(
      fc.property(several(4), ([a, b, c, d]) => {
        const one = minus(minus(share(a), share(b)), minus(share(c), share(d)));
        const other = minus(minus(share(c), share(d)), minus(share(a), share(b)));
        const [low, high] = one.ci95 ?? [Number.NaN, Number.NaN];
        expect(one.range).toEqual([-2, 2]);
        expect(-2 <= low && low <= one.mean && one.mean <= high && high <= 2 && low < high).toBe(true);
        other.ci95?.forEach((end, i) => expect(-end).toBeCloseTo(i === 0 ? high : low, 12));
      }),
    );
  });

  test('is not certain where all replicates agree: of two, nothing is shown, of a hundred a little is left open', () => {
    const all = (n: number) =>
      minus(minus(share(times(n, 0)), share(times(n, 0))), minus(share(times(n, 0)), share(times(n, 1))));
    expect(all(2).mean).toBe(1);
    expect(all(2).ci95?.[0]).toBeLessThan(0.1);
    const [low, high] = all(100).ci95 ?? [];
    expect([low?.toFixed(3), high?.toFixed(3)]).toEqual(['0.936', '1.037']);
  });
});

test('what is no share is set against another pair by pair', () => {
  const [a, b] = [
    [10, 14, 9],
    [8, 15, 3],
  ].map((values) => contrastOf(values, false));
  expect(minus(a, b)).toEqual({
    values: [2, -1, 6],
    mean: moments([2, -1, 6]).mean,
    ci95: tInterval(moments([2, -1, 6])),
    range: null,
  });
});
