import { defineStrategy } from '../core/strategy.js';

/** Stays where it is. What nobody attacks survives. */
export const hold = defineStrategy({
  id: 'hold',
  summary: 'Gives no orders: stays and defends.',
  options: {},
  decide: () => [],
});
