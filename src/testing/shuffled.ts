import type { ScenarioData } from '../core/scenario.js';
import { renamedLog, renaming, type Renaming } from './renaming.js';
import { dataOf, type OrderLog, type War } from './war.js';

/** A source of numbers in [0, 1). */
type Next = () => number;

/** The same members in another order. */
export const shuffle = <T>(list: readonly T[], next: Next): T[] => {
  const shuffled = [...list];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
};

/** All lists of things and all maps in another order, however deep; lists of anything else stay. */
const shuffleDeep = (value: unknown, next: Next): unknown => {
  if (Array.isArray(value)) {
    const members: unknown[] = value.map((member) => shuffleDeep(member, next));
    // Lists of plain values may be tuples, such as a place's degrees.
    return members.every((member) => typeof member === 'object') ? shuffle(members, next) : members;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    shuffle(Object.entries(value), next).map(([name, member]) => [name, shuffleDeep(member, next)]),
  );
};

/** Turns some pairs around: crossings change their id by it, relations nothing. */
const swapEnds = (data: ScenarioData, next: Next): Renaming => {
  const ids = new Map<string, string>();
  for (const crossing of data.crossings) {
    if (next() < 0.5) continue;
    const [a, b] = crossing.between;
    crossing.between = [b, a];
    ids.set(`${a}~${b}`, `${b}~${a}`);
  }
  for (const { between } of data.relations ?? []) if (between !== undefined && next() < 0.5) between.reverse();
  return renaming(ids);
};

const shuffleLists = (log: OrderLog, next: Next): OrderLog =>
  Object.fromEntries(
    Object.entries(log).map(([turn, orders]) => [
      turn,
      Object.fromEntries(shuffle(Object.entries(orders), next).map(([id, list]) => [id, shuffle(list, next)])),
    ]),
  );

/** Data with all its lists and maps in another order, and the names of crossings that were turned around. */
export const shuffledData = (war: War, next: Next): { readonly data: ScenarioData; readonly rename: Renaming } => {
  const data = shuffleDeep(dataOf(war.scenario), next) as ScenarioData;
  return { data, rename: swapEnds(data, next) };
};

/** Orders with every list and map in another order. */
export const shuffledLog = (log: OrderLog, rename: Renaming, next: Next): OrderLog =>
  shuffleLists(renamedLog(log, rename), next);
