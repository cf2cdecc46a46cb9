/** Metrics of one campaign, as a table. */
import type { Metric } from '../core/contracts.js';
import { roughText } from './number-text.js';
import { columns } from './text-table.js';

/** The metric that an id such as `fighters-in/iraq` belongs to: the longest id that it starts with. */
const metricOf = (metrics: readonly Metric[], id: string): Metric | undefined => {
  let found: Metric | undefined;
  for (const metric of metrics)
    if ((id === metric.id || id.startsWith(`${metric.id}/`)) && metric.id.length > (found?.id.length ?? -1))
      found = metric;
  return found;
};

/** `fighters-left (fighters)`; the bare id where there is no other unit to tell. */
export const metricTitle = (metrics: readonly Metric[], id: string): string => {
  const unit = metricOf(metrics, id)?.unit;
  return unit === undefined || unit === id ? id : `${id} (${unit})`;
};

/** A campaign's value and its unit; what comparisons take the share of is here yes or no. */
const valueCells = (value: number | null, metric: Metric | undefined): [string, string] => {
  if (value === null) return ['never', ''];
  if (metric?.share === true) return [value === 1 ? 'yes' : 'no', ''];
  return [roughText(value), metric?.unit ?? ''];
};

/** A line per metric, with its unit. */
export const metricLines = (
  values: Readonly<Record<string, number | null>>,
  metrics: readonly Metric[],
  indent = '',
): string[] =>
  columns(
    Object.keys(values).map((id) => [id, ...valueCells(values[id], metricOf(metrics, id))]),
    ['left', 'right'],
    indent,
  );
