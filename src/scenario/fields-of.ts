import { COLLECTIONS, FIELDS, type Collection } from './catalogue.js';
import { columnFields, type Fields } from './field.js';
import { perRules } from './per-rules.js';

/** The fields of every collection, with the settable columns of these rules. */
export const fieldsOf = perRules((rules): Readonly<Record<Collection, Fields>> => {
  const entries = COLLECTIONS.map(
    (collection) => [collection, { ...columnFields(collection, rules), ...FIELDS[collection] }] as const,
  );
  return Object.fromEntries(entries) as Record<Collection, Fields>;
});
