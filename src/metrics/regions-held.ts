import { defineMetric } from '../core/contracts.js';
import { heldByInsurgent } from './insurgents.js';
import { forSide } from './side.js';

export const regionsHeld = defineMetric({
  id: 'regions-held',
  summary: 'Regions that insurgents control at the end.',
  unit: 'regions',
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => [world.regions.filter(({ index }) => heldByInsurgent(world, theatre, index)).length],
});
