import { defineMetric } from '../core/contracts.js';
import { insurgentsAt } from './insurgents.js';
import { forSide } from './side.js';

export const fightersAt = defineMetric({
  id: 'fighters-at',
  summary: 'Insurgent fighters who stand in a region at the end; those under way or on guard count nowhere.',
  unit: 'fighters',
  targets: (theatre) => theatre.regions.map((region) => region.id),
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => world.regions.map((region) => insurgentsAt(region, theatre)),
});
