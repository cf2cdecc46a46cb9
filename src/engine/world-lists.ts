/** The lists of a world whose members have no id: named by what they are, as their like in a scenario's paths. */
import type { Json } from '../core/contracts.js';
import type { Theatre, World } from '../core/world.js';
import { flag, ids, numbers, orNone, people, type Codec } from './codecs.js';

export const LISTS = ['marches', 'announcements', 'deals'] as const;
export type ListName = (typeof LISTS)[number];

/** A member as `inspect` shows it. */
export type Shown = Readonly<Record<string, Json>>;
/** A member as the world holds it. */
export type Held = Record<string, number>;

/** The fields of which a member's name is made. */
const NAMED_BY: Readonly<Record<ListName, readonly string[]>> = {
  marches: ['faction', 'from', 'to', 'due'],
  announcements: ['from', 'to', 'region', 'turn'],
  deals: ['maker', 'faction', 'from', 'to'],
};

const turns = numbers(0, 1_000_000, 'turn', true);

/** The fields of a list's members. A march's crossing follows from its two ends. */
export const memberFields = ({ regions, factions }: Theatre, list: ListName): Readonly<Record<string, Codec>> => {
  const faction = ids('faction', factions);
  const region = ids('region', regions);
  if (list === 'marches')
    return { faction, from: region, to: region, due: turns, attacking: flag, fighters: people(1) };
  if (list === 'deals')
    return {
      maker: orNone(faction),
      faction,
      from: region,
      to: region,
      quarters: numbers(1, 4, 'quarters', true),
      until: turns,
    };
  return { from: faction, to: faction, region, turn: turns, weeks: turns, sent: turns, due: turns, delivered: flag };
};

/** A world's list as `inspect` shows it. */
export const showList = (theatre: Theatre, world: World, list: ListName): Shown[] => {
  const fields = Object.entries(memberFields(theatre, list));
  return (world[list] as unknown as readonly Held[]).map((held) =>
    Object.fromEntries(fields.map(([name, codec]) => [name, codec.show(held[name])])),
  );
};

const wordOf = (member: unknown, field: string): string => {
  const value: unknown =
    member !== null && typeof member === 'object' ? (member as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
};

/** Members by path: `marches/isis/al-qaim/abu-kamal/5`; those of one name are numbered. A word that is none reads `?`. */
export const named = <T>(list: ListName, members: readonly T[]): Map<string, T> => {
  const map = new Map<string, T>();
  for (const member of members) {
    const words = NAMED_BY[list].map((field) => wordOf(member, field));
    const name = [list, ...words].join('/');
    let free = name;
    for (let n = 2; map.has(free); n++) free = `${name}/${n}`;
    map.set(free, member);
  }
  return map;
};
