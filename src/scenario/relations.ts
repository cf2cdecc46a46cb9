import type { Json } from '../core/contracts.js';
import type { FactionData, RelationData, ScenarioData } from '../core/scenario.js';
import type { Level } from '../core/world.js';
import { own } from './order.js';

/** Whether a relation speaks of `from` towards `to`. */
const covers = (relation: RelationData, from: string, to: string): boolean =>
  relation.between === undefined
    ? relation.from === from && relation.to === to
    : relation.between.includes(from) && relation.between.includes(to) && from !== to;

/** An insurgent and any other faction are hostile, all other pairs nothing to each other, unless the file says so. */
const defaultLevel = (a: Pick<FactionData, 'kind'> | undefined, b: Pick<FactionData, 'kind'> | undefined): Level =>
  a?.kind === 'insurgent' || b?.kind === 'insurgent' ? 'hostile' : 'none';

/** The level of a pair, the same both ways. */
export const levelOf = (data: ScenarioData, a: string, b: string): Level => {
  const stated = (data.relations ?? []).find(
    (relation) => relation.level !== undefined && (covers(relation, a, b) || covers(relation, b, a)),
  );
  const find = (id: string): FactionData | undefined => data.factions.find((faction) => faction.id === id);
  return stated?.level ?? defaultLevel(find(a), find(b));
};

/** What the file says of one faction towards another; undefined where it says nothing. */
export const readTie = (data: ScenarioData, from: string, to: string, field: string): Json | undefined => {
  if (field === 'level') return levelOf(data, from, to);
  const relations = data.relations ?? [];
  if (field === 'refuses')
    return relations.some((relation) => relation.from === from && relation.refuses?.includes(to) === true);
  return own(
    relations.find((relation) => Object.hasOwn(relation, field) && covers(relation, from, to)),
    field,
  );
};

const writeRefusal = (relations: RelationData[], from: string, to: string, refuses: boolean): void => {
  for (const relation of relations)
    if (relation.from === from && relation.refuses !== undefined)
      relation.refuses = relation.refuses.filter((other) => other !== to);
  if (!refuses) return;
  const entry = relations.find((relation) => relation.from === from && relation.refuses !== undefined);
  if (entry === undefined) relations.push({ from, refuses: [to] });
  else entry.refuses = [...(entry.refuses ?? []), to];
};

/** Sets one way of a pair; a value given both ways is split first, so that the other way keeps it. */
export const writeTie = (data: ScenarioData, from: string, to: string, field: string, value: Json): void => {
  const relations = (data.relations ??= []);
  if (field === 'refuses') return writeRefusal(relations, from, to, value === true);
  const entry = relations.find(
    (relation) =>
      Object.hasOwn(relation, field) &&
      (covers(relation, from, to) || (field === 'level' && covers(relation, to, from))),
  );
  if (entry === undefined) {
    relations.push(field === 'level' ? { between: [from, to], level: value as Level } : { from, to, [field]: value });
  } else if (field === 'level' || entry.between === undefined) {
    entry[field] = value;
  } else {
    const before = entry[field];
    delete entry[field];
    relations.push({ from: to, to: from, [field]: before }, { from, to, [field]: value });
  }
};
