import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import type { Order } from '../../src/core/orders.js';
import { withinLimits } from '../../src/strategies/limits.js';
import { survey } from '../../src/strategies/field.js';
import { stage } from '../rules/stage.js';
import { orders } from './answers.js';

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
  expect(withinLimits(fieldWith(ceiling), orders)).toEqual(kept);
});

test('no more abroad than authorities at home bear: those bound for one region together, or none of them', () => {
  const scenario = stage({
    factions: { army: { country: 'west' }, rebels: { kind: 'insurgent' } },
    regions: {
      base: { fighters: { army: 60 } },
      camp: { fighters: { army: 40 } },
      field: { country: 'east' },
      vale: { country: 'east' },
    },
    ways: [
      ['base', 'field'],
      ['camp', 'field'],
      ['base', 'vale'],
      ['base', 'camp'],
    ],
    authorities: [{ id: 'elder', name: 'The elder', country: 'west', influence: 1 }],
    rules: { movement: {}, 'political-gates': {} },
  });
  const field = survey(view(scenario, begin(scenario, 's'), 'army'));
  expect(field.view.limits).toEqual({ expeditions: 50 });
  const go = (from: string, to: string, quarters: 1 | 2 | 3 | 4): Order => ({ kind: 'reinforce', from, to, quarters });
  const within = (...orders: Order[]): Order[] => withinLimits(field, orders);
  const both = [go('base', 'field', 2), go('camp', 'field', 2)];
  expect(within(...both)).toEqual(both); // 30 and 20
  expect(within(go('base', 'vale', 1), ...both)).toEqual([go('base', 'vale', 1)]);
  expect(within(...both, go('base', 'vale', 1))).toEqual(both);
  expect(within(...both, go('base', 'camp', 1))).toEqual([...both, go('base', 'camp', 1)]);
});

test('who seeks sanctuary opens no more offensives than it may', () => {
  const rebels = (ceiling: number | null) =>
    stage({
      factions: { army: { country: 'west' }, rebels: { kind: 'insurgent', ceiling } },
      regions: {
        den: { controller: 'rebels', fighters: { rebels: 40 } },
        cave: { controller: 'rebels', fighters: { rebels: 80 } },
        mill: { controller: 'army' },
        ford: { controller: 'army' },
      },
      ways: [
        ['den', 'mill'],
        ['cave', 'ford'],
      ],
      rules: { movement: {} },
    });
  const seized = (ceiling: number | null) =>
    orders(rebels(ceiling), 'rebels', 'sanctuary').map((order) => ('to' in order ? order.to : ''));
  expect(seized(null)).toEqual(['ford', 'mill']);
  expect(seized(1)).toEqual(['ford']);
});

test('who closes a border sends no more through another’s country than authorities bear', () => {
  const watched = { need: 1, status: 'guarded', guards: { army: 1 } } as const;
  const scenario = stage({
    factions: { army: { country: 'west' } },
    regions: {
      base: { controller: 'army', fighters: { army: 24 } },
      camp: { controller: 'army', fighters: { army: 24 } },
      home: { controller: 'army', fighters: { army: 60 } },
      road: { country: 'east', controller: 'army' },
      gate: { controller: 'army' },
      post: { controller: 'army' },
      far: { country: 'east' },
    },
    ways: [
      ['base', 'road', watched],
      ['camp', 'road', watched],
      ['road', 'gate', watched],
      ['road', 'post', watched],
      ['gate', 'far', { need: 6 }],
      ['post', 'far', { need: 6 }],
    ],
    authorities: [
      { id: 'elder', name: 'The elder', country: 'west', influence: 1, stances: { expeditions: 'withholds' } },
    ],
    rules: { movement: {}, 'political-gates': {}, 'border-status': {} },
  });
  const now = view(scenario, begin(scenario, 's'), 'army');
  expect(now.limits).toEqual({ expeditions: 11 });
  const send = (from: string): Order => ({ kind: 'reinforce', from, to: 'road', quarters: 1 });
  expect([send('base'), send('camp')].map((order) => now.explain(order))).toEqual([null, null]); // six each, twelve together
  expect(orders(scenario, 'army', 'border-first')).toEqual([]);
});
