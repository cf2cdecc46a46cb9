/** How one scenario's data differs from another's, by id: positions in lists mean nothing. */
import type { Json } from '../core/contracts.js';
import type { Patch, ScenarioData } from '../core/scenario.js';
import { crossingId } from './arrange.js';
import { isRecord } from './field.js';
import { byText, own } from './order.js';

type Lists = {
  [K in keyof ScenarioData as Required<ScenarioData>[K] extends object[] ? K : never]-?: Required<ScenarioData>[K];
};
type Names = { readonly [K in keyof Lists]: (member: Lists[K] extends (infer M)[] ? M : never) => string };

const byId = ({ id }: { readonly id: string }): string => id;
const path = (...words: readonly (string | number)[]): string => words.join('/');

/** What names the members of each list; it goes on the list's own name in paths. */
const NAMES: Names = {
  countries: byId,
  factions: byId,
  authorities: byId,
  regions: byId,
  crossings: crossingId,
  relations: ({ between, from, to }) => (between === undefined ? path(from ?? '', to ?? '*') : between.join('~')),
  centres: byId,
  transit: ({ faction, from, to, turn }) => path(faction, from, to, turn),
  announcements: ({ from, to, region, turn }) => path(from, to, region, turn),
  deals: ({ maker, faction, from, to }) => path(maker, faction, from, to),
  timetable: ({ turn }) => path(turn),
  expects: ({ arm, against, metric }) => path(arm, against, metric),
  provenance: (entry) => entry.path,
  sources: byId,
};

/** A list as a map by name; two of one name, such as entries of a timetable for one turn, are numbered. */
const byName = (list: readonly object[], nameOf: (member: never) => string): Map<string, unknown> => {
  const map = new Map<string, unknown>();
  for (const member of list) {
    const name = nameOf(member as never);
    let free = name;
    for (let n = 2; map.has(free); n++) free = path(name, n);
    map.set(free, member);
  }
  return map;
};

/** Trees are shared where an edit left them alone, so equal parts cost nothing. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The members of two values that are compared one by one; null where the values are compared as a whole. */
const membersOf = (
  at: string,
  before: unknown,
  after: unknown,
): readonly [Map<string, unknown>, Map<string, unknown>] | null => {
  const nameOf = own(NAMES as Readonly<Record<string, (member: never) => string>>, at);
  if (nameOf !== undefined && Array.isArray(before) && Array.isArray(after))
    return [byName(before as object[], nameOf), byName(after as object[], nameOf)];
  return isRecord(before) && isRecord(after) ? [new Map(Object.entries(before)), new Map(Object.entries(after))] : null;
};

const walk = (at: string, before: unknown, after: unknown, patches: Patch[]): void => {
  if (before === after) return;
  if (after === undefined) return void patches.push({ op: 'remove', path: at });
  if (before === undefined) return void patches.push({ op: 'add', path: at, value: after as Json });
  const members = membersOf(at, before, after);
  if (members === null) {
    if (!same(before, after)) patches.push({ op: 'replace', path: at, value: after as Json });
    return;
  }
  const [x, y] = members;
  for (const name of new Set([...x.keys(), ...y.keys()])) walk(path(at, name), x.get(name), y.get(name), patches);
};

/** What to change in `before` to get `after`, sorted by path. Paths go by id; the order of lists does not count. */
export const differences = (before: ScenarioData, after: ScenarioData): Patch[] => {
  const [x, y] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  const patches: Patch[] = [];
  for (const name of new Set([...x.keys(), ...y.keys()])) walk(name, x.get(name), y.get(name), patches);
  return patches.sort((a, b) => byText(a.path, b.path));
};
