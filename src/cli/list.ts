import Table from 'cli-table3';
import { builtInMetrics } from '../metrics/index.js'; // not by way of setup.ts, which brings the parser: a list is there at once
import { listScenarios } from '../node/list-scenarios.js';
import { builtInRules } from '../rules/index.js';
import { builtInStrategies } from '../strategies/index.js';
import { printJson } from './campaign-summary.js';
import { coloursFor } from './colours.js';
import { EXIT, textWidth, type Io } from './io.js';

export const KINDS = ['scenarios', 'rules', 'strategies', 'metrics'] as const;
export type Kind = (typeof KINDS)[number];

export interface ListFlags {
  readonly json?: true;
  readonly quiet?: true;
}

/** What `--json` prints of each kind. */
const entries = {
  scenarios: listScenarios,
  rules: () =>
    builtInRules.map(({ id, phase, summary, parameters, orders }) => ({
      id,
      phase,
      summary,
      parameters: parameters ?? {},
      orders: Object.keys(orders ?? {}),
    })),
  strategies: () => builtInStrategies.map(({ id, summary, options }) => ({ id, summary, options })),
  metrics: () =>
    builtInMetrics.map(({ id, summary, unit, censored }) => ({ id, summary, unit, censored: censored === true })),
} as const;

/** What is shown of each kind: an id, something short, something long. */
const rowsOf = async (kind: Kind): Promise<readonly (readonly [string, string, string])[]> => {
  if (kind === 'scenarios')
    return (await listScenarios()).map(({ id, title, arms }) => [id, title, `arms: ${arms.join(', ')}`]);
  if (kind === 'rules') return entries.rules().map(({ id, phase, summary }) => [id, phase, summary]);
  if (kind === 'strategies')
    return entries
      .strategies()
      .map(({ id, summary, options }) => [
        id,
        '',
        [summary, Object.keys(options).join(', ')].filter((part) => part !== '').join(' Options: '),
      ]);
  return entries.metrics().map(({ id, unit, summary }) => [id, unit, summary]);
};

const BARE = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const;

/** What shares a line with an id, and leaves its last column at least so wide. */
const NARROW = 40;

const widest = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column].length)) + 2;

/** Rows that fit the width: an empty second column goes, and so does one that leaves too little room, into the third. */
const fitted = (rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] => {
  if (rows.every(([, short]) => short === '')) return rows.map(([id, , long]) => [id, long]);
  if (width - widest(rows, 0) - widest(rows, 1) >= NARROW) return rows;
  return rows.map(([id, short, long]) => [id, `${short}: ${long}`]);
};

/** Columns without rules; the last takes what room there is. */
const table = (all: readonly (readonly string[])[], width: number): string => {
  const rows = fitted(all, width - 2);
  const widths = rows[0].slice(0, -1).map((_, column) => widest(rows, column));
  const rest = width - 2 - widths.reduce((sum, each) => sum + each, 0);
  const made = new Table({
    chars: Object.fromEntries(BARE.map((name) => [name, ''])),
    colWidths: [...widths, rest],
    wordWrap: true,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  });
  made.push(...rows.map((row) => [...row]));
  return made
    .toString()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
};

/** `marchland list`: what there is, by id. */
export const list = async (io: Io, kind: Kind | undefined, flags: ListFlags): Promise<number> => {
  if (flags.json === true) {
    printJson(io, await entries[kind ?? 'scenarios']());
    return EXIT.done;
  }
  const { bold } = coloursFor(io, 'out');
  const blocks: string[] = [];
  for (const each of kind === undefined ? KINDS : [kind]) {
    const rows = await rowsOf(each);
    blocks.push(
      `${bold(each.slice(0, 1).toUpperCase() + each.slice(1))}\n${rows.length === 0 ? '  none' : table(rows, textWidth(io))}\n`,
    );
  }
  io.out(blocks.join('\n'));
  return EXIT.done;
};
