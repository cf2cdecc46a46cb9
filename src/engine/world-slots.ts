/**
 * Every number of a world, with its path by id as `inspect` shows it and its place in the world: the one language of
 * `trace` and `edit`. Lists of things without an id (marches, announcements, deals) are in `world-lists.ts`.
 */
import type { Compiled } from '../core/scenario.js';
import { LEVELS, STANCES, STANCE_SUBJECTS, STATUSES, type World } from '../core/world.js';
import { amount, consents, flag, ids, numbers, orNone, people, share, words, type Codec } from './codecs.js';
import { columnKeys } from './inspect.js';

/** One number of a world. */
export interface Slot {
  /** By id: `regions/al-qaim/fighters/isis`. */
  readonly path: string;
  /** In the world: `['regions', 3, 'fighters', 2]`. */
  readonly place: readonly (string | number)[];
  readonly codec: Codec;
  /** Why `edit` may not change it. */
  readonly fixed?: string;
}

type Holder = { [key: string | number]: unknown };

/** What holds a slot's number, and under which key. */
const holderOf = (world: World, { place }: Slot): { readonly holder: Holder; readonly key: string | number } => {
  let holder = world as unknown as Holder; // walked by the places of the table, each of which leads to a number
  for (const key of place.slice(0, -1)) holder = holder[key] as Holder;
  return { holder, key: place[place.length - 1] };
};

export const readSlot = (world: World, slot: Slot): number => {
  const { holder, key } = holderOf(world, slot);
  return holder[key] as number;
};

export const writeSlot = (world: World, slot: Slot, value: number): void => {
  const { holder, key } = holderOf(world, slot);
  holder[key] = value;
};

type Field = readonly [name: string, codec: Codec, fixed?: string | undefined];
type Place = readonly (string | number)[];

const slot = (path: string, place: Place, codec: Codec, fixed?: string): Slot => ({
  path,
  place,
  codec,
  ...(fixed === undefined ? {} : { fixed }),
});

/** One slot per field of one record. */
const record = (path: string, place: Place, fields: readonly Field[]): Slot[] =>
  fields.map(([name, codec, fixed]) => slot(`${path}/${name}`, [...place, name], codec, fixed));

/** One slot per entry of lists that run over named things. */
const lists = (path: string, place: Place, names: readonly string[], fields: readonly Field[]): Slot[] =>
  fields.flatMap(([field, codec, fixed]) =>
    names.map((name, i) => slot(`${path}/${field}/${name}`, [...place, field, i], codec, fixed)),
  );

const NO_HAND = 'the engine keeps it';
const BOOKS = 'the books follow from what happens to fighters';

const regionSlots = ({ theatre: { regions, factions, turns } }: Compiled): Slot[] => {
  const names = factions.map(({ id }) => id);
  return regions.flatMap(({ id }, i) => [
    ...record(
      `regions/${id}`,
      ['regions', i],
      [
        ['controller', orNone(ids('faction', factions))],
        ['entrenchment', share],
        ['legitimacy', share],
        ['hardship', share],
      ],
    ),
    ...lists(`regions/${id}`, ['regions', i], names, [
      ['fighters', people()],
      ['battleStart', amount('strength')],
      ['attackers', people()],
      ['lastStand', numbers(0, 1, '1 = fights next week to the end', true)],
      ['since', numbers(0, turns, 'turn', true)],
    ]),
  ]);
};

const DOMESTIC = 'a crossing inside one country is open to everybody';

const crossingSlots = ({ theatre: { crossings, factions } }: Compiled): Slot[] =>
  crossings.flatMap(({ id, international }, i) => [
    ...record(
      `crossings/${id}`,
      ['crossings', i],
      [
        ['status', words('status', STATUSES), international ? undefined : DOMESTIC],
        ['porosity', share, international ? undefined : DOMESTIC],
        ['interdiction', share],
      ],
    ),
    ...lists(
      `crossings/${id}`,
      ['crossings', i],
      factions.map((faction) => faction.id),
      [['guards', people()]],
    ),
  ]);

const factionSlots = ({ theatre: { factions, regions, regionCount }, causes }: Compiled): Slot[] =>
  factions.flatMap(({ id }, i) => [
    ...record(
      `factions/${id}`,
      ['factions', i],
      [
        ['intelligence', share],
        ['sorties', amount('air sorties a week', 1_000_000)],
        ['weariness', amount('weariness', 1_000_000)],
        ['readiness', share],
        ['recruits', amount('people a week')],
        ['ceiling', orNone(numbers(0, 1000, 'offensives at once', true))],
        ['patron', orNone(ids('faction', factions))],
        ['lastAlive', people(), NO_HAND],
      ],
    ),
    ...causes.map((cause, c) =>
      slot(`factions/${id}/ledger/${cause.id}`, ['ledger', i * causes.length + c], people(), BOOKS),
    ),
    ...regions.map((region, r) =>
      slot(`factions/${id}/known/${region.id}`, ['known', i * regionCount + r], people(), NO_HAND),
    ),
  ]);

const authoritySlots = ({ theatre: { authorities } }: Compiled): Slot[] =>
  authorities.flatMap(({ id }, i) => [
    ...record(`authorities/${id}`, ['authorities', i], [['influence', share]]),
    ...lists(`authorities/${id}`, ['authorities', i], STANCE_SUBJECTS, [['stances', words('stance', STANCES)]]),
  ]);

const PAIR_FIELDS: readonly Field[] = [
  ['level', words('level', LEVELS)],
  ['trust', share],
  ['refuses', flag],
  ['consents', consents],
  ['tolerates', flag],
];

const pairSlots = ({ theatre: { factions } }: Compiled): Slot[] =>
  factions.flatMap((from, i) =>
    factions.flatMap((to, j) =>
      i === j
        ? []
        : PAIR_FIELDS.map(([name, codec]) =>
            slot(`pairs/${from.id}/${to.id}/${name}`, ['pairs', name, i * factions.length + j], codec),
          ),
    ),
  );

const columnSlots = ({ theatre, columns }: Compiled): Slot[] =>
  columns.flatMap(({ rule, name, column: { of, settable } }, c) => {
    const codec = settable === undefined ? amount('') : numbers(settable.min, settable.max, `of ${rule}`);
    const fixed = settable === undefined ? `it is a private column of ${rule}` : undefined;
    return columnKeys(theatre, of).map((key, i) =>
      slot(`columns/${rule}/${name}/${key}`, ['columns', c, i], codec, fixed),
    );
  });

/** All slots of a scenario's worlds. */
export interface Slots {
  readonly byPath: ReadonlyMap<string, Slot>;
  /** By `place`, joined by `/`. */
  readonly byPlace: ReadonlyMap<string, Slot>;
}

const known = new WeakMap<Compiled, Slots>();

/** The slots of a scenario's worlds, made once per scenario. */
export const slotsOf = (compiled: Compiled): Slots => {
  const before = known.get(compiled);
  if (before !== undefined) return before;
  const all = [
    slot('turn', ['turn'], people(), NO_HAND),
    ...[regionSlots, crossingSlots, factionSlots, authoritySlots, pairSlots, columnSlots].flatMap((each) =>
      each(compiled),
    ),
  ];
  const slots = {
    byPath: new Map(all.map((each) => [each.path, each])),
    byPlace: new Map(all.map((each) => [each.place.join('/'), each])),
  };
  known.set(compiled, slots);
  return slots;
};
