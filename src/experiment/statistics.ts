/** Statistics on plain lists of numbers. Nothing here knows what the numbers mean. */
import tCumulative from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

export type Interval = readonly [low: number, high: number];

/** Whether an interval leaves out 0. */
export const excludesZero = ([low, high]: Interval): boolean => low > 0 || high < 0;

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

export interface Moments {
  readonly n: number;
  /** 0 where n is 0. */
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1; null for n below 2. */
  readonly sd: number | null;
}

/** Mean and spread in one pass; equal values give exactly 0 spread. Source: Welford 1962, Technometrics 4:419. */
export const moments = (values: readonly number[]): Moments => {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    n += 1;
    const before = value - mean;
    mean += before / n;
    squares += before * (value - mean);
  }
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
};

/** The share p of sorted values lies below it; linear between neighbours. Source: Hyndman & Fan 1996, type 7. At least one value, 0 ≤ p ≤ 1. */
export const quantile = (sorted: readonly number[], p: number): number => {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
};

const critical = new Map<number, number>();

/** The 97.5 % point of Student's t with n − 1 degrees of freedom; remembered, since it is found by iteration. */
const tCritical = (n: number): number => {
  const known = critical.get(n);
  if (known !== undefined) return known;
  const found = tQuantile(0.975, n - 1);
  critical.set(n, found);
  return found;
};

/** 95 % interval of a mean by Student's t: mean ± t·sd/√n. Null for n below 2; [mean, mean] where nothing varied. */
export const tInterval = ({ n, mean, sd }: Moments): Interval | null => {
  if (sd === null) return null;
  const half = (tCritical(n) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
};

/**
 * Where a mean lies below, with this confidence, by Student's t: mean + t·sd/√n. Infinite for n below 2; the mean itself
 * where nothing varied.
 */
export const upperBound = ({ n, mean, sd }: Moments, confidence: number): number =>
  sd === null ? Infinity : sd === 0 ? mean : mean + (tQuantile(confidence, n - 1) * sd) / Math.sqrt(n);

/**
 * Two-sided p-value of Student's t-test that a mean is 0. Null for n below 2. Where nothing varied: 1 if the mean is 0,
 * else 0, which is the limit of ever smaller spreads and no certainty.
 */
export const tTest = ({ n, mean, sd }: Moments): number | null => {
  if (sd === null) return null;
  if (sd === 0) return mean === 0 ? 1 : 0;
  return 2 * tCumulative(-Math.abs(mean / (sd / Math.sqrt(n))), n - 1);
};

/** 95 % score interval of a share, never of width 0. Source: Wilson 1927, JASA 22:209. n at least 1. */
export const wilson = (successes: number, n: number): Interval => {
  const share = successes / n;
  const centre = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return [successes === 0 ? 0 : (centre - half) / scale, successes === n ? 1 : (centre + half) / scale];
};

/** Pairs of two yes-or-no outcomes, by who said yes. */
export interface PairCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/** A correlation from n² times the covariance and n⁴ times the product of variances; moved towards 0 where positive. Source: as for `newcombe`. */
const shrunk = (n: number, excess: number, spread: number): number =>
  spread === 0 ? 0 : (excess > n / 2 ? excess - n / 2 : Math.min(excess, 0)) / Math.sqrt(spread);

/** Correlation of two lists of whole numbers with the continuity correction of `newcombe`; 0 where one of them does not vary. */
export const shrunkCorrelation = (xs: readonly number[], ys: readonly number[]): number => {
  const n = xs.length;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    x += xs[i];
    y += ys[i];
    xx += xs[i] * xs[i];
    yy += ys[i] * ys[i];
    xy += xs[i] * ys[i];
  }
  return shrunk(n, n * xy - x * y, (n * xx - x * x) * (n * yy - y * y));
};

/** A mean with its interval. */
export interface Located {
  readonly mean: number;
  readonly ci95: Interval;
}

/**
 * 95 % interval of a − b from the intervals of the two and their correlation, cut to what can be. Never of width 0 where
 * theirs are not. Source: Zou 2008, American Journal of Epidemiology 168:212 (MOVER).
 */
export const mover = (a: Located, b: Located, correlated: number, [least, most]: Interval): Interval => {
  const join = (x: number, y: number): number => Math.sqrt(Math.max(0, x * x - 2 * correlated * x * y + y * y));
  const difference = a.mean - b.mean;
  const below = join(a.mean - a.ci95[0], b.ci95[1] - b.mean);
  const above = join(a.ci95[1] - a.mean, b.mean - b.ci95[0]);
  return [Math.max(least, difference - below), Math.min(most, difference + above)];
};

/**
 * 95 % interval of the first share minus the second, of pairs; never of width 0, unlike Student's t on all equal
 * differences. Source: Newcombe 1998, Statistics in Medicine 17:2635, method 10. At least one pair.
 */
export const newcombe = ({ both, first, second, neither }: PairCounts): Interval => {
  const n = both + first + second + neither;
  const [a, b] = [both + first, both + second];
  const phi = shrunk(n, both * neither - first * second, a * (n - a) * b * (n - b));
  return mover({ mean: a / n, ci95: wilson(a, n) }, { mean: b / n, ci95: wilson(b, n) }, phi, [-1, 1]);
};

/** Two-sided exact p-value that the two shares of pairs are equal: binomial(first + second, 1/2). Source: McNemar 1947, Psychometrika 12:153, in its exact form. */
export const mcNemar = ({ first, second }: PairCounts): number => {
  const n = first + second;
  const fewer = Math.min(first, second);
  const centre = Math.floor(n / 2);
  // Weights relative to the central one, outwards: none overflows, and what underflows is nothing.
  const weights = new Array<number>(n + 1).fill(1);
  for (let k = centre; k > 0; k--) weights[k - 1] = (weights[k] * k) / (n - k + 1);
  for (let k = centre; k < n; k++) weights[k + 1] = (weights[k] * (n - k)) / (k + 1);
  let all = 0;
  let tail = 0;
  weights.forEach((weight, k) => {
    all += weight;
    if (k <= fewer) tail += weight;
  });
  return Math.min(1, (2 * tail) / all);
};

/** Pearson's correlation of two lists of one length; null below two pairs or where one of them does not vary. */
export const correlation = (xs: readonly number[], ys: readonly number[]): number | null => {
  const [x, y] = [moments(xs), moments(ys)];
  if (x.sd === null || y.sd === null || x.sd === 0 || y.sd === 0) return null;
  const together = xs.reduce((sum, value, i) => sum + (value - x.mean) * (ys[i] - y.mean), 0);
  return Math.max(-1, Math.min(1, together / (x.n - 1) / (x.sd * y.sd)));
};
