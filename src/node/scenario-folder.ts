/// <reference types="node" />
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refuse } from '../core/result.js';
import { suggest } from '../core/suggest.js';
import { isPath } from './read-text.js';

/** The package's own scenarios: beside dist/ where it is installed, beside src/ in the repository. */
const FOLDER = new URL('../../scenarios/', import.meta.url);
const SUFFIX = '.yaml';

/** Ids of the package's scenarios, sorted: the folder is the list. */
export const scenarioIds = async (): Promise<string[]> => {
  const files = await readdir(FOLDER);
  return files.flatMap((file) => (file.endsWith(SUFFIX) ? [file.slice(0, -SUFFIX.length)] : [])).sort();
};

/** The file of one of them. */
export const scenarioFile = (id: string): string => fileURLToPath(new URL(id + SUFFIX, FOLDER));

/** Where a scenario's file is. Rejects `IssuesError` on an id that is none. */
export const scenarioPath = async (idOrPath: string): Promise<string> => {
  if (isPath(idOrPath)) return idOrPath;
  const ids = await scenarioIds();
  if (!ids.includes(idOrPath))
    refuse(
      'unknown-scenario',
      '',
      `no scenario "${idOrPath}"; a file's path holds a slash or an extension`,
      suggest(idOrPath, ids),
    );
  return scenarioFile(idOrPath);
};
