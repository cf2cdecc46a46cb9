/** The four kinds of draw as a script answers them. */
import type { Chance } from '../core/chance.js';

/**
 * Values by meaning. `all` and `none`: everybody or nobody of a `binomial`, yes or no of a `happens`. `up` and `down`: of
 * a `round`. `expected`: the nearest whole number, the likelier side, the middle of a `unit`.
 */
export const MEANINGS = ['all', 'none', 'up', 'down', 'expected'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** What a draw gives: a number for `unit`, `round` and `binomial`, true or false for `happens`. */
export type Outcome = number | boolean;

/** One draw of a rule, as its script is asked for it. */
export interface Asked {
  readonly draw: string;
  readonly place: number;
  readonly actor: number;
  /** In words: `binomial of 100 at 0.25`. */
  readonly what: string;
  /** What a meaning is here; those that are not named mean nothing for this kind of draw. */
  readonly means: { readonly expected: Outcome } & { readonly [M in Meaning]?: Outcome };
  possible(value: Outcome): boolean;
}

const isWhole = (value: Outcome, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** Draws that `answer` decides; those whose outcome is certain ask nobody. */
export const askedChance = (answer: (asked: Asked) => Outcome): Chance => ({
  happens: (draw, p, place, actor) => {
    if (p <= 0 || p >= 1) return p >= 1;
    const means = { all: true, none: false, expected: p >= 0.5 };
    const possible = (value: Outcome): boolean => typeof value === 'boolean';
    return answer({ draw, place, actor, what: `happens with ${p}`, means, possible }) === true;
  },
  round: (draw, x, place, actor) => {
    if (Number.isInteger(x)) return x;
    const means = { up: Math.ceil(x), down: Math.floor(x), expected: Math.round(x) };
    const possible = (value: Outcome): boolean => isWhole(value, means.down, means.up);
    return Number(answer({ draw, place, actor, what: `rounding of ${x}`, means, possible }));
  },
  unit: (draw, place, actor) => {
    const possible = (value: Outcome): boolean => typeof value === 'number' && value >= 0 && value < 1;
    return Number(answer({ draw, place, actor, what: 'unit', means: { expected: 0.5 }, possible }));
  },
  binomial: (draw, n, p, place, actor) => {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    const means = { all: n, none: 0, expected: Math.round(n * p) };
    const possible = (value: Outcome): boolean => isWhole(value, 0, n);
    return Number(answer({ draw, place, actor, what: `binomial of ${n} at ${p}`, means, possible }));
  },
});
