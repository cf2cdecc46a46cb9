/** What the campaigns of an ablation say: each metric with all rules, without some, and how two of them add up. */
import type { Effect, Interaction } from './ablation.js';
import type { Estimate, Row } from './comparison.js';
import { contrastOf, minus, type Contrast } from './contrast.js';
import { estimateOf } from './estimate.js';
import type { MetricInfo } from './metric-info.js';
import { verdictOn } from './verdict.js';

/** Rules switched off together, and what the arms without them are called in the comparison beneath. */
export interface Variant {
  readonly rules: readonly string[];
  readonly arm: string;
  readonly against: string | null;
}

type Values = readonly (number | null)[];

/** A metric in every variant: the arm's, or the difference of two. */
export interface Measured {
  readonly metric: MetricInfo;
  /** A week that never came counted as the last turn + 1. */
  readonly contrasts: readonly Contrast[];
  /** Per variant, by replicate: whether a week never came. */
  readonly never: readonly (readonly boolean[])[];
  /** With all rules. */
  readonly base: Estimate;
}

/** One metric of every arm by replicate. */
const columnsOf = (rows: readonly Row[], metric: string): ReadonlyMap<string, Values> => {
  const columns = new Map<string, (number | null)[]>();
  for (const row of rows) {
    const column = columns.get(row.arm) ?? [];
    column.push(row.metrics[metric] ?? null);
    columns.set(row.arm, column);
  }
  return columns;
};

export const measure = (
  rows: readonly Row[],
  variants: readonly Variant[],
  metric: MetricInfo,
  turns: number,
): Measured => {
  const columns = columnsOf(rows, metric.id);
  const column = (name: string): Values => columns.get(name) ?? [];
  const counted = (name: string): Contrast =>
    contrastOf(
      column(name).map((value) => value ?? turns + 1),
      metric.share,
    );
  const contrasts = variants.map(({ arm, against }) =>
    against === null ? counted(arm) : minus(counted(arm), counted(against)),
  );
  const [all] = contrasts;
  const { arm, against } = variants[0];
  return {
    metric,
    contrasts,
    never: variants.map((variant) =>
      column(variant.arm).map(
        (value, i) => value === null || (variant.against !== null && column(variant.against)[i] === null),
      ),
    ),
    base:
      against === null
        ? estimateOf(column(arm), metric.share)
        : { ...estimateOf(all.values, false), mean: all.mean, ci95: all.ci95 },
  };
};

const tiedIn = (values: readonly number[]): number => values.filter((value) => value === 0).length / values.length;

export const effectOf = (
  { metric, contrasts, never }: Measured,
  index: number,
  { rules }: Variant,
  smallest: number | undefined,
): Effect => {
  const { values, mean, ci95 } = minus(contrasts[index], contrasts[0]);
  return {
    rules,
    metric: metric.id,
    n: values.length,
    censored: never[index].filter((missing, i) => missing || never[0][i]).length,
    mean,
    ci95,
    tied: tiedIn(values),
    smallest: smallest ?? null,
    verdict: smallest === undefined ? null : verdictOn(ci95, smallest),
  };
};

export const interactionOf = (
  { metric, contrasts }: Measured,
  variants: readonly Variant[],
  { rules: [a, b] }: Variant,
): Interaction => {
  const without = (...rules: string[]): Contrast =>
    contrasts[variants.findIndex((each) => each.rules.join() === rules.join())];
  const { values, mean, ci95 } = minus(minus(without(a, b), without(b)), minus(without(a), without()));
  return { rules: [a, b], metric: metric.id, n: values.length, mean, ci95, tied: tiedIn(values) };
};
