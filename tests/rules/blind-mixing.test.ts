import { expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import { stage, turn, withdraw, type Stage } from './stage.js';
import { wage } from './weeks.js';

const mix = (from: string, to: string, quarters: 1 | 2 | 3 | 4 = 4): Order => ({ kind: 'mix', from, to, quarters });
const valleys: Stage = {
  factions: { army: 'state', rebels: 'insurgent' },
  regions: {
    east: { country: 'east', fighters: { rebels: 40 } },
    west: { fighters: { rebels: 100, army: 10 } },
    north: {},
  },
  ways: [
    ['east', 'west', { porosity: 0.3 }],
    ['north', 'west'],
  ],
  rules: { movement: {}, 'blind-mixing': {} },
};

it('lets each fighter cross with the porosity as his chance, both ways at once', () => {
  const war = wage(valleys);
  const told = war.week(
    { rebels: [mix('west', 'east'), mix('east', 'west')] },
    { 'blind-mixing/forth/east~west/rebels': 10, 'blind-mixing/back/east~west/rebels': 25 },
  );
  expect(told.draws).toEqual({
    'blind-mixing/forth/east~west/rebels': [40, 0.3],
    'blind-mixing/back/east~west/rebels': [100, 0.3],
  });
  expect([war.fighters('east', 'rebels'), war.fighters('west', 'rebels')]).toEqual([55, 85]);
  expect(told.events('drifted')).toEqual([
    { kind: 'drifted', faction: 'rebels', fighters: 10, from: 'east', to: 'west' },
    { kind: 'drifted', faction: 'rebels', fighters: 25, from: 'west', to: 'east' },
  ]);
});

it('takes quarters of who is there at the week’s end; at home all of them cross', () => {
  const { fighters } = turn(
    stage(valleys),
    null,
    { rebels: [mix('west', 'east', 1), mix('west', 'north', 1), withdraw('west', 'north', 2)] },
    { 'blind-mixing/back/east~west/rebels': 4 },
  );
  expect([fighters('east'), fighters('north'), fighters('west')]).toEqual([
    { rebels: 44 },
    { rebels: 63 },
    { army: 10, rebels: 33 },
  ]);
});

it('is for insurgents, over open ways, and draws on the four quarters of the stack', () => {
  const war = wage({
    ...valleys,
    ways: [
      ['east', 'west', { porosity: 0 }],
      ['north', 'west'],
    ],
  });
  expect(war.refusal('army', mix('west', 'north'))).toBe('not-insurgent');
  expect(war.refusal('rebels', mix('west', 'east'))).toBe('closed');
  expect(war.refusal('rebels', mix('north', 'west'))).toBe('no-fighters');
  const told = war.week({ rebels: [mix('west', 'north', 3), withdraw('west', 'north', 2)] });
  expect(told.rejected).toEqual(['rebels: over-committed', 'rebels: over-committed']);
});
