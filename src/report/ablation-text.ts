/** An ablation as a table to read: what changes when each rule is switched off. */
import type { Metric } from '../core/contracts.js';
import type { Ablation, Effect } from '../experiment/ablation.js';
import { metricOf } from './metric-text.js';
import { countText, intervalText, roughText, shareText } from './number-text.js';
import { columns, wrapped, type Align } from './text-table.js';
import { VERDICTS } from './verdict-text.js';

export interface AblationTextOptions {
  /** Where units come from: the scenario's metrics. */
  readonly definitions?: readonly Metric[];
  /** Characters across for running text; default 100. */
  readonly width?: number;
}

const HEAD = ['without', 'change [95%]', 'unchanged', 'never', 'smallest', 'verdict'] as const;
const ALIGNS: readonly Align[] = ['left', 'left', 'right', 'right', 'right', 'left'];

const cells = ({ rules, mean, ci95, tied, censored, n, smallest, verdict }: Effect): string[] => [
  `  ${rules.join(' + ')}`,
  intervalText(mean, ci95, true),
  shareText(tied),
  censored === 0 ? '' : `${countText(censored)} of ${countText(n)}`,
  smallest === null ? '' : roughText(smallest),
  verdict === null ? '' : VERDICTS[verdict],
];

const blockOf = (ablation: Ablation, metric: string, definitions: readonly Metric[]): string[][] => {
  const unit = metricOf(definitions, metric)?.unit;
  const base = ablation.base[metric];
  const title = unit === undefined || unit === metric ? metric : `${metric} (${unit})`;
  const own = ablation.effects.filter((effect) => effect.metric === metric);
  const together = ablation.interactions.filter((each) => each.metric === metric);
  return [
    [`${title}: ${intervalText(base.mean, base.ci95)} with all rules`],
    ...own.map(cells),
    ...together.map(({ rules, mean, ci95 }) => [
      `  ${rules.join(' × ')}`,
      intervalText(mean, ci95, true),
      '',
      '',
      '',
      '',
    ]),
  ];
};

/** An ablation as text, without colours. `a + b`: both off; `a × b`: by how much that differs from the sum of either off. */
export const ablationText = (
  ablation: Ablation,
  { definitions = [], width = 100 }: AblationTextOptions = {},
): string => {
  const { scenario, arm, against, runs, seed, assumptions, base, conclusion } = ablation;
  const blocks = Object.keys(base).map((metric) => blockOf(ablation, metric, definitions));
  const lines = columns([HEAD, ...blocks.flatMap(([, ...rows]) => rows)], ALIGNS);
  let next = 1;
  const measured = against === null ? arm : `${arm} minus ${against}`;
  return [
    `${scenario.id}, ${measured}, with rules switched off: ${countText(runs)} campaigns each, the same luck in all; seed ${seed}, assumptions ${assumptions}`,
    '',
    lines[0],
    ...blocks.flatMap(([title, ...rows]) => [title[0], ...rows.map(() => lines[next++])]),
    '',
    ...conclusion.split('\n').flatMap((line) => wrapped(line, width)),
    '',
  ].join('\n');
};
