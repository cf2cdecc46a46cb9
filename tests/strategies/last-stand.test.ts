import { expect, test } from 'vitest';
import { begin, step, view } from '../../src/engine/step.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { strategies } from '../../src/setup.js';
import { stage } from '../rules/stage.js';

const country = (town: number): Scenario =>
  stage({
    factions: { army: 'state', rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 400 } },
      camp: { terrain: 'desert', controller: 'rebels', fighters: { rebels: 100 } },
      town: { terrain: 'city', controller: 'rebels', fighters: { rebels: town }, capacity: 1000 },
      village: { terrain: 'river-rural', controller: 'rebels', capacity: 1000 },
    },
    ways: [
      ['base', 'camp'],
      ['camp', 'town'],
      ['camp', 'village', { km: 5 }],
      ['base', 'town'],
    ],
    rules: { movement: {}, 'ground-combat': { rate: 0, spread: 0 } },
  });

const orders = (scenario: Scenario, world: World = begin(scenario, 'x')) =>
  strategies['last-stand']?.()(view(scenario, world, 'rebels'));

test('draws in from open country to the strongest town with room', () => {
  expect(orders(country(0))).toEqual([{ kind: 'withdraw', from: 'camp', to: 'town', quarters: 4 }]);
  expect(orders(country(950))).toEqual([{ kind: 'withdraw', from: 'camp', to: 'village', quarters: 4 }]);
});

test('gives way no further: not from a town, not before an enemy', () => {
  const scenario = country(500);
  const attacked = step(scenario, begin(scenario, 'x'), {
    army: [
      { kind: 'advance', from: 'base', to: 'town', quarters: 2 },
      { kind: 'advance', from: 'base', to: 'camp', quarters: 2 },
    ],
  }).world;
  expect(orders(scenario, attacked)).toEqual([]);
});
