/** Ways over friendly ground. */
import type { RegionView } from '../core/contracts.js';
import type { RegionId } from '../core/orders.js';
import type { Field, Ground } from './field.js';

/** A region that one looks for, and the first step on the way there: itself where it is next to the start. */
export interface Way {
  readonly goal: RegionId;
  readonly next: RegionId;
}

/**
 * The goal that is fewest open crossings away, the start left out; null = none is reached. Ties by the keys of the regions
 * on the way. The walk goes on from a region only where `passes` holds for it. (Breadth-first search.)
 */
export const nearest = (
  field: Field,
  from: RegionId,
  isGoal: (ground: Ground) => boolean,
  passes: (ground: Ground) => boolean,
): Way | null => {
  const seen = new Set<RegionId>([from]);
  const open: { readonly region: RegionView; readonly next: RegionId | null }[] = [
    { region: field.at(from).region, next: null },
  ];
  for (const { region, next } of open)
    for (const way of region.neighbours) {
      if (seen.has(way.region)) continue;
      seen.add(way.region);
      const ground = field.at(way.region);
      const first = next ?? way.region;
      if (isGoal(ground)) return { goal: way.region, next: first };
      if (passes(ground)) open.push({ region: ground.region, next: first });
    }
  return null;
};
