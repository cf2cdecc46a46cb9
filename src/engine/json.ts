import type { Json } from '../core/contracts.js';

/** Whether a value is plain JSON: no functions, no cycles, no numbers that are not finite, no class instances. */
const isJson = (value: unknown, above: readonly unknown[] = []): value is Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || above.includes(value) || above.length > 100) return false;
  const path = [...above, value];
  if (Array.isArray(value)) return value.every((member) => isJson(member, path));
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.values(value).every((member) => member === undefined || isJson(member, path))
  );
};

const kindOf = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'undefined') return String(value);
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  const name: unknown = (Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: unknown } } | null)
    ?.constructor?.name;
  return typeof name === 'string' && name !== 'Object' && name !== 'Array' ? `a ${name}` : 'a cycle or too deep';
};

/** What is no JSON in a value, `mean is NaN` or `seen.at is a Date`; null where all of it is. */
export const notJson = (value: unknown, name: string, above: readonly unknown[] = []): string | null => {
  if (isJson(value, above)) return null;
  if (value !== null && typeof value === 'object' && !above.includes(value) && above.length <= 100) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (Array.isArray(value) || prototype === Object.prototype || prototype === null)
      for (const [key, member] of Object.entries(value as Readonly<Record<string, unknown>>)) {
        const found = member === undefined ? null : notJson(member, `${name}.${key}`, [...above, value]);
        if (found !== null) return found;
      }
  }
  return `${name} is ${kindOf(value)}`;
};

/** What JSON holds of an object that consists of texts, numbers and truths: a tenth of the way through text. */
const flatCopy = (value: object): { readonly copy: Record<string, unknown>; readonly flat: boolean } => {
  const copy: Record<string, unknown> = {};
  let flat = true;
  for (const name of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[name]; // read once, as JSON does: it may be a getter
    if (member === undefined) continue;
    if (typeof member === 'number' && Number.isFinite(member)) copy[name] = member + 0; // -0 becomes 0
    else {
      copy[name] = member;
      flat &&= typeof member === 'string' || typeof member === 'boolean' || member === null;
    }
  }
  return { copy, flat };
};

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A plain copy of a value, as JSON holds it; null where JSON cannot: a cycle, a getter that throws, a bigint. */
export const asJson = (given: unknown): Json => {
  try {
    let value = given;
    if (isPlain(given) && !Object.hasOwn(given, '__proto__')) {
      const { copy, flat } = flatCopy(given);
      if (flat) return copy as Json;
      value = copy;
    }
    const text: string | undefined = JSON.stringify(value);
    const copy: unknown = text === undefined ? null : JSON.parse(text);
    return isJson(copy) ? copy : null;
  } catch {
    return null;
  }
};

const deeplyFrozen = new WeakSet();

/** Freezes plain JSON through and through. */
export const freezeJson = <T>(value: T): T => {
  if (value === null || typeof value !== 'object' || deeplyFrozen.has(value)) return value;
  for (const member of Object.values(value)) freezeJson(member);
  deeplyFrozen.add(value);
  return Object.freeze(value);
};

/** A record's own member: a faction may be called `constructor`. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
