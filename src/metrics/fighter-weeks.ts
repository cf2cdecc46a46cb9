import { defineMetric } from '../core/contracts.js';
import { insurgentFighters } from './insurgents.js';
import { forSide } from './side.js';

/** Never censored and without a horizon's edge: how many insurgents there were, for how long. */
export const fighterWeeks = defineMetric({
  id: 'fighter-weeks',
  summary:
    'Insurgent fighters at the end of each week, added up over the weeks; weeks after their elimination add nothing.',
  unit: 'fighter-weeks',
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [0],
  observe: (sums, world, _, theatre) => {
    sums[0] += insurgentFighters(world, theatre);
  },
  read: (sums) => [sums[0]],
});
