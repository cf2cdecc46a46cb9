import type { RegionId } from '../core/orders.js';
import { isBeaten, isHostile, marchWeeks, type Field } from './field.js';

/** The nearest enemy region from somewhere, and the first step on the way there. */
export interface Route {
  readonly target: RegionId;
  readonly next: RegionId;
  /** Weeks of march, as far as known. */
  readonly weeks: number;
}

interface Reached {
  readonly region: RegionId;
  readonly key: number;
  readonly next: RegionId;
  readonly weeks: number;
}

/** Whether one entry of the search comes before another: fewer weeks, then the region's key. */
const before = (a: Reached, b: Reached): boolean => a.weeks < b.weeks || (a.weeks === b.weeks && a.key < b.key);

/**
 * Nearest enemy region inside one's zones by weeks of march, ties by key; null = none can be reached. The walk passes
 * through no enemy region but those beaten already: the first other one met is the target. (Shortest paths by
 * Dijkstra's method.)
 */
export const routeToEnemy = (field: Field, from: RegionId): Route | null => {
  const settled = new Set<RegionId>([from]);
  const open: Reached[] = [];
  const spread = (region: RegionId, weeks: number, next: RegionId | null): void => {
    for (const way of field.at(region).region.neighbours) {
      const end = field.at(way.region);
      if (!end.region.mayEnter || settled.has(way.region)) continue;
      open.push({
        region: way.region,
        key: end.key,
        next: next ?? way.region,
        weeks: weeks + marchWeeks(field, way, end),
      });
    }
  };
  spread(from, 0, null);
  while (open.length > 0) {
    let best = 0;
    for (let i = 1; i < open.length; i++) if (before(open[i], open[best])) best = i;
    const [nearest] = open.splice(best, 1);
    if (settled.has(nearest.region)) continue;
    settled.add(nearest.region);
    const ground = field.at(nearest.region);
    if (isHostile(ground) && !isBeaten(ground))
      return { target: nearest.region, next: nearest.next, weeks: nearest.weeks };
    spread(nearest.region, nearest.weeks, nearest.next);
  }
  return null;
};
