import type { Json, Rule } from '../core/contracts.js';

/** What an id in the file may name. */
export type Named = 'country' | 'faction' | 'region' | 'zone';

interface Common {
  /** For people and editors. */
  readonly summary: string;
  readonly required?: true;
  /** Rules may change it in a war; a timetable may set it. */
  readonly changes?: true;
  /** The rule whose column it is; without effect where that rule is not listed. */
  readonly rule?: string;
}

export interface NumberField extends Common {
  readonly type: 'number';
  /** Both ends allowed, but the lower not where `above`. */
  readonly min: number;
  readonly max: number;
  readonly above?: true;
  readonly integer?: true;
  /** `null` means no limit. */
  readonly none?: true;
  readonly unit: string;
}

export type Field =
  | NumberField
  | (Common & { readonly type: 'own-id' | 'key' | 'text' | 'zone' | 'flag' | 'point' })
  | (Common & { readonly type: 'choice' | 'choices'; readonly oneOf: readonly string[] })
  | (Common & { readonly type: 'id'; readonly of: Named; readonly none?: true })
  | (Common & { readonly type: 'ids'; readonly of: Named; readonly size?: 2 })
  | (Common & { readonly type: 'map'; readonly of: Named; readonly each: NumberField })
  | (Common & { readonly type: 'stances'; readonly keys: readonly string[]; readonly oneOf: readonly string[] });
export type Fields = Readonly<Record<string, Field>>;

/** Ids in files: 1 to 64 small letters, digits and hyphens, the first a letter. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/;
/** Keys also hold `~`, since a crossing's default key does. */
export const KEY = /^[a-z][a-z0-9~-]{0,191}$/;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same for what is known to be JSON. */
export const isMap = (value: Json | undefined): value is Readonly<Record<string, Json>> => isRecord(value);

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Whether a value has the JSON type of a field, whatever its range. */
export const wellTyped = (field: Field, value: unknown): boolean => {
  switch (field.type) {
    case 'number':
      return isNumber(value) || (field.none === true && value === null);
    case 'flag':
      return typeof value === 'boolean';
    case 'point':
      return Array.isArray(value) && value.length === 2 && value.every(isNumber);
    case 'id':
      return isText(value) || (field.none === true && value === null);
    case 'ids':
      return Array.isArray(value) && value.every(isText) && (field.size === undefined || value.length === field.size);
    case 'choices':
      return Array.isArray(value) && value.every(isText);
    case 'map':
      return isRecord(value) && Object.values(value).every(isNumber);
    case 'stances':
      return isRecord(value) && Object.values(value).every(isText);
    default:
      return isText(value);
  }
};

const ARTICLES: Readonly<Record<Field['type'], string>> = {
  number: 'a number',
  flag: 'true or false',
  point: 'two numbers: degrees north, degrees east',
  id: 'an id',
  ids: 'a list of ids',
  choice: 'one of its words',
  choices: 'a list of its words',
  map: 'a map of numbers',
  stances: 'a map of stances',
  'own-id': 'an id',
  key: 'a key',
  zone: 'a zone',
  text: 'a text',
};

/** The range of a number in words. */
const rangeOf = (field: NumberField): string =>
  `${field.above === true ? 'above' : 'from'} ${field.min} to ${field.max}${field.integer === true ? ', whole' : ''} (${field.unit})`;

/** What is wrong with a value for a field, names aside; null = nothing. */
export const faultOf = (field: Field, value: Json): { readonly code: string; readonly message: string } | null => {
  if (!wellTyped(field, value))
    return { code: 'wrong-type', message: `expected ${ARTICLES[field.type]}, not ${JSON.stringify(value)}` };
  if (field.type === 'number' && typeof value === 'number') {
    const outside = value < field.min || value > field.max || (field.above === true && value === field.min);
    const broken = field.integer === true && value % 1 !== 0;
    if (outside || broken) return { code: 'out-of-range', message: `${value} is out of range: ${rangeOf(field)}` };
  }
  if (field.type === 'choice' || field.type === 'choices') {
    const given: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
    const strange = given.find((word) => typeof word !== 'string' || !field.oneOf.includes(word));
    if (strange !== undefined)
      return { code: 'unknown-value', message: `${JSON.stringify(strange)} is none of ${field.oneOf.join(', ')}` };
  }
  if (field.type === 'map' && isMap(value)) {
    for (const each of Object.values(value)) {
      const fault = faultOf(field.each, each);
      if (fault !== null) return fault;
    }
  }
  if (field.type === 'stances' && isMap(value)) {
    for (const [key, word] of Object.entries(value)) {
      if (!field.keys.includes(key))
        return { code: 'unknown-key', message: `"${key}" is none of ${field.keys.join(', ')}` };
      if (typeof word !== 'string' || !field.oneOf.includes(word))
        return { code: 'unknown-value', message: `${JSON.stringify(word)} is none of ${field.oneOf.join(', ')}` };
    }
  }
  return null;
};

/** Which collection's things carry a column. */
export const OWNERS = {
  region: 'regions',
  'region-faction': 'regions',
  crossing: 'crossings',
  faction: 'factions',
  pair: 'relations',
} as const;

/** The fields that rules' settable columns add to the things of one collection. */
export const columnFields = (collection: string, rules: readonly Rule[]): Fields => {
  const fields: Record<string, Field> = {};
  for (const rule of rules) {
    for (const [name, column] of Object.entries(rule.state ?? {})) {
      if (column.settable === undefined || OWNERS[column.of] !== collection) continue;
      const { min, max } = column.settable;
      const number: NumberField = {
        type: 'number',
        min,
        max,
        unit: `of ${rule.id}`,
        summary: column.summary,
        changes: true,
        rule: rule.id,
      };
      fields[name] =
        column.of === 'region-faction'
          ? { type: 'map', of: 'faction', each: number, summary: column.summary, changes: true, rule: rule.id }
          : number;
    }
  }
  return fields;
};
