import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printRecord } from '../../src/engine/record.js';
import { loadRecord } from '../../src/node/load-record.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { play, verify } from '../../src/setup.js';
import { codesFrom, folderWith, issuesFrom } from './support.js';

const { record } = play(await loadScenario('two-valleys'), { seed: 'record', turns: 3 });
const text = record === null ? '' : printRecord(record);
const folder = folderWith({
  'good.jsonl': text,
  'cut.jsonl': text.split('\n').slice(0, -2).join('\n'),
  'foreign.jsonl': text.replace('"turns":52', '"turns":-1'),
  'empty.jsonl': '',
});

test('a record needs no other file', async () => {
  const loaded = await loadRecord(join(folder, 'good.jsonl'));
  expect(loaded.record).toEqual(record);
  expect(verify(loaded.record, loaded.scenario)).toEqual({ ok: true });
});

test('what is wrong with one', async () => {
  expect(await codesFrom(loadRecord(join(folder, 'gone.jsonl')))).toEqual(['file-not-found']);
  expect(await codesFrom(loadRecord(join(folder, 'empty.jsonl')))).toEqual(['not-a-record']);
  const cut = await issuesFrom(loadRecord(join(folder, 'cut.jsonl')));
  expect(cut.message).toContain(`${join(folder, 'cut.jsonl')}:4 end: `);
  const foreign = await issuesFrom(loadRecord(join(folder, 'foreign.jsonl')));
  expect(foreign.issues.map(({ code, path }) => [code, path])).toEqual([['out-of-range', 'scenario/data/turns']]);
});
