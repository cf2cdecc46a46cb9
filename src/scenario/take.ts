import { finding, type At, type Finding } from './finding.js';

/** Deepest nesting and most values of a scenario; far above any honest file. */
export const MOST_DEPTH = 64;
export const MOST_VALUES = 200_000;

interface Taken {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Whether all of it was read; what was cut off says nothing of the rest. */
  readonly whole: boolean;
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Copies members one by one; what is not JSON becomes a finding and is left out. */
const taker = (findings: Finding[]) => {
  const open = new Set<object>();
  let count = 0;
  const fault = (code: string, at: At, message: string): undefined => void findings.push(finding(code, at, message));
  const members = (value: object, at: At): unknown => {
    if (Array.isArray(value)) return Array.from(value, (member: unknown, index) => take(member, [...at, index], false));
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key === '__proto__') fault('bad-key', at, 'a key may not be called "__proto__"');
      else {
        const member = take((value as Record<string, unknown>)[key], [...at, key], true);
        if (member !== undefined) copy[key] = member;
      }
    }
    return copy;
  };
  const take = (value: unknown, at: At, optional: boolean): unknown => {
    count += 1;
    if (count > MOST_VALUES)
      return count === MOST_VALUES + 1 ? fault('too-large', [], `more than ${MOST_VALUES} values`) : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return value - value === 0 ? value + 0 : fault('not-finite', at, `${value} is not a finite number`);
    if (value === undefined && optional) return undefined;
    if (typeof value !== 'object')
      return fault('not-json', at, `a scenario is plain JSON; this is of type ${typeof value}`);
    if (open.has(value)) return fault('cycle', at, 'this leads back into itself');
    if (at.length >= MOST_DEPTH) return fault('too-deep', at, `nested deeper than ${MOST_DEPTH} levels`);
    if (!Array.isArray(value) && !isPlain(value))
      return fault('not-json', at, 'a scenario is plain JSON, not an object of a class');
    open.add(value);
    const copy = members(value, at);
    open.delete(value);
    return copy;
  };
  return take;
};

/** A plain copy of anything, sharing nothing with it. Never throws, whatever traps and getters the value has. */
export const takeJson = (value: unknown): Taken => {
  const findings: Finding[] = [];
  try {
    const copy = taker(findings)(value, [], false);
    return { value: copy, findings, whole: findings.every(({ code }) => code !== 'too-large') };
  } catch (error) {
    return {
      value: undefined,
      whole: true,
      findings: [
        finding('not-json', [], `the value cannot be read: ${error instanceof Error ? error.message : 'it throws'}`),
      ],
    };
  }
};
