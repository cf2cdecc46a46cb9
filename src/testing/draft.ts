import { unwrap } from '../core/result.js';
import { validateScenario } from '../setup.js';
import type { Draft } from './smaller.js';
import { trialOf, type Trial } from './trial.js';
import { dataOf } from './war.js';

/** A trial as data: what goes from one thread or process to another. */
export const draftOf = (trial: Trial): Draft => ({
  data: dataOf(trial.scenario),
  me: trial.me,
  seed: trial.seed,
  log: trial.log,
  strategies: trial.strategies,
});

/** The trial that a draft means, by built-in rules. Throws `IssuesError` where its scenario is not valid. */
export const trialOfDraft = ({ data, me, ...war }: Draft): Trial =>
  trialOf({ ...war, scenario: unwrap(validateScenario(data)) }, me);
