/** Two theatres in one scenario: a war, and the same war far away. */
import type { RelationData, ScenarioData } from '../core/scenario.js';
import { COLLECTIONS } from '../scenario/catalogue.js';
import { illustrated } from './illustrated.js';
import { renamedData, renamedPath } from './relabelled.js';
import type { Renaming } from './renaming.js';

/** Two maps of parameters in one; what both say is the same. */
const together = (a: unknown, b: unknown): unknown =>
  a !== null && typeof a === 'object' && !Array.isArray(a) ? { ...a, ...(b as object) } : a;

/** A list of both. */
export const merged = (a: ScenarioData, b: ScenarioData, name: keyof ScenarioData): unknown[] => [
  ...((a[name] ?? []) as unknown[]),
  ...((b[name] ?? []) as unknown[]),
];

const LISTS = [...COLLECTIONS, 'timetable'] as const;

/** Two theatres of one scenario, with what is said of those here and there: no way leads from one to the other. */
export const joined = (a: ScenarioData, b: ScenarioData, relations: readonly RelationData[]): ScenarioData => {
  const lists = Object.fromEntries(LISTS.map((name) => [name, merged(a, b, name)]));
  const rules = Object.fromEntries(
    Object.entries(a.rules).map(([id, given]) => {
      const other = b.rules[id] ?? {};
      const names = Object.keys({ ...given, ...other });
      return [id, Object.fromEntries(names.map((name) => [name, together(given[name], other[name] ?? given[name])]))];
    }),
  );
  const { expects: _expects, blocs: _blocs, side: _side, ...rest } = a;
  return illustrated({
    ...rest,
    ...lists,
    relations,
    rules,
  } as ScenarioData);
};

/** Data without what the calendar sets for everybody: it would be set twice. */
export const withoutGlobals = (data: ScenarioData, rename: Renaming): ScenarioData => ({
  ...data,
  timetable: (data.timetable ?? []).flatMap(({ turn, set }) => {
    const local = set.filter(({ path }) => renamedPath(path, rename) !== path);
    return local.length === 0 ? [] : [{ turn, set: local }];
  }),
});

const farKey = <T extends { key?: string }>(thing: T): T =>
  thing.key === undefined ? thing : { ...thing, key: `far-${thing.key}` };

/** The same war far away: every id and every key with a word before it. */
export const farAway = (data: ScenarioData, rename: Renaming): ScenarioData => {
  const far = renamedData(data, rename);
  return {
    ...far,
    factions: far.factions.map(farKey),
    regions: far.regions.map(farKey),
    crossings: far.crossings.map(farKey),
    ...(far.authorities === undefined ? {} : { authorities: far.authorities.map(farKey) }),
    ...(far.centres === undefined ? {} : { centres: far.centres.map(farKey) }),
  };
};
