import type { Result } from '../core/result.js';
import type { Field } from './field.js';
import { fieldsOf } from './fields-of.js';
import { found, lost, unknownWord, type Place, type Walk } from './place.js';
import { readTie, writeTie } from './relations.js';

/** By path a refusal is said of one pair: true or false. */
const REFUSES: Field = { type: 'flag', summary: 'Refuses to work with it.', changes: true };

/** `relations/<from>/<to>/<field>` one way, `relations/<a>~<b>/<field>` both ways. A level is the same both ways. */
export const relationPlace = ({ data, rules, path, rest }: Walk): Result<Place> => {
  const both = rest[0]?.includes('~') === true;
  const [from, to] = both ? rest[0].split('~') : rest;
  const [field, ...more] = rest.slice(both ? 1 : 2);
  if (from === undefined || to === undefined)
    return lost(
      path,
      'unknown-path',
      `path "${path}" names no pair: relations/<from>/<to>/<field>, or <a>~<b> for both ways`,
    );
  const ids = data.factions.map((faction) => faction.id);
  for (const id of [from, to]) if (!ids.includes(id)) return unknownWord(path, 'faction', id, ids);
  if (from === to) return lost(path, 'self-relation', `path "${path}" relates "${from}" to itself`);
  if (field === undefined || more.length > 0)
    return lost(path, 'unknown-path', `path "${path}" must end with one field of a relation`);
  const { between: _between, from: _from, to: _to, ...fields } = fieldsOf(rules).relations;
  if (!Object.hasOwn(fields, field)) return unknownWord(path, 'field', field, Object.keys(fields));
  const mutual = both || field === 'level';
  const [first, second] = mutual && to < from ? [to, from] : [from, to];
  return found({
    segments: ['relations', ...(mutual ? [`${first}~${second}`] : [from, to]), field],
    field: field === 'refuses' ? REFUSES : fields[field],
    read: () => readTie(data, from, to, field),
    write: (value) => {
      writeTie(data, from, to, field, value);
      if (mutual && field !== 'level') writeTie(data, to, from, field, value);
    },
  });
};
