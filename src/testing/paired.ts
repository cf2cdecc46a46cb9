import { moments, upperBound } from '../experiment/statistics.js';

/** What paired differences show of their mean. */
export interface Shown {
  readonly mean: number;
  /** Where the mean lies above, with this confidence, by a one-sided t test; -Infinity for fewer than two. */
  readonly least: number;
}

/** The mean of paired differences and its lower bound, which lies above the true mean with a chance of at most `error`. */
export const shownBy = (differences: readonly number[], error: number): Shown => {
  const found = moments(differences);
  return { mean: found.mean, least: -upperBound({ ...found, mean: -found.mean }, 1 - error) };
};
