import { expect, test } from 'vitest';
import { turn } from '../rules/stage.js';
import { answer, orders, played } from './answers.js';
import { OFFER, pocket, without } from './pocket.js';

const say = (options = {}, given = {}) => answer(pocket(), 'rebels', 'evacuee', options, given);

test('offers to leave where it is cut off and outnumbered for the nearest place that is better off', () => {
  expect(say()).toEqual({ orders: [OFFER], memory: { offered: { 'pocket/den': 1 } } });
  expect(say({ patience: 2 }).orders).toEqual([{ ...OFFER, until: 3 }]);
  expect(say({ odds: 3 }).orders).toEqual([OFFER]);
  expect(say({ odds: 3.01 }).orders).toEqual([]);
});

test('offers nothing where there is a way out, nowhere to go, or no room', () => {
  const regions = Object.fromEntries(pocket().data.regions.map(({ id, ...region }) => [id, region]));
  const open = pocket({
    regions: { ...regions, wild: {} },
    ways: [
      ['pocket', 'lines'],
      ['pocket', 'wild'],
      ['lines', 'den'],
    ],
  });
  const full = pocket({ regions: { ...regions, den: { ...regions['den'], capacity: 1099 } } });
  const cut = pocket({ ways: [['pocket', 'lines']] });
  for (const scenario of [open, full, cut])
    expect(orders(scenario, 'rebels', 'evacuee').map(({ kind }) => kind)).not.toContain('offer-passage');
});

test('waits for the answer where it is, and does not offer the same again too soon', () => {
  const scenario = pocket();
  const { world } = turn(scenario, null, { rebels: [OFFER] });
  const offered = { 'pocket/den': 1 };
  expect(orders(scenario, 'rebels', 'evacuee', {}, { world, memory: { offered } })).toEqual([]);
  expect(say({}, { memory: { offered: { 'pocket/den': -6 } } }).orders).toEqual([]);
  expect(say({}, { memory: { offered: { 'pocket/den': -7 } } }).orders).toEqual([OFFER]);
});

test('where nobody deals it seeks sanctuary', () => {
  const plain = pocket({ rules: without('evacuation-deals') });
  expect(orders(plain, 'rebels', 'evacuee')).toEqual(orders(plain, 'rebels', 'sanctuary'));
});

test('in a war in which nobody answers it asks every eight weeks', () => {
  const war = played(
    pocket({ turns: 20, rules: { ...pocket().data.rules, 'ground-combat': { rate: 0, spread: 0 } } }),
    {
      rebels: 'evacuee',
      party: 'hold',
      legion: 'hold',
      army: 'hold',
    },
  );
  expect(war.gave('rebels', 'offer-passage').map(([when, { until }]) => [when, until])).toEqual([
    [1, 5],
    [9, 13],
    [17, 20],
  ]);
  expect(war.turnsOf('called-off')).toEqual([4, 12, 19]);
});
