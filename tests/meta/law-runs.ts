/** How the tests of laws run them: fixed seeds, so that a failure is the same everywhere. */
import * as fc from 'fast-check';
import { effort } from '../effort.js';
import { laws, lawProperty, type Law } from '../../src/testing/index.js';

/** Generated wars per law. */
const RUNS = 24;
/** Generated wars in which each known culprit must be caught. */
export const CATCH_WITHIN = 20;

export const allLaws: readonly Law[] = Object.values(laws);

/** A law on generated wars; fails with the smallest war found. */
export const holds = (law: Law, seed: number): void => {
  fc.assert(lawProperty(law), effort(RUNS, seed));
};
