import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IssuesError } from '../../src/core/result.js';

/** A folder of its own with these files in it. */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'marchland-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

/** The error that a promise rejects with, which must be an `IssuesError`. */
export const issuesFrom = async (promise: Promise<unknown>): Promise<IssuesError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof IssuesError)) throw new Error(`expected an IssuesError, got ${String(error)}`);
  return error;
};

/** The codes and suggestions of what a promise rejects with. */
export const codesFrom = async (promise: Promise<unknown>): Promise<string[]> =>
  (await issuesFrom(promise)).issues.map(({ code, suggestion }) =>
    suggestion === undefined ? code : `${code} ${suggestion}`,
  );
