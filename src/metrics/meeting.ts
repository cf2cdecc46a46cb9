import { NOBODY, type CrossingInfo, type RegionIndex, type Theatre, type World } from '../core/world.js';
import { heldByInsurgent } from './insurgents.js';

/** Positions of the international crossings: where campaigns may meet. */
export const frontier = (theatre: Theatre): readonly number[] =>
  theatre.crossings.flatMap((crossing, index) => (crossing.international ? [index] : []));

type Bloc = Theatre['blocs'][number];

/** Whether a bloc holds the region in a country of its own: one that is home to a member. */
const holdsAtHome = (world: World, theatre: Theatre, { members }: Bloc, region: RegionIndex): boolean =>
  members.includes(world.regions[region].controller) &&
  members.some((member) => theatre.factions[member].country === theatre.regions[region].country);

/** Whether two blocs hold the two ends, each in its own country. */
const meets = (world: World, theatre: Theatre, { a, b }: CrossingInfo): boolean => {
  if (world.regions[a].controller === NOBODY || world.regions[b].controller === NOBODY) return false;
  return theatre.blocs.some(
    (one) =>
      holdsAtHome(world, theatre, one, a) &&
      theatre.blocs.some((other) => other !== one && holdsAtHome(world, theatre, other, b)),
  );
};

/** Sums: per region 1 once an insurgent has held it, then per international crossing the week of meeting, 0 before. */
export const beginMeetings = (world: World, theatre: Theatre): number[] => [
  ...world.regions.map(({ index }) => (heldByInsurgent(world, theatre, index) ? 1 : 0)),
  ...frontier(theatre).map(() => 0),
];

/**
 * Notes who holds what at the end of a week. Two campaigns have met at a crossing once its two ends are held by two of the
 * scenario's blocs, each in its own country, and an insurgent had held one end or both since the start.
 */
export const noteMeetings = (sums: number[], world: World, theatre: Theatre): void => {
  const { regionCount } = theatre;
  for (const { index } of world.regions) if (heldByInsurgent(world, theatre, index)) sums[index] = 1;
  let entry = regionCount;
  for (const crossing of theatre.crossings) {
    if (!crossing.international) continue;
    if (sums[entry] === 0 && sums[crossing.a] + sums[crossing.b] > 0 && meets(world, theatre, crossing))
      sums[entry] = world.turn;
    entry += 1;
  }
};

/** Week of the first meeting per international crossing; null = none. */
export const meetingWeeks = (sums: readonly number[], theatre: Theatre): readonly (number | null)[] =>
  sums.slice(theatre.regionCount).map((week) => (week === 0 ? null : week));
