import { describe, expect, it } from 'vitest';
import { advance, infiltrate, reinforce, set, stage, turn, withdraw } from './stage.js';

const ALONE = { movement: {} };
const free = { controller: 'army' };
const empty = { controller: 'rebels' };
const resisted = { controller: 'rebels', fighters: { rebels: 1 } };

describe('how long a march takes', () => {
  const march = (km: number, target: object, rules: object = {}) => {
    const scenario = stage({
      regions: { base: { fighters: { army: 100 } }, target },
      ways: [['base', 'target', { km }]],
      rules: { movement: { ...rules } },
    });
    const { after } = turn(scenario, null, { army: [advance('base', 'target')] });
    return after.marches.length === 0 ? 1 : after.marches[0].due;
  };

  it.each([
    [140, free, 1],
    [140.5, free, 2],
    [140, { controller: null }, 1],
    [70, empty, 1],
    [70.5, empty, 2],
    [140, empty, 2],
    [28, resisted, 1],
    [28.5, resisted, 2],
    [126, resisted, 5],
    [1, resisted, 1],
  ])('%f km into %o: arrives in turn %i', (km, target, due) => {
    expect(march(km, target)).toBe(due);
  });

  it('goes by the parameters', () => {
    expect(march(30, resisted, { resistedKmPerWeek: 10 })).toBe(3);
    expect(march(30, empty, { emptyKmPerWeek: 7.5 })).toBe(4);
    expect(march(30, free, { freeKmPerWeek: 29 })).toBe(2);
  });

  it('enemies there slow it wherever they hold nothing, friends and strangers do not', () => {
    expect(march(60, { controller: 'army', fighters: { rebels: 1 } })).toBe(3);
    expect(march(60, { controller: 'army', fighters: { army: 50 } })).toBe(1);
  });

  it('is settled by what the destination holds at departure, before anybody else moves', () => {
    const scenario = stage({
      regions: { base: { fighters: { army: 100 } }, target: free, den: { fighters: { rebels: 40 } } },
      ways: [
        ['base', 'target', { km: 60 }],
        ['den', 'target', { km: 20 }],
      ],
      rules: ALONE,
    });
    const { fighters } = turn(scenario, null, {
      army: [reinforce('base', 'target')],
      rebels: [advance('den', 'target')],
    });
    expect(fighters('target')).toEqual({ army: 100, rebels: 40 });
  });

  it('covertly is that of free ground', () => {
    const scenario = stage({
      regions: { den: { fighters: { rebels: 40 } }, town: { controller: 'army', fighters: { army: 9 } } },
      ways: [['den', 'town', { km: 140 }]],
      rules: ALONE,
    });
    expect(turn(scenario, null, { rebels: [infiltrate('den', 'town', 2)] }).fighters('town')).toEqual({
      army: 9,
      rebels: 20,
    });
    expect(turn(scenario, null, { rebels: [advance('den', 'town', 2)] }).after.marches).toMatchObject([
      { due: 5, fighters: 20, attacking: true },
    ]);
  });
});

describe('a march of several weeks', () => {
  const scenario = stage({
    regions: { base: { fighters: { army: 101 } }, target: { ...resisted, country: 'east' } },
    ways: [['base', 'target', { km: 70 }]],
    rules: ALONE,
    timetable: [{ turn: 3, set: [{ path: 'crossings/base~target/porosity', to: 0 }] }],
  });
  const first = turn(scenario, null, { army: [advance('base', 'target', 3)] });
  const second = turn(scenario, first.world, {});
  const third = turn(scenario, second.world, {});

  it('leaves at once and is nowhere meanwhile', () => {
    expect(first.fighters('base')).toEqual({ army: 26 });
    expect(first.after.marches).toEqual([
      { faction: 'army', from: 'base', to: 'target', due: 3, attacking: true, fighters: 75 },
    ]);
    expect(first.said('set-out')).toEqual([{ faction: 'army', fighters: 75, from: 'base', to: 'target', due: 3 }]);
    expect(second.fighters('target')).toEqual({ rebels: 1 });
    expect(second.after.factions['army'].ledger).toMatchObject({ departure: 75, arrival: 0 });
  });

  it('arrives when due, though the crossing has closed', () => {
    expect(second.after.crossings['base~target'].porosity).toBe(0);
    expect(third.fighters('target')).toEqual({ army: 75, rebels: 1 });
    expect(third.after.marches).toEqual([]);
    expect(third.said('arrived')).toEqual([{ faction: 'army', fighters: 75, from: 'base', to: 'target' }]);
    expect(turn(scenario, third.world, { army: [advance('base', 'target')] }).rejected).toMatchObject([
      { code: 'closed' },
    ]);
  });
});

describe('departures', () => {
  it('are all worked out from the strengths at the start of the phase', () => {
    const scenario = stage({
      regions: { a: { fighters: { army: 100 } }, b: { fighters: { army: 40 } } },
      ways: [['a', 'b']],
      rules: ALONE,
    });
    const { fighters } = turn(scenario, null, { army: [reinforce('a', 'b'), reinforce('b', 'a')] });
    expect([fighters('a'), fighters('b')]).toEqual([{ army: 40 }, { army: 100 }]);
  });

  it('of one stack share it without loss: four quarters are everybody', () => {
    const scenario = stage({
      regions: { a: { fighters: { army: 103 } }, b: {}, c: {}, d: {} },
      ways: [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
      rules: ALONE,
    });
    const { fighters } = turn(scenario, null, {
      army: [withdraw('a', 'd', 1), withdraw('a', 'b', 2), withdraw('a', 'c', 1)],
    });
    // floor(103 · 2/4) = 51, then floor(103 · 3/4) - 51 = 26, then the rest.
    expect([fighters('a'), fighters('b'), fighters('c'), fighters('d')]).toEqual([
      {},
      { army: 51 },
      { army: 26 },
      { army: 26 },
    ]);
  });

  it('shrink the start of a battle in proportion, and end it when all go', () => {
    const scenario = stage({ regions: { a: { fighters: { army: 101 } }, b: {} }, ways: [['a', 'b']], rules: ALONE });
    const { army, a } = { army: scenario.compiled.theatre.factions.findIndex(({ id }) => id === 'army'), a: 0 };
    const fighting = (start: number) =>
      set(scenario, null, (world) => void (world.regions[a].battleStart[army] = start));
    expect(
      turn(scenario, fighting(202), { army: [withdraw('a', 'b', 1)] }).after.regions['a'].battleStart['army'],
    ).toBeCloseTo(202 * (76 / 101), 9);
    // With b - (b · n) / n these would leave a trace, some of it below zero.
    for (const start of [40.7, 81.4, 162.8, 168.3])
      expect(
        turn(scenario, fighting(start), { army: [withdraw('a', 'b')] }).after.regions['a'].battleStart['army'],
      ).toBe(0);
  });

  it('of one kind to one place march as one', () => {
    const scenario = stage({
      regions: { a: { fighters: { army: 80 } }, b: resisted },
      ways: [['a', 'b', { km: 56 }]],
      rules: ALONE,
    });
    const { after } = turn(scenario, null, { army: [advance('a', 'b', 1), advance('a', 'b', 2)] });
    expect(after.marches).toMatchObject([{ due: 2, fighters: 60 }]);
  });
});

describe('arrivals', () => {
  it('add to the start of a battle that is on', () => {
    const scenario = stage({
      regions: { a: { fighters: { army: 80 } }, b: { fighters: { army: 30 } } },
      ways: [['a', 'b']],
      rules: ALONE,
    });
    const world = set(scenario, null, (w, at) => void (w.regions[at('b')].battleStart[at('army')] = 50));
    expect(turn(scenario, world, { army: [reinforce('a', 'b', 2)] }).after.regions['b'].battleStart['army']).toBe(90);
  });

  it('of who was not there count as present from that turn on', () => {
    const scenario = stage({
      regions: { a: { fighters: { army: 80 } }, b: { fighters: { rebels: 30 } } },
      ways: [['a', 'b']],
      rules: ALONE,
    });
    const { world } = turn(scenario, turn(scenario, null, {}).world, { army: [advance('a', 'b', 2)] });
    expect(world.regions[1].since).toEqual([2, 0]);
    expect(turn(scenario, world, { army: [advance('a', 'b', 2)] }).world.regions[1].since).toEqual([2, 0]);
  });
});
