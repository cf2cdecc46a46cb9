import type { Expectation } from '../experiment/comparison.js';
import type { Verdict } from '../experiment/verdict.js';
import { countText, intervalText, roughText } from './number-text.js';
import { columns, type Align } from './text-table.js';

/** Verdicts as a table has them. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  matters: 'matters',
  'too-small': 'too small to matter',
  'cannot-say': 'cannot say',
};

const HEAD = ['expected of', 'against', 'metric', 'smallest', 'difference [95%]', 'verdict', 'planned'] as const;
const ALIGNS: readonly Align[] = ['left', 'left', 'left', 'right', 'left', 'left', 'right'];

/** What a scenario's file looks for, and what came: a table; empty where it states nothing. */
export const expectationLines = (expectations: readonly Expectation[]): string[] =>
  expectations.length === 0
    ? []
    : columns(
        [
          HEAD,
          ...expectations.map(({ arm, against, metric, smallest, mean, ci95, verdict, planned }) => [
            arm,
            against,
            metric,
            roughText(smallest),
            intervalText(mean, ci95, true),
            VERDICTS[verdict],
            `${countText(planned)} runs`,
          ]),
        ],
        ALIGNS,
      );
