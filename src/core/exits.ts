import type { Neighbour } from './world.js';
import { hostile, NOBODY, type FactionIndex, type RegionIndex, type Theatre, type World } from './world.js';

/** Fighters in a region that are hostile to a faction. */
export const hostilesIn = (world: World, theatre: Theatre, region: RegionIndex, faction: FactionIndex): number => {
  const { fighters } = world.regions[region];
  let sum = 0;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
    if (fighters[other] > 0 && hostile(world, theatre, faction, other)) sum += fighters[other];
  return sum;
};

/** Whether a region is held by an enemy of the faction who has fighters in it. */
const enemyGarrison = (world: World, theatre: Theatre, region: RegionIndex, faction: FactionIndex): boolean => {
  const { controller, fighters } = world.regions[region];
  return controller !== NOBODY && fighters[controller] > 0 && hostile(world, theatre, faction, controller);
};

/**
 * Whether a way out is open to a faction that flees with this strength: not closed, inside its zones, not held by an
 * enemy with fighters in it, enemies there at most as many as flee, and the faction pressed there at most half as hard.
 * The same test serves the last stand (no way open: no breaking) and flight.
 */
export const isExit = (
  world: World,
  theatre: Theatre,
  from: RegionIndex,
  way: Neighbour,
  faction: FactionIndex,
  strength: number,
): boolean =>
  world.crossings[way.crossing].porosity > 0 &&
  theatre.zoned[faction * theatre.regionCount + way.region] &&
  !enemyGarrison(world, theatre, way.region, faction) &&
  hostilesIn(world, theatre, way.region, faction) <= strength &&
  world.regions[way.region].attackers[faction] * 2 <= world.regions[from].attackers[faction];

/** The open ways out in the order in which they fill: least pressed per own fighter, own-held, shorter, key. */
export const exitsOf = (
  world: World,
  theatre: Theatre,
  from: RegionIndex,
  faction: FactionIndex,
  strength: number,
): Neighbour[] => {
  const open = theatre.neighbours[from].filter((way) => isExit(world, theatre, from, way, faction, strength));
  const pressure = (way: Neighbour): number => {
    const region = world.regions[way.region];
    return region.attackers[faction] / (1 + region.fighters[faction]);
  };
  const own = (way: Neighbour): number => (world.regions[way.region].controller === faction ? 0 : 1);
  return open.sort((a, b) => pressure(a) - pressure(b) || own(a) - own(b) || a.km - b.km || a.region - b.region);
};
