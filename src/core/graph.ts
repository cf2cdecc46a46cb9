import { refused } from './cooperation.js';
import type { CrossingIndex, FactionIndex, RegionIndex, Theatre, World } from './world.js';

/** Whether `found` holds for a region at most so many open crossings away from `start`, itself included. */
export const within = (
  theatre: Theatre,
  porosity: (crossing: CrossingIndex) => number,
  start: RegionIndex,
  hops: number,
  found: (region: RegionIndex) => boolean,
): boolean => {
  if (found(start)) return true;
  if (hops === 0) return false;
  for (const way of theatre.neighbours[start])
    if (porosity(way.crossing) > 0 && within(theatre, porosity, way.region, hops - 1, found)) return true;
  return false;
};

/** Centre that carries word from one faction to another: fastest, then by key; -1 = none, or one refuses the other. */
export const channel = (theatre: Theatre, world: World, from: FactionIndex, to: FactionIndex): number => {
  if (refused(world, theatre, from, to)) return -1;
  let best = -1;
  for (let i = 0; i < theatre.centres.length; i++) {
    const centre = theatre.centres[i];
    if (centre.capacity < 1 || !centre.members.includes(from) || !centre.members.includes(to)) continue;
    if (best < 0 || centre.delay < theatre.centres[best].delay) best = i;
  }
  return best;
};
