import { defineMetric } from '../core/contracts.js';
import type { Theatre, World } from '../core/world.js';
import { forSide } from './side.js';

const HOLDS = 1;
const LOST = 2;

/** Sums: how often so far, then per insurgent and region 0 = never held, 1 = holds, 2 = held and lost. */
const note = (sums: number[], world: World, theatre: Theatre): void => {
  let entry = 1;
  for (const faction of theatre.insurgents)
    for (const { controller } of world.regions) {
      const before = sums[entry];
      if (controller === faction) {
        if (before === LOST) sums[0] += 1;
        sums[entry] = HOLDS;
      } else if (before === HOLDS) sums[entry] = LOST;
      entry += 1;
    }
};

/** Footholds that were not denied. */
export const regained = defineMetric({
  id: 'regained',
  summary: 'Times an insurgent faction came to control again a region that it had lost.',
  unit: 'times',
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: (world, theatre) => {
    const sums = new Array<number>(1 + theatre.insurgents.length * theatre.regionCount).fill(0);
    note(sums, world, theatre);
    return sums;
  },
  observe: (sums, world, _, theatre) => note(sums, world, theatre),
  read: (sums) => [sums[0]],
});
