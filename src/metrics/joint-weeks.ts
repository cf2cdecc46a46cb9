import { defineMetric } from '../core/contracts.js';
import { joint, type FactionIndex, type Theatre } from '../core/world.js';

/** Pairs of factions of whom neither is an insurgent, each once. */
const pairsOf = ({ factions, hidden }: Theatre): (readonly [FactionIndex, FactionIndex])[] => {
  const open = factions.flatMap((_, index) => (hidden[index] ? [] : [index as FactionIndex]));
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
  observe: (sums, world, _, theatre) =>
    pairsOf(theatre).forEach(([one, other], pair) => {
      if (joint(world, theatre, one, other)) sums[pair] += 1;
    }),
  read: (sums) => sums.slice(),
});
