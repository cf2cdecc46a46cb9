import { expect, test } from 'vitest';
import { begin, step, view } from '../../src/engine/step.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { strategies } from '../../src/setup.js';
import { stage } from '../rules/stage.js';

const valley = stage({
  regions: {
    base: { controller: 'army', fighters: { army: 400 } },
    den: { controller: 'rebels', fighters: { rebels: 100 }, capacity: 150 },
    dunes: { controller: 'rebels' },
    hills: { controller: 'rebels', fighters: { rebels: 10 } },
    wadi: { controller: 'rebels', capacity: 20 },
  },
  ways: [
    ['base', 'den'],
    ['den', 'dunes'],
    ['den', 'hills'],
    ['den', 'wadi'],
  ],
  rules: { movement: {}, 'ground-combat': { rate: 0, spread: 0 } },
});

const orders = (scenario: Scenario, world: World, options = {}) =>
  strategies['disperse']?.(options)(view(scenario, world, 'rebels'));
const go = (to: string) => ({ kind: 'infiltrate', from: 'den', to, quarters: 1 });

test('under attack a quarter goes each way where it is quiet and there is room, least manned first', () => {
  const attacked = step(valley, begin(valley, 'x'), {
    army: [{ kind: 'advance', from: 'base', to: 'den', quarters: 4 }],
  }).world;
  expect(orders(valley, attacked)).toEqual([go('base'), go('dunes'), go('hills')]); // the base stands empty
  expect(orders(valley, attacked, { ways: 1 })).toEqual([go('base')]);
});

test('a quiet stack above its share of capacity sends a quarter off; else it stays', () => {
  expect(orders(valley, begin(valley, 'x'))).toEqual([go('dunes')]);
  expect(orders(valley, begin(valley, 'x'), { crowd: 1 })).toEqual([]);
});
