/** An ablation as a table to read: what changes when each rule is switched off. */
import type { Metric } from '../core/contracts.js';
import type { Ablation, Effect, Interaction } from '../experiment/ablation.js';
import { metricTitle } from './metric-text.js';
import { countText, intervalText, neverText, roughText, shareText } from './number-text.js';
import { blocked, wrapped, type Align, type Block } from './text-table.js';
import { VERDICTS } from './verdict-text.js';

export interface AblationTextOptions {
  /** Where units come from: the scenario's metrics. */
  readonly definitions?: readonly Metric[];
  /** Characters across for running text; default 100. */
  readonly width?: number;
}

const HEAD = ['without', 'change [95%]', 'unchanged', 'never', 'smallest', 'verdict'] as const;
const ALIGNS: readonly Align[] = ['left', 'left', 'right', 'right', 'right', 'left'];

const effectCells = ({ rules, mean, ci95, tied, censored, n, smallest, verdict }: Effect): string[] => [
  `  ${rules.join(' + ')}`,
  intervalText(mean, ci95, true),
  shareText(tied),
  neverText({ censored, n }),
  smallest === null ? '' : roughText(smallest),
  verdict === null ? '' : VERDICTS[verdict],
];

const interactionCells = ({ rules, mean, ci95 }: Interaction): string[] => [
  `  ${rules.join(' × ')}`,
  intervalText(mean, ci95, true),
];

const blockOf = ({ base, effects, interactions }: Ablation, id: string, definitions: readonly Metric[]): Block => ({
  title: `${metricTitle(definitions, id)}: ${intervalText(base[id].mean, base[id].ci95)} with all rules`,
  rows: [
    ...effects.filter(({ metric }) => metric === id).map(effectCells),
    ...interactions.filter(({ metric }) => metric === id).map(interactionCells),
  ],
});

/** An ablation as text, without colours. `a + b`: both off; `a × b`: by how much that differs from the sum of either off. */
export const ablationText = (
  ablation: Ablation,
  { definitions = [], width = 100 }: AblationTextOptions = {},
): string => {
  const { scenario, arm, against, runs, seed, assumptions, base, conclusion } = ablation;
  const measured = against === null ? arm : `${arm} minus ${against}`;
  return [
    `${scenario.id}, ${measured}, with rules switched off: ${countText(runs)} campaigns each, the same luck in all; seed ${seed}, assumptions ${assumptions}`,
    '',
    ...blocked(
      HEAD,
      Object.keys(base).map((id) => blockOf(ablation, id, definitions)),
      ALIGNS,
    ),
    '',
    ...conclusion.split('\n').flatMap((line) => wrapped(line, width)),
    '',
  ].join('\n');
};
