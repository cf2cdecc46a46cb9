import type { Estimate, Quantiles } from './comparison.js';
import { moments, quantile, tInterval, wilson } from './statistics.js';

const quantilesOf = (sorted: readonly number[]): Quantiles => ({
  p05: quantile(sorted, 0.05),
  p25: quantile(sorted, 0.25),
  p50: quantile(sorted, 0.5),
  p75: quantile(sorted, 0.75),
  p95: quantile(sorted, 0.95),
});

/** What the values of one arm say; null is a week that never came. `share`: every value is 0 or 1. */
export const estimateOf = (values: readonly (number | null)[], share: boolean): Estimate => {
  const seen = values.filter((value) => value !== null);
  const counts = { n: values.length, censored: values.length - seen.length };
  if (seen.length === 0) return { ...counts, mean: null, sd: null, ci95: null, quantiles: null };
  const summary = moments(seen);
  const successes = seen.filter((value) => value === 1).length;
  return {
    ...counts,
    mean: share ? successes / seen.length : summary.mean,
    sd: summary.sd,
    ci95: share ? wilson(successes, seen.length) : tInterval(summary),
    quantiles: quantilesOf([...seen].sort((a, b) => a - b)),
  };
};
