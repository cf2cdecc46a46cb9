import { loadRecord } from '../node/load-record.js';
import { verify as check } from '../setup.js';
import { printJson } from './campaign-summary.js';
import { coloursFor } from './colours.js';
import { EXIT, type Io } from './io.js';

export interface VerifyFlags {
  readonly json?: true;
  readonly quiet?: true;
}

/** `marchland verify RECORD`: plays the record again and says where it first differs. */
export const verify = async (io: Io, file: string, flags: VerifyFlags): Promise<number> => {
  const { record, scenario } = await loadRecord(file);
  io.letSignalsKill();
  const verdict = check(record, scenario);
  const { green, red } = coloursFor(io, 'out');
  if (flags.json === true) printJson(io, verdict);
  else if (verdict.ok) io.out(`${green('ok')}: ${record.end.end} turns, digest ${record.end.digest}\n`);
  else
    io.out(
      `${red(`turn ${verdict.turn}`)}: ${verdict.path} differ: expected ${verdict.expected}, got ${verdict.actual}\n`,
    );
  return verdict.ok ? EXIT.done : EXIT.failed;
};
