import { fighterNumbers } from '../scenario/fighter-numbers.js';
import { readable } from './war-arbitrary.js';
import { PASSES, type Draft } from './smaller.js';
import { trialOf, type Trial } from './trial.js';
import { dataOf, rebuild } from './war.js';

/** Wars tried in the place of a counterexample before the smallest found so far is taken. */
const MOST_ATTEMPTS = 600;

const draftOf = (trial: Trial): Draft => ({
  data: dataOf(trial.scenario),
  me: trial.me,
  seed: trial.seed,
  log: trial.log,
  strategies: trial.strategies,
});

/** The trial that a draft means; null where it is no valid scenario, or the tested faction is not in it. */
const trialFrom = (like: Trial, { data, me, seed, log, strategies }: Draft): Trial | null => {
  const provenance = fighterNumbers(data).map(({ path, value }) => ({
    path,
    illustrative: true,
    low: value,
    high: value,
  }));
  try {
    const scenario = rebuild(like.scenario, { ...data, provenance });
    return readable(trialOf({ scenario, seed, log, strategies }, me), { me });
  } catch {
    return null;
  }
};

/**
 * The smallest trial found that still fails: fewer turns, opponents simpler, regions, factions, crossings, forces, rules,
 * seed "0". Greedy, so another order of cuts might come lower; each cut is kept only where `fails` says so.
 */
export const reduced = (trial: Trial, fails: (trial: Trial) => boolean, most = MOST_ATTEMPTS): Trial => {
  let attempts = 0;
  /** The first of these drafts that still fails. */
  const firstOf = (drafts: readonly Draft[]): Trial | null => {
    for (const draft of drafts) {
      if (attempts >= most) return null;
      attempts += 1;
      const candidate = trialFrom(trial, draft);
      if (candidate !== null && fails(candidate)) return candidate;
    }
    return null;
  };
  /** One pass over all sorts of cuts, each as often as it helps. */
  const onceOver = (from: Trial): Trial => {
    let smallest = from;
    for (const pass of PASSES)
      for (let found = firstOf(pass(draftOf(smallest))); found !== null; found = firstOf(pass(draftOf(smallest))))
        smallest = found;
    return smallest;
  };
  let before = trial;
  let smallest = onceOver(before);
  while (smallest !== before) {
    before = smallest;
    smallest = onceOver(before);
  }
  return smallest;
};
