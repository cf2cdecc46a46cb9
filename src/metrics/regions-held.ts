import { defineMetric } from '../core/contracts.js';
import { heldByInsurgent } from './insurgents.js';
import { forSide } from './side.js';

export const regionsHeld = defineMetric({
  id: 'regions-held',
  summary: 'Regions that insurgents control at the end: all, or those of the country named.',
  unit: 'regions',
  targets: (theatre) => ['', ...theatre.countries.map((country) => country.id)],
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => {
    const held = theatre.countries.map(() => 0);
    for (const { index } of world.regions)
      if (heldByInsurgent(world, theatre, index)) held[theatre.regions[index].country] += 1;
    return [held.reduce((sum, each) => sum + each, 0), ...held];
  },
});
