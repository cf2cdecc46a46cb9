import { failWith } from './failure.js';
import { EXIT, type Io } from './io.js';
import { makeProgram } from './program.js';

/** The command line as a function: the words after `marchland`, and the exit code. Never throws, never ends the process. */
export const runCli = async (argv: readonly string[], io: Io): Promise<number> => {
  let code: number = EXIT.done;
  const program = makeProgram(io, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return failWith(io, argv.includes('--json'), error);
  }
};
