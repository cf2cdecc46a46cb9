/**
 * How the whole grows that lives in two patches. Everything is in proportion, so the engine is asked what becomes of
 * fighters who start in one patch and in the other; of these two answers the largest eigenvalue is the growth.
 */
import * as z from 'zod';
import type { Chance } from '../../src/index.js';
import { within, type Check } from './kind.js';
import { playPatches, scenarioOf, type Calendar, type Lot, type Sides } from './patches.js';

/** Fighters who start; their number decides how fine a share the engine's whole fighters can show. */
const START = 1e8;
/** The largest factor of a week that the engine's rules know: nobody dies and everybody recruits one more. */
const FASTEST = 2;
const CYCLE = 2;
const HALVINGS = 30;

/** Dice that always show their mean, to the nearest whole. */
const meanDice = (): Chance => ({
  happens: (_draw, probability) => probability >= 0.5,
  round: (_draw, x) => Math.round(x),
  unit: () => 0.5,
  binomial: (_draw, n, p) => Math.round(n * p),
});

const lotOf = (factor: number): Lot => ({ survive: Math.min(1, factor), recruit: Math.max(0, factor - 1) });

/** Growth factor of the whole per week, the geometric mean of a cycle of two weeks. */
export const growthOf = (quiet: number, attacked: number, porosity: number, calendar: Calendar): number => {
  const scale = Math.min(1, FASTEST / Math.max(quiet, attacked)); // all factors may be scaled alike
  const from = (fighters: Sides<number>): Sides<number> => {
    const lots = { quiet: lotOf(quiet * scale), attacked: lotOf(attacked * scale) };
    const scenario = scenarioOf({ fighters, ...lots, porosity }, CYCLE);
    const [[a, b]] = playPatches(scenario, 1, calendar, CYCLE, 'oracle', { chance: meanDice });
    return [a / START, b / START];
  };
  const [[aa, ab], [ba, bb]] = [from([START, 0]), from([0, START])];
  const half = (aa + bb) / 2;
  const radius = half + Math.sqrt(Math.max(0, ((aa - bb) / 2) ** 2 + ab * ba));
  return Math.sqrt(radius) / scale;
};

/** The porosity at which a growth that rises or falls with it is 1; null = none from 0 to 1. */
const criticalPorosity = (growthAt: (porosity: number) => number): number | null => {
  const rises = growthAt(1) > 1;
  if (growthAt(0) > 1 === rises) return null;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (growthAt(middle) > 1 === rises) high = middle;
    else low = middle;
  }
  return high;
};

/** A share of those who cross; null, or what is no share, where no porosity makes the difference. */
export const criticalShare = (): z.ZodType<number | null> => z.number().nullable();

export const criticalCheck = (expected: number | null, growthAt: (porosity: number) => number, abs: number): Check => {
  const got = criticalPorosity(growthAt);
  if (expected !== null && got !== null) return within('critical porosity', expected, got, abs);
  const never = expected === null || expected <= abs || expected >= 1 - abs;
  return {
    what: 'critical porosity',
    expected: expected ?? 'none',
    got: got ?? 'none',
    tolerance: `${abs}`,
    ok: got === null ? never : never && (got <= abs || got >= 1 - abs),
  };
};
