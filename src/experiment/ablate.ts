import { IssuesError, type Issue } from '../core/result.js';
import type { ExpectationData } from '../core/scenario-data.js';
import type { Assignment, Scenario } from '../core/scenario.js';
import { hinted } from '../core/suggest.js';
import { concludeAblation } from './ablation-conclusion.js';
import { effectOf, interactionOf, measure, type Variant } from './ablation-effects.js';
import type { Ablation } from './ablation.js';
import { compare, type CompareOptions } from './compare.js';
import { metricsNamed, metricsOf } from './metric-info.js';
import type { ArmSpec } from './plan.js';
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

/**
 * The metrics that a scenario is there to show, else how much of the insurgents is left and for how long; and those that are
 * to be judged.
 */
const defaultMetrics = (expected: readonly ExpectationData[], { smallest = {} }: AblateOptions): readonly string[] => {
  const shown =
    expected.length > 0 ? expected.map(({ metric }) => metric) : ['fighter-weeks', 'fighters-left', 'eliminated'];
  return [...new Set([...shown, ...Object.keys(smallest)])];
};

/** The smallest effect on each metric that the scenario states; of several the smallest. */
const statedSmallest = (expected: readonly ExpectationData[]): Readonly<Record<string, number>> => {
  const stated: Record<string, number> = {};
  for (const { metric, smallest } of expected) stated[metric] = Math.min(smallest, stated[metric] ?? smallest);
  return stated;
};

const checkName = (scenario: Scenario, kind: 'rule' | 'arm', name: string, path: string): Issue[] => {
  const known = Object.keys(kind === 'rule' ? scenario.data.rules : scenario.arms);
  if (known.includes(name)) return [];
  const message = `scenario ${scenario.id} has no ${kind} "${name}"`;
  return [hinted({ code: `unknown-${kind}`, path, message }, name, known)];
};

/** Sizes of what is no metric, or of one that is not measured. */
const checkSizes = (scenario: Scenario, { metrics, smallest = {} }: AblateOptions): Issue[] => {
  const all = metricsOf(scenario);
  const ids = all.map(({ id }) => id);
  const asked = metrics?.flatMap((name) => metricsNamed(all, name).map(({ id }) => id)) ?? ids;
  return Object.keys(smallest).flatMap((id): Issue[] => {
    const path = `smallest/${id}`;
    if (!ids.includes(id)) return [hinted({ code: 'unknown-metric', path, message: `no metric "${id}"` }, id, ids)];
    return asked.includes(id)
      ? []
      : [{ code: 'not-measured', path, message: `"${id}" is not among the metrics asked for` }];
  });
};

/** Arms, rules and metrics that the scenario does not have, and pairs that are none. */
const check = (scenario: Scenario, { arm, against }: Subject, options: AblateOptions): Issue[] => {
  const { rules = [], pairs = [] } = options;
  const known = (rule: string, path: string): Issue[] => checkName(scenario, 'rule', rule, path);
  return [
    ...checkName(scenario, 'arm', arm, 'arm'),
    ...(against === undefined ? [] : checkName(scenario, 'arm', against, 'against')),
    ...(against === arm
      ? [{ code: 'same-arm', path: 'against', message: `arm "${arm}" is compared with itself` }]
      : []),
    ...checkSizes(scenario, options),
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
  const { metrics = defaultMetrics(expected, options), set = [] } = options;
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
    base: Object.fromEntries(measured.map(({ metric, base }) => [metric.id, base])),
    effects: variants.flatMap((variant, i) =>
      i === 0 ? [] : measured.map((each) => effectOf(each, i, variant, smallest[each.metric.id])),
    ),
    interactions: variants
      .filter(({ rules }) => rules.length === 2)
      .flatMap((pair) => measured.map((each) => interactionOf(each, variants, pair))),
  };
  return { ...found, conclusion: concludeAblation(found) };
};
