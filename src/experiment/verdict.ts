import type { Interval } from './statistics.js';

/**
 * An effect held against the smallest that would matter, by its interval alone: `matters` where all of the interval is at
 * least so large in one direction, `too-small` where all of it is smaller in either, else `cannot-say`. Without an
 * interval nothing can be said. (The form of an equivalence test: Schuirmann 1987.)
 */
export type Verdict = 'matters' | 'too-small' | 'cannot-say';

/** `smallest`: in the metric's unit, at least 0; with 0 an effect matters if its interval leaves out 0. */
export const verdictOn = (ci95: Interval | null, smallest: number): Verdict => {
  if (ci95 === null) return 'cannot-say';
  const [low, high] = ci95;
  if (smallest === 0) return low > 0 || high < 0 ? 'matters' : 'cannot-say';
  if (low >= smallest || high <= -smallest) return 'matters';
  return low > -smallest && high < smallest ? 'too-small' : 'cannot-say';
};
