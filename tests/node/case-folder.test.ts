import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseFolders, readCaseFolder, writeCaseFolder } from '../../src/node/case-folder.js';
import { codesFrom, folderWith } from './support.js';

const folder = folderWith({ 'notes.txt': '' });
const files = { 'case.json': '{}\n', 'scenario.yaml': 'format: 1\n', 'turn.txt': 'Turn 1.\n' };

test('what was written is read', async () => {
  const made = join(folder, 'a/deep/pure');
  await writeCaseFolder(made, files);
  expect(await readCaseFolder(made)).toEqual(files);
  expect(await caseFolders(join(folder, 'a/deep'))).toEqual(['pure']);
});

test('a later failure takes the place of an earlier one, and nothing else', async () => {
  const made = join(folder, 'twice');
  await writeCaseFolder(made, files);
  writeFileSync(join(made, 'mine.md'), 'a note');
  const { 'turn.txt': _turn, ...later } = files;
  await writeCaseFolder(made, later);
  expect(existsSync(join(made, 'turn.txt'))).toBe(false);
  expect(await readCaseFolder(made)).toEqual({ ...later, 'mine.md': 'a note' });
});

test('what cannot be read or written', async () => {
  expect(await codesFrom(readCaseFolder(join(folder, 'gone')))).toEqual(['file-not-found']);
  expect(await codesFrom(readCaseFolder(folder))).toEqual(['file-not-found']);
  expect(await codesFrom(writeCaseFolder(join(folder, 'notes.txt'), files))).toEqual(['unwritable']);
  expect(await caseFolders(join(folder, 'gone'))).toEqual([]);
  expect(await caseFolders(folder)).not.toContain('notes.txt');
});
