/**
 * Every field of the things a scenario lists, with range, unit and meaning. Format, JSON Schema, paths, timetables and
 * the checks of names all read this one table.
 */
import { CONSENTS, FACTION_KINDS, LEVELS, STANCES, STANCE_SUBJECTS, STATUSES, TERRAINS } from '../core/world.js';
import type { Field, Fields, NumberField } from './field.js';

/** Largest head count a file may state. */
const MOST_PEOPLE = 1_000_000_000;
/** Longest war, in turns of a week. */
export const MOST_TURNS = 10_000;

const share = (summary: string): NumberField => ({ type: 'number', min: 0, max: 1, unit: 'share, 0 to 1', summary });
const people = (summary: string, min = 0): NumberField => ({
  type: 'number',
  min,
  max: MOST_PEOPLE,
  unit: 'people',
  integer: true,
  summary,
});
const whole = (min: number, max: number, unit: string, summary: string): NumberField => ({
  type: 'number',
  min,
  max,
  unit,
  integer: true,
  summary,
});
const turn = (summary: string): NumberField => whole(1, MOST_TURNS, 'turn, from 1', summary);

const ownId: Field = { type: 'own-id', required: true, summary: 'Its name in paths and in other parts of the file.' };
const key: Field = {
  type: 'key',
  summary: 'What luck, order and ties go by; default the id. Keep it when you rename.',
};
const name: Field = { type: 'text', required: true, summary: 'Its name for people.' };
const country: Field = { type: 'id', of: 'country', required: true, summary: 'The country it belongs to.' };
const faction = (summary: string): Field => ({ type: 'id', of: 'faction', required: true, summary });
const region = (summary: string): Field => ({ type: 'id', of: 'region', required: true, summary });
const required = (field: Field): Field => ({ ...field, required: true });
/** What rules may change in a war, so that a timetable may too. */
const changes = (field: Field): Field => ({ ...field, changes: true });

export const COLLECTIONS = [
  'countries',
  'factions',
  'authorities',
  'regions',
  'crossings',
  'relations',
  'centres',
  'transit',
  'announcements',
  'deals',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

export const FIELDS: Readonly<Record<Collection, Fields>> = {
  countries: { id: ownId, name },
  factions: {
    id: ownId,
    key,
    name,
    kind: {
      type: 'choice',
      oneOf: FACTION_KINDS,
      required: true,
      summary: 'What sort of armed party it is; insurgents hide, the others are exposed.',
    },
    country: { type: 'id', of: 'country', none: true, summary: 'Its own country, if it has one.' },
    patron: changes({ type: 'id', of: 'faction', none: true, summary: 'The faction that backs it.' }),
    intelligence: changes(share('Own detection of hidden fighters, mu; default 0.')),
    ceiling: changes({
      ...whole(0, 1000, 'offensives at once', 'Most regions it may attack in one turn; default no limit.'),
      none: true,
    }),
    sorties: changes({
      type: 'number',
      min: 0,
      max: 1_000_000,
      unit: 'air sorties a week',
      summary: 'Air sorties a week; default 0.',
    }),
    weariness: changes({
      type: 'number',
      min: 0,
      max: 1_000_000,
      unit: 'weariness',
      summary: 'Weariness of war at the start; default 0.',
    }),
    readiness: changes(share('Share of the rolls that is present; default 1.')),
    recruits: changes({
      type: 'number',
      min: 0,
      max: MOST_PEOPLE,
      unit: 'people a week',
      summary: 'Recruits a week; default 0.',
    }),
    zones: { type: 'ids', of: 'zone', summary: 'Zones it may enter; default all regions.' },
    objective: { type: 'text', summary: 'A metric id, for display.' },
  },
  authorities: {
    id: ownId,
    key,
    name,
    country,
    influence: changes(required(share('Weight of its word in its country.'))),
    stances: changes({
      type: 'stances',
      keys: STANCE_SUBJECTS,
      oneOf: STANCES,
      summary: 'What it says of each subject; default neutral.',
    }),
  },
  regions: {
    id: ownId,
    key,
    name,
    country,
    at: { type: 'point', summary: 'Degrees north, degrees east.' },
    terrain: {
      type: 'choice',
      oneOf: TERRAINS,
      required: true,
      summary: "The defender's multiplier D: city 3, river-rural 2, oasis 1.5, hills 1.5, plain and desert 1.",
    },
    population: people('Inhabitants; default 0.'),
    controller: changes({
      type: 'id',
      of: 'faction',
      none: true,
      summary: 'The faction that holds it; default nobody.',
    }),
    contested: { type: 'flag', summary: 'Hostile fighters stand in it on purpose.' },
    fighters: changes({
      type: 'map',
      of: 'faction',
      each: people('Fighters present.'),
      summary: 'Fighters by faction; default none.',
    }),
    capacity: people(
      'Fighters one insurgent faction can sustain, K; default city 3,000, river-rural and oasis 1,500, else 500, and at least 1.25 times the start.',
    ),
    hiding: people('Hiding area in fighters, N; default twice the capacity, at least 1,000.', 1),
    zone: { type: 'zone', summary: 'Its zone of operation.' },
    entrenchment: changes(share('Quality of fortification; default 0.')),
    legitimacy: changes(share("Legitimacy of the state's rule; default 1.")),
    hardship: changes(share('Hardship of life; default 0.')),
    kin: {
      type: 'map',
      of: 'region',
      each: share('Kin ties.'),
      summary: 'Kin ties with other regions, 0 to 1; they hold both ways unless the other region says otherwise.',
    },
  },
  crossings: {
    between: {
      type: 'ids',
      of: 'region',
      size: 2,
      required: true,
      summary: 'The two regions it joins, in either order.',
    },
    key,
    kind: { type: 'text', summary: 'Road, river, desert track, for display; default road.' },
    km: {
      type: 'number',
      min: 0,
      above: true,
      max: 20_000,
      unit: 'km',
      required: true,
      summary: 'Length on the ground; given, never computed.',
    },
    porosity: changes(
      share(
        'Share of an insurgent stack that gets across in a week; 0 is closed to everyone. Default 1; domestic crossings are 1.',
      ),
    ),
    interdiction: changes(share('Share of insurgents crossing that is caught; default 0.')),
    status: changes({ type: 'choice', oneOf: STATUSES, summary: 'Of an international crossing; default open.' }),
    guards: changes({
      type: 'map',
      of: 'faction',
      each: people('Guards posted.'),
      summary: 'Guards by faction, out of the field force; default none.',
    }),
    capacity: people('People a week, both ways together; default no limit.'),
    need: people('Guards that a step of its status needs; default 500.'),
  },
  relations: {
    between: { type: 'ids', of: 'faction', size: 2, summary: 'A pair, both ways.' },
    from: { type: 'id', of: 'faction', summary: 'One way: who.' },
    to: { type: 'id', of: 'faction', summary: 'One way: towards whom.' },
    level: changes({
      type: 'choice',
      oneOf: LEVELS,
      summary: 'Coordination, the same both ways; default hostile where one is an insurgent, else none.',
    }),
    trust: changes(share('Trust; default 0.')),
    consents: changes({ type: 'choices', oneOf: CONSENTS, summary: 'What `from` allows `to`; default nothing.' }),
    tolerates: changes({
      type: 'choices',
      oneOf: ['strike'],
      summary: 'Strikes of `to` on the land of `from` that are not held against it.',
    }),
    refuses: changes({ type: 'ids', of: 'faction', summary: 'Whom `from` refuses to work with.' }),
  },
  centres: {
    id: ownId,
    key,
    name: { type: 'text', summary: 'Its name for people.' },
    members: { type: 'ids', of: 'faction', required: true, summary: 'Who may send and receive.' },
    delay: required(whole(1, 52, 'turns', 'From sending to delivery.')),
    capacity: required(whole(0, 1000, 'messages a week', 'Messages that get through in a week.')),
  },
  transit: {
    faction: faction('Who is under way.'),
    from: region('Whence.'),
    to: region('Whither, one crossing away.'),
    fighters: required(people('Fighters under way.')),
    turn: required(turn('The turn in which they arrive.')),
  },
  announcements: {
    from: faction('Who gave its word.'),
    to: faction('To whom.'),
    region: region('Where it will attack.'),
    turn: required(turn('First turn of the window.')),
    weeks: whole(0, MOST_TURNS, 'turns', 'Length of the window; 0, the default, means not said.'),
  },
  deals: {
    maker: faction('Who vouches for safe conduct.'),
    faction: faction('Who may leave.'),
    from: region('Whence.'),
    to: region('Whither.'),
    quarters: required(whole(1, 4, 'quarters of the stack', 'How many may go; 4 is everybody.')),
    until: required(turn('Last turn in which it holds.')),
  },
};
