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

/** Centres that carry word from one faction to another, fastest first, then by key; none where one refuses the other. */
export const channels = (theatre: Theatre, world: World, from: FactionIndex, to: FactionIndex): readonly number[] => {
  const common: number[] = [];
  if (refused(world, theatre, from, to)) return common;
  theatre.centres.forEach(({ capacity, members }, centre) => {
    if (capacity >= 1 && members.includes(from) && members.includes(to)) common.push(centre);
  });
  return common.sort((a, b) => theatre.centres[a].delay - theatre.centres[b].delay || a - b);
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
