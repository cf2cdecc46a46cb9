/// <reference types="node" />
/** Failures of earlier checks, which are tried before anything else. */
import { join } from 'node:path';
import { IssuesError } from '../core/result.js';
import { caseFolders, readCaseFolder } from '../node/case-folder.js';
import { issuesIn } from '../node/read-text.js';
import { readCase, type Case, type Files } from '../testing/case-files.js';

export interface Past extends Case {
  readonly folder: string;
  readonly files: Files;
}

/** A case from its folder. Rejects `IssuesError`, whose message names the file. */
export const readCaseAt = async (folder: string): Promise<Past> => {
  const files = await readCaseFolder(folder);
  try {
    return { ...readCase(files), folder, files };
  } catch (error) {
    if (!(error instanceof IssuesError)) throw error;
    const inScenario = error.issues.some(({ line }) => line !== undefined);
    throw issuesIn(inScenario ? join(folder, 'scenario.yaml') : folder, error.issues);
  }
};

/** The cases in a folder whose laws are known; `skip` is told of those that cannot be read. */
export const pastCases = async (
  folder: string,
  laws: readonly string[],
  skip: (error: IssuesError) => void,
): Promise<readonly Past[]> => {
  const past: Past[] = [];
  for (const name of await caseFolders(folder)) {
    const each = join(folder, name);
    try {
      const found = await readCaseAt(each);
      if (laws.includes(found.law)) past.push(found);
    } catch (error) {
      if (!(error instanceof IssuesError)) throw error;
      skip(error);
    }
  }
  return past;
};
