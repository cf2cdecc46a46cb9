/**
 * What can be read of a malformed file, well typed and at the same positions, so that the checks of names still run and
 * a user sees all mistakes at once. Placeholders are empty texts, which the checks pass over.
 */
import type { Rule } from '../core/contracts.js';
import type { ScenarioData } from '../core/scenario.js';
import { COLLECTIONS, MOST_TURNS } from './catalogue.js';
import { isRecord, wellTyped, type Field, type Fields } from './field.js';
import { fieldsOf } from './fields-of.js';
import { own } from './order.js';

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The well-typed entries of a map, when the whole of it is not. */
const entriesOf = (value: unknown, type: string): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === type))
    : undefined;

const placeholder = (field: Field): unknown => {
  if (field.type === 'number') return Math.max(1, field.min);
  if (field.type === 'ids') return field.size === 2 ? ['', ''] : [];
  return field.type === 'choice' ? field.oneOf.at(-1) : '';
};

const fieldOr = (field: Field, value: unknown): unknown => {
  if (wellTyped(field, value) && (field.type !== 'choice' || field.oneOf.includes(textOf(value)))) return value;
  if (field.type === 'map') return entriesOf(value, 'number');
  if (field.type === 'ids' && field.size === undefined && Array.isArray(value)) return value.map(textOf);
  return field.required === true ? placeholder(field) : undefined;
};

const thing = (value: unknown, fields: Fields): unknown => {
  const given = membersOf(value);
  const copy: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const member = fieldOr(field, own(given, name));
    if (member !== undefined) copy[name] = member;
  }
  return copy;
};

const assignments = (value: unknown): unknown =>
  listOf(value).map((each) => ({ path: textOf(own(membersOf(each), 'path')), to: own(membersOf(each), 'to') ?? null }));

/** Keeps the members that have the right type. */
const pick = (value: unknown, types: Readonly<Record<string, string>>): Record<string, unknown> => {
  const given = membersOf(value);
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) =>
      typeof own(given, name) === type ? [[name, own(given, name)]] : [],
    ),
  );
};

const arm = (value: unknown): unknown => {
  const strategies = Object.entries(membersOf(own(membersOf(value), 'strategies')));
  const usable = strategies.filter(
    ([, ref]) => typeof ref === 'string' || typeof own(membersOf(ref), 'use') === 'string',
  );
  return {
    ...pick(value, { like: 'string' }),
    strategies: Object.fromEntries(usable),
    set: assignments(own(membersOf(value), 'set')),
  };
};

const records = (value: unknown, make: (member: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(membersOf(value)).map(([name, member]) => [name, make(member)]));

/** A scenario with the shape of format 1 from any plain JSON. */
export const skeletonOf = (value: unknown, rules: readonly Rule[]): ScenarioData => {
  const given = membersOf(value);
  const fields = fieldsOf(rules);
  const lists = COLLECTIONS.map(
    (name) => [name, listOf(own(given, name)).map((member) => thing(member, fields[name]))] as const,
  );
  const turns = own(given, 'turns');
  const entry = (member: unknown, types: Readonly<Record<string, string>>, texts: readonly string[]): unknown => ({
    ...Object.fromEntries(texts.map((name) => [name, ''])),
    ...pick(member, types),
  });
  return {
    format: 1,
    id: textOf(own(given, 'id')),
    title: textOf(own(given, 'title')),
    turns: typeof turns === 'number' && turns >= 1 ? turns : MOST_TURNS,
    ...Object.fromEntries(lists),
    rules: records(own(given, 'rules'), membersOf),
    timetable: listOf(own(given, 'timetable')).map((member) => ({
      turn: 1,
      ...pick(member, { turn: 'number' }),
      set: assignments(own(membersOf(member), 'set')),
    })),
    ...(isRecord(own(given, 'blocs'))
      ? { blocs: records(own(given, 'blocs'), (members) => listOf(members).map(textOf)) }
      : {}),
    ...(Array.isArray(own(given, 'side')) ? { side: listOf(own(given, 'side')).map(textOf) } : {}),
    arms: records(own(given, 'arms'), arm),
    expects: listOf(own(given, 'expects')).map((member) =>
      entry(member, { arm: 'string', against: 'string', metric: 'string' }, ['arm', 'against', 'metric']),
    ),
    provenance: listOf(own(given, 'provenance')).map((member) =>
      entry(
        member,
        {
          path: 'string',
          source: 'string',
          illustrative: 'boolean',
          low: 'number',
          high: 'number',
          scale: 'string',
          draw: 'string',
        },
        ['path'],
      ),
    ),
    sources: listOf(own(given, 'sources')).map((member) => entry(member, { id: 'string' }, ['id'])),
  } as unknown as ScenarioData;
};
