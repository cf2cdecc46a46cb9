/// <reference types="node" />
/** Failures of strategies as folders of text files: what `readCase` of marchland/testing takes, and a check gives. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../core/result.js';
import { errorCode, readText } from './read-text.js';

/** Written first and asked for first. */
const CASE = 'case.json';
/** What a case may do without, and an earlier one may have left. */
const EXTRAS = ['record.jsonl', 'turn.txt'] as const;

/** The text files of a failure's folder by name. Rejects `IssuesError`: `file-not-found` where it holds no case.json, `unreadable`. */
export const readCaseFolder = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const files: Record<string, string> = { [CASE]: await readText(join(folder, CASE)) };
  for (const { name } of (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()))
    files[name] ??= await readText(join(folder, name));
  return files;
};

/** Writes a failure's files, in a new folder or in the place of an earlier failure. Rejects `IssuesError`: `unwritable`. */
export const writeCaseFolder = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of EXTRAS) if (files[name] === undefined) await rm(join(folder, name), { force: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  } catch (error) {
    refuse('unwritable', '', `"${folder}" cannot be written: ${errorCode(error)}`);
  }
};

/** Names of the folders inside one that hold a case, sorted; none where there is no such folder. */
export const caseFolders = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const held = await Promise.all(
    entries.map(async ({ name }) => {
      const found = await stat(join(folder, name, CASE)).catch(() => null);
      return found !== null && found.isFile() ? [name] : [];
    }),
  );
  return held.flat().sort();
};
