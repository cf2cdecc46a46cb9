import { defineMetric } from '../core/contracts.js';
import { NOBODY } from '../core/world.js';
import { heldByInsurgent } from './insurgents.js';
import { forSide } from './side.js';

const NEVER_HELD = -1;
const NOT_YET = 0;

/** One town's week is no measure of success: it also falls early because its garrison has left for elsewhere. */
export const captureWeek = defineMetric({
  id: 'capture-week',
  summary:
    'The first week in which a faction other than an insurgent controls a region that an insurgent held, at the start or later.',
  unit: 'week',
  censored: true,
  targets: (theatre) => theatre.regions.map((region) => region.id),
  better: (_, theatre) => forSide(theatre, 'lower'),
  /** Per region: -1 = never an insurgent's, 0 = not captured yet, else the week. */
  begin: (world, theatre) =>
    world.regions.map(({ index }) => (heldByInsurgent(world, theatre, index) ? NOT_YET : NEVER_HELD)),
  observe: (sums, world, _, theatre) => {
    for (const { index, controller } of world.regions) {
      if (sums[index] > 0) continue;
      if (heldByInsurgent(world, theatre, index)) sums[index] = NOT_YET;
      else if (sums[index] === NOT_YET && controller !== NOBODY) sums[index] = world.turn;
    }
  },
  read: (sums) => sums.map((week) => (week > 0 ? week : null)),
});
