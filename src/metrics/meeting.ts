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

interface BlocPair {
  readonly id: string;
  readonly pair: readonly [Bloc, Bloc];
}

const known = new WeakMap<Theatre['blocs'], readonly BlocPair[]>();

/** The pairs of blocs whose meeting is asked, in the order in which the stage has them; made once, as it is asked every week. */
export const blocPairs = ({ blocs }: Theatre): readonly BlocPair[] => {
  const before = known.get(blocs);
  if (before !== undefined) return before;
  const made = blocs.flatMap((one, i) =>
    blocs.slice(i + 1).map((other): BlocPair => ({ id: `${one.id}+${other.id}`, pair: [one, other] })),
  );
  known.set(blocs, made);
  return made;
};

/** Whether a pair of blocs holds the two ends, each in its own country. */
const meets = (world: World, theatre: Theatre, { a, b }: CrossingInfo, [one, other]: readonly [Bloc, Bloc]): boolean =>
  (holdsAtHome(world, theatre, one, a) && holdsAtHome(world, theatre, other, b)) ||
  (holdsAtHome(world, theatre, other, a) && holdsAtHome(world, theatre, one, b));

/** Sums: per region 1 once an insurgent has held it, then per international crossing and pair of blocs the week of meeting, 0 before. */
export const beginMeetings = (world: World, theatre: Theatre): number[] => [
  ...world.regions.map(({ index }) => (heldByInsurgent(world, theatre, index) ? 1 : 0)),
  ...frontier(theatre).flatMap(() => blocPairs(theatre).map(() => 0)),
];

/**
 * Notes who holds what at the end of a week. Two campaigns have met at a crossing once its two ends are held by two of the
 * scenario's blocs, each in its own country, and an insurgent had held one end or both since the start.
 */
export const noteMeetings = (sums: number[], world: World, theatre: Theatre): void => {
  const { regionCount } = theatre;
  for (const { index } of world.regions) if (heldByInsurgent(world, theatre, index)) sums[index] = 1;
  const pairs = blocPairs(theatre);
  let entry = regionCount;
  for (const crossing of theatre.crossings) {
    if (!crossing.international) continue;
    const { a, b } = crossing;
    const open =
      sums[a] + sums[b] > 0 && world.regions[a].controller !== NOBODY && world.regions[b].controller !== NOBODY;
    for (const { pair } of pairs) {
      if (open && sums[entry] === 0 && meets(world, theatre, crossing, pair)) sums[entry] = world.turn;
      entry += 1;
    }
  }
};

const first = (weeks: readonly (number | null)[]): number | null =>
  weeks.reduce((least, week) => (week !== null && (least === null || week < least) ? week : least), null);

/** Weeks of the first meeting, null = none: of any pair at any crossing, per international crossing, and per pair of blocs. */
export const meetingWeeks = (
  sums: readonly number[],
  theatre: Theatre,
): {
  readonly any: number | null;
  readonly crossings: readonly (number | null)[];
  readonly pairs: readonly (number | null)[];
} => {
  const weeks = sums.slice(theatre.regionCount).map((week) => (week === 0 ? null : week));
  const pairs = blocPairs(theatre);
  return {
    any: first(weeks),
    crossings: frontier(theatre).map((_, i) => first(weeks.slice(i * pairs.length, (i + 1) * pairs.length))),
    pairs: pairs.map((_, p) => first(weeks.filter((_week, entry) => entry % pairs.length === p))),
  };
};
