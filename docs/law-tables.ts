/** The tables of laws, from what the laws say of themselves. */
import { FRESH, HALTS, summariesOf } from '../src/cli/check-laws.js';
import { TIMEOUT } from '../src/cli/options.js';
import { averageLaws } from '../src/testing/average-laws.js';
import { laws } from '../src/testing/laws.js';
import { lawsOfStrategies } from '../src/testing/strategy-laws.js';
import { withSection } from './sections.js';
import { table } from './tables.js';

/** What each law of strategies cannot see. */
export const UNSEEN: Readonly<Record<string, string>> = {
  bounded: 'A loop that calls nothing of its view: that is for `halts`.',
  'view-untouched': 'Writes in wars that were not tried.',
  answers: 'Whether the orders are any good.',
  legal: 'Orders that are legal and of no use; a view or a stack that no war tried had.',
  'no-outside-help':
    'What was read before the first turn, when the module was loaded: that is for `fresh-process`. Functions that the module kept for itself then.',
  pure: 'What changes only with more calls than it makes, or with time.',
  'no-hidden-memory': 'A memory that shows only after more campaigns than it plays.',
  'no-hidden-knowledge':
    'Numbers that it does not change: other than strengths of the unseen, detection, sorties and weariness.',
  'blind-to-names': 'A strategy that knows the names of one scenario and is tried on another, where they are not.',
  'blind-to-list-order': 'A tie that did not come about in the wars tried.',
  [HALTS]: 'An answer that would come after the time was up.',
  [FRESH]: 'What is the same in every process on one machine: its files, its clock’s zone, its settings.',
};

/** Every law of strategies, and what it cannot see. */
const strategyLawTable = (): string => {
  const summaries = Object.entries({
    ...Object.fromEntries(Object.values(lawsOfStrategies).map(({ id, summary }) => [id, summary])),
    ...summariesOf(TIMEOUT),
  });
  return table(
    ['law', 'what holds', 'what it cannot see'],
    summaries.map(([id, summary]) => [`\`${id}\``, summary, UNSEEN[id] ?? '']),
  );
};

/** Every law of wars. */
const warLawTable = (): string =>
  table(
    ['law', 'what holds'],
    Object.values(laws).map(({ id, summary }) => [`\`${id}\``, summary]),
  );

/** Every law of averages, and how far its verdict may be wrong. */
const averageLawTable = (): string =>
  table(
    ['law', 'what holds, and where', 'error of a verdict'],
    Object.values(averageLaws).map(({ id, summary, bound }) => [`\`${id}\``, summary, bound]),
  );

/** The text with all tables put in anew, between the comments that name them. */
export const withLawTables = (text: string): string =>
  Object.entries({
    'laws of strategies': strategyLawTable(),
    'laws of wars': warLawTable(),
    'laws of averages': averageLawTable(),
  }).reduce((whole, [name, made]) => withSection(whole, name, made), text);
