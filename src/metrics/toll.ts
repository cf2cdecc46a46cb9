import { defineMetric } from '../core/contracts.js';
import { booked } from '../core/ledger.js';

/** What a war costs those whose success is measured. No verdict by itself: who does not attack loses few. */
export const toll = defineMetric({
  id: 'toll',
  summary:
    'Fighters that all factions of the scenario’s side lost together, by any cause that the ledger counts as a loss.',
  unit: 'fighters',
  better: (_, theatre) => (theatre.side.some(Boolean) ? 'lower' : 'neither'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) => [
    world.factions.reduce(
      (sum, { index }) =>
        theatre.side[index] ? sum + booked(world, theatre, index, ({ effect }) => effect === 'loss') : sum,
      0,
    ),
  ],
});
