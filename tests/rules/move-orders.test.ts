import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import { advance, EVEN, infiltrate, press, reinforce, stage, withdraw, type Stage } from './stage.js';
import { BLOODLESS, calendar, wage } from './weeks.js';

/** One way of so many km out of `base` to a region that looks so. */
const road = (km: number, there: Stage['regions'][string], turns: Parameters<typeof calendar>[0] = {}) =>
  wage({
    factions: { army: 'state', legion: 'state', rebels: 'insurgent' },
    regions: { base: { controller: 'army', fighters: { army: 100 } }, there },
    ways: [['base', 'there', { km }]],
    rules: { movement: {} },
    timetable: calendar(turns),
  });

/** What may lie at the end of the road, and the speed at which the army goes there. */
const DESTINATIONS = [
  ['its own region', { controller: 'army' }, 140],
  ["a friend's region", { controller: 'legion', fighters: { legion: 5 } }, 140],
  ['a region nobody holds', {}, 140],
  ['an empty region of the enemy', { controller: 'rebels' }, 70],
  ['a manned region of the enemy', { controller: 'rebels', fighters: { rebels: 1 } }, 28],
  ['its own region with an enemy in it', { controller: 'army', fighters: { rebels: 1 } }, 28],
] as const;

test.each(DESTINATIONS)('a march of w weeks arrives in turn w: to %s', (_, there, speed) => {
  for (const [km, weeks] of [
    [1, 1],
    [speed, 1],
    [speed + 1, 2],
    [2 * speed, 2],
    [4.5 * speed, 5],
  ]) {
    const war = road(km, there);
    const first = war.week({ army: [advance('base', 'there')] });
    for (let turn = 1; turn < weeks; turn++) {
      expect([war.fighters('base', 'army'), war.fighters('there', 'army')]).toEqual([0, 0]);
      war.week();
    }
    expect(war.fighters('there', 'army')).toBe(100);
    expect(first.events().map(({ kind }) => kind)).toEqual([weeks === 1 ? 'arrived' : 'set-out']);
  }
});

test('the weeks stay as they were when the march set out, whatever the destination becomes', () => {
  const cleared = road(
    84,
    { controller: 'rebels', fighters: { rebels: 5 } },
    { 2: { 'regions/there/fighters/rebels': 0, 'regions/there/controller': 'army' } },
  );
  const manned = road(
    280,
    { controller: 'army' },
    { 2: { 'regions/there/fighters/rebels': 5, 'regions/there/controller': 'rebels' } },
  );
  const arrivals = (war: typeof cleared): number[] =>
    [1, 2, 3, 4].filter(
      (turn) => war.week(turn === 1 ? { army: [advance('base', 'there')] } : {}).events('arrived').length === 1,
    );
  expect(arrivals(cleared)).toEqual([3]);
  expect(arrivals(manned)).toEqual([2]);
});

test('each crossing limits insurgents by itself', () => {
  const war = wage({
    factions: { rebels: 'insurgent' },
    regions: { den: { fighters: { rebels: 100 } }, east: { country: 'east' }, far: { country: 'east' }, home: {} },
    ways: [
      ['den', 'east', { porosity: 0.25 }],
      ['den', 'far', { porosity: 0.1 }],
      ['den', 'home', {}],
    ],
    rules: { movement: {} },
  });
  war.week({ rebels: [infiltrate('den', 'east', 2), infiltrate('den', 'far', 1), infiltrate('den', 'home', 1)] });
  expect(['east', 'far', 'home', 'den'].map((id) => war.fighters(id, 'rebels'))).toEqual([25, 10, 25, 40]);
});

test('porosity 0 is closed to everyone: no order lists the way, no neighbour list shows it', () => {
  const scenario = stage({
    factions: { army: 'state', rebels: 'insurgent' },
    regions: { east: { country: 'east' }, west: { fighters: { army: 10, rebels: 10 } } },
    ways: [['east', 'west', { porosity: 0 }]],
    rules: { movement: {} },
  });
  for (const faction of ['army', 'rebels']) {
    const seen = view(scenario, begin(scenario, 'shut'), faction);
    expect(seen.legal().filter((order) => 'to' in order && order.to === 'east')).toEqual([]);
    expect(seen.region('west').neighbours).toEqual([]);
    for (const order of [advance, withdraw, reinforce])
      expect(seen.explain(order('west', 'east'))?.code).toBe('closed');
  }
});

test('orders share a stack by destination key, then kind: four quarters are everybody', () => {
  // Of 11, to b by advance, then by withdrawal, then to c: floor(11 / 4) = 2, floor(33 / 4) - 2 = 6, 11 - 8 = 3.
  const orders = [withdraw('hub', 'c', 1), withdraw('hub', 'b', 2), advance('hub', 'b', 1)];
  for (const given of [orders, orders.toReversed()]) {
    const war = wage({
      regions: { hub: { fighters: { army: 11 } }, b: {}, c: {} },
      ways: [
        ['hub', 'b', { km: 500 }],
        ['hub', 'c'],
      ],
      rules: { movement: {} },
    });
    expect(war.week({ army: given }).rejected).toEqual([]);
    expect([war.fighters('hub', 'army'), war.fighters('c', 'army')]).toEqual([0, 3]);
    expect(war.marches().map(({ attacking, fighters }) => [attacking, fighters])).toEqual([
      [false, 6],
      [true, 2],
    ]);
  }
});

test('an order whose quarters move nobody is not legal, nor are five quarters together', () => {
  const war = wage({
    factions: { army: 'state' },
    regions: { a: {}, hub: { fighters: { army: 3 } } },
    ways: [['a', 'hub', {}]],
    rules: { movement: {} },
  });
  expect(war.refusal('army', reinforce('hub', 'a', 1))).toBe('too-few');
  expect(war.refusal('army', reinforce('hub', 'a', 2))).toBe(null);
  const over = war.week({ army: [reinforce('hub', 'a', 2), withdraw('hub', 'a', 3)] });
  expect(over.rejected).toEqual(['army: over-committed', 'army: over-committed']);
  expect(war.fighters('hub', 'army')).toBe(3);
});

/** An army on rebels in `town`, who may leave for `refuge`; nobody dies. */
const siege = () =>
  wage({
    factions: { army: 'state', rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 60 } },
      refuge: {},
      town: { controller: 'rebels', fighters: { army: 101, rebels: 100 } },
    },
    ways: [
      ['base', 'town', {}],
      ['refuge', 'town', {}],
    ],
    rules: { movement: {}, 'ground-combat': BLOODLESS },
  });

test('pressing takes its share of the stack by the key of its own region', () => {
  const war = siege();
  // Of 101 to refuge, then to town itself: floor(101 / 4) = 25, floor(303 / 4) - 25 = 50.
  war.week({ army: [press('town', 2), withdraw('town', 'refuge', 1)] }, EVEN);
  expect(war.region('town').attackers['rebels']).toBe(50);
  expect(war.fighters('town', 'army')).toBe(76);
});

test('the start of a battle shrinks with departures by order and grows with reinforcements, week after week', () => {
  const war = siege();
  war.week({ army: [press('town')] }, EVEN);
  expect(war.region('town').battleStart).toEqual({ army: 101, rebels: 100 });
  war.week({ army: [press('town'), reinforce('base', 'town', 2)], rebels: [withdraw('town', 'refuge', 1)] }, EVEN);
  expect(war.region('town').battleStart).toEqual({ army: 131, rebels: 75 });
  // floor(75 / 2) leave, then the 25 come back.
  war.week({ army: [press('town')], rebels: [withdraw('town', 'refuge', 2), withdraw('refuge', 'town')] }, EVEN);
  expect(war.region('town').battleStart['rebels']).toBeCloseTo(75 * (38 / 75) + 25, 12);
  war.week({ army: [press('town')], rebels: [withdraw('town', 'refuge')] });
  expect(war.region('town').battleStart).toEqual({ army: 0, rebels: 0 });
});

test('presence counts from the turn of arrival, until the last has left', () => {
  const war = siege();
  const since = (region: string): number => {
    const index = war.scenario.compiled.theatre.regions.findIndex(({ id }) => id === region);
    return war.world().regions[index].since[0];
  };
  war.week({ army: [reinforce('base', 'town', 2)] });
  expect(since('town')).toBe(0); // joined those who were there from the start
  war.week({ army: [reinforce('town', 'refuge', 1)] });
  war.week({ army: [reinforce('town', 'refuge', 1)] });
  expect(since('refuge')).toBe(2);
  war.week({ army: [reinforce('refuge', 'town')] });
  war.week({ army: [reinforce('town', 'refuge', 1)] });
  expect(since('refuge')).toBe(5);
  war.week({ army: [reinforce('refuge', 'town'), reinforce('town', 'refuge', 1)] });
  expect(since('refuge')).toBe(6); // all had left before the next came
});
