import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listScenarios } from '../../src/node/list-scenarios.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { scenarioFile } from '../../src/node/scenario-folder.js';
import { scenarioHead } from '../../src/node/scenario-head.js';
import { codesFrom, folderWith, issuesFrom } from './support.js';

const text = readFileSync(scenarioFile('two-valleys'), 'utf8');
const folder = folderWith({ 'mine.yaml': text, 'broken.yaml': text.replace('turns: 52', 'turns: many'), bare: text });

test('by id and by path', async () => {
  const byId = await loadScenario('two-valleys');
  const byPath = await loadScenario(join(folder, 'mine.yaml'));
  const bare = await loadScenario(`${folder}/bare`);
  expect([byPath.digest, bare.digest]).toEqual([byId.digest, byId.digest]);
});

test('every scenario of the package loads', async () => {
  for (const { id } of await listScenarios()) expect((await loadScenario(id)).id).toBe(id);
});

test('what is not there', async () => {
  expect(await codesFrom(loadScenario('two-valeys'))).toEqual(['unknown-scenario two-valleys']);
  expect(await codesFrom(loadScenario(join(folder, 'gone.yaml')))).toEqual(['file-not-found']);
  expect(await codesFrom(loadScenario(folder))).toEqual(['unreadable']);
  expect(await codesFrom(loadScenario(join(folder, 'mine.yaml', 'deeper.yaml')))).toEqual(['file-not-found']);
});

test('mistakes name the file, line and column', async () => {
  const { message, issues } = await issuesFrom(loadScenario(join(folder, 'broken.yaml')));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([['wrong-type', 'turns']]);
  expect(message).toContain(`${join(folder, 'broken.yaml')}:${issues[0].line}:${issues[0].column} turns: `);
});

test('the list says what the parser says', async () => {
  const listed = await listScenarios();
  const ids = listed.map(({ id }) => id);
  expect(ids).toContain('two-valleys');
  expect(ids).toEqual(ids.toSorted());
  for (const { id, title, question, arms } of listed) {
    const { data, ...parsed } = await loadScenario(id);
    expect({ title, question, arms }).toEqual({
      title: parsed.title,
      question: data.question ?? null,
      arms: Object.keys(parsed.arms),
    });
  }
});

test.each([
  [
    'title: A war # a comment\narms:\n  first: {}\n\n  # more\n  second:\n    like: first\nside: []',
    ['A war', null, ['first', 'second']],
  ],
  ['title: "A war"\nquestion: Who wins?', ['A war', 'Who wins?', []]],
  ['title: >-\n  A war\n', null],
  ['title: A war\n  that goes on', null],
  ["title: 'It''s war'", null],
  ['title: A war\narms: { first: {} }', null],
  ['title: A war\narms:\n  "first": {}', null],
  ['title: A war\nquestion: |\n  Who?', null],
  ['{ "title": "A war" }', null],
  ['id: none', null],
])('the head of %j', (yaml, head) => {
  const found = scenarioHead(yaml);
  expect(found === null ? null : [found.title, found.question, found.arms]).toEqual(head);
});
