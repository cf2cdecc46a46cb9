import type { Scenario } from '../core/scenario.js';
import { assumptionsOf } from '../scenario/assumptions.js';
import type { Comparison, Difference, Estimate, Expectation, Row } from './comparison.js';
import { conclude } from './conclusion.js';
import { differenceOf } from './difference.js';
import { estimateOf } from './estimate.js';
import { metricsOf, type MetricInfo } from './metric-info.js';
import type { Plan, PlannedArm } from './plan.js';
import { verdictOn } from './verdict.js';

/** What is compared, and what is to be said of it. */
export interface Design {
  readonly scenario: Scenario;
  readonly plan: Plan;
  /** Replicates that were asked for. */
  readonly runs: number;
  readonly against: PlannedArm;
  /** Those to report. */
  readonly metrics: readonly MetricInfo[];
  readonly keepRows: boolean;
}

/** One column per arm: its value of a metric by replicate. */
const column = (rows: readonly (readonly Row[])[], arm: number, metric: string): readonly (number | null)[] =>
  rows.map((replicate) => replicate[arm].metrics[metric] ?? null);

const estimatesOf = ({ metrics }: Design, rows: readonly (readonly Row[])[], arm: number): Record<string, Estimate> =>
  Object.fromEntries(metrics.map(({ id, share }) => [id, estimateOf(column(rows, arm, id), share)]));

const never = ({ scenario }: PlannedArm): number => scenario.compiled.theatre.turns + 1;

const differencesOf = ({ plan, against, metrics }: Design, rows: readonly (readonly Row[])[]): Difference[] => {
  const reference = plan.arms.indexOf(against);
  return plan.arms.flatMap((arm, index) =>
    arm === against
      ? []
      : metrics.map((metric) => ({
          arm: arm.name,
          against: against.name,
          metric: metric.id,
          ...differenceOf(column(rows, index, metric.id), column(rows, reference, metric.id), metric, [
            never(arm),
            never(against),
          ]),
        })),
  );
};

/** What the file expects of two arms that were played. */
const expectationsOf = ({ scenario, plan }: Design, rows: readonly (readonly Row[])[]): Expectation[] =>
  (scenario.data.expects ?? []).flatMap(({ arm, against, metric, smallest, runs }) => {
    const [one, other] = [arm, against].map((name) => plan.arms.findIndex((each) => each.name === name));
    const info = metricsOf(scenario).find(({ id }) => id === metric);
    if (one < 0 || other < 0 || info === undefined) return [];
    const { mean, ci95 } = differenceOf(column(rows, one, metric), column(rows, other, metric), info, [
      never(plan.arms[one]),
      never(plan.arms[other]),
    ]);
    return [{ arm, against, metric, smallest, planned: runs, mean, ci95, verdict: verdictOn(ci95, smallest) }];
  });

/** Mean attack-weeks per campaign of the scenario's side, its factions added up. */
const effortOf = ({ scenario }: PlannedArm, rows: readonly (readonly Row[])[], arm: number): number => {
  const { factions, side } = scenario.compiled.theatre;
  const ids = factions.filter((_, index) => side[index]).map(({ id }) => `attack-weeks/${id}`);
  const sum = rows.reduce(
    (all, replicate) => all + ids.reduce((own, id) => own + (replicate[arm].metrics[id] ?? 0), 0),
    0,
  );
  return sum / rows.length;
};

const chosen = (row: Row, metrics: readonly MetricInfo[]): Row => ({
  ...row,
  metrics: Object.fromEntries(metrics.map(({ id }) => [id, row.metrics[id] ?? null])),
});

/** A comparison of the replicates played: rows by replicate from 1, each with all arms in the plan's order. */
export const summarise = (design: Design, rows: readonly (readonly Row[])[]): Comparison => {
  const { scenario, plan, metrics } = design;
  const found = {
    scenario: { id: scenario.id, digest: scenario.digest },
    seed: plan.seed,
    runs: rows.length,
    assumptions: plan.assumptions,
    arms: Object.fromEntries(plan.arms.map(({ name }, arm) => [name, estimatesOf(design, rows, arm)])),
    differences: differencesOf(design, rows),
    expectations: expectationsOf(design, rows),
  };
  const conclusion = conclude({
    ...found,
    planned: design.runs,
    against: design.against.name,
    turns: design.against.scenario.compiled.theatre.turns,
    drawn: plan.assumptions === 'drawn' ? assumptionsOf(scenario).filter(({ low, high }) => low < high).length : 0,
    metrics,
    effort: Object.fromEntries(plan.arms.map((arm, index) => [arm.name, effortOf(arm, rows, index)])),
    failures: Object.fromEntries(
      plan.arms.map(({ name }, arm) => [name, rows.filter((replicate) => replicate[arm].failures > 0).length]),
    ),
  });
  return { ...found, conclusion, ...(design.keepRows ? { rows: rows.flat().map((row) => chosen(row, metrics)) } : {}) };
};
