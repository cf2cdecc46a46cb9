/** An ablation as a table to read: what changes when each rule is switched off. */
import type { Metric } from '../core/contracts.js';
import type { Ablation, Effect, Interaction } from '../experiment/ablation.js';
import { counted } from '../experiment/numerals.js';
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

const WIDTH = 100;
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

/** What changes nothing in any campaign, in one breath: rows of zeros would bury the others. */
const idleLines = (effects: readonly Effect[], width: number): string[] => {
  const names = effects.filter(({ tied }) => tied === 1).map(({ rules }) => rules.join(' + '));
  return names.length === 0 ? [] : wrapped(`nothing changes without ${names.join(', ')}`, width, '  ', '    ');
};

const blockOf = (
  { base, effects, interactions }: Ablation,
  id: string,
  { definitions = [], width = WIDTH }: AblationTextOptions,
): Block => {
  const own = effects.filter(({ metric }) => metric === id);
  return {
    title: `${metricTitle(definitions, id)}: ${intervalText(base[id].mean, base[id].ci95)} with all rules`,
    rows: [
      ...own.filter(({ tied }) => tied < 1).map(effectCells),
      ...interactions.filter((each) => each.metric === id && each.tied < 1).map(interactionCells),
    ],
    below: idleLines(own, width),
  };
};

/** An ablation as text, without colours. `a + b`: both off; `a × b`: by how much that differs from the sum of either off. */
export const ablationText = (ablation: Ablation, options: AblationTextOptions = {}): string => {
  const { scenario, arm, against, runs, seed, assumptions, base, conclusion } = ablation;
  const measured = against === null ? arm : `${arm} minus ${against}`;
  return [
    `${scenario.id}, ${measured}, with rules switched off: ${counted(countText(runs), 'campaigns')} each, the same luck in all; seed ${seed}, assumptions ${assumptions}`,
    '',
    ...blocked(
      HEAD,
      Object.keys(base).map((id) => blockOf(ablation, id, options)),
      ALIGNS,
    ),
    '',
    ...conclusion.split('\n').flatMap((line) => wrapped(line, options.width ?? WIDTH)),
    '',
  ].join('\n');
};
