/** How many offensives a faction may lead at once, and which orders keep to it. */
import type { Order } from '../core/orders.js';
import { isHostile, type Field } from './field.js';

/**
 * The orders without those that would open one offensive too many: all of them would be refused together. The first
 * regions attacked in the list are the ones kept.
 */
export const withinCeiling = (field: Field, orders: readonly Order[]): Order[] => {
  const { ceiling } = field.view;
  if (ceiling === null) return [...orders];
  const attacked = new Set<string>();
  return orders.filter((order) => {
    if (order.kind !== 'advance' || !isHostile(field.at(order.to))) return true;
    if (attacked.size < ceiling) attacked.add(order.to);
    return attacked.has(order.to);
  });
};
