import type { Json } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';

/** Reads a turn's orders from a script; what is no order is dropped by the engine with its reason. */
const ordersOf = (script: Json, turn: number): readonly Order[] => {
  if (script === null || typeof script !== 'object' || Array.isArray(script)) return [];
  const orders = (script as Readonly<Record<string, Json>>)[String(turn)];
  return Array.isArray(orders) ? (orders as readonly Order[]) : []; // judged one by one, as any other
};

/** Gives the orders written down for each turn, whatever happens. */
export const scripted = defineStrategy({
  id: 'scripted',
  summary: 'Gives the orders of a script: { "1": [orders of turn 1], "5": […] }.',
  options: { script: { value: {}, json: true, summary: 'Lists of orders by turn.' } },
  decide: (view, { script }) => ordersOf(script, view.turn),
});
