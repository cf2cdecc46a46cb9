import { defineMetric } from '../core/contracts.js';
import { joint, type FactionIndex, type Theatre } from '../core/world.js';
import { openFactions } from './insurgents.js';

/** Pairs of factions of whom neither is an insurgent, each once. */
const pairsOf = (theatre: Theatre): (readonly [FactionIndex, FactionIndex])[] => {
  const open = openFactions(theatre);
  return open.flatMap((one, place) => open.slice(place + 1).map((other) => [one, other] as const));
};

/** How long two factions could have fought as one, whether they did or not. */
export const jointWeeks = defineMetric({
  id: 'joint-weeks',
  summary: 'Weeks that ended with two factions at level joint: able to fight as one column, whether they did or not.',
  unit: 'weeks',
  targets: (theatre) =>
    pairsOf(theatre).map(([one, other]) => `${theatre.factions[one].id}/${theatre.factions[other].id}`),
  better: () => 'neither',
  begin: (_, theatre) => pairsOf(theatre).map(() => 0),
  // By hand, in the order of the pairs: every campaign passes here every week.
  observe: (sums, world, _, theatre) => {
    const { hidden, factionCount } = theatre;
    let pair = 0;
    for (let one = 0 as FactionIndex; one < factionCount; one++) {
      if (hidden[one]) continue;
      for (let other = (one + 1) as FactionIndex; other < factionCount; other++) {
        if (hidden[other]) continue;
        if (joint(world, theatre, one, other)) sums[pair] += 1;
        pair += 1;
      }
    }
  },
  read: (sums) => sums.slice(),
});
