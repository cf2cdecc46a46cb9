import { EngineBug, IssuesError, type Issue } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { hinted } from '../core/suggest.js';
import type { Comparison, Row } from './comparison.js';
import { heed, inline, type Executor, type Signal } from './executor.js';
import { metricsNamed, metricsOf, type MetricInfo } from './metric-info.js';
import { planArms, type Arms, type Plan } from './plan.js';
import { summarise, type Design } from './summarise.js';

export interface CompareOptions {
  /** Default: all arms of the scenario. */
  readonly arms?: Arms;
  /** Replicates per arm, from 1. */
  readonly runs: number;
  /** Any text; replicate i has the campaign seed `seed/i` in every arm. */
  readonly seed: string;
  /** Metric ids to report (`flight` stands for all its targets); default all. */
  readonly metrics?: readonly string[];
  /** Default `drawn`: each replicate draws every value that carries a range, the same in all arms. */
  readonly assumptions?: 'drawn' | 'fixed';
  /** The arm that the others are set against; default the first. */
  readonly against?: string;
  /** Default: in this thread. */
  readonly executor?: Executor;
  /** Told after each replicate; counts campaigns, of which there are runs × arms. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: Signal;
  /**
   * Asked after every 50 replicates; true ends the comparison there. What it answers may hang on the numbers alone, so that
   * results stay the same on any machine. Looking again and again makes intervals too sure of themselves; the conclusion says so.
   */
  readonly stopWhen?: (soFar: Comparison) => boolean;
  /** Keep what every campaign gave. */
  readonly keepRows?: boolean;
}

/** Replicates between two questions to `stopWhen`. */
const STRIDE = 50;

/** The metrics asked for by id, or by the part before the slash. */
const chooseMetrics = (
  all: readonly MetricInfo[],
  wanted: readonly string[] | undefined,
  issues: Issue[],
): readonly MetricInfo[] => {
  if (wanted === undefined) return all;
  const chosen = wanted.flatMap((id, index) => {
    const found = metricsNamed(all, id);
    if (found.length > 0) return found;
    const ids = all.map((metric) => metric.id);
    issues.push(hinted({ code: 'unknown-metric', path: `metrics/${index}`, message: `no metric "${id}"` }, id, ids));
    return [];
  });
  return all.filter((metric) => chosen.includes(metric));
};

/** Everything that is wrong with the options at once, or what to play and how to sum it up. Throws `IssuesError`. */
const design = (scenario: Scenario, options: CompareOptions): Design => {
  const issues: Issue[] = [];
  const { runs, seed, assumptions = 'drawn' } = options;
  if (!Number.isInteger(runs) || runs < 1)
    issues.push({ code: 'bad-runs', path: 'runs', message: `runs must be a whole number from 1, not ${runs}` });
  if (typeof seed !== 'string') issues.push({ code: 'bad-seed', path: 'seed', message: 'a seed is a text' });
  if (assumptions !== 'drawn' && assumptions !== 'fixed')
    issues.push({ code: 'bad-assumptions', path: 'assumptions', message: 'assumptions are drawn or fixed' });
  const arms = planArms(scenario, options.arms, issues);
  const names = arms.map((arm) => arm.name);
  const reference = arms.find((arm) => arm.name === (options.against ?? names[0]));
  if (reference === undefined && options.against !== undefined) {
    const message = `no arm "${options.against}" is compared`;
    issues.push(hinted({ code: 'unknown-arm', path: 'against', message }, options.against, names));
  }
  const common = metricsOf(reference?.scenario ?? scenario).filter(({ id }) =>
    arms.every(
      (arm) => arm.scenario === reference?.scenario || metricsOf(arm.scenario).some((metric) => metric.id === id),
    ),
  );
  const metrics = chooseMetrics(common, options.metrics, issues);
  if (issues.length > 0 || reference === undefined) throw new IssuesError(issues);
  return {
    scenario,
    plan: { seed, assumptions, arms },
    runs,
    against: reference,
    metrics,
    keepRows: options.keepRows === true,
  };
};

/** Rows by replicate; a replicate that comes twice counts once. */
const collect = (
  plan: Plan,
  runs: number,
  onProgress: CompareOptions['onProgress'],
): {
  readonly take: (rows: readonly Row[]) => void;
  readonly first: (count: number) => readonly (readonly Row[])[];
} => {
  const byReplicate = new Map<number, readonly Row[]>();
  return {
    take: (rows) => {
      if (rows.length !== plan.arms.length || byReplicate.has(rows[0].replicate)) return;
      byReplicate.set(rows[0].replicate, rows);
      onProgress?.({ done: byReplicate.size * plan.arms.length, total: runs * plan.arms.length });
    },
    first: (count) =>
      Array.from({ length: count }, (_, i) => {
        const rows = byReplicate.get(i + 1);
        if (rows === undefined) throw new EngineBug(`the executor handed over no replicate ${i + 1}`);
        return rows;
      }),
  };
};

/**
 * Plays arms of a scenario against each other, replicate by replicate on the same luck, and says what differs. The result
 * is the same bytes on any machine and in any executor. Rejects with `IssuesError`: all that is wrong with the options at
 * once, or code `aborted`.
 */
export const compare = async (scenario: Scenario, options: CompareOptions): Promise<Comparison> => {
  const made = design(scenario, options);
  const { executor = inline, signal, stopWhen, onProgress } = options;
  const { take, first } = collect(made.plan, made.runs, onProgress);
  const stride = stopWhen === undefined ? made.runs : STRIDE;
  for (let done = 0; ;) {
    const next = Math.min(done + stride, made.runs);
    await executor.run(
      made.plan,
      Array.from({ length: next - done }, (_, i) => done + i + 1),
      take,
      signal,
    );
    heed(signal);
    done = next;
    const soFar = done === made.runs || stopWhen !== undefined ? summarise(made, first(done)) : null;
    if (soFar !== null && (done === made.runs || stopWhen?.(soFar) === true)) return soFar;
  }
};
