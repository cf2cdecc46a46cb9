import { defineMetric } from '../core/contracts.js';
import { insurgentFighters } from './insurgents.js';
import { forSide } from './side.js';

export const fightersLeft = defineMetric({
  id: 'fighters-left',
  summary: 'Insurgent fighters at the end, in regions, under way and on guard.',
  unit: 'fighters',
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => [insurgentFighters(world, theatre)],
});
