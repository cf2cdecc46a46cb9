import type * as z from 'zod';
import type { Rule } from '../core/contracts.js';
import { suggest } from '../core/suggest.js';
import { fieldsOf } from './fields-of.js';
import { finding, type At, type Finding } from './finding.js';
import { scenarioFormat } from './format.js';

type ZodIssue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  tuple: 'a list',
};

const LETTERS = '1 to 64 small letters, digits and hyphens, the first a letter';

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
};

const valueAt = (data: unknown, at: At): unknown => {
  let value = data;
  for (const segment of at) value = (value as Record<string | number, unknown> | null | undefined)?.[segment];
  return value;
};

/** Keys that may stand at the same place, for suggestions. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  timetable: ['turn', 'set'],
  set: ['path', 'to'],
  arms: ['like', 'title', 'strategies', 'set', 'counterfactual'],
  expects: ['arm', 'against', 'metric', 'smallest', 'runs'],
  provenance: ['path', 'source', 'illustrative', 'low', 'high', 'scale', 'draw', 'note'],
  sources: ['id', 'text'],
};

const namesAt = (at: At, rules: readonly Rule[]): readonly string[] => {
  const [root] = at;
  if (root === undefined) return Object.keys(scenarioFormat(rules).shape);
  const fields = new Map(Object.entries(fieldsOf(rules))).get(String(root));
  if (fields === undefined) return NAMES[at.length > 2 && at.includes('set') ? 'set' : String(root)] ?? [];
  const field = at.length > 2 ? fields[String(at[2])] : undefined;
  return field?.type === 'stances' ? field.keys : Object.keys(fields);
};

const unknownKeys = (
  issue: Extract<ZodIssue, { code: 'unrecognized_keys' }>,
  at: At,
  rules: readonly Rule[],
): Finding[] => {
  const names = namesAt(at, rules);
  return issue.keys.map((key) =>
    finding('unknown-key', [...at, key], `"${key}" is not a key here`, suggest(key, names), true),
  );
};

const outOfBounds = (issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>, at: At, value: unknown): Finding => {
  const small = issue.code === 'too_small';
  if (typeof value !== 'number') return finding('wrong-length', at, `this is too ${small ? 'short' : 'long'}`);
  const bound = small
    ? `${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`
    : `at most ${issue.maximum}`;
  return finding('out-of-range', at, `${value} is out of range: must be ${bound}`);
};

const malformed = (at: At, value: unknown): Finding =>
  at.at(-1) === 'start' && at.length === 1
    ? finding('bad-date', at, `${shown(value)} is no date: year-month-day`)
    : finding('bad-id', at, `${shown(value)} is no ${at.at(-1) === 'key' ? 'key' : 'id'}: ${LETTERS}`);

/** One issue of zod as issues of ours. */
const translate = (issue: ZodIssue, data: unknown, rules: readonly Rule[]): Finding[] => {
  const at = issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
  const value = valueAt(data, at);
  const name = at.at(-1) ?? 'scenario';
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, at, rules);
  if (issue.code === 'invalid_key') return [finding('bad-id', at, `"${name}" is no id: ${LETTERS}`, undefined, true)];
  if (value === undefined) return [finding('missing', at, `"${name}" is missing`)];
  switch (issue.code) {
    case 'invalid_type': {
      const code = issue.expected === 'int' && typeof value === 'number' ? 'out-of-range' : 'wrong-type';
      return [finding(code, at, `expected ${KINDS[issue.expected] ?? issue.expected}, not ${shown(value)}`)];
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof value === 'string' ? suggest(value, words) : undefined;
      return [finding('unknown-value', at, `${shown(value)} is none of ${words.join(', ')}`, near)];
    }
    case 'too_small':
    case 'too_big':
      return [outOfBounds(issue, at, value)];
    case 'invalid_format':
      return [malformed(at, value)];
    default:
      return [finding('wrong-type', at, `${shown(value)} does not fit here`)];
  }
};

/** What the schema finds wrong with plain JSON. */
export const checkForm = (data: unknown, rules: readonly Rule[]): Finding[] => {
  const parsed = scenarioFormat(rules).safeParse(data);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => translate(issue, data, rules));
};
