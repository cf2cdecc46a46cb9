/** Random rows of a kind, put to the engine. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { effort } from '../effort.js';
import type { Oracle } from './kind.js';
import { faultsOf } from './support.js';

export type Case = Omit<Oracle, 'kind'>;

export const passes = (kind: string, cases: fc.Arbitrary<Case>, numRuns: number): void =>
  fc.assert(
    fc.property(cases, (each) => {
      expect(faultsOf([{ kind, ...each }])).toBe('');
    }),
    { ...effort(numRuns, 20_170_910), endOnFailure: true },
  );

/** Spread evenly over orders of magnitude. */
export const log = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((u) => low * (high / low) ** u);
export const count = (low: number, high: number): fc.Arbitrary<number> => log(low, high).map(Math.round);
