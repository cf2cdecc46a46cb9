/** Where two plain values differ first, and what stands there in each. */
export interface Difference {
  /** Names and positions joined by `/`; empty: the whole. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

/** Longest value that is shown whole, in characters. */
const LONGEST = 60;

/** A value as a message shows it, apart from what JSON would make of it. */
const shown = (value: unknown): string => {
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  const text = Array.isArray(value) ? `a list of ${value.length}` : `{ ${Object.keys(value).join(', ')} }`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/**
 * The first place where two plain values differ, in the order of the first one's members; null = nowhere. Tells apart
 * what JSON does not: -0, NaN, and a member that is undefined from one that is missing.
 */
export const firstDifference = (expected: unknown, actual: unknown, path = ''): Difference | null => {
  if (Object.is(expected, actual)) return null;
  const differ: Difference = { path, expected: shown(expected), actual: shown(actual) };
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) return differ;
  if (Object.getPrototypeOf(expected) !== Object.getPrototypeOf(actual)) return differ;
  const [a, b] = [expected, actual] as readonly Readonly<Record<string, unknown>>[];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [Object.hasOwn(a, name), Object.hasOwn(b, name)];
    if (left !== right)
      return {
        path: join(path, name),
        expected: left ? shown(a[name]) : 'nothing',
        actual: right ? shown(b[name]) : 'nothing',
      };
    const inside = firstDifference(a[name], b[name], join(path, name));
    if (inside !== null) return inside;
  }
  return null;
};
