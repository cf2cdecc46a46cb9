/** What luck adds to a fight: how well each side does this week, and how its real loss becomes whole fighters. */
import type { Chance } from './chance.js';
import type { FactionIndex } from './world.js';

/** The parameter of a week's luck. */
export const SPREAD = {
  value: 0.2,
  min: 0,
  max: 1,
  unit: 'standard deviation of a week’s effectiveness',
  source: 'design choice',
} as const;

export const EFFECT_DRAWS = ['effect-1', 'effect-2', 'effect-3', 'effect-4'] as const;

/** A week's effectiveness: mean 1, standard deviation `spread`, at least 0.2. Four draws make it nearly normal. */
export const effectiveness = (
  chance: Chance<(typeof EFFECT_DRAWS)[number]>,
  spread: number,
  place: number,
  faction: FactionIndex,
): number => {
  const sum =
    chance.unit('effect-1', place, faction) +
    chance.unit('effect-2', place, faction) +
    chance.unit('effect-3', place, faction) +
    chance.unit('effect-4', place, faction);
  return Math.max(0.2, 1 + spread * (sum - 2) * Math.sqrt(3));
};

/** The dead of a stack, drawn once: binomial(n, x/n) with n its strength and x its real loss, or x rounded by luck. */
export const deaths = <D extends string>(
  chance: Chance<D>,
  draw: D,
  how: 'binomial' | 'rounding',
  strength: number,
  loss: number,
  place: number,
  faction: FactionIndex,
): number =>
  how === 'binomial'
    ? chance.binomial(draw, strength, loss / Math.max(1, strength), place, faction)
    : chance.round(draw, Math.min(loss, strength), place, faction);
