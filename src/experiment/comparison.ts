import type { Interval } from './statistics.js';
import type { Verdict } from './verdict.js';

/** Values below which 5, 25, 50, 75 and 95 % of the replicates lie (linear between neighbours, Hyndman & Fan type 7). */
export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** What the replicates of an arm say about a metric. All but the counts are over the uncensored, and null where there are none. */
export interface Estimate {
  /** All replicates. */
  readonly n: number;
  /** Those in which the week never came. */
  readonly censored: number;
  readonly mean: number | null;
  /** Sample standard deviation; null below two values. */
  readonly sd: number | null;
  /** 95 % interval of the mean: Student's t, null below two values, of width 0 where nothing varied; of a share Wilson's. */
  readonly ci95: Interval | null;
  readonly quantiles: Quantiles | null;
}

/**
 * One metric in two arms, replicate by replicate on the same luck: `arm` minus `against`. A week that never came counts as
 * the last turn + 1.
 */
export interface Difference {
  readonly arm: string;
  readonly against: string;
  readonly metric: string;
  /** Pairs. */
  readonly n: number;
  /** Pairs in which at least one of the two weeks never came. */
  readonly censored: number;
  readonly mean: number;
  /** 95 % interval of the mean: paired Student's t, null below two pairs, of width 0 where all pairs differ alike; of shares Newcombe's for pairs. */
  readonly ci95: Interval | null;
  /** Share of pairs in which `arm` is strictly better for the scenario's side; null where neither direction is better. */
  readonly ahead: number | null;
  /** Share of pairs with equal values. */
  readonly tied: number;
  /** Two-sided: paired t-test (where all pairs differ alike 1 for no difference, else 0); of shares McNemar's exact test. Null below two pairs. */
  readonly pValue: number | null;
  /** Cohen's d of pairs: mean over standard deviation of the differences. 0 where all are 0, null where they are alike otherwise. */
  readonly effect: number | null;
  /** Pearson's correlation between the arms; null where one does not vary. */
  readonly correlation: number | null;
  /** What the same luck in both arms saves: (var a + var b) / var(a − b). Null where the differences do not vary. */
  readonly varianceReduction: number | null;
}

/** What one campaign gave. */
export interface Row {
  /** From 1; its campaign's seed is `replicateSeed(seed, replicate)`. */
  readonly replicate: number;
  readonly arm: string;
  /** Null: a week that never came. */
  readonly metrics: Readonly<Record<string, number | null>>;
  /** Times that a strategy failed (threw, or answered no list of orders) and so passed its turn. */
  readonly failures: number;
}

/** A difference that the scenario's file was written to look for (`expects`), and what came of it. */
export interface Expectation {
  readonly arm: string;
  readonly against: string;
  readonly metric: string;
  /** The smallest difference that would matter, stated before anything was played. */
  readonly smallest: number;
  /** Replicates that the file asks for: with fewer, an interval is wider than was planned. */
  readonly planned: number;
  readonly mean: number;
  readonly ci95: Interval | null;
  readonly verdict: Verdict;
}

/** Arms of a scenario compared on the same luck. Plain JSON; holds no clock, host, rate or worker count. */
export interface Comparison {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly seed: string;
  /** Replicates per arm that were played. */
  readonly runs: number;
  readonly assumptions: 'drawn' | 'fixed';
  readonly arms: Readonly<Record<string, Readonly<Record<string, Estimate>>>>;
  /** Every other arm against the reference, by arm, then metric. */
  readonly differences: readonly Difference[];
  /** What the scenario's file expects of arms that were compared, in its order. */
  readonly expectations: readonly Expectation[];
  /** Plain English that says no more than the intervals. */
  readonly conclusion: string;
  /** By replicate, then arm; only where asked for. */
  readonly rows?: readonly Row[];
}
