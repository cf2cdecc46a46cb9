import type { Json, StrategyRef } from '../core/contracts.js';
import type { OrdersByFaction } from '../core/orders.js';
import type { OrderLog } from './war.js';

/** New names for old ones; what it does not know keeps its name. Crossings follow their two regions, pairs their two parties, deals their three. */
export type Renaming = (name: string) => string;

export const renaming = (names: ReadonlyMap<string, string>): Renaming => {
  const one = (name: string): string => names.get(name) ?? name;
  const both = (name: string, joint: string): string => name.split(joint).map(one).join(joint);
  const joints = ['+', '~', '/'];
  return (name) => names.get(name) ?? both(name, joints.find((joint) => name.includes(joint)) ?? '~');
};

/** There and back. */
export const bothWays = (
  names: ReadonlyMap<string, string>,
): { readonly rename: Renaming; readonly named: Renaming } => ({
  rename: renaming(names),
  named: renaming(new Map([...names].map(([before, after]) => [after, before]))),
});

/** Renames the keys of a map by id. */
export const renamedKeys = <T>(map: Readonly<Record<string, T>>, rename: Renaming): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([name, member]) => [rename(name), member]));

/** Any JSON with all its texts and keys renamed. */
const renamedJson = (value: unknown, rename: Renaming): unknown => {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((member) => renamedJson(member, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), renamedJson(member, rename)]));
};

/** An order, or what somebody gave for one: its fields' texts renamed, its kind and its fields' names kept. */
const renamedOrder = (order: unknown, rename: Renaming): unknown => {
  if (order === null || typeof order !== 'object') return order;
  return Object.fromEntries(
    Object.entries(order).map(([name, member]) => [
      name,
      name === 'kind' ? (member as unknown) : renamedJson(member, rename),
    ]),
  );
};

export const renamedLog = (log: OrderLog, rename: Renaming): OrderLog =>
  Object.fromEntries(
    Object.entries(log).map(([turn, orders]) => [
      turn,
      Object.fromEntries(
        Object.entries(orders).map(([id, list]) => [rename(id), list.map((order) => renamedOrder(order, rename))]),
      ) as unknown as OrdersByFaction, // rubbish stays rubbish
    ]),
  );

/** A strategy's reference with the ids among its options renamed; a function knows what it knows. */
export const renamedRef = (ref: StrategyRef, rename: Renaming): StrategyRef => {
  if (typeof ref !== 'object') return ref;
  return Object.fromEntries(
    Object.entries(ref).map(([name, member]) => [name, name === 'use' ? member : renamedJson(member, rename)]),
  ) as { use: string; [option: string]: Json };
};

/** Who leads whom, with everybody under another name. */
export const renamedStrategies = (
  strategies: Readonly<Record<string, StrategyRef>>,
  rename: Renaming,
): Record<string, StrategyRef> =>
  Object.fromEntries(Object.entries(strategies).map(([id, ref]) => [rename(id), renamedRef(ref, rename)]));

/** A metric's full name with what stands after its slashes renamed. */
export const renamedMetric = (name: string, rename: Renaming): string => {
  const [id, ...targets] = name.split('/');
  if (id === 'fighters-in-zone') return name; // zones keep their names
  return [id, ...targets.map(rename)].join('/');
};
