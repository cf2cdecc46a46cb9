import type { FactionId, Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ifLegal } from './field.js';
import { strikesOn, TARGETS, targetsOf } from './strikes.js';

/** Partners one flies for: strikes where they fight, else where most enemies are known to be. */
export const airSupport = defineStrategy({
  id: 'air-support',
  summary: 'Splits its sorties over the largest enemies where partners stand, else over the largest it knows.',
  options: {
    targets: TARGETS,
    unasked: { value: false, summary: 'Strikes also where the host has given no leave.' },
    request: { value: [], of: 'faction', summary: 'Whom it asks for leave to strike, as long as that is not given.' },
  },
  decide: (view, { targets, unasked, request }) => {
    const friends = [view.me];
    for (const { id, level, refused } of view.partners)
      if (!refused && (level === 'intelligence' || level === 'joint')) friends.push(id);
    const asks = request.flatMap((of: FactionId): readonly Order[] =>
      ifLegal(view, { kind: 'request', of, what: 'strike' }),
    );
    return [...strikesOn(view, targetsOf(view, friends, unasked), targets), ...asks];
  },
});
