import type { Io } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/run-cli.js';

/** What a command printed, and the code it ended with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Whether it gave signals back to the system. */
  readonly killable: boolean;
}

/** Runs the command line in this process, with streams that keep what they get. */
export const cli = async (words: string | readonly string[], terminal: Partial<Io> = {}): Promise<Ran> => {
  let out = '';
  let err = '';
  let killable = false;
  const code = await runCli(typeof words === 'string' ? words.split(' ') : words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outTty: false,
    errTty: false,
    columns: null,
    env: {},
    breathe: () => Promise.resolve(),
    letSignalsKill: () => void (killable = true),
    wrote: () => undefined,
    ...terminal,
  });
  return { code, out, err, killable };
};

/** The one JSON document on stdout; throws where there is none, or more. */
export const json = ({ out }: Ran): unknown => JSON.parse(out);
