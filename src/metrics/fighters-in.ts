import { defineMetric } from '../core/contracts.js';
import { insurgentsAt } from './insurgents.js';
import { forSide } from './side.js';

export const fightersIn = defineMetric({
  id: 'fighters-in',
  summary: 'Insurgent fighters who stand in a country at the end; those under way or on guard count nowhere.',
  unit: 'fighters',
  targets: (theatre) => theatre.countries.map((country) => country.id),
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => {
    const sums = theatre.countries.map(() => 0);
    for (const region of world.regions) sums[theatre.regions[region.index].country] += insurgentsAt(region, theatre);
    return sums;
  },
});
