import type { Better } from '../core/contracts.js';
import type { Difference } from './comparison.js';
import {
  correlation,
  mcNemar,
  moments,
  newcombe,
  tInterval,
  tTest,
  type Moments,
  type PairCounts,
} from './statistics.js';

type Values = readonly (number | null)[];
type Test = Pick<Difference, 'ci95' | 'pValue'>;

const countPairs = (a: readonly number[], b: readonly number[]): PairCounts => {
  const pairs = { both: 0, first: 0, second: 0, neither: 0 };
  a.forEach((value, i) => {
    pairs[value === 1 ? (b[i] === 1 ? 'both' : 'first') : b[i] === 1 ? 'second' : 'neither'] += 1;
  });
  return pairs;
};

const testShares = (pairs: PairCounts): Test => ({ ci95: newcombe(pairs), pValue: mcNemar(pairs) });
const testMean = (summary: Moments): Test => ({ ci95: tInterval(summary), pValue: tTest(summary) });

const reduction = (a: readonly number[], b: readonly number[], { sd }: Moments): number | null => {
  const [x, y] = [moments(a).sd, moments(b).sd];
  return sd === null || sd === 0 || x === null || y === null ? null : (x * x + y * y) / (sd * sd);
};

/**
 * The values of an arm minus those of the reference, pair by pair. `never`: what a week that never came counts as, per
 * arm. At least one pair; both lists by replicate.
 */
export const differenceOf = (
  arm: Values,
  against: Values,
  { share, better }: { readonly share: boolean; readonly better: Better },
  never: readonly [arm: number, against: number],
): Omit<Difference, 'arm' | 'against' | 'metric'> => {
  const n = arm.length;
  const a = arm.map((value) => value ?? never[0]);
  const b = against.map((value) => value ?? never[1]);
  const differences = a.map((value, i) => value - b[i]);
  const summary = moments(differences);
  const pairs = share ? countPairs(a, b) : null;
  const isAhead = (difference: number): boolean => (better === 'higher' ? difference > 0 : difference < 0);
  return {
    n,
    censored: arm.filter((value, i) => value === null || against[i] === null).length,
    mean: pairs === null ? summary.mean : (pairs.first - pairs.second) / n,
    ahead: better === 'neither' ? null : differences.filter(isAhead).length / n,
    tied: differences.filter((difference) => difference === 0).length / n,
    ...(n > 1 && pairs !== null ? testShares(pairs) : testMean(summary)),
    effect: summary.sd === null ? null : summary.sd > 0 ? summary.mean / summary.sd : summary.mean === 0 ? 0 : null,
    correlation: correlation(a, b),
    varianceReduction: reduction(a, b, summary),
  };
};
