/** What a strategy answers, as one short text: the same in every process, or something from outside gets into it. */
import * as fc from 'fast-check';
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { digestText } from '../core/digest.js';
import { unwrap } from '../core/result.js';
import { resolveStrategy } from '../setup.js';
import type { CheckOptions } from './check-report.js';
import { trialsOf } from './check-strategy.js';
import { answersOf } from './trial-answers.js';
import type { Trial } from './trial.js';

/** Trials that a fingerprint takes in where nothing else is said. */
export const FINGERPRINT_RUNS = 20;

/** What generated trials a fingerprint is of; as in `checkStrategy`. */
export type FingerprintOptions = Pick<CheckOptions, 'scenario' | 'faction' | 'wars' | 'turns' | 'seed' | 'runs'>;

/** The trials that a fingerprint is of. */
export const fingerprintTrials = (options: FingerprintOptions = {}): readonly Trial[] =>
  fc.sample(trialsOf(options), { seed: options.seed ?? 1, numRuns: options.runs ?? FINGERPRINT_RUNS });

/**
 * All that a strategy answers in generated trials, 20 by default, as one digest. Equal in two processes and on two
 * machines, where the strategy goes by its view alone. Throws `IssuesError` on a strategy that there is not.
 */
export const fingerprint = (ref: StrategyRef, options: FingerprintOptions = {}): string => {
  const strategy: Strategy = unwrap(resolveStrategy(ref));
  return digestText(
    fingerprintTrials(options)
      .flatMap((trial) => answersOf(trial, strategy))
      .join('\n'),
  );
};
