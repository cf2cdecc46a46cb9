import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import type { Order } from '../../src/core/orders.js';
import { withinCeiling } from '../../src/strategies/ceiling.js';
import { survey } from '../../src/strategies/field.js';
import { stage } from '../rules/stage.js';

const fieldWith = (ceiling: number | null) => {
  const scenario = stage({
    factions: { army: { country: 'west', ceiling }, rebels: { kind: 'insurgent' } },
    regions: {
      base: { fighters: { army: 100 } },
      ford: { fighters: { army: 10, rebels: 5 } },
      mill: { fighters: { rebels: 5 } },
    },
    ways: [
      ['base', 'ford'],
      ['base', 'mill'],
    ],
    rules: { movement: {}, 'ground-combat': {} },
  });
  return survey(view(scenario, begin(scenario, 's'), 'army'));
};

const press: Order = { kind: 'advance', from: 'ford', to: 'ford', quarters: 4 };
const join: Order = { kind: 'advance', from: 'base', to: 'ford', quarters: 1 };
const open: Order = { kind: 'advance', from: 'base', to: 'mill', quarters: 1 };
const home: Order = { kind: 'reinforce', from: 'ford', to: 'base', quarters: 1 };

test.each([
  [null, [press, join, open, home], [press, join, open, home]],
  [2, [press, join, open, home], [press, join, open, home]],
  [1, [press, open, join, home], [press, join, home]],
  [1, [open, press, join, home], [press, join, home]], // no new battle before the one that one is in
  [0, [press, home, open], [home]],
])('at most %s offensives', (ceiling, orders, kept) => {
  expect(withinCeiling(fieldWith(ceiling), orders)).toEqual(kept);
});
