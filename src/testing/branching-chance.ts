import type { ChanceSource } from '../core/chance.js';
import { invariant, refuse } from '../core/result.js';
import { binomialMasses } from './binomial-masses.js';

/** What a draw may give, and how likely each is: above 0, in sum 1. */
interface Alternatives {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** A draw with the alternative that the course now tried takes. */
interface Fork extends Alternatives {
  readonly asked: string;
  chosen: number;
}

/** Chance that takes every course there is, one after another. */
export interface Branching {
  readonly source: ChanceSource;
  /** How many courses there are, as far as known: each fork adds its alternatives but one. */
  ways(): number;
  /** How likely the course is that was taken last. */
  probability(): number;
  /** Turns to the next course; false when all have been taken. */
  next(): boolean;
}

const possible = (values: readonly number[], weights: readonly number[]): Alternatives => ({
  values: values.filter((_, i) => weights[i] > 0),
  weights: weights.filter((weight) => weight > 0),
});

const roundings = (x: number): Alternatives => {
  const down = Math.floor(x);
  return possible([down, down + 1], [1 - (x - down), x - down]);
};

const successes = (n: number, p: number): Alternatives => {
  const weights = binomialMasses(n, p);
  return possible([...weights.keys()], weights);
};

/**
 * Follows the forks met so far and opens new ones where a draw has none; draws whose outcome is certain have none.
 * `unit`: what a draw from a continuum gives; undefined: such a draw throws `IssuesError`. `nameOf`: a draw's path.
 */
export const branchingChance = (
  nameOf: (rule: string, draw: string, place: number, actor: number) => string,
  unit?: number,
): Branching => {
  const forks: Fork[] = [];
  let depth = 0;
  let ways = 1;
  const take = (asked: string, alternatives: () => Alternatives): number => {
    if (depth === forks.length) {
      forks.push({ ...alternatives(), asked, chosen: 0 });
      ways += forks[depth].values.length - 1;
    }
    const fork = forks[depth];
    invariant(fork.asked === asked, () => `a turn played again draws "${asked}" instead of "${fork.asked}"`);
    depth += 1;
    return fork.values[fork.chosen];
  };
  const source: ChanceSource = (_dice, rule) => {
    const text = (draw: string, place: number, actor: number, what: string): string =>
      `${rule}/${draw} ${place} ${actor} ${what}`;
    return {
      happens: (draw, p, place, actor) =>
        p <= 0 || p >= 1
          ? p >= 1
          : take(text(draw, place, actor, `happens(${p})`), () => possible([1, 0], [p, 1 - p])) === 1,
      round: (draw, x, place, actor) =>
        Number.isInteger(x) ? x : take(text(draw, place, actor, `round(${x})`), () => roundings(x)),
      unit: (draw, place, actor) => {
        if (unit !== undefined) return unit;
        const path = nameOf(rule, draw, place, actor);
        return refuse('continuous-draw', path, 'this draw is any number from 0 to 1: its outcomes cannot be listed');
      },
      binomial: (draw, n, p, place, actor) => {
        if (n <= 0 || p <= 0) return 0;
        return p >= 1 ? n : take(text(draw, place, actor, `binomial(${n}, ${p})`), () => successes(n, p));
      },
    };
  };
  const next = (): boolean => {
    depth = 0;
    while (forks.length > 0) {
      const last = forks[forks.length - 1];
      last.chosen += 1;
      if (last.chosen < last.values.length) return true;
      forks.pop();
    }
    return false;
  };
  const probability = (): number => forks.reduce((product, { weights, chosen }) => product * weights[chosen], 1);
  return { source, ways: () => ways, probability, next };
};
