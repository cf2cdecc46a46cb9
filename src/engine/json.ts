import type { Json } from '../core/contracts.js';

/** Whether a value is plain JSON: no functions, no cycles, no numbers that are not finite, no class instances. */
export const isJson = (value: unknown, above: readonly unknown[] = []): value is Json => {
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

/** A plain copy of a value, as JSON holds it; null where JSON cannot: a cycle, a getter that throws, a bigint. */
export const asJson = (value: unknown): Json => {
  try {
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
