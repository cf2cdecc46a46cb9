import { expect, test } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import { orders, played } from './answers.js';
import { calm, restive } from './restive.js';

const say = (scenario: Scenario, options = {}) => orders(scenario, 'army', 'crackdown', options);
const ANSWER = { kind: 'suppress', region: 'city' };
const march = (from: string, quarters: number) => ({ kind: 'advance', from, to: 'hills', quarters });

test('uses force where more are up than it bears, and leaves its troops there', () => {
  expect(say(restive(1000))).toEqual([ANSWER, march('base', 3)]);
  expect(say(restive(999))).toEqual([march('city', 3), march('base', 3)]);
  expect(say(restive(999), { restive: 0.005 })).toEqual([ANSWER, march('base', 3)]);
});

test('cannot where it has no troops', () => {
  const { regions } = restive(5000).data;
  const bare = restive(5000, {
    regions: Object.fromEntries(
      regions.map(({ id, ...region }) => [id, id === 'city' ? { ...region, fighters: {} } : region]),
    ),
  });
  expect(say(bare)).toEqual([march('base', 3)]);
});

test('without unrest it makes a main effort', () => {
  expect(say(calm())).toEqual(orders(calm(), 'army', 'main-effort'));
});

test('in a war it never uses force and concessions in one place, and each week of force costs legitimacy', () => {
  const war = played(restive(5000, { turns: 6 }), { army: 'crackdown', guard: 'hold', rebels: 'hold' });
  const forced = war.turnsOf('suppressed');
  expect(forced.length).toBeGreaterThan(0);
  expect(war.turnsOf('conciliated')).toEqual([]);
  expect(war.world.regions[1].legitimacy).toBeCloseTo(0.5 * 0.95 ** forced.length, 9);
});
