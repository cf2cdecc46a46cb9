import type { Better } from '../core/contracts.js';
import type { Scenario } from '../core/scenario.js';

/** One value that every campaign of a scenario gives. */
export interface MetricInfo {
  /** With its target: `fighters-in/west`. */
  readonly id: string;
  readonly unit: string;
  readonly share: boolean;
  readonly censored: boolean;
  readonly better: Better;
}

/** All that the campaigns of a scenario are measured by, in the order in which a campaign lists them. */
export const metricsOf = ({ compiled: { metrics, theatre } }: Scenario): readonly MetricInfo[] =>
  metrics.flatMap((metric) =>
    (metric.targets?.(theatre) ?? ['']).map((target) => ({
      id: target === '' ? metric.id : `${metric.id}/${target}`,
      unit: metric.unit,
      share: metric.share === true,
      censored: metric.censored === true,
      better: metric.better(target, theatre),
    })),
  );

/** Those asked for by id, or all whose part before the slash it is. */
export const metricsNamed = (all: readonly MetricInfo[], id: string): readonly MetricInfo[] => {
  const exact = all.filter((metric) => metric.id === id);
  return exact.length > 0 ? exact : all.filter((metric) => metric.id.startsWith(`${id}/`));
};
