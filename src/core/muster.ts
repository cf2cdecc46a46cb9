import type { Week } from './contracts.js';
import type { FactionIndex, RegionState } from './world.js';

/** Fighters of a faction in a region who are there to fight: the share of the rolls that is present, rounded down. */
export const mustered = (
  { present }: Pick<Week, 'present'>,
  { index, fighters }: RegionState,
  faction: FactionIndex,
): number => Math.floor(fighters[faction] * present[index * fighters.length + faction]);
