/** How many offensives a faction may lead at once, and which orders keep to it. */
import type { Order, RegionId } from '../core/orders.js';
import { isHostile, type Field } from './field.js';

/** The region that an order attacks; null where it attacks none. */
const attackedBy = (field: Field, order: Order): RegionId | null =>
  order.kind === 'advance' && isHostile(field.at(order.to)) ? order.to : null;

/**
 * The orders without those that would open one offensive too many: all of them would be refused together. Kept are the
 * battles that most own fighters are already in, then the attacks that come first in the list.
 */
export const withinCeiling = (field: Field, orders: readonly Order[]): Order[] => {
  const { ceiling } = field.view;
  if (ceiling === null) return [...orders];
  const attacked = new Set(orders.map((order) => attackedBy(field, order)));
  attacked.delete(null);
  const own = (id: RegionId | null): number => (id === null ? 0 : field.at(id).own);
  const kept = new Set([...attacked].sort((a, b) => own(b) - own(a)).slice(0, ceiling));
  return orders.filter((order) => {
    const target = attackedBy(field, order);
    return target === null || kept.has(target);
  });
};
