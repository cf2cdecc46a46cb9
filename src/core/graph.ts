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

/** Kilometres by the shortest open road from a region to another; null = none is open. (Dijkstra's method.) */
export const roadKm = (
  theatre: Theatre,
  porosity: (crossing: CrossingIndex) => number,
  from: RegionIndex,
  to: RegionIndex,
): number | null => {
  const km = new Array<number>(theatre.regionCount).fill(Infinity);
  const settled = new Array<boolean>(theatre.regionCount).fill(false);
  km[from] = 0;
  for (;;) {
    let next = -1;
    for (let region = 0; region < theatre.regionCount; region++)
      if (!settled[region] && km[region] < Infinity && (next < 0 || km[region] < km[next])) next = region;
    if (next < 0) return null;
    if (next === to) return km[next];
    settled[next] = true;
    for (const way of theatre.neighbours[next])
      if (porosity(way.crossing) > 0) km[way.region] = Math.min(km[way.region], km[next] + way.km);
  }
};
