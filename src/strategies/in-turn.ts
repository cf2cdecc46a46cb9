import type { Json } from '../core/contracts.js';
import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS } from './effort.js';
import { survey } from './field.js';
import { attackWeek, readHomes, restWeek } from './sortie.js';
import { nextToken, readToken } from './token.js';

/** Partners attack one after another: by the calendar, or by passing a token from offensive to offensive. */
export const inTurn = defineStrategy({
  id: 'in-turn',
  summary: 'Attacks only in its own turn: by the calendar, or while it holds the token.',
  options: {
    ...EFFORT_OPTIONS,
    by: {
      value: 'calendar',
      oneOf: ['calendar', 'offensive'],
      summary: 'Turns of fixed length, or a token that passes after each offensive.',
    },
    period: { value: 4, min: 1, max: 52, integer: true, unit: 'weeks', summary: 'Length of a turn by the calendar.' },
    order: { value: [], of: 'faction', summary: 'Who goes after whom; the first begins.' },
    follow: { value: [], of: 'faction', summary: 'Takes the turns of this faction instead of its own.' },
    home: { value: false, summary: 'Goes home when its turn ends.' },
  },
  decide: (view, options) => {
    const me = options.follow[0] ?? view.me;
    const { order, period, home } = options;
    const homes = readHomes(view.memory);
    if (order.length === 0) return [];
    const token = options.by === 'offensive' ? nextToken(view, order, readToken(view.memory)) : null;
    const holder = token === null ? Math.floor((view.turn - 1) / period) % order.length : token.holder;
    const firstWeek = token === null ? (view.turn - 1) % period === 0 : token.since === view.turn;
    const field = survey(view);
    const sortie =
      order[holder] === me ? attackWeek(field, options, home, firstWeek, homes) : restWeek(field, options, home, homes);
    return { orders: sortie.orders, memory: { homes: sortie.homes, token: token as unknown as Json } };
  },
});
