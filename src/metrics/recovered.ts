import { defineMetric } from '../core/contracts.js';
import { booked } from '../core/ledger.js';
import { forSide } from './side.js';

export const recovered = defineMetric({
  id: 'recovered',
  summary: 'Fighters that insurgents regrew where nobody attacked them; 0 without the rule sanctuary-recovery.',
  unit: 'fighters',
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => {
    let sum = 0;
    for (const faction of theatre.insurgents)
      sum += booked(world, theatre, faction, ({ rule, id }) => rule === 'sanctuary-recovery' && id === 'recovery');
    return [sum];
  },
});
