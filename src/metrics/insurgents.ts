import { NOBODY, present, type RegionIndex, type Theatre, type World } from '../core/world.js';

/** Insurgents' fighters in regions, under way and on guard. */
export const insurgentFighters = (world: World, theatre: Theatre): number => {
  let sum = 0;
  for (const faction of theatre.insurgents) sum += present(world, faction);
  return sum;
};

/** Whether an insurgent controls the region. */
export const heldByInsurgent = (world: World, theatre: Theatre, region: RegionIndex): boolean => {
  const { controller } = world.regions[region];
  return controller !== NOBODY && theatre.hidden[controller];
};
