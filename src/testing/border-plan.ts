import * as fc from 'fast-check';
import { TERRAINS, type Terrain } from '../core/world.js';
import { hundredths } from './hundredths.js';

/** What the two sides of a border have in common: one ground, and room for as many rebels. */
export interface BorderPlan {
  /** Weeks played. */
  readonly turns: number;
  readonly terrain: Terrain;
  /** Hiding area N of each side, in fighters. */
  readonly hiding: number;
  /** Rebels that each side sustains, K. */
  readonly capacity: number;
  /** Rebels at the start. */
  readonly rebels: readonly [west: number, east: number];
  /** Fighters of each army. */
  readonly army: number;
  /** Kills per fighter and week. */
  readonly rates: { readonly armies: number; readonly rebels: number };
  /** Detection of the armies, 0 to 1. */
  readonly intelligence: number;
  /** Regrowth of rebels whom nobody attacks, share a week. */
  readonly growth: number;
  /** Share of a band that gets over the border in a week, above 0, at most 1. */
  readonly porosity: number;
}

/** Armies that win at home with the border closed, nearly all of them: 1.5 to 3 fighters for each rebel of either side. */
export const borderPlans = (turns: fc.Arbitrary<number>): fc.Arbitrary<BorderPlan> =>
  fc
    .record({
      turns,
      terrain: fc.constantFrom(...TERRAINS),
      hiding: fc.integer({ min: 50, max: 1000 }),
      capacity: fc.integer({ min: 100, max: 800 }),
      full: fc.tuple(hundredths(0.2, 1), hundredths(0.2, 1)),
      odds: hundredths(1.5, 3),
      rates: fc.record({ armies: hundredths(0.8, 2), rebels: hundredths(0.02, 0.1) }),
      intelligence: hundredths(0.1, 0.6),
      growth: hundredths(0, 0.3),
      porosity: hundredths(0.05, 1),
    })
    .map(({ full: [west, east], odds, ...plan }) => {
      const rebels = [Math.ceil(west * plan.capacity), Math.ceil(east * plan.capacity)] as const;
      return { ...plan, rebels, army: Math.ceil(odds * Math.max(...rebels)) };
    });
