import { defineMetric } from '../core/contracts.js';
import { booked } from '../core/ledger.js';

/** No verdict: who does not attack loses few, and who lets an enemy recover kills more. */
export const losses = defineMetric({
  id: 'losses',
  summary:
    'Fighters that a faction lost by any cause that the ledger counts as a loss: combat, capture at a crossing, desertion, or the timetable.',
  unit: 'fighters',
  targets: (theatre) => theatre.factions.map((faction) => faction.id),
  better: (target, theatre) =>
    theatre.factions.some((faction, index) => faction.id === target && theatre.side[index]) ? 'lower' : 'neither',
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) =>
    world.factions.map(({ index }) => booked(world, theatre, index, ({ effect }) => effect === 'loss')),
});
