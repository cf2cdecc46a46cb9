import type { Json } from '../core/contracts.js';
import type { ScenarioData } from '../core/scenario.js';

/** A copy of JSON that shares nothing with it. */
export const copyJson = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyJson(member)]));
};

/** By hand: spreading a frozen object takes V8's slow path. */
const shallow = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice() as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = (value as Record<string, unknown>)[key];
  return copy as T;
};

const twoDeep = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shallow);
  const copy = shallow(value);
  if (typeof copy === 'object' && copy !== null)
    for (const key of Object.keys(copy))
      (copy as Record<string, unknown>)[key] = shallow((copy as Record<string, unknown>)[key]);
  return copy;
};

/**
 * A copy in which the members named in `roots` can be written to by path; default all. What lies deeper than a member's
 * own members is shared, since paths replace it and never change it: a full copy per replicate would cost too much.
 */
export const copyData = (data: ScenarioData, roots: Iterable<string> = Object.keys(data)): ScenarioData => {
  const copy = shallow(data);
  const members = copy as unknown as Record<string, unknown>;
  for (const root of roots) if (Object.hasOwn(members, root)) members[root] = twoDeep(members[root]);
  return copy;
};
