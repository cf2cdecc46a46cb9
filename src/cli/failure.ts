import { CommanderError } from 'commander';
import { EngineBug, IssuesError, type Issue } from '../core/result.js';
import { coloursFor } from './colours.js';
import { EXIT, type Io } from './io.js';

const REPORT = 'This is a bug in marchland. Please report it, with the command and the files it read.';

/** The one document on stdout where `--json` asked for one and there is no result. */
const failureDocument = (io: Io, json: boolean, issues: readonly Issue[]): void => {
  if (json) io.out(`${JSON.stringify({ ok: false, issues }, null, 2)}\n`);
};

const withIssues = (io: Io, json: boolean, error: IssuesError): number => {
  failureDocument(io, json, error.issues);
  const { red } = coloursFor(io, 'err');
  for (const line of error.message.split('\n')) io.err(`${red('error:')} ${line}\n`);
  return error.issues.some((issue) => issue.code === 'unwritable') ? EXIT.cannotWrite : EXIT.badInput;
};

const withBug = (io: Io, json: boolean, error: unknown): number => {
  const message = error instanceof Error ? error.message : String(error);
  failureDocument(io, json, [{ code: 'engine-bug', path: '', message }]);
  const { red, dim } = coloursFor(io, 'err');
  const stack = error instanceof Error && error.stack !== undefined ? `${dim(error.stack)}\n` : '';
  io.err(`${red('bug:')} ${message}\n${REPORT}\n${error instanceof EngineBug ? '' : stack}`);
  return EXIT.ourBug;
};

/** Tells what stopped a command, and the code to exit with. commander has told its own errors already. */
export const failWith = (io: Io, json: boolean, error: unknown): number => {
  if (error instanceof IssuesError) return withIssues(io, json, error);
  if (!(error instanceof CommanderError)) return withBug(io, json, error);
  if (error.exitCode === 0) return EXIT.done;
  failureDocument(io, json, [{ code: 'usage', path: '', message: error.message.replace(/^error: /, '') }]);
  return EXIT.badInput;
};
