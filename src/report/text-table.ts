/** Plain text in columns and paragraphs, without colours. */

export type Align = 'left' | 'right';

/** Columns this wide are still read at a glance. */
const WIDTH = 100;

const padded = (text: string, width: number, align: Align): string =>
  align === 'left' ? text.padEnd(width) : text.padStart(width);

/** Rows as aligned columns, two spaces apart; short rows are filled. */
export const columns = (rows: readonly (readonly string[])[], aligns: readonly Align[] = [], indent = ''): string[] => {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) =>
    `${indent}${row.map((cell, i) => padded(cell, widths[i], aligns[i] ?? 'left')).join('  ')}`.trimEnd(),
  );
};

/** Rows under a title of their own. */
export interface Block {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Lines under the rows. */
  readonly below?: readonly string[];
}

/** Blocks as one table: widths over all rows alike, titles set aside. */
export const blocked = (head: readonly string[], blocks: readonly Block[], aligns: readonly Align[] = []): string[] => {
  const [top, ...lines] = columns([head, ...blocks.flatMap(({ rows }) => rows)], aligns);
  let next = 0;
  return [top, ...blocks.flatMap(({ title, rows, below = [] }) => [title, ...rows.map(() => lines[next++]), ...below])];
};

/** A text broken at spaces; later lines are indented deeper. A longer word stands alone. */
export const wrapped = (text: string, width = WIDTH, first = '', later = first): string[] => {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = later;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
};

/** Items in rows, as many as fit, each item whole. */
export const flowed = (items: readonly string[], width = WIDTH, indent = ''): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line !== '' && indent.length + line.length + 3 + item.length > width) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? item : `   ${item}`;
  }
  return line === '' ? lines : [...lines, indent + line];
};
