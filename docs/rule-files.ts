/** Where each rule is written: its file, what it has beside it, and the parts of the core it stands on. */
import { readFileSync } from 'node:fs';
import { rules } from '../src/setup.js';
import { inTurnOrder, table } from './tables.js';

const folder = new URL('../src/rules/', import.meta.url);
/** What every rule imports: how it is declared, and what a world is. */
const COMMON = ['contracts', 'world'];

const read = (name: string): string => readFileSync(new URL(`${name}.ts`, folder), 'utf8');
const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const importsOf = (text: string, from: string): string[] =>
  [...text.matchAll(/ from '(\.\S*)\/([\w-]+)\.js'/g)].flatMap(([, place, name = '']) =>
    place === from ? [name] : [],
  );
const linked = (name: string, path: string): string => `[${name}](../src/${path}/${name}.ts)`;

/** A row for each rule, in turn order, and one for the whole. */
export const ruleFileTable = (): string => {
  let all = 0;
  const rows = inTurnOrder(Object.values(rules)).map(({ id }) => {
    const own = read(id);
    const beside = importsOf(own, '.');
    const texts = [own, ...beside.map(read)];
    const core = [...new Set(texts.flatMap((text) => importsOf(text, '../core')))].filter(
      (name) => !COMMON.includes(name),
    );
    all += texts.reduce((sum, text) => sum + linesOf(text), 0);
    return [
      linked(id, 'rules'),
      String(linesOf(own)),
      beside.map((name) => `${linked(name, 'rules')} (${linesOf(read(name))})`).join(', ') || '–',
      core
        .toSorted()
        .map((name) => linked(name, 'core'))
        .join(', ') || '–',
    ];
  });
  return table(['rule', 'lines', 'beside it', 'of the core'], [...rows, ['all', String(all), '', '']]);
};
