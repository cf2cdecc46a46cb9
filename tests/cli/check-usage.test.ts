import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../src/cli/shell-words.js';
import { folderWith } from '../node/support.js';
import { cli, json } from './fake-io.js';

const whole = { format: 'marchland-case/1', law: 'own', message: '', me: 'rebels', seed: '0', strategies: {}, log: {} };
const yaml = readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8');
const caseOf = (file: object, scenario = yaml): string =>
  folderWith({ 'case.json': JSON.stringify(file), 'scenario.yaml': scenario });
const empty = folderWith({});

test.each([
  ['hold --runs 0', 'whole number from 1'],
  ['hold --runs many', 'whole number from 1'],
  ['hold --seed -1', 'whole number from 0'],
  ['hold --seed 1.5', 'whole number from 0'],
  ['hold --turns 0', 'whole number from 1'],
  ['hold --timeout 0', 'whole number from 1'],
  ['hold --law pure', 'Did you mean --laws?'],
  ['hold more', 'too many arguments'],
  ['', "missing required argument 'strategy'"],
])('check %s', async (words, message) => {
  const { code, out, err } = await cli(['check', ...words.split(' ').filter((word) => word !== '')]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test.each([
  ['hold --laws pur', 'laws: no law "pur"; did you mean "pure"? [unknown-law]'],
  ['hold --laws fresh-proces', 'did you mean "fresh-process"? [unknown-law]'],
  ['hold --laws ,', '[no-laws]'],
  ['hold --against two-valey', 'did you mean "two-valleys"? [unknown-scenario]'],
  ['hold --against ./gone.yaml', '[file-not-found]'],
  ['hold --faction rebels', '--faction needs --against [needs-scenario]'],
  ['hold --against two-valleys --faction rebel', 'did you mean "rebels"? [unknown-faction]'],
  ['{"period":4}', 'JSON with a "use" [bad-strategy]'],
  [`hold --case ${join(empty, 'gone')}`, '[file-not-found]'],
  [`hold --case ${empty}`, `no file "${join(empty, 'case.json')}"`],
  [`hold --case ${caseOf({ format: 'marchland-case/1' })}`, '[no-case]'],
  [`hold --case ${caseOf(whole, 'format: 1\n')}`, 'scenario.yaml:1:1 countries: "countries" is missing'],
  [`hold --case ${caseOf({ ...whole, me: 'nobody' })}`, 'no faction "nobody" [unknown-faction]'],
  [`hold --case ${caseOf(whole)}`, 'no law "own": a property is tried by checkStrategy'],
])('check %s', async (words, message) => {
  const { code, out, err } = await cli(`check ${words}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(json(await cli(`check ${words} --json`))).toMatchObject({ ok: false, issues: expect.any(Array) as unknown });
});

test('a command line can be copied, whatever its words hold', () => {
  expect(commandLine(['check', './mine.ts#cautious', '--case', 'a b/c'])).toBe(
    "check ./mine.ts#cautious --case 'a b/c'",
  );
  expect(commandLine(["it's", '#x', '$HOME', '', '{"use":"hold"}'])).toBe(
    `'it'\\''s' '#x' '$HOME' '' '{"use":"hold"}'`,
  );
});
