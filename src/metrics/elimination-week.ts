import { defineMetric } from '../core/contracts.js';
import { lastEliminated } from '../core/elimination.js';
import { NOBODY } from '../core/world.js';
import { forSide } from './side.js';

export const eliminationWeek = defineMetric({
  id: 'elimination-week',
  summary: 'The week in which the last insurgent fighter was gone.',
  unit: 'week',
  censored: true,
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => {
    const last = lastEliminated(world, theatre);
    return [last === NOBODY ? null : world.factions[last].lastAlive + 1];
  },
});
