import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { StrategyRef, View } from '../../src/core/contracts.js';
import { defineStrategy, refOf } from '../../src/core/strategy.js';
import { loadFunction } from '../../src/node/load-module.js';
import { loadStrategy } from '../../src/node/load-strategy.js';
import { codesFrom, folderWith, issuesFrom } from './support.js';

const definition = `Object.assign(({ wait = 3 } = {}) => () => ({ orders: [], memory: wait }), {
  id: 'patient', summary: 'Waits.', options: { wait: { value: 3, min: 0, max: 52, unit: 'turns' } }, decide: () => [] })`;
const folder = folderWith({
  'package.json': '{ "type": "module" }',
  'one.mjs': 'export const limit = 3;\nexport const cautious = () => "one";',
  'several.mjs': 'export const a = () => "a";\nexport function b() { return "b"; }',
  'standard.mjs': 'export default () => "standard";\nexport const other = () => "other";',
  'old.cjs': 'exports.old = () => "old";',
  'typed.ts': 'type Answer = string;\nenum Kind { A }\nexport const typed = (): Answer => `typed ${Kind.A}`;',
  'definition.mjs': `export const patient = ${definition};`,
  'none.mjs': 'export const limit = 3;',
  'throws.mjs': 'throw new Error("boom");',
  'syntax.mjs': 'export const = ;',
});
const at = (name: string): string => join(folder, name);
const answer = async (ref: StrategyRef): Promise<unknown> => (await loadStrategy(ref))(null as unknown as View);

test.each([
  ['one.mjs', 'one'],
  ['one.mjs#cautious', 'one'],
  ['several.mjs#b', 'b'],
  ['standard.mjs', 'standard'],
  ['standard.mjs#other', 'other'],
  ['standard.mjs#default', 'standard'],
  ['old.cjs', 'old'],
  ['old.cjs#old', 'old'],
  ['typed.ts', 'typed 0'],
])('%s', async (name, said) => {
  expect(await answer(at(name))).toBe(said);
});

test('a URL is a path too', async () => {
  expect(await answer(pathToFileURL(at('one.mjs')).href)).toBe('one');
});

test('a definition takes options, a plain function none', async () => {
  expect(await answer(at('definition.mjs'))).toEqual({ orders: [], memory: 3 });
  expect(await answer({ use: at('definition.mjs'), wait: 5 })).toEqual({ orders: [], memory: 5 });
  expect(await codesFrom(loadStrategy({ use: at('definition.mjs'), waitt: 5 }))).toEqual(['unknown-option wait']);
  expect(await codesFrom(loadStrategy({ use: at('definition.mjs'), wait: 99 }))).toEqual(['bad-option']);
  expect(await codesFrom(loadStrategy({ use: at('one.mjs'), wait: 5 }))).toEqual(['no-options']);
});

test('built-in strategies and functions', async () => {
  expect(refOf(await loadStrategy('hold'))).toEqual({ use: 'hold' });
  expect(refOf(await loadStrategy({ use: 'in-turn', period: 4 }))).toEqual({ use: 'in-turn', period: 4 });
  const plain = (): [] => [];
  expect(await loadStrategy(plain)).toBe(plain);
  const made = defineStrategy({ id: 'made', summary: '', options: {}, decide: () => [] });
  expect(refOf(await loadStrategy(made))).toEqual({ use: 'made' });
});

test.each([
  ['hald', 'unknown-strategy hold'],
  ['none.mjs', 'no-function'],
  ['several.mjs', 'which-function'],
  ['one.mjs#cautius', 'unknown-export cautious'],
  ['throws.mjs', 'module-failed'],
  ['syntax.mjs', 'module-failed'],
  ['gone.ts', 'file-not-found'],
])('%s: %s', async (name, code) => {
  expect(await codesFrom(loadStrategy(name.includes('.') ? at(name) : name))).toEqual([code]);
});

test('a folder is no module', async () => {
  expect(await codesFrom(loadStrategy(folder))).toEqual(['file-not-found']);
});

test('what a module threw is told', async () => {
  expect((await issuesFrom(loadStrategy(at('throws.mjs')))).message).toContain('boom');
});

test('TypeScript needs tsx', async () => {
  const absent = Object.assign(new Error("Cannot find package 'tsx'"), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(await codesFrom(loadFunction(at('typed.ts'), () => Promise.reject(absent)))).toEqual(['needs-tsx']);
});
