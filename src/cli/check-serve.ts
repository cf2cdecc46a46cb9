/** The far side of a check: loads the strategy and does what it is asked, one job after another. */
import type { Strategy } from '../core/contracts.js';
import { unwrap } from '../core/result.js';
import { standIn } from '../core/strategy.js';
import { loadStrategy } from '../node/load-strategy.js';
import { validateScenario } from '../setup.js';
import { filesOf, readCase } from '../testing/case-files.js';
import { draftOf, trialOfDraft } from '../testing/draft.js';
import { lawsOfStrategies } from '../testing/strategy-laws.js';
import type { Breach } from '../testing/strategy-law.js';
import { answersOf } from '../testing/trial-answers.js';
import type { Trial } from '../testing/trial.js';
import type { CheckJob, JobName, Jobs, Message, Start } from './check-jobs.js';

export type Say = (message: Message) => void;

/** The strategy, which is seen to be asked and to answer from outside while it does. */
const watched = (strategy: Strategy, { cell }: Start, say: Say): Strategy => {
  const asked = (turn: number | null): void => {
    if (cell === null) return say({ say: 'asked', turn });
    if (turn !== null) Atomics.store(cell, 1, turn);
    Atomics.add(cell, 0, 1);
  };
  return standIn(strategy, (view) => {
    asked(view.turn);
    try {
      return strategy(view);
    } finally {
      asked(null);
    }
  });
};

const check = async (strategy: Strategy, job: CheckJob, say: Say): Promise<Jobs['check'][1]> => {
  const { checkStrategy } = await import('../testing/check-strategy.js'); // only here: it needs fast-check
  const { laws, runs, seed, scenario, faction, turns, corpus } = job;
  let told: Trial | null = null;
  const { failures, held, skipped, coverage } = checkStrategy(strategy, {
    laws,
    runs,
    seed,
    corpus: corpus.map((files) => readCase(files)),
    ...(scenario === null ? {} : { scenario: unwrap(validateScenario(scenario)) }),
    ...(faction === null ? {} : { faction }),
    ...(turns === null ? {} : { turns }),
    onProgress: ({ trial, law, done, runs: all }) => {
      if (trial !== told) say({ say: 'trial', draft: trial === null ? null : draftOf(trial) }); // once for all its laws
      told = trial;
      say({ say: 'trying', law, done, runs: all });
    },
  });
  return {
    held,
    skipped,
    coverage,
    failures: failures.map(({ law, message, turn, seed: fromSeed, path, files, trial }) => ({
      law,
      message,
      turn,
      seed: fromSeed,
      path,
      files,
      draft: trial === null ? null : draftOf(trial),
    })),
  };
};

const tryAll = (trial: Trial, strategy: Strategy): null => {
  for (const law of Object.values(lawsOfStrategies)) law.check(trial, strategy);
  return null;
};

/** How often a case is tried: what hangs on chance does not fail every time. */
const TRIES = 8;

const tryOne = (law: string, trial: Trial, strategy: Strategy): Breach | null => {
  if (!(law in lawsOfStrategies)) return tryAll(trial, strategy);
  let breach: Breach | null = null;
  for (let i = 0; i < TRIES && breach === null; i++) breach = lawsOfStrategies[law].check(trial, strategy);
  return breach;
};

type Workers = { readonly [K in JobName]: (job: Jobs[K][0]) => Jobs[K][1] | Promise<Jobs[K][1]> };

/** Loads the strategy and says what there is to say; gives what does jobs. Rejects as `loadStrategy`. */
export const serve = async (start: Start, say: Say): Promise<Workers> => {
  say({ say: 'loading' });
  const strategy = watched(await loadStrategy(start.ref), start, say);
  return {
    check: (job) => check(strategy, job, say),
    try: ({ law, draft }) => tryOne(law, trialOfDraft(draft), strategy),
    answers: (drafts) => drafts.map((draft) => answersOf(trialOfDraft(draft), strategy)),
    files: ({ law, draft, message, turn }) => filesOf(law, trialOfDraft(draft), strategy, message, turn),
  };
};
