/** Means over replicates and what they are set against: differences, and differences of differences. */
import { moments, mover, shrunkCorrelation, tInterval, wilson, type Interval } from './statistics.js';

/** A mean of one value per replicate, with its 95 % interval; null below two replicates, but for shares. */
export interface Contrast {
  readonly values: readonly number[];
  readonly mean: number;
  readonly ci95: Interval | null;
  /** What the mean of shares can be; null: no shares, and any number. */
  readonly range: Interval | null;
}

/** Whole numbers are summed exactly. */
const shareOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** `share`: every value is 0 or 1. At least one value. */
export const contrastOf = (values: readonly number[], share: boolean): Contrast => {
  const summary = moments(values);
  if (!share) return { values, mean: summary.mean, ci95: tInterval(summary), range: null };
  const yes = values.filter((value) => value === 1).length;
  return { values, mean: yes / values.length, ci95: wilson(yes, values.length), range: [0, 1] };
};

/**
 * One less the other, replicate by replicate. By Student's t on the differences, but of shares, which would give it no width
 * where all replicates agree, from the two intervals; for plain shares that is Newcombe's for pairs.
 */
export const minus = (a: Contrast, b: Contrast): Contrast => {
  const values = a.values.map((value, i) => value - b.values[i]);
  const summary = moments(values);
  if (a.range === null || b.range === null)
    return { values, mean: summary.mean, ci95: tInterval(summary), range: null };
  const range = [a.range[0] - b.range[1], a.range[1] - b.range[0]] as const;
  const ci95 =
    values.length < 2 || a.ci95 === null || b.ci95 === null
      ? null
      : mover(
          { mean: a.mean, ci95: a.ci95 },
          { mean: b.mean, ci95: b.ci95 },
          shrunkCorrelation(a.values, b.values),
          range,
        );
  return { values, mean: shareOf(values), ci95, range };
};
