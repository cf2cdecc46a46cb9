import { expect, test } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import { orderText } from '../../src/report/order-text.js';
import { scenario } from './support.js';

const played = scenario('two-valleys', (text) =>
  text.replace(
    '\nrules:\n',
    '\nrules:\n  air-strikes: {}\n  ambush: {}\n  recruitment: {}\n  unrest: {}\n  blind-mixing: {}\n  border-status: {}\n  consent: {}\n',
  ),
);

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
  [
    { kind: 'strike', region: 'west-valley', against: 'rebels', quarters: 1 },
    'strike Rebels in West valley with a quarter of the sorties',
  ],
  [
    { kind: 'strike', region: 'west-valley', against: 'rebels', quarters: 4 },
    'strike Rebels in West valley with all of the sorties',
  ],
  [
    { kind: 'guard', crossing: 'west-valley~east-valley', from: 'west-valley', quarters: 2 },
    'guard the crossing East valley - West valley with half from West valley',
  ],
  [
    { kind: 'seal', crossing: 'west-valley~east-valley', from: 'east-valley', quarters: 4 },
    'seal the crossing East valley - West valley with all from East valley',
  ],
  [{ kind: 'open', crossing: 'west-valley~east-valley' }, 'open the crossing East valley - West valley'],
  [
    { kind: 'mix', from: 'west-valley', to: 'east-valley', quarters: 2 },
    'let half in West valley drift to East valley',
  ],
  [{ kind: 'raid', region: 'west-valley' }, 'ambush those in West valley'],
  [{ kind: 'raid', crossing: 'west-valley~east-valley' }, 'lie in ambush on the way East valley - West valley'],
  [{ kind: 'recruit', region: 'west-base' }, 'call for recruits in West base'],
  [{ kind: 'suppress', region: 'west-base' }, 'put unrest in West base down by force'],
  [{ kind: 'conciliate', region: 'west-base' }, 'make concessions in West base'],
  [{ kind: 'request', of: 'east-army', what: 'enter' }, 'ask Army of the East for leave to enter'],
  [{ kind: 'grant', of: 'east-army', what: 'strike' }, 'give Army of the East leave to strike'],
  [{ kind: 'refuse', of: 'east-army', what: 'share' }, 'deny Army of the East leave to share'],
  [{ kind: 'revoke', of: 'east-army', what: 'join' }, 'take back from Army of the East the leave to join'],
  // A kind that no listed rule declares, as a rule of one's own would.
  [{ kind: 'pay-bribe', to: 'rebels', sum: 5 }, 'pay bribe: to rebels, sum 5'],
])('%j', (order, text) => {
  expect(orderText(order as unknown as Order, played)).toBe(text);
});
