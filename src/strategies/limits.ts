/** What a faction's orders may not exceed together, and which of them keep to it: all that exceed it would be refused. */
import type { Order, RegionId } from '../core/orders.js';
import { isHostile, type Field } from './field.js';

/** The region that an order attacks; null where it attacks none. */
const attackedBy = (field: Field, order: Order): RegionId | null =>
  order.kind === 'advance' && isHostile(field.at(order.to)) ? order.to : null;

/**
 * The orders without those that would open one offensive too many. Kept are the battles that most own fighters are
 * already in, then the attacks that come first in the list.
 */
const withinCeiling = (field: Field, orders: readonly Order[]): readonly Order[] => {
  const { ceiling } = field.view;
  if (ceiling === null) return orders;
  const attacked = new Set(orders.map((order) => attackedBy(field, order)));
  attacked.delete(null);
  const own = (id: RegionId | null): number => (id === null ? 0 : field.at(id).own);
  const kept = new Set([...attacked].sort((a, b) => own(b) - own(a)).slice(0, ceiling));
  return orders.filter((order) => {
    const target = attackedBy(field, order);
    return target === null || kept.has(target);
  });
};

/** Fighters whom an order takes out of the faction's country, and where to; null = none. Rounded up: parts of a stack may be. */
const goneAbroad = ({ view, at }: Field, order: Order): { readonly to: RegionId; readonly fighters: number } | null => {
  if (order.kind !== 'advance' && order.kind !== 'reinforce' && order.kind !== 'withdraw') return null;
  const home = view.factions.find(({ id }) => id === view.me)?.country ?? null;
  const { from, to, quarters } = order;
  const leaves = home !== null && view.region(from).country === home && view.region(to).country !== home;
  return leaves ? { to, fighters: Math.ceil((at(from).own * quarters) / 4) } : null;
};

/** The orders without those that would send too many abroad; who goes to one region together goes together or not at all. */
const withinExpeditions = (field: Field, orders: readonly Order[]): readonly Order[] => {
  let { expeditions: room } = field.view.limits;
  if (room === undefined) return orders;
  const going = new Map<RegionId, number>();
  for (const order of orders) {
    const abroad = goneAbroad(field, order);
    if (abroad !== null) going.set(abroad.to, (going.get(abroad.to) ?? 0) + abroad.fighters);
  }
  const stopped = new Set<RegionId>();
  for (const [to, fighters] of going)
    if (fighters > room) stopped.add(to);
    else room -= fighters;
  return orders.filter((order) => {
    const abroad = goneAbroad(field, order);
    return abroad === null || !stopped.has(abroad.to);
  });
};

/** The orders that keep to the ceiling on offensives, and to what authorities at home bear abroad. */
export const withinLimits = (field: Field, orders: readonly Order[]): Order[] => [
  ...withinExpeditions(field, withinCeiling(field, orders)),
];
