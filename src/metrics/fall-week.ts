import { defineMetric } from '../core/contracts.js';
import { heldByInsurgent } from './insurgents.js';
import { forSide } from './side.js';

const HELD_FROM_THE_START = -1;
const NOT_YET = 0;

/** The counterpart of `capture-week`, and no better as a measure: what falls last may fall for good. */
export const fallWeek = defineMetric({
  id: 'fall-week',
  summary:
    'The first week in which an insurgent controls a region that none held at the start: any region, or the one named.',
  unit: 'week',
  censored: true,
  targets: (theatre) => ['', ...theatre.regions.map((region) => region.id)],
  better: (_, theatre) => forSide(theatre, 'higher'),
  /** Per region: -1 = an insurgent’s from the start, 0 = not fallen, else the week. */
  begin: (world, theatre) =>
    world.regions.map(({ index }) => (heldByInsurgent(world, theatre, index) ? HELD_FROM_THE_START : NOT_YET)),
  observe: (sums, world, _, theatre) => {
    for (const { index } of world.regions)
      if (sums[index] === NOT_YET && heldByInsurgent(world, theatre, index)) sums[index] = world.turn;
  },
  read: (sums) => {
    const weeks = sums.map((week) => (week > 0 ? week : null));
    const fallen = sums.filter((week) => week > 0);
    return [fallen.length === 0 ? null : Math.min(...fallen), ...weeks];
  },
});
