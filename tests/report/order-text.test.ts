import { expect, test } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import { orderText } from '../../src/report/order-text.js';
import { scenario } from './support.js';

const played = scenario();

test.each([
  [
    { kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 3 },
    'advance with three quarters from West base to West valley',
  ],
  [
    { kind: 'advance', from: 'west-valley', to: 'west-valley', quarters: 4 },
    'press the attack in West valley with all',
  ],
  [
    { kind: 'withdraw', from: 'west-valley', to: 'east-valley', quarters: 2 },
    'withdraw half from West valley to East valley',
  ],
  [{ kind: 'hold', region: 'west-base' }, 'hold West base'],
  [
    { kind: 'announce', to: 'east-army', region: 'east-valley', turn: 3 },
    'announce to Army of the East an attack on East valley from turn 3',
  ],
  // A kind that no listed rule declares, as a rule of one's own would.
  [{ kind: 'pay-bribe', to: 'rebels', sum: 5 }, 'pay bribe: to rebels, sum 5'],
])('%j', (order, text) => {
  expect(orderText(order as unknown as Order, played)).toBe(text);
});
