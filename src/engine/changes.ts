/** How one world differs from another, by paths of ids: what `trace` reports and what `edit` takes. */
import type { Json } from '../core/contracts.js';
import type { Patch } from '../core/scenario.js';
import type { Snapshot } from './inspect.js';
import { LISTS, named, type ListName } from './world-lists.js';

/** A patch that also says what was there before; nothing where something was added. */
export interface Change extends Patch {
  readonly before?: Json;
}

/** Values by path. */
export type Flat = ReadonlyMap<string, unknown>;

const isList = (name: string): name is ListName => LISTS.some((list) => list === name);

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => isObject(value) && !Array.isArray(value);

/** Deeper than any snapshot: what a user's edit has put there may go in circles. */
const DEEPEST = 8;

const walk = (at: string, value: unknown, depth: number, into: Map<string, unknown>): void => {
  if (isList(at) && Array.isArray(value))
    for (const [path, member] of named(at, value as readonly unknown[])) into.set(path, member);
  else if (isTree(value) && depth < DEEPEST)
    for (const key of Object.keys(value)) walk(at === '' ? key : `${at}/${key}`, value[key], depth + 1, into);
  else into.set(at, value);
};

/** Every value of a snapshot by its path; a member of a list without ids is one value. */
export const flatten = (snapshot: Snapshot): Map<string, unknown> => {
  const flat = new Map<string, unknown>();
  walk('', snapshot, 0, flat);
  return flat;
};

const text = (value: object): string | null => {
  try {
    return JSON.stringify(value);
  } catch {
    return null; // a user's edit may hold what JSON cannot
  }
};

/** Whether two values read the same. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (isObject(a) && isObject(b) && text(a) !== null && text(a) === text(b));

/** One change, or none where nothing reads otherwise; undefined = was not, or is no longer, there. */
export const changeAt = (path: string, before: Json | undefined, value: Json | undefined): Change[] => {
  if (same(before, value)) return [];
  if (before === undefined) return value === undefined ? [] : [{ op: 'add', path, value }];
  if (value === undefined) return [{ op: 'remove', path, before }];
  return [{ op: 'replace', path, before, value }];
};

/** What to change in `before` to get `after`. */
export const changesBetween = (before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>): Change[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    changeAt(path, before.get(path), after.get(path)),
  );

/** Applies changes in place. False where one of them does not fit what is there. */
export const applyChanges = (flat: Map<string, unknown>, changes: readonly Change[]): boolean =>
  changes.every(({ path, before, value }) => {
    const fits = same(flat.get(path), before);
    if (value === undefined) flat.delete(path);
    else flat.set(path, value);
    return fits;
  });
