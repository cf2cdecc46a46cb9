/** What coming and going does to a stack besides its number. Both are told before the fighters move. */
import type { FactionIndex, RegionState } from './world.js';

/** Fighters come: who was not there is there from this turn on, and the strength of a battle grows. */
export const joinStack = (region: RegionState, faction: FactionIndex, fighters: number, turn: number): void => {
  if (region.fighters[faction] === 0) region.since[faction] = turn;
  if (region.battleStart[faction] > 0) region.battleStart[faction] += fighters;
};

/** Fighters leave by order: the strength of a battle shrinks by their share, and a last stand binds no newcomers. */
export const leaveStack = (region: RegionState, faction: FactionIndex, fighters: number): void => {
  const there = region.fighters[faction];
  region.battleStart[faction] *= 1 - fighters / there; // exactly 0 when all go
  if (fighters === there) region.lastStand[faction] = 0;
};
