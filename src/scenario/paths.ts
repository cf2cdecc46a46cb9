import type { Json, Rule } from '../core/contracts.js';
import type { Issue, Result } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import { crossingId } from './arrange.js';
import { FIELDS, MOST_TURNS } from './catalogue.js';
import { isRecord, type Field } from './field.js';
import { fieldsOf } from './fields-of.js';
import { own } from './order.js';
import { found, lost, unknownWord, type Place, type Walk } from './place.js';
import { relationPlace } from './relation-place.js';
import { rulePlace } from './rule-place.js';

type Thing = Record<string, Json | undefined>;

/** Collections whose things have an id, or, for crossings, two ends. Word for one of them. */
const THINGS = {
  countries: 'country',
  factions: 'faction',
  authorities: 'authority',
  regions: 'region',
  crossings: 'crossing',
  centres: 'centre',
} as const;
type Things = keyof typeof THINGS;

/** Lists that an arm replaces as a whole. */
const WHOLES = ['announcements', 'deals', 'transit', 'timetable', 'side', 'blocs'] as const;
const ROOTS = [...Object.keys(THINGS), 'relations', 'rules', 'turns', ...WHOLES];

const TURNS: Field = {
  type: 'number',
  min: 1,
  max: MOST_TURNS,
  integer: true,
  unit: 'turns',
  summary: 'Turns played.',
};

const thingOf = (
  data: ScenarioData,
  collection: Things,
  id: string,
): { readonly id: string; readonly thing: Thing } | undefined => {
  if (collection !== 'crossings') {
    const thing = (data[collection] ?? []).find((each) => each.id === id);
    return thing === undefined ? undefined : { id, thing: thing as unknown as Thing };
  }
  const [a, b] = id.split('~');
  const crossing = data.crossings.find(({ between: [x, y] }) => (x === a && y === b) || (x === b && y === a));
  return crossing === undefined ? undefined : { id: crossingId(crossing), thing: crossing };
};

const idsOf = (data: ScenarioData, collection: Things): string[] =>
  collection === 'crossings' ? data.crossings.map(crossingId) : (data[collection] ?? []).map((each) => each.id);

const memberPlace = (thing: Thing, name: string, segments: readonly string[], field: Field): Place => ({
  segments,
  field,
  read: () => own(thing, name),
  write: (value) => {
    thing[name] = value;
  },
});

/** One entry of a map: fighters, guards, kin, stances, a column by faction. */
const entryPlace = ({ data, path }: Walk, thing: Thing, segments: readonly string[], field: Field): Result<Place> => {
  const [, , name, key] = segments;
  if (field.type !== 'map' && field.type !== 'stances')
    return lost(path, 'unknown-path', `path "${path}" leads on past "${name}", which is no map`);
  if (field.type === 'stances' && !field.keys.includes(key)) return unknownWord(path, 'subject', key, field.keys);
  if (field.type === 'map') {
    const others = field.of === 'region' ? data.regions : data.factions;
    if (!others.some((other) => other.id === key))
      return unknownWord(
        path,
        field.of,
        key,
        others.map((other) => other.id),
      );
  }
  const map = (): unknown => own(thing, name);
  return found({
    segments,
    field:
      field.type === 'map'
        ? { ...field.each, ...(field.changes === true ? { changes: true } : {}) }
        : { type: 'choice', oneOf: field.oneOf, summary: field.summary, changes: true },
    read: () => (isRecord(map()) ? own(map() as Thing, key) : undefined),
    write: (value) => {
      thing[name] = { ...(isRecord(map()) ? (map() as Record<string, Json>) : {}), [key]: value };
    },
  });
};

const thingPlace = (walk: Walk, collection: Things): Result<Place> => {
  const { data, rules, path, rest } = walk;
  const [id, name, key, ...more] = rest;
  if (id === undefined || name === undefined)
    return lost(path, 'unknown-path', `path "${path}" must name a field: ${collection}/<id>/<field>`);
  const hit = thingOf(data, collection, id);
  if (hit === undefined) return unknownWord(path, THINGS[collection], id, idsOf(data, collection));
  const fields = fieldsOf(rules)[collection];
  if (!Object.hasOwn(fields, name)) return unknownWord(path, 'field', name, Object.keys(fields));
  if (name === 'id' || name === 'between')
    return lost(path, 'not-settable', `path "${path}": what a thing is called cannot be set by path`);
  if (key === undefined) return found(memberPlace(hit.thing, name, [collection, hit.id, name], fields[name]));
  if (more.length > 0) return lost(path, 'unknown-path', `path "${path}" is too long`);
  return entryPlace(walk, hit.thing, [collection, hit.id, name, key], fields[name]);
};

/** `transit/<faction>/<from>/<to>/<turn>`: the fighters of one convoy. */
const transitPlace = ({ data, path, rest }: Walk): Result<Place> => {
  const [faction, from, to, turn] = rest;
  const convoy = (data.transit ?? []).find(
    (each) => each.faction === faction && each.from === from && each.to === to && String(each.turn) === turn,
  );
  if (convoy === undefined || rest.length !== 4)
    return lost(path, 'unknown-path', `path "${path}": no such convoy; transit/<faction>/<from>/<to>/<turn>`);
  return found(memberPlace(convoy as unknown as Thing, 'fighters', ['transit', ...rest], FIELDS.transit.fighters));
};

/** What a path by id points at, in this data; `rules` are all that are known. */
export const resolvePath = (data: ScenarioData, path: string, rules: readonly Rule[]): Result<Place> => {
  const [root, ...rest] = path.split('/');
  const walk: Walk = { data, rules, path, rest };
  if (Object.hasOwn(THINGS, root)) return thingPlace(walk, root as Things);
  if (root === 'relations') return relationPlace(walk);
  if (root === 'rules' && rest.length > 0) return rulePlace(walk);
  if (root === 'transit' && rest.length > 0) return transitPlace(walk);
  const whole = data as unknown as Thing;
  const place: Place = {
    segments: [root],
    field: root === 'turns' ? TURNS : null,
    read: () => own(whole, root),
    write: (value) => void (whole[root] = value),
  };
  if (rest.length === 0 && (root === 'turns' || WHOLES.some((name) => name === root))) return found(place);
  return ROOTS.includes(root)
    ? lost(path, 'unknown-path', `path "${path}" does not lead to a value`)
    : unknownWord(path, 'path', root, ROOTS);
};

/** The value at a path; undefined where the path leads nowhere or the file says nothing. */
export const readPath = (data: ScenarioData, path: string, rules: readonly Rule[]): Json | undefined => {
  const place = resolvePath(data, path, rules);
  return place.ok ? place.value.read() : undefined;
};

/** Sets the value at a path, in place. Returns what is wrong with the path; the value is the business of the checks. */
export const writePath = (data: ScenarioData, path: string, value: Json, rules: readonly Rule[]): Issue | null => {
  const place = resolvePath(data, path, rules);
  if (!place.ok) return place.issues[0];
  place.value.write(value);
  return null;
};
