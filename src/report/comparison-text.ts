/** A comparison as a table to read: what each arm gives, how it differs, and what effort it took. */
import { counted } from '../experiment/numerals.js';
import type { Metric } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { Comparison, Difference, Estimate } from '../experiment/comparison.js';
import { metricTitle } from './metric-text.js';
import { countText, fixedText, intervalText, neverText, pValueText, shareText } from './number-text.js';
import { blocked, columns, wrapped, type Align, type Block } from './text-table.js';
import { expectationLines } from './verdict-text.js';

export interface ComparisonTextOptions {
  /** Metric ids to show, in this order; default the headlines. */
  readonly metrics?: readonly string[];
  /** Where units come from: the scenario's metrics. */
  readonly definitions?: readonly Metric[];
  /** Factions whose weeks of attack are added up; default none. */
  readonly side?: readonly FactionId[];
  /** Characters across for running text; default 100. */
  readonly width?: number;
}

const EFFORT = 'attack-weeks/';

/** What a reader should look at first; bare ids that are not here follow in the comparison's order. */
const HEADLINES = [
  'fighter-weeks',
  'fighters-left',
  'eliminated',
  'elimination-week',
  'converged',
  'convergence-week',
  'recovered',
  'regions-held',
  'regained',
] as const;

const metricIds = (comparison: Comparison): string[] => {
  const ids = new Set<string>();
  for (const estimates of Object.values(comparison.arms)) for (const id of Object.keys(estimates)) ids.add(id);
  return [...ids];
};

const headlines = (ids: readonly string[]): string[] => {
  const bare = ids.filter((id) => !id.includes('/'));
  const first = HEADLINES.filter((id) => bare.includes(id));
  const shown = [...first, ...bare.filter((id) => !first.some((each) => each === id))];
  return shown.length > 0 ? shown : ids.filter((id) => !id.startsWith(EFFORT));
};

const HEAD = ['', 'mean [95%]', 'never', 'against', 'difference [95%]', 'ahead', 'tied', 'p'] as const;
const ALIGNS: readonly Align[] = ['left', 'left', 'right', 'left', 'left', 'right', 'right', 'right'];

const differenceCells = (difference: Difference | undefined): string[] => {
  if (difference === undefined) return ['', '', '', '', ''];
  const { against, mean, ci95, ahead, tied, pValue } = difference;
  return [
    against,
    intervalText(mean, ci95, true),
    ahead === null ? '' : shareText(ahead),
    tied === null ? '' : shareText(tied),
    pValue === null ? '' : pValueText(pValue),
  ];
};

const metricBlock = (comparison: Comparison, id: string, definitions: readonly Metric[]): Block => {
  const rows: string[][] = [];
  for (const arm of Object.keys(comparison.arms)) {
    const estimate: Estimate | undefined = comparison.arms[arm][id];
    if (estimate === undefined) continue;
    const own = comparison.differences.filter((difference) => difference.arm === arm && difference.metric === id);
    rows.push([
      `  ${arm}`,
      intervalText(estimate.mean, estimate.ci95),
      neverText(estimate),
      ...differenceCells(own[0]),
    ]);
    for (const difference of own.slice(1)) rows.push(['', '', '', ...differenceCells(difference)]);
  }
  return { title: metricTitle(definitions, id), rows };
};

/** How differences are to be read where weeks never came. */
const neverLines = ({ differences }: Comparison, shown: readonly string[]): string[] =>
  differences.some(({ metric, censored }) => censored > 0 && shown.includes(metric))
    ? ['', 'In differences a week that never came counts as the week after the last.']
    : [];

/** Weeks of attack by arm and faction: arms of unequal effort must not be compared unawares. */
const effortLines = (comparison: Comparison, ids: readonly string[], side: readonly FactionId[]): string[] => {
  const arms = Object.keys(comparison.arms);
  const mean = (arm: string, id: string): number => comparison.arms[arm][id]?.mean ?? 0;
  const shown = ids.filter((id) => id.startsWith(EFFORT) && arms.some((arm) => mean(arm, id) > 0));
  if (shown.length === 0) return [];
  const summed = shown.filter((id) => side.includes(id.slice(EFFORT.length)));
  const total = (arm: string): string[] =>
    summed.length < 2
      ? []
      : [
          fixedText(
            summed.reduce((sum, id) => sum + mean(arm, id), 0),
            1,
          ),
        ];
  const head = ['', ...shown.map((id) => id.slice(EFFORT.length)), ...(summed.length < 2 ? [] : ['side'])];
  const rows = arms.map((arm) => [`  ${arm}`, ...shown.map((id) => fixedText(mean(arm, id), 1)), ...total(arm)]);
  const aligns = head.map((_, i): Align => (i === 0 ? 'left' : 'right'));
  return ['', 'Effort: weeks of attack, mean', ...columns([head, ...rows], aligns)];
};

/** A comparison as text, without colours. */
export const comparisonText = (comparison: Comparison, options: ComparisonTextOptions = {}): string => {
  const { scenario, seed, runs, assumptions, conclusion } = comparison;
  const ids = metricIds(comparison);
  const shown = (options.metrics ?? headlines(ids)).filter((id) => ids.includes(id));
  const hidden = ids.filter((id) => !shown.includes(id) && !id.startsWith(EFFORT)).length;
  const width = options.width ?? 100;
  return [
    `${scenario.id}: ${counted(countText(runs), 'campaigns')} an arm, the same luck in all; seed ${seed}, assumptions ${assumptions}`,
    '',
    ...blocked(
      HEAD,
      shown.map((id) => metricBlock(comparison, id, options.definitions ?? [])),
      ALIGNS,
    ),
    ...neverLines(comparison, shown),
    ...effortLines(comparison, ids, options.side ?? []),
    '',
    ...expectationLines(comparison.expectations),
    ...(comparison.expectations.length === 0 ? [] : ['']),
    ...(hidden === 0 ? [] : [`${hidden} more metrics: name them with --metrics, or take --json.`, '']),
    ...conclusion.split('\n').flatMap((line) => wrapped(line, width)),
    '',
  ].join('\n');
};
