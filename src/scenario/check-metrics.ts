import type { Metric } from '../core/contracts.js';
import type { ScenarioData } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import type { Theatre } from '../core/world.js';
import { finding, unknownName, type At, type Finding } from './finding.js';

/** Every metric that the file names, and where. */
const namedMetrics = (data: ScenarioData): { readonly name: string; readonly at: At }[] => [
  ...data.factions.flatMap(({ objective }, index) =>
    objective === undefined ? [] : [{ name: objective, at: ['factions', index, 'objective'] }],
  ),
  ...(data.expects ?? []).map(({ metric }, index) => ({ name: metric, at: ['expects', index, 'metric'] })),
];

/** Names whose metric nobody knows; what stands after the slash waits for the map. */
export const checkMetricIds = (data: ScenarioData, metrics: readonly Metric[]): Finding[] => {
  const ids = metrics.map((metric) => metric.id);
  return namedMetrics(data).flatMap(({ name, at }) => {
    const [id, ...target] = name.split('/');
    if (name === '' || ids.includes(id)) return [];
    const near = suggest(id, ids);
    return [
      finding(
        'unknown-metric',
        at,
        `no metric "${name}"`,
        near === undefined ? undefined : [near, ...target].join('/'),
      ),
    ];
  });
};

/** Metrics by full name: `fighters-in/<country>`. */
const fullNames = (metric: Metric, theatre: Theatre): string[] =>
  (metric.targets?.(theatre) ?? ['']).map((target) => (target === '' ? metric.id : `${metric.id}/${target}`));

/** Names whose metric exists, but not for what the name ends in. */
export const checkMetricTargets = (data: ScenarioData, metrics: readonly Metric[], theatre: Theatre): Finding[] => {
  const named = namedMetrics(data);
  if (named.length === 0) return [];
  const names = metrics.flatMap((metric) => fullNames(metric, theatre));
  return named.flatMap(({ name, at }) => (names.includes(name) ? [] : [unknownName('metric', name, names, at)]));
};

/** Expectations name two arms. */
export const checkExpects = (data: ScenarioData): Finding[] => {
  const arms = Object.keys(data.arms ?? {});
  return (data.expects ?? []).flatMap(({ arm, against }, index) => {
    const sides = [
      ['arm', arm],
      ['against', against],
    ] as const;
    const strangers = sides.flatMap(([side, name]) =>
      name === '' || arms.includes(name) ? [] : [unknownName('arm', name, arms, ['expects', index, side])],
    );
    return arm === against && arm !== ''
      ? [...strangers, finding('same-arm', ['expects', index, 'against'], `arm "${arm}" is compared with itself`)]
      : strangers;
  });
};
