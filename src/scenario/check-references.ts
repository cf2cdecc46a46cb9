import type { Json } from '../core/contracts.js';
import { COLLECTIONS } from './catalogue.js';
import type { Check, Checking } from './checking.js';
import { isRecord, type Field, type Named } from './field.js';
import { finding, unknownName, type At, type Finding } from './finding.js';

/** Names in a value of a field that nothing bears. */
export const strangers = (field: Field, value: Json | undefined, at: At, ids: Checking['ids']): Finding[] => {
  const one = (of: Named, id: unknown, where: At, onKey = false): Finding[] =>
    typeof id !== 'string' || (id === '' && !onKey) || ids[of].includes(id)
      ? []
      : [unknownName(of, id, ids[of], where, onKey)];
  if (field.type === 'id') return one(field.of, value, at);
  if (field.type === 'ids' && Array.isArray(value))
    return value.flatMap((id: unknown, index) => one(field.of, id, [...at, index]));
  if (field.type === 'map' && isRecord(value))
    return Object.keys(value).flatMap((id) => one(field.of, id, [...at, id], true));
  return [];
};

/** Every id in the file that should name a country, faction, region or zone. */
export const checkReferences: Check = ({ data, fields, ids, listed, issue, warn }) => {
  for (const collection of COLLECTIONS)
    (data[collection] ?? []).forEach((thing, index) => {
      for (const [name, value] of Object.entries(thing)) {
        if (!Object.hasOwn(fields[collection], name)) continue;
        const field = fields[collection][name];
        const at = [collection, index, name];
        for (const found of strangers(field, value as Json, at, ids)) issue(found);
        if (field.rule !== undefined && !listed.some((rule) => rule.id === field.rule))
          warn(
            finding(
              'rule-not-listed',
              at,
              `rule "${field.rule}" is not listed: "${name}" has no effect`,
              undefined,
              true,
            ),
          );
      }
    });
  const lists: [At, readonly string[]][] = Object.entries(data.blocs ?? {}).map(([name, members]) => [
    ['blocs', name],
    members,
  ]);
  if (data.side !== undefined) lists.push([['side'], data.side]);
  const field: Field = { type: 'ids', of: 'faction', summary: '' };
  for (const [at, members] of lists) for (const found of strangers(field, members, at, ids)) issue(found);
};
