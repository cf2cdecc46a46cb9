import { IssuesError, type Issue } from '../core/result.js';
import type { Assignment, Scenario } from '../core/scenario.js';
import type { ExpectationData } from '../core/scenario-data.js';
import { suggest } from '../core/suggest.js';
import { concludeAblation } from './ablation-conclusion.js';
import type { Ablation, Effect, Interaction } from './ablation.js';
import { compare, type CompareOptions } from './compare.js';
import type { Comparison, Row } from './comparison.js';
import { differenceOf } from './difference.js';
import { estimateOf } from './estimate.js';
import { metricsOf, type MetricInfo } from './metric-info.js';
import type { ArmSpec } from './plan.js';
import { moments, tInterval } from './statistics.js';
import { verdictOn } from './verdict.js';
import { armWithout } from './without-rules.js';

export interface AblateOptions extends Pick<
  CompareOptions,
  'runs' | 'seed' | 'metrics' | 'assumptions' | 'executor' | 'onProgress' | 'signal'
> {
  /**
   * The arm played. Where neither this nor `against` is given: the first difference that the scenario's `expects` names, or
   * where it has none the first arm.
   */
  readonly arm?: string;
  /** Measure what switching off does to the difference between `arm` and this one; default to the arm itself. */
  readonly against?: string;
  /** Values by path, over those that an arm sets; they are not drawn. */
  readonly set?: readonly Assignment[];
  /** Rules switched off, each alone; default all that the scenario lists. */
  readonly rules?: readonly string[];
  /** Rules switched off two together, for their interaction; each is then switched off alone as well. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** The smallest change that would matter, by metric; default what the scenario's `expects` says of a metric. */
  readonly smallest?: Readonly<Record<string, number>>;
}

type Values = readonly (number | null)[];

/** Rules switched off together, and what the arms without them are called in the comparison beneath. */
interface Variant {
  readonly rules: readonly string[];
  readonly arm: string;
  readonly against: string | null;
}

/** What is measured: an arm, or the difference of two. */
interface Subject {
  readonly arm: string;
  readonly against: string | undefined;
}

const subjectOf = ({ data, arms }: Scenario, { arm, against }: AblateOptions): Subject => {
  const [first] = data.expects ?? [];
  if (arm === undefined && against === undefined && first !== undefined) return first;
  return { arm: arm ?? Object.keys(arms)[0] ?? '', against };
};

/** What the scenario expects of a difference, or where it says nothing of that one all that it expects. */
const expectedOf = ({ data: { expects = [] } }: Scenario, { arm, against }: Subject): readonly ExpectationData[] => {
  const own = expects.filter((each) => each.arm === arm && each.against === against);
  return own.length > 0 ? own : expects;
};

/** The metrics that a scenario is there to show, else how much of the insurgents is left and for how long. */
const defaultMetrics = (expected: readonly ExpectationData[]): readonly string[] =>
  expected.length > 0
    ? [...new Set(expected.map(({ metric }) => metric))]
    : ['fighter-weeks', 'fighters-left', 'eliminated'];

/** The smallest effect on each metric that the scenario states; of several the smallest. */
const statedSmallest = (expected: readonly ExpectationData[]): Readonly<Record<string, number>> => {
  const stated: Record<string, number> = {};
  for (const { metric, smallest } of expected) stated[metric] = Math.min(smallest, stated[metric] ?? smallest);
  return stated;
};

const checkName = (scenario: Scenario, kind: 'rule' | 'arm', name: string, path: string): Issue[] => {
  const known = Object.keys(kind === 'rule' ? scenario.data.rules : scenario.arms);
  if (known.includes(name)) return [];
  const near = suggest(name, known);
  const issue = { code: `unknown-${kind}`, path, message: `scenario ${scenario.id} has no ${kind} "${name}"` };
  return [near === undefined ? issue : { ...issue, suggestion: near }];
};

/** Arms and rules that the scenario does not have, and pairs that are none. */
const check = (scenario: Scenario, { arm, against }: Subject, { rules = [], pairs = [] }: AblateOptions): Issue[] => {
  const known = (rule: string, path: string): Issue[] => checkName(scenario, 'rule', rule, path);
  return [
    ...checkName(scenario, 'arm', arm, 'arm'),
    ...(against === undefined ? [] : checkName(scenario, 'arm', against, 'against')),
    ...(against === arm
      ? [{ code: 'same-arm', path: 'against', message: `arm "${arm}" is compared with itself` }]
      : []),
    ...rules.flatMap((rule, i) => known(rule, `rules/${i}`)),
    ...pairs.flatMap(([a, b], i): Issue[] =>
      a === b
        ? [{ code: 'same-rule', path: `pairs/${i}`, message: `rule "${a}" is paired with itself` }]
        : [...known(a, `pairs/${i}/0`), ...known(b, `pairs/${i}/1`)],
    ),
  ];
};

/** All that is switched off: nothing first, then each rule alone, then pairs. */
const variantsOf = (
  scenario: Scenario,
  { against }: Subject,
  { rules, pairs = [] }: AblateOptions,
): readonly Variant[] => {
  const single = new Set([...(rules ?? Object.keys(scenario.data.rules)), ...pairs.flat()]);
  const off = [[], ...[...single].map((rule) => [rule]), ...pairs.map((pair) => [...pair])];
  return off.map((each, i) => {
    const name = (side: string): string => [side, i, ...each].join('-').slice(0, 64);
    return { rules: each, arm: name('arm'), against: against === undefined ? null : name('against') };
  });
};

const armsOf = (
  { arms }: Scenario,
  variants: readonly Variant[],
  { arm, against }: Subject,
  set: readonly Assignment[],
): Record<string, ArmSpec> => {
  const specs: Record<string, ArmSpec> = {};
  for (const variant of variants) {
    specs[variant.arm] = armWithout(arms[arm], set, variant.rules);
    if (variant.against !== null && against !== undefined)
      specs[variant.against] = armWithout(arms[against], set, variant.rules);
  }
  return specs;
};

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

/** A metric in every variant, a week that never came counted as the last turn + 1; the arm's, or the difference of two. */
interface Measured {
  readonly metric: MetricInfo;
  readonly values: readonly (readonly number[])[];
  /** Per variant, by replicate: whether a week never came. */
  readonly never: readonly (readonly boolean[])[];
  /** Whether every value is 0 or 1. */
  readonly share: boolean;
}

const measure = (rows: readonly Row[], variants: readonly Variant[], metric: MetricInfo, turns: number): Measured => {
  const columns = columnsOf(rows, metric.id);
  const column = (name: string): Values => columns.get(name) ?? [];
  const count = (value: number | null): number => value ?? turns + 1;
  return {
    metric,
    share: metric.share && variants[0].against === null,
    values: variants.map(({ arm, against }) =>
      against === null
        ? column(arm).map(count)
        : column(arm).map((value, i) => count(value) - count(column(against)[i] ?? null)),
    ),
    never: variants.map(({ arm, against }) =>
      column(arm).map((value, i) => value === null || (against !== null && column(against)[i] === null)),
    ),
  };
};

const effectOf = (measured: Measured, index: number, variant: Variant, smallest: number | undefined): Effect => {
  const { metric, share, values, never } = measured;
  const { n, mean, ci95, tied } = differenceOf(values[index], values[0], { ...metric, share }, [0, 0]);
  return {
    rules: variant.rules,
    metric: metric.id,
    n,
    censored: never[index].filter((missing, i) => missing || never[0][i]).length,
    mean,
    ci95,
    tied,
    smallest: smallest ?? null,
    verdict: smallest === undefined ? null : verdictOn(ci95, smallest),
  };
};

const interactionOf = ({ metric, values }: Measured, variants: readonly Variant[], pair: Variant): Interaction => {
  const [a, b] = pair.rules;
  const without = (...rules: string[]): readonly number[] =>
    values[variants.findIndex((each) => each.rules.join() === rules.join())];
  const [both, onlyA, onlyB, all] = [without(a, b), without(a), without(b), without()];
  const summary = moments(both.map((value, i) => value - onlyB[i] - (onlyA[i] - all[i])));
  return { rules: [a, b], metric: metric.id, n: summary.n, mean: summary.mean, ci95: tInterval(summary) };
};

const baseOf = (measured: readonly Measured[], comparison: Comparison, { arm, against }: Variant): Ablation['base'] =>
  Object.fromEntries(
    measured.map(({ metric, values }) => [
      metric.id,
      against === null ? comparison.arms[arm][metric.id] : estimateOf(values[0], false),
    ]),
  );

/**
 * Plays an arm of a scenario with every rule switched off in turn, and named pairs of them, on the same luck and the same
 * drawn values, and says what each changes. Rejects with `IssuesError`: all that is wrong with the options, or code
 * `aborted`.
 */
export const ablate = async (scenario: Scenario, options: AblateOptions): Promise<Ablation> => {
  const subject = subjectOf(scenario, options);
  const issues = check(scenario, subject, options);
  if (issues.length > 0) throw new IssuesError(issues);
  const expected = expectedOf(scenario, subject);
  const { metrics = defaultMetrics(expected), set = [] } = options;
  const variants = variantsOf(scenario, subject, options);
  const comparison = await compare(scenario, {
    ...options,
    arms: armsOf(scenario, variants, subject, set),
    against: variants[0].arm,
    metrics,
    keepRows: true,
  });
  const { runs, seed, assumptions, rows = [] } = comparison;
  const { turns } = scenario.compiled.theatre;
  const measured = metricsOf(scenario)
    .filter(({ id }) => comparison.arms[variants[0].arm][id] !== undefined)
    .map((metric) => measure(rows, variants, metric, turns));
  const smallest = { ...statedSmallest(expected), ...options.smallest };
  const found = {
    scenario: comparison.scenario,
    seed,
    runs,
    assumptions,
    arm: subject.arm,
    against: subject.against ?? null,
    base: baseOf(measured, comparison, variants[0]),
    effects: variants.flatMap((variant, i) =>
      i === 0 ? [] : measured.map((each) => effectOf(each, i, variant, smallest[each.metric.id])),
    ),
    interactions: variants
      .filter(({ rules }) => rules.length === 2)
      .flatMap((pair) => measured.map((each) => interactionOf(each, variants, pair))),
  };
  return { ...found, conclusion: concludeAblation(found) };
};
