/** Makes a counterexample smaller that only another thread or process can judge. */
import { draftOf, trialOfDraft } from '../testing/draft.js';
import type { Draft } from '../testing/smaller.js';
import { apart, type Apart, type ApartOptions } from './apart.js';
import { HALTS } from './check-laws.js';

/** Wars tried, and seconds spent, at most. */
const MOST = { wars: 300, seconds: 6 };
/** Seconds of silence that are enough for a guess; the case is tried again with all of them. */
const GUESS = 0.3;

/** The smallest draft found that still fails, as `reduced` of marchland/testing has it. */
export const smallerDraft = async (draft: Draft, fails: (draft: Draft) => Promise<boolean>): Promise<Draft> => {
  const { reducing } = await import('../testing/reduce.js');
  const late = performance.now() + MOST.seconds * 1000;
  const offers = reducing(trialOfDraft(draft), MOST.wars);
  let offer = offers.next();
  while (offer.done !== true) offer = offers.next(performance.now() < late && (await fails(draftOf(offer.value))));
  return draftOf(offer.value);
};

/** A smaller war in which the strategy comes to no end, and in which turn; null where none was found. */
export const smallerEndless = async (
  draft: Draft,
  options: ApartOptions,
): Promise<{ readonly draft: Draft; readonly turn: number | null } | null> => {
  const fresh = (): Apart => apart({ ...options, seconds: Math.min(options.seconds, GUESS) });
  let [open, next] = [fresh(), fresh()]; // the next one loads while one is asked
  let found = false;
  let turn: number | null = null;
  const small = await smallerDraft(draft, async (each) => {
    const answer = await open.ask('try', { law: HALTS, draft: each });
    if (!('stuck' in answer)) return false;
    [open, next] = [next, fresh()];
    found = true; // what is stuck is taken: the last one is the smallest
    ({ turn } = answer);
    return true;
  });
  open.close();
  next.close();
  return found ? { draft: small, turn } : null;
};
