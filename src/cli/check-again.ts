/// <reference types="node" />
/** A failure is written, and repeated by its own command before it is reported. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeCaseFolder } from '../node/case-folder.js';
import { caseWords, type Filed } from './check-failure.js';
import type { CheckFlags, Plan } from './check-plan.js';
import { EXIT } from './io.js';

/** A failure as it is reported: `again` says whether its command failed, too; null where there is nothing to repeat. */
export interface Repeated extends Filed {
  readonly again: boolean | null;
}

const MAIN = new URL('./main.js', import.meta.url);

/** The exit code of the command line, run by itself. */
const exitCode = (words: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(MAIN), ...words], {
      stdio: 'ignore',
    });
    const kill = (): void => void child.kill(); // it stops what it has started itself
    process.once('exit', kill);
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve(code);
    });
    child.once('error', () => resolve(null));
  });

const NOT_AGAIN = 'run alone it did not fail again: it hangs on something that the case does not hold';

/** Writes a failure and runs its command. Rejects `IssuesError` where the folder cannot be written. */
export const repeated = async (plan: Plan, flags: CheckFlags, found: Filed): Promise<Repeated> => {
  const { failure, folder, rather } = found;
  if (folder === null) return { ...found, again: null };
  await writeCaseFolder(folder, failure.files);
  const code = await exitCode(caseWords(plan, folder, flags));
  if (code === EXIT.failed) return { ...found, again: true };
  if (rather !== undefined) return repeated(plan, flags, rather);
  const note = code === EXIT.done ? NOT_AGAIN : `run alone it could not be tried again: exit code ${code}`;
  return { failure: { ...failure, note }, folder, again: false };
};
