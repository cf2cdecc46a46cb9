import { draftOf } from './draft.js';
import { illustrated } from './illustrated.js';
import { readable } from './war-arbitrary.js';
import { PASSES, type Draft } from './smaller.js';
import { trialOf, type Trial } from './trial.js';
import { rebuild } from './war.js';

/** Wars tried in the place of a counterexample before the smallest found so far is taken. */
const MOST_ATTEMPTS = 600;

/** The trial that a draft means; null where it is no valid scenario, or the tested faction is not in it. */
const trialFrom = (like: Trial, { data, me, seed, log, strategies }: Draft): Trial | null => {
  try {
    const scenario = rebuild(like.scenario, illustrated(data));
    return readable(trialOf({ scenario, seed, log, strategies }, me), { me });
  } catch {
    return null;
  }
};

/**
 * Offers smaller trials one by one, wants to know of each whether it still fails, and returns the smallest that did: fewer
 * turns, opponents simpler, regions, factions, crossings, forces, rules, seed "0". Greedy, so another order of cuts might
 * come lower.
 */
export function* reducing(trial: Trial, most: number = MOST_ATTEMPTS): Generator<Trial, Trial, boolean> {
  let attempts = 0;
  /** The first of these drafts that still fails. */
  function* firstOf(drafts: readonly Draft[]): Generator<Trial, Trial | null, boolean> {
    for (const draft of drafts) {
      if (attempts >= most) return null;
      attempts += 1;
      const candidate = trialFrom(trial, draft);
      if (candidate !== null && (yield candidate)) return candidate;
    }
    return null;
  }
  let before: Trial;
  let smallest = trial;
  do {
    before = smallest;
    for (const pass of PASSES) {
      let found = yield* firstOf(pass(draftOf(smallest)));
      while (found !== null) {
        smallest = found;
        found = yield* firstOf(pass(draftOf(smallest)));
      }
    }
  } while (smallest !== before);
  return smallest;
}

/** The smallest trial found that still fails. */
export const reduced = (trial: Trial, fails: (trial: Trial) => boolean, most?: number): Trial => {
  const offers = reducing(trial, most);
  let offer = offers.next();
  while (offer.done !== true) offer = offers.next(fails(offer.value));
  return offer.value;
};
