/** What the checks of several kinds of order ask alike. */
import type { Objection, Sight } from './contracts.js';
import { NOBODY, type RegionIndex } from './world.js';

export const QUARTERS = [1, 2, 3, 4] as const;

export const objection = (code: string, message: string): Objection => ({ code, message });

/** Whether an enemy holds a region. */
export const enemyHolds = (sight: Sight, region: RegionIndex): boolean => {
  const controller = sight.controller(region);
  return controller !== NOBODY && sight.hostile(controller);
};

/** Whether an attack on a region is an offensive: an enemy holds it, or is known to stand in it. */
export const isOffensive = (sight: Sight, region: RegionIndex): boolean =>
  enemyHolds(sight, region) || sight.hostiles(region) > 0;

/** What is against operating in a region: it lies outside the faction's zones. */
export const outOfZone = (sight: Sight, region: RegionIndex): Objection | null =>
  sight.mayEnter(region)
    ? null
    : objection('out-of-zone', `${sight.theatre.regions[region].id} lies outside its zones of operation`);
