import type { CompareOptions } from '../experiment/compare.js';
import { printJson } from './campaign-summary.js';
import { EXIT, type Io } from './io.js';
import { patient } from './patient.js';
import { progress } from './progress.js';

interface Flags {
  readonly json?: true;
  readonly quiet?: true;
}

/** Plays many campaigns with a bar that tells how far they are, prints what came of them, and gives the exit code. */
export const campaigns = async <R>(
  io: Io,
  { json, quiet }: Flags,
  play: (how: Pick<CompareOptions, 'executor' | 'onProgress'>) => Promise<R>,
  text: (result: R) => string,
): Promise<number> => {
  let failed = 0;
  const bar = await progress(io, quiet === true || json === true);
  const result = await play({
    executor: patient(io, ({ failures }) => (failed += failures > 0 ? 1 : 0)),
    onProgress: ({ done, total }) => bar.update(done, total),
  }).finally(() => bar.stop());
  if (json === true) printJson(io, result);
  else io.out(text(result));
  if (failed === 0) return EXIT.done;
  if (quiet !== true)
    io.err(`warning: a strategy failed in ${failed} campaigns, and passed its turn; marchland run shows how\n`);
  return EXIT.failed;
};
