/** Law `fresh-process`: what a module draws or reads when it is loaded is another thing in every process. */
import type { Breach } from '../testing/strategy-law.js';
import type { Draft } from '../testing/smaller.js';
import { apart, type Apart, type ApartOptions, type Stuck } from './apart.js';

const MESSAGE = 'in a fresh process it answered differently';

/** The first trial that differs between two processes, and how. */
export interface Differing {
  readonly draft: Draft;
  readonly breach: Breach;
}

const firstDifference = (
  drafts: readonly Draft[],
  here: readonly (readonly string[])[],
  there: readonly (readonly string[])[],
): Differing | null => {
  for (const [i, draft] of drafts.entries()) {
    const turn = here[i].findIndex((answer, t) => answer !== there[i][t]);
    if (turn >= 0) return { draft, breach: { message: MESSAGE, turn: turn + 1 } };
  }
  return null;
};

/** Asks about the same trials here and there; null: the same answers. */
export const compared = async (
  here: Apart,
  there: Apart,
  drafts: readonly Draft[],
): Promise<Differing | Stuck | null> => {
  const [first, second] = await Promise.all([here.ask('answers', drafts), there.ask('answers', drafts)]);
  if ('stuck' in first) return first;
  return 'stuck' in second ? second : firstDifference(drafts, first.found, second.found);
};

/** Processes that a case is tried in: two may agree by chance. */
const TRIES = 4;

/** Tries one case again. */
export const freshAgain = async (here: Apart, options: ApartOptions, draft: Draft): Promise<Breach | Stuck | null> => {
  for (let i = 0; i < TRIES; i++) {
    const there = apart({ ...options, process: true });
    try {
      const found = await compared(here, there, [draft]);
      if (found !== null) return 'stuck' in found ? found : found.breach;
    } finally {
      there.close();
    }
  }
  return null;
};
