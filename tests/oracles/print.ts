/** A report as a table for people. */
import type { Check } from './kind.js';
import type { Report, Row, Verdict } from './runner.js';

const WIDEST = 64;
const DIGITS = 7;

const number = (value: number): string => String(Number(value.toPrecision(DIGITS)));
const shown = (value: number | string): string => (typeof value === 'string' ? value : number(value));

const brief = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(brief).join(' ')}]`;
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([name, each]) => `${name} ${brief(each)}`)
      .join(', ');
  return typeof value === 'number' ? number(value) : String(value);
};

const cut = (text: string): string => (text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`);

const HEAD = ['#', 'kind', 'inputs', 'check', 'expected', 'got', 'tolerance', ''];
const WORDS: Readonly<Record<Verdict, string>> = {
  ok: 'ok',
  missed: 'MISSED',
  unknown: 'UNKNOWN KIND',
  unreadable: 'UNREADABLE',
};

const NOTHING: readonly Check[] = [{ what: 'row', expected: 'tested', got: 'not', tolerance: '', ok: false }];

/** A line per check; the second says in brackets how the row was run, or why it was not. */
const linesOf = ({ index, kind, inputs, verdict, checks, how }: Row): string[][] => {
  const lines = (checks.length > 0 ? checks : NOTHING).map(({ what, expected, got, tolerance, ok }, i) => [
    ...(i === 0 ? [String(index), kind, cut(brief(inputs))] : ['', '', '']),
    what,
    shown(expected),
    shown(got),
    tolerance,
    WORDS[ok ? 'ok' : verdict],
  ]);
  if (lines.length === 1) lines.push(['']);
  lines[1] = ['', '', `  (${how})`, ...lines[1].slice(3)];
  return lines;
};

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => (row.length > 3 ? row[i].length : 0))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
};

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** One line that says it all. */
export const summaryOf = ({ rows, unknown }: Report): string => {
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const parts = [`${plural(rows.length, 'oracle')}: ${count('ok')} ok, ${count('missed')} missed`];
  if (count('unreadable') > 0) parts.push(`${count('unreadable')} unreadable`);
  if (unknown.length > 0) parts.push(`${count('unknown')} of unknown kind (${unknown.join(', ')})`);
  return parts.join(', ');
};

/** The table and the summary. */
export const printReport = (report: Report): string =>
  `${aligned([HEAD, ...report.rows.flatMap(linesOf)]).join('\n')}\n\n${summaryOf(report)}\n`;
