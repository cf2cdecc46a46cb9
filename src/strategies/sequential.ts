import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS, pressAtHome, wholeEffort } from './effort.js';
import { survey } from './field.js';
import { hasTargets, targetsOf } from './token.js';

/** One partner after the other: who comes later begins when those before have nothing left to attack. */
export const sequential = defineStrategy({
  id: 'sequential',
  summary: 'Attacks once those before it in the order have no target left in their country and zones.',
  options: {
    ...EFFORT_OPTIONS,
    order: { value: [], of: 'faction', summary: 'Who goes after whom; the first begins.' },
    follow: { value: [], of: 'faction', summary: 'Goes with this faction instead of in its own place.' },
  },
  decide: (view, options) => {
    const me = options.follow[0] ?? view.me;
    const targets = targetsOf(view);
    const first = options.order.find((faction) => hasTargets(view, faction, targets));
    const attacks = first === undefined || first === me || !options.order.includes(me);
    return (attacks ? wholeEffort : pressAtHome)(survey(view), options);
  },
});
