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

/** Where an order takes fighters out of the faction's country, home; null = nowhere. */
const abroadBy = ({ view }: Field, home: string, order: Order): RegionId | null => {
  if (order.kind !== 'advance' && order.kind !== 'reinforce' && order.kind !== 'withdraw') return null;
  return view.region(order.from).country === home && view.region(order.to).country !== home ? order.to : null;
};

/** Fighters whom an order moves, rounded up: behind other orders to its stack it may get one more than alone. */
const mostMoved = ({ at }: Field, order: Order): number =>
  'from' in order && 'quarters' in order ? Math.ceil((at(order.from).own * order.quarters) / 4) : 0;

/** The orders without those that would send too many abroad; who goes to one region together goes together or not at all. */
const withinExpeditions = (field: Field, orders: readonly Order[]): readonly Order[] => {
  const { view } = field;
  const home = view.factions.find(({ id }) => id === view.me)?.country ?? null;
  let { expeditions: room } = view.limits;
  if (room === undefined || home === null) return orders;
  const targets = orders.map((order) => abroadBy(field, home, order));
  const going = new Map<RegionId, number>();
  orders.forEach((order, i) => {
    const to = targets[i];
    if (to !== null) going.set(to, (going.get(to) ?? 0) + mostMoved(field, order));
  });
  const stopped = new Set<RegionId | null>();
  for (const [to, fighters] of going)
    if (fighters > room) stopped.add(to);
    else room -= fighters;
  return orders.filter((_, i) => !stopped.has(targets[i]));
};

/** The orders that keep to the ceiling on offensives, and to what authorities at home bear abroad. */
export const withinLimits = (field: Field, orders: readonly Order[]): Order[] => [
  ...withinExpeditions(field, withinCeiling(field, orders)),
];
