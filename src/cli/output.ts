/// <reference types="node" />
/** The process as an `Io`: the only place that writes to its streams. */
import { errorCode } from '../node/read-text.js';
import { EXIT, type Io } from './io.js';

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** The process's streams, and the code to exit with once all is written. */
export interface ProcessIo extends Io {
  /** Waits for what was written; the given code, or 74 where stdout could not be written. A reader who left early is no error. */
  finish(code: number): Promise<number>;
}

/** `isTTY` is undefined, not false, on a pipe or a file; what is undefined would fall back to others' defaults. */
const isTerminal = (stream: { readonly isTTY?: boolean }): boolean => stream.isTTY === true;

/** Sets up the process's streams and signals. */
export const processIo = (): ProcessIo => {
  const { stdout, stderr } = process;
  let written = false;
  const onSignal = (signal: keyof typeof SIGNALS): void => {
    const word = signal === 'SIGINT' ? 'interrupted' : 'terminated';
    stderr.write(`\nmarchland: ${word}${written ? '' : ', nothing was written'}\n`);
    process.exit(SIGNALS[signal]);
  };
  let failure: string | null = null;
  stdout.on('error', (error) => (failure ??= errorCode(error)));
  stderr.on('error', () => undefined); // nobody is left to tell
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const flush = (stream: NodeJS.WriteStream): Promise<void> =>
    new Promise((resolve) => void stream.write('', () => resolve()));
  return {
    out: (text) => {
      if (failure === null) stdout.write(text);
    },
    err: (text) => void stderr.write(text),
    outTty: isTerminal(stdout),
    errTty: isTerminal(stderr),
    columns: isTerminal(stdout) ? stdout.columns : null,
    env: process.env,
    breathe: () => new Promise((resolve) => void setImmediate(resolve)),
    letSignalsKill: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
    wrote: () => {
      written = true;
    },
    finish: async (code) => {
      await flush(stdout);
      if (failure !== null && failure !== 'EPIPE')
        stderr.write(`marchland: the output could not be written: ${failure}\n`);
      await flush(stderr);
      return failure === null || failure === 'EPIPE' ? code : EXIT.cannotWrite;
    },
  };
};
