import type { Week } from './contracts.js';

/** Notes that `to` of a pair, by its entry, holds a share of a breach against `from`: of several in a week the largest. */
export const holdAgainst = ({ offence }: Pick<Week, 'offence'>, entry: number, share: number): void => {
  offence[entry] = Math.max(offence[entry], share);
};
