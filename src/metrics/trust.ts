import { defineMetric } from '../core/contracts.js';
import type { FactionIndex, Theatre } from '../core/world.js';
import { openFactions } from './insurgents.js';

/** Pairs of factions of whom neither is an insurgent, one way each. */
const pairsOf = (theatre: Theatre): (readonly [FactionIndex, FactionIndex])[] => {
  const open = openFactions(theatre);
  return open.flatMap((from) => open.flatMap((to) => (from === to ? [] : [[from, to] as const])));
};

/** How much one faction trusts another at the end. */
export const trust = defineMetric({
  id: 'trust',
  summary: 'Trust of the first faction in the second at the end, 0 to 1; insurgents are left out.',
  unit: 'trust',
  targets: (theatre) => pairsOf(theatre).map(([from, to]) => `${theatre.factions[from].id}/${theatre.factions[to].id}`),
  better: () => 'neither',
  begin: () => [],
  observe: () => undefined,
  read: (_sums, world, theatre) => pairsOf(theatre).map(([from, to]) => world.pairs.trust[theatre.pair(from, to)]),
});
