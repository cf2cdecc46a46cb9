import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { withinLimits } from './limits.js';
import { stacks, survey } from './field.js';

/** Legal noise: for every stack one legal order or none, from the view's own stream. */
export const random = defineStrategy({
  id: 'random',
  summary: 'Gives each stack a legal order at random, or none.',
  options: { activity: { value: 0.5, min: 0, max: 1, unit: 'probability that a stack gets an order' } },
  decide: (view, { activity }) => {
    const next = view.random('orders');
    const field = survey(view);
    const orders = stacks(field).flatMap(({ region }): readonly Order[] => {
      if (next() >= activity) return [];
      const legal: readonly Order[] = (['advance', 'withdraw', 'reinforce', 'infiltrate', 'hold'] as const).flatMap(
        (kind) => view.legal(kind, region.id),
      );
      return legal.length === 0 ? [] : [legal[Math.floor(next() * legal.length)]];
    });
    return withinLimits(field, orders);
  },
});
