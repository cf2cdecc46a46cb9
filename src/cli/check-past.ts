/// <reference types="node" />
/** Failures of earlier checks, which are tried before anything else. */
import { join } from 'node:path';
import { IssuesError } from '../core/result.js';
import { caseFolders, readCaseFolder } from '../node/case-folder.js';
import { readCase, type Case, type Files } from '../testing/case-files.js';

export interface Past extends Case {
  readonly folder: string;
  readonly files: Files;
}

/** The cases in a folder whose laws are known; `skip` is told of those that cannot be read. */
export const pastCases = async (
  folder: string,
  laws: readonly string[],
  skip: (folder: string, error: IssuesError) => void,
): Promise<readonly Past[]> => {
  const past: Past[] = [];
  for (const name of await caseFolders(folder)) {
    const each = join(folder, name);
    try {
      const files = await readCaseFolder(each);
      const found = readCase(files);
      if (laws.includes(found.law)) past.push({ ...found, folder: each, files });
    } catch (error) {
      if (!(error instanceof IssuesError)) throw error;
      skip(each, error);
    }
  }
  return past;
};
