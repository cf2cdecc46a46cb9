import type { ScenarioData } from '../core/scenario.js';
import { bothWays, renamedLog, type Renaming } from './renaming.js';
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

/** How things come to stand in another order. */
export interface Arrangement {
  /** The same members otherwise. */
  list<T>(members: readonly T[]): T[];
  /** Whether the two ends of a crossing, or the two parties of a relation, change places. */
  turns(): boolean;
}

/** Everything back to front: whatever comes before another comes after it. */
export const REVERSED: Arrangement = { list: (members) => [...members].reverse(), turns: () => true };

/** By chance. */
export const shuffling = (next: Next): Arrangement => ({
  list: (members) => shuffle(members, next),
  turns: () => next() >= 0.5,
});

/** All lists of things and all maps in another order, however deep; lists of anything else stay. */
const arranged = (value: unknown, arrangement: Arrangement): unknown => {
  if (Array.isArray(value)) {
    const members: unknown[] = value.map((member) => arranged(member, arrangement));
    // Lists of plain values may be tuples, such as a place's degrees.
    return members.every((member) => typeof member === 'object') ? arrangement.list(members) : members;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    arrangement.list(Object.entries(value)).map(([name, member]) => [name, arranged(member, arrangement)]),
  );
};

/** Turns some pairs around: crossings change their id by it, relations nothing. */
const swapEnds = (data: ScenarioData, { turns }: Arrangement): ReturnType<typeof bothWays> => {
  const ids = new Map<string, string>();
  for (const crossing of data.crossings) {
    if (!turns()) continue;
    const [a, b] = crossing.between;
    crossing.between = [b, a];
    ids.set(`${a}~${b}`, `${b}~${a}`);
  }
  for (const { between } of data.relations ?? []) if (between !== undefined && turns()) between.reverse();
  return bothWays(ids);
};

const arrangedLists = (log: OrderLog, { list }: Arrangement): OrderLog =>
  Object.fromEntries(
    Object.entries(log).map(([turn, orders]) => [
      turn,
      Object.fromEntries(list(Object.entries(orders)).map(([id, given]) => [id, list(given)])),
    ]),
  );

/** Data with all its lists and maps in another order, and the names of crossings that were turned around. */
export const arrangedData = (
  war: War,
  arrangement: Arrangement,
): { readonly data: ScenarioData } & ReturnType<typeof bothWays> => {
  const data = arranged(dataOf(war.scenario), arrangement) as ScenarioData;
  return { data, ...swapEnds(data, arrangement) };
};

/** Orders with every list and map in another order. */
export const arrangedLog = (log: OrderLog, rename: Renaming, arrangement: Arrangement): OrderLog =>
  arrangedLists(renamedLog(log, rename), arrangement);
