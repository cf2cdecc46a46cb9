import { defineMetric } from '../core/contracts.js';
import { lastEliminated } from '../core/elimination.js';
import { NOBODY } from '../core/world.js';
import { forSide } from './side.js';

export const eliminated = defineMetric({
  id: 'eliminated',
  summary: 'Whether every insurgent faction that ever had fighters has lost the last of them.',
  unit: 'share of campaigns',
  share: true,
  better: (_, theatre) => forSide(theatre, 'higher'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => [lastEliminated(world, theatre) === NOBODY ? 0 : 1],
});
