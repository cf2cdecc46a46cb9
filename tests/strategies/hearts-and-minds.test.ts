import { expect, test } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import { orders, played } from './answers.js';
import { calm, restive } from './restive.js';

const say = (scenario: Scenario, options = {}) => orders(scenario, 'army', 'hearts-and-minds', options);
const ANSWER = { kind: 'conciliate', region: 'city' };
const march = (from: string, quarters: number) => ({ kind: 'advance', from, to: 'hills', quarters });

test('makes concessions where more are up than it bears, and leaves its troops there', () => {
  expect(say(restive(1000))).toEqual([ANSWER, march('base', 3)]);
  expect(say(restive(999))).toEqual([march('city', 3), march('base', 3)]);
  expect(say(restive(999), { restive: 0.005 })).toEqual([ANSWER, march('base', 3)]);
});

test('a quarter goes from there where the others alone can do nothing', () => {
  const { regions } = restive(1000).data;
  const alone = restive(1000, {
    regions: Object.fromEntries(
      regions.map(({ id, ...region }) => [id, id === 'base' ? { ...region, fighters: {} } : region]),
    ),
  });
  expect(say(alone)).toEqual([ANSWER, march('city', 1)]);
});

test('answers only for places that it or a comrade rules, and of which it knows', () => {
  const { regions } = restive(5000).data;
  const seized = restive(5000, {
    regions: Object.fromEntries(
      regions.map(({ id, ...region }) => [id, id === 'city' ? { ...region, controller: 'rebels' } : region]),
    ),
  });
  expect(say(seized).map(({ kind }) => kind)).not.toContain('conciliate');
});

test('takes militias into the army that it is told to, once', () => {
  const order = { kind: 'integrate', militia: 'guard' };
  expect(say(restive(0), { integrate: ['guard'] })[0]).toEqual(order);
  const war = played(restive(0), {
    army: { use: 'hearts-and-minds', integrate: ['guard'] },
    guard: 'hold',
    rebels: 'hold',
  });
  expect(war.gave('army', 'integrate')).toEqual([[1, order]]);
  expect(war.turnsOf('told-to-join')).toEqual([1]);
});

test('without unrest it makes a main effort', () => {
  expect(say(calm())).toEqual(orders(calm(), 'army', 'main-effort'));
});

test('in a war it makes concessions every week and is loved better, where a crackdown is loved less', () => {
  const [kind, hard] = ['hearts-and-minds', 'crackdown'].map((army) =>
    played(restive(5000, { turns: 8 }), { army, guard: 'hold', rebels: 'hold' }),
  );
  const city = ({ world }: typeof kind) => world.regions[1];
  expect(kind.turnsOf('conciliated')).toEqual(Array.from({ length: kind.turns }, (_, i) => i + 1));
  expect(kind.turnsOf('suppressed')).toEqual([]);
  expect(city(kind).legitimacy).toBeGreaterThan(0.5);
  expect(city(hard).legitimacy).toBeLessThan(0.5);
});
