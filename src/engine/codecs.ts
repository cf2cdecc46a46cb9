/** How the numbers of a world read outside, as in `Snapshot`, and what may be written there. */
import type { Json } from '../core/contracts.js';
import { consentsIn } from '../core/cooperation.js';
import { hinted } from '../core/suggest.js';
import { CONSENTS } from '../core/world.js';

/** What is wrong with a value, the place aside. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** One kind of value. `read` never throws, whatever it is given. */
export interface Codec {
  show(value: number): Json;
  read(value: unknown): number | Fault;
}

const NOT_SHOWN = 'something that JSON cannot hold';

/** A stranger's value in a message. */
export const spelled = (value: unknown): string => {
  if (typeof value === 'number') return String(value); // NaN as well
  try {
    const text: string | undefined = JSON.stringify(value);
    return text === undefined || text.length > 80 ? typeof value : text;
  } catch {
    return NOT_SHOWN;
  }
};

const wrongType = (wanted: string, value: unknown): Fault => ({
  code: 'wrong-type',
  message: `expected ${wanted}, not ${spelled(value)}`,
});

/** Numbers from `min` to `max`, both ends allowed. */
export const numbers = (min: number, max: number, unit: string, whole = false): Codec => ({
  show: (value) => value,
  read: (value) => {
    if (typeof value !== 'number') return wrongType('a number', value);
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value + 0; // -0 becomes 0
    const message = `${value} is out of range: from ${min} to ${max}${whole ? ', whole' : ''} (${unit})`;
    return { code: 'out-of-range', message };
  },
});

export const share: Codec = numbers(0, 1, 'share, 0 to 1');

/** Largest head count, as in scenario files. */
const MOST_PEOPLE = 1_000_000_000;
export const people = (min = 0): Codec => numbers(min, MOST_PEOPLE, 'people', true);
export const amount = (unit: string, max = MOST_PEOPLE): Codec => numbers(0, max, unit);

/** The same, where -1 inside is null outside: no limit. */
export const orNone = (codec: Codec): Codec => ({
  show: (value) => (value < 0 ? null : codec.show(value)),
  read: (value) => (value === null ? -1 : codec.read(value)),
});

/** 1 and 0 as true and false. */
export const flag: Codec = {
  show: (value) => value === 1,
  read: (value) => (typeof value === 'boolean' ? Number(value) : wrongType('true or false', value)),
};

/** Positions in a list of words. `what` names one of them. */
export const words = (what: string, list: readonly string[], code = 'unknown-value'): Codec => ({
  show: (value) => list[value],
  read: (value) => {
    if (typeof value !== 'string') return wrongType(`a ${what}`, value);
    const position = list.indexOf(value);
    if (position >= 0) return position;
    const message = code === 'unknown-value' ? `"${value}" is none of ${list.join(', ')}` : `no ${what} "${value}"`;
    return hinted({ code, message }, value, list);
  },
});

/** Ids of regions or factions. */
export const ids = (what: string, things: readonly { readonly id: string }[]): Codec =>
  words(
    what,
    things.map(({ id }) => id),
    `unknown-${what}`,
  );

const consent = words('consent', CONSENTS);

/** Bits in the order of CONSENTS as a list of words. */
export const consents: Codec = {
  show: consentsIn,
  read: (value) => {
    if (!Array.isArray(value)) return wrongType('a list of consents', value);
    let bits = 0;
    for (const each of value as readonly unknown[]) {
      const position = consent.read(each);
      if (typeof position !== 'number') return position;
      bits |= 1 << position;
    }
    return bits;
  },
};
