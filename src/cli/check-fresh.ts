/**
 * Law `fresh-process`: what a module draws or reads when it is loaded is another thing in every process, and what it keeps
 * from the first war that it saw hangs on which war that was.
 */
import type { Breach } from '../testing/strategy-law.js';
import type { Draft } from '../testing/smaller.js';
import { apart, type Apart, type ApartOptions, type Stuck } from './apart.js';

const MESSAGE = 'in a fresh process it answered differently';

/** A trial that differs between two processes, and how. */
export interface Differing {
  readonly draft: Draft;
  readonly breach: Breach;
}

const differences = (
  drafts: readonly Draft[],
  here: readonly (readonly string[])[],
  there: readonly (readonly string[])[],
): readonly Differing[] =>
  drafts.flatMap((draft, i) => {
    const turn = here[i].findIndex((answer, t) => answer !== there[i][t]);
    return turn < 0 ? [] : [{ draft, breach: { message: MESSAGE, turn: turn + 1 } }];
  });

/** Asks about the same trials here and, the last one first, there: those with other answers. */
export const compared = async (
  here: Apart,
  there: Apart,
  drafts: readonly Draft[],
): Promise<readonly Differing[] | Stuck> => {
  const backwards = [...drafts].reverse();
  const [first, second] = await Promise.all([here.ask('answers', drafts), there.ask('answers', backwards)]);
  if ('stuck' in first) return first;
  return 'stuck' in second ? second : differences(drafts, first.found, [...second.found].reverse());
};

/** One trial, here after wars much like it, there alone. */
const comparedAlone = async (here: Apart, there: Apart, draft: Draft): Promise<readonly Differing[] | Stuck> => {
  const { forerunnersOf } = await import('../testing/forerunners.js');
  const before = [...forerunnersOf(draft), draft];
  const [first, second] = await Promise.all([here.ask('answers', before), there.ask('answers', [draft])]);
  if ('stuck' in first) return first;
  return 'stuck' in second ? second : differences([draft], first.found.slice(-1), second.found);
};

/** Processes that a case is tried in: two may agree by chance. */
const TRIES = 4;

/** Tries one case again. */
export const freshAgain = async (here: Apart, options: ApartOptions, draft: Draft): Promise<Breach | Stuck | null> => {
  for (let i = 0; i < TRIES; i++) {
    const there = apart({ ...options, process: true });
    try {
      const found = await comparedAlone(here, there, draft);
      if ('stuck' in found) return found;
      if (found.length > 0) return found[0].breach;
    } finally {
      there.close();
    }
  }
  return null;
};
