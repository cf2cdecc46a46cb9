/** `marchland check STRATEGY --case FOLDER`: one failure again, alone and without a generator of wars. */
import { refuse } from '../core/result.js';
import { suggest } from '../core/suggest.js';
import type { Case } from '../testing/case-files.js';
import { draftOf } from '../testing/draft.js';
import { breachText, type Breach } from '../testing/strategy-law.js';
import { lawsOfStrategies } from '../testing/strategy-laws.js';
import { apart, type ApartOptions, type Stuck } from './apart.js';
import { printJson } from './campaign-summary.js';
import { freshAgain } from './check-fresh.js';
import { FRESH, HALTS, summariesOf } from './check-laws.js';
import { readCaseAt } from './check-past.js';
import { KNOWN, type CheckFlags } from './check-plan.js';
import type { WrittenRef } from './options.js';
import { coloursFor } from './colours.js';
import { EXIT, type Io } from './io.js';

const tried = async ({ law, trial }: Case, options: ApartOptions): Promise<Breach | Stuck | null> => {
  const here = apart(options);
  try {
    if (law === FRESH) return await freshAgain(here, options, draftOf(trial));
    const answer = await here.ask('try', { law, draft: draftOf(trial) });
    return 'stuck' in answer ? answer : answer.found;
  } finally {
    here.close();
  }
};

/** Tries one case; exit code 1 where it still fails. */
export const checkCase = async (io: Io, ref: WrittenRef, folder: string, flags: CheckFlags): Promise<number> => {
  const found = await readCaseAt(folder);
  if (!KNOWN.includes(found.law))
    refuse(
      'unknown-law',
      'law',
      `no law "${found.law}": a property is tried by checkStrategy, with this case as corpus`,
      suggest(found.law, KNOWN),
    );
  const print = (text: string): void => {
    if (flags.quiet !== true) io.err(text);
  };
  const result = await tried(found, { ref, seconds: flags.timeout, print });
  const law = result !== null && 'stuck' in result ? HALTS : found.law;
  const breach = result === null ? null : 'stuck' in result ? { message: result.stuck, turn: result.turn } : result;
  const { green, red } = coloursFor(io, 'out');
  if (flags.json === true)
    printJson(io, {
      ok: breach === null,
      law,
      faction: found.trial.me,
      message: breach?.message ?? null,
      turn: breach?.turn ?? null,
    });
  else if (breach === null) io.out(`${green('held')}    ${law}\n`);
  else {
    const summary = lawsOfStrategies[law]?.summary ?? summariesOf(flags.timeout)[law];
    io.out(`${red('BROKEN')}  ${law}: ${breachText(breach, found.trial)}\n        ${summary}\n`);
  }
  return breach === null ? EXIT.done : EXIT.failed;
};
