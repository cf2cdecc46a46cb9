import type { Result } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { parseScenario, type Extras } from '../setup.js';
import { issuesIn, readText } from './read-text.js';
import { scenarioPath } from './scenario-folder.js';

/** Reads and checks one scenario: its file's name, and the scenario or all its issues. Rejects where there is no file. */
export const readScenario = async (
  idOrPath: string,
  extras: Extras = {},
): Promise<{ readonly source: string; readonly result: Result<Scenario> }> => {
  const source = await scenarioPath(idOrPath);
  return { source, result: parseScenario(await readText(source), { ...extras, source }) };
};

/**
 * A scenario by id, or from a file where the reference holds a slash or a dot. Rejects `IssuesError`:
 * `unknown-scenario`, `file-not-found`, `unreadable`, or everything that is wrong in the file.
 */
export const loadScenario = async (idOrPath: string, extras: Extras = {}): Promise<Scenario> => {
  const { source, result } = await readScenario(idOrPath, extras);
  if (result.ok) return result.value;
  throw issuesIn(source, result.issues);
};
