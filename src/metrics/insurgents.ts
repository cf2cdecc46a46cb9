import {
  NOBODY,
  present,
  type FactionIndex,
  type RegionIndex,
  type RegionState,
  type Theatre,
  type World,
} from '../core/world.js';

/** Insurgents' fighters in regions, under way and on guard. */
export const insurgentFighters = (world: World, theatre: Theatre): number => {
  let sum = 0;
  for (const faction of theatre.insurgents) sum += present(world, faction);
  return sum;
};

/** Insurgents' fighters who stand in a region. */
export const insurgentsAt = ({ fighters }: RegionState, { insurgents }: Theatre): number =>
  insurgents.reduce((sum, faction) => sum + fighters[faction], 0);

/** All factions that are no insurgents. */
export const openFactions = ({ factions, hidden }: Theatre): FactionIndex[] =>
  factions.flatMap((_, index) => (hidden[index] ? [] : [index as FactionIndex]));

/** Whether an insurgent controls the region. */
export const heldByInsurgent = (world: World, theatre: Theatre, region: RegionIndex): boolean => {
  const { controller } = world.regions[region];
  return controller !== NOBODY && theatre.hidden[controller];
};
