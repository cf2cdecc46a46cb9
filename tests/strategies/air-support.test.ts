import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import type { RelationData } from '../../src/core/scenario.js';
import { strategies } from '../../src/setup.js';
import { stage } from '../rules/stage.js';

const war = (relations: RelationData[]) =>
  stage({
    factions: {
      army: { kind: 'state', country: 'west' },
      neighbour: { kind: 'state', country: 'east' },
      power: { kind: 'external', country: null, sorties: 40 },
      rebels: 'insurgent',
    },
    regions: {
      front: { controller: 'rebels', fighters: { rebels: 100, army: 200 } },
      town: { controller: 'rebels', fighters: { rebels: 300 } },
      abroad: { country: 'east', controller: 'rebels', fighters: { rebels: 900 } },
    },
    ways: [
      ['front', 'town'],
      ['front', 'abroad'],
    ],
    rules: { movement: {}, 'air-strikes': {}, consent: {} },
    relations,
  });

const partners: RelationData[] = [
  { between: ['power', 'army'], level: 'intelligence', trust: 0.5 },
  { from: 'army', to: 'power', consents: ['strike'] },
];

const orders = (relations: RelationData[], options = {}) => {
  const scenario = war(relations);
  return strategies['air-support']?.(options)(view(scenario, begin(scenario, 'x'), 'power'));
};
const strike = (region: string, quarters: number) => ({ kind: 'strike', region, against: 'rebels', quarters });

test('flies first where partners stand, then against the largest, and only with leave', () => {
  expect(orders(partners)).toEqual([strike('front', 2), strike('town', 2)]);
  expect(orders(partners, { targets: 1 })).toEqual([strike('front', 4)]);
  expect(orders(partners, { targets: 4 })).toEqual([strike('front', 2), strike('town', 2)]);
});

test('unasked it flies anywhere', () => {
  expect(orders(partners, { targets: 3, unasked: true })).toEqual([
    strike('front', 2),
    strike('abroad', 1),
    strike('town', 1),
  ]);
});

test('asks for leave as long as it has none', () => {
  const asked = { request: ['army', 'neighbour'], targets: 1 };
  expect(orders(partners, asked)).toEqual([strike('front', 4), { kind: 'request', of: 'neighbour', what: 'strike' }]);
});

test('knows of nobody it could strike without partners who share', () => {
  expect(orders([{ from: 'army', to: 'power', consents: ['strike'] }])).toEqual([]);
});

test('what it may not strike takes no sorties from what it may', () => {
  const zoned = stage({
    factions: {
      power: { kind: 'external', country: null, sorties: 40, zones: ['near'] },
      army: 'state',
      rebels: 'insurgent',
    },
    regions: {
      camp: { zone: 'near', controller: 'rebels', fighters: { rebels: 100 } },
      town: { zone: 'far', controller: 'rebels', fighters: { rebels: 900, army: 200 } },
    },
    ways: [['camp', 'town']],
    rules: { movement: {}, 'air-strikes': {}, consent: {} },
    relations: partners,
  });
  const fly = (targets: number) => strategies['air-support']?.({ targets })(view(zoned, begin(zoned, 'x'), 'power'));
  expect(fly(1)).toEqual([strike('camp', 4)]);
  expect(fly(2)).toEqual([strike('camp', 4)]);
});
