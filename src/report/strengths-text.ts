/** What a turn changed in strengths, as a table. */
import type { Scenario } from '../core/scenario.js';
import { NOBODY } from '../core/world.js';
import { changeText, countText } from './number-text.js';
import { factionMarks, regionLabels } from './short-names.js';
import { columns, flowed } from './text-table.js';
import type { Standing } from './watch.js';

/** `IS 2,500 -> 2,310 (-190)`, or `IS 2,500` where nothing changed; nothing for who was and is not there. */
const cells = (marks: readonly string[], before: readonly number[], after: readonly number[]): string[] =>
  marks.flatMap((mark, i) => {
    if (before[i] === 0 && after[i] === 0) return [];
    if (before[i] === after[i]) return [`${mark} ${countText(after[i])}`];
    return [`${mark} ${countText(before[i])} -> ${countText(after[i])} (${changeText(after[i] - before[i])})`];
  });

const differ = (before: readonly number[], after: readonly number[]): boolean =>
  after.some((count, i) => count !== before[i]);

const NAME = 20;

/** A name and who holds it, then the cells in as many lines as they need. */
const rowLines = (
  rows: readonly (readonly [name: string, holder: string, cells: readonly string[]])[],
  width: number,
  indent: string,
): string[] => {
  const heads = columns(rows.map(([name, holder]) => [name, holder, '.'])).map((line) => indent + line.slice(0, -1));
  return rows.flatMap(([, , of], i) => {
    const [first = '', ...more] = flowed(of, width - heads[i].length);
    return [heads[i] + first, ...more.map((line) => ' '.repeat(heads[i].length) + line)];
  });
};

/** A row per region in which fighters or the holder changed, then what changed under way and in all. */
export const strengthLines = (
  scenario: Scenario,
  before: Standing,
  after: Standing,
  width: number,
  indent = '',
): string[] => {
  const { theatre } = scenario.compiled;
  const marks = factionMarks(theatre);
  const names = regionLabels(theatre, NAME);
  const holder = (index: number): string => (index === NOBODY ? '-' : marks[index]);
  const rows = names.flatMap((name, i): [string, string, string[]][] => {
    const [was, is] = [before.controllers[i], after.controllers[i]];
    if (was === is && !differ(before.fighters[i], after.fighters[i])) return [];
    return [
      [
        name,
        was === is ? `[${holder(is)}]` : `[${holder(was)} -> ${holder(is)}]`,
        cells(marks, before.fighters[i], after.fighters[i]),
      ],
    ];
  });
  const all = ({ fighters, underWay }: Standing): number[] =>
    underWay.map((marching, f) => fighters.reduce((sum, there) => sum + there[f], marching));
  const changes = (was: readonly number[], is: readonly number[]): string[] =>
    cells(marks, was, is).filter((cell) => cell.endsWith(')'));
  const sums: [string, string, string[]][] = [
    ['under way', '', changes(before.underWay, after.underWay)],
    ['in all', '', changes(all(before), all(after))],
  ];
  return rowLines([...rows, ...sums.filter(([, , of]) => of.length > 0)], width, indent);
};
