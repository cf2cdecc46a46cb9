/** Plans of what is settled before turn 1 or comes by the calendar: convoys, agreements, timetables. */
import * as fc from 'fast-check';
import { LEVELS, STANCES } from '../core/world.js';
import { maybe, share, type WarMap } from './map-plan.js';

const number = (): fc.Arbitrary<number> => fc.nat({ max: 999 });
const CHANGES = [
  'porosity',
  'fighters',
  'controller',
  'trust',
  'level',
  'intelligence',
  'interdiction',
  'guards',
  'becomes',
] as const;

export const coursePlan = () =>
  fc.record({
    transit: fc.array(
      fc.record({
        faction: number(),
        crossing: number(),
        back: fc.boolean(),
        fighters: fc.integer({ min: 1, max: 300 }),
        turn: number(),
      }),
      { maxLength: 2 },
    ),
    announcements: fc.array(
      fc.record({ from: number(), to: number(), region: number(), turn: number(), weeks: maybe(fc.nat({ max: 4 })) }),
      { maxLength: 2 },
    ),
    timetable: fc.array(
      fc.record({
        turn: number(),
        what: fc.constantFrom(...CHANGES),
        where: number(),
        who: number(),
        to: share(),
        heads: fc.nat({ max: 500 }),
      }),
      { maxLength: 4 },
    ),
    deal: maybe(
      fc.record({
        maker: number(),
        faction: number(),
        from: number(),
        to: number(),
        quarters: fc.integer({ min: 1, max: 4 }),
        until: number(),
      }),
      4,
    ),
    authority: maybe(
      fc.record({ influence: share(), stance: fc.constantFrom(...STANCES), patron: fc.constantFrom(...STANCES) }),
      1,
    ),
  });
export type CoursePlan = ReturnType<typeof coursePlan> extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length];

/** Members that say something new, by a text of what they settle. */
const once = <T>(list: readonly T[], text: (member: T) => string): T[] =>
  list.filter((member, i) => list.findIndex((other) => text(other) === text(member)) === i);

type Change = CoursePlan['timetable'][number];

/** One assignment of a timetable; null where the map has no place for it. */
const assignmentOf = (
  { what, where, who, to, heads }: Change,
  map: WarMap,
  factions: readonly string[],
): { readonly path: string; readonly to: unknown } | null => {
  const country = new Map(map.regions.map((region) => [region.id, region.country]));
  const borders = map.crossings.filter(({ between: [a, b] }) => country.get(a) !== country.get(b));
  const crossing = at(what === 'porosity' ? borders : map.crossings, where).between.join('~');
  const region = at(map.regions, where).id;
  const faction = at(factions, who);
  const other = at(factions, who + 1 + (where % (factions.length - 1)));
  switch (what) {
    case 'porosity':
    case 'interdiction':
      return { path: `crossings/${crossing}/${what}`, to };
    case 'guards':
      return { path: `crossings/${crossing}/guards/${faction}`, to: heads % 50 };
    case 'fighters':
      return { path: `regions/${region}/fighters/${faction}`, to: heads };
    case 'controller':
      return { path: `regions/${region}/controller`, to: heads % 5 === 0 ? null : faction };
    case 'intelligence':
      return { path: `factions/${faction}/intelligence`, to };
    case 'trust':
      return { path: `relations/${faction}/${other}/trust`, to };
    case 'becomes':
      return { path: `relations/${faction}/${other}/becomes`, to: 1 };
    case 'level':
      return {
        path: `relations/${faction < other ? `${faction}~${other}` : `${other}~${faction}`}/level`,
        to: at(LEVELS, heads),
      };
  }
};

/** The part of a scenario file that a plan means. */
export const courseOf = (plan: CoursePlan, map: WarMap, factions: readonly string[], turns: number) => {
  const regions = map.regions.map(({ id }) => id);
  const turn = (n: number): number => 1 + (n % turns);
  const transit = plan.transit.map(({ faction, crossing, back, fighters, turn: due }) => {
    const [a, b] = at(map.crossings, crossing).between;
    return { faction: at(factions, faction), from: back ? b : a, to: back ? a : b, fighters, turn: turn(due) };
  });
  const announcements = plan.announcements.map(({ from, to, region, turn: start, weeks }) => ({
    from: at(factions, from),
    to: at(factions, from + 1 + (to % (factions.length - 1))),
    region: at(regions, region),
    turn: turn(start),
    weeks,
  }));
  const changes = plan.timetable.flatMap((change) => {
    const set = assignmentOf(change, map, factions);
    return set === null ? [] : [{ turn: turn(change.turn), set: [set] }];
  });
  const { deal, authority } = plan;
  return {
    transit: once(transit, ({ faction, from, to, turn: due }) => `${faction} ${from} ${to} ${due}`),
    announcements: once(announcements, ({ from, to, region, turn: start }) => `${from} ${to} ${region} ${start}`),
    timetable: once(changes, ({ turn: when, set }) => `${when} ${set[0].path}`),
    ...(deal === undefined
      ? {}
      : {
          deals: [
            {
              maker: at(factions, deal.maker),
              faction: at(factions, deal.maker + 1 + (deal.faction % (factions.length - 1))),
              from: at(regions, deal.from),
              to: at(regions, deal.from + 1 + (deal.to % (regions.length - 1))),
              quarters: deal.quarters,
              until: turn(deal.until),
            },
          ],
        }),
    ...(authority === undefined
      ? {}
      : {
          authorities: [
            {
              id: 'elder',
              name: 'The elder',
              country: map.regions[0].country,
              influence: authority.influence,
              stances: { expeditions: authority.stance, 'foreign-patron': authority.patron },
            },
          ],
        }),
  };
};
