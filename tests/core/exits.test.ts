import { describe, expect, test } from 'vitest';
import { exitsOf, hostilesIn, isExit } from '../../src/core/exits.js';
import type { FactionIndex, RegionIndex, World } from '../../src/core/world.js';
import { set, stage, type Stage } from '../rules/stage.js';

/** Rebels stand in the den; ways lead out of it to the other regions, by distance. */
const den = (more: Partial<Stage> = {}) =>
  stage({
    factions: { army: 'state', gang: 'insurgent', rebels: 'insurgent' },
    regions: { den: { fighters: { rebels: 100 }, controller: 'rebels' }, alm: {}, bay: {}, cape: {} },
    ways: [
      ['den', 'alm', { km: 30 }],
      ['den', 'bay', { km: 20 }],
      ['den', 'cape', { km: 20 }],
    ],
    relations: [{ between: ['gang', 'rebels'], level: 'none' }], // else they would be hostile, as insurgents are to all
    rules: { movement: {} },
    ...more,
  });

type Change = (world: World, at: (id: string) => number) => void;

/** Where rebels may flee to from the den, in order. */
const exits = (change: Change = () => undefined, strength = 100, scenario = den()): string[] => {
  const { theatre } = scenario.compiled;
  const index = (id: string) => theatre.regions.findIndex((each) => each.id === id) as RegionIndex;
  const rebels = theatre.factions.findIndex((each) => each.id === 'rebels') as FactionIndex;
  const ways = exitsOf(set(scenario, null, change), theatre, index('den'), rebels, strength);
  return ways.map((way) => theatre.regions[way.region].id);
};
const stand =
  (region: string, faction: string, fighters: number): Change =>
  (world, at) =>
    void (world.regions[at(region)].fighters[at(faction)] = fighters);
const hold =
  (region: string, faction: string): Change =>
  (world, at) =>
    void (world.regions[at(region)].controller = at(faction) as FactionIndex);
const press =
  (region: string, attackers: number): Change =>
  (world, at) =>
    void (world.regions[at(region)].attackers[at('rebels')] = attackers);
const all =
  (...changes: readonly Change[]): Change =>
  (world, at) =>
    changes.forEach((change) => change(world, at));

describe('the order of the ways out', () => {
  test('is the shorter first, then by key', () => {
    expect(exits()).toEqual(['bay', 'cape', 'alm']);
  });

  test('one’s own before others’, however far', () => {
    expect(exits(hold('alm', 'rebels'))).toEqual(['alm', 'bay', 'cape']);
  });

  test('the less pressed before both; own fighters there share the pressure', () => {
    const pressed = all(press('den', 400), hold('alm', 'rebels'), press('alm', 100));
    expect(exits(pressed)).toEqual(['bay', 'cape', 'alm']);
    expect(exits(all(pressed, press('bay', 100)))).toEqual(['cape', 'alm', 'bay']);
    expect(exits(all(pressed, press('bay', 100), stand('bay', 'rebels', 9)))).toEqual(['cape', 'bay', 'alm']);
  });
});

describe('a way is no exit', () => {
  test('over a closed crossing', () => {
    const scenario = den({
      regions: { den: { fighters: { rebels: 100 } }, alm: {}, bay: { country: 'east' }, cape: {} },
    });
    expect(exits((world, at) => void (world.crossings[at('den~bay')].porosity = 0), 100, scenario)).toEqual([
      'cape',
      'alm',
    ]);
  });

  test('out of its zones', () => {
    const scenario = den({
      factions: { army: 'state', gang: 'insurgent', rebels: { kind: 'insurgent', zones: ['river'] } },
      regions: {
        den: { zone: 'river', fighters: { rebels: 100 } },
        alm: { zone: 'river' },
        bay: { zone: 'coast' },
        cape: {},
      },
    });
    expect(exits(undefined, 100, scenario)).toEqual(['alm']);
  });

  test('into what an enemy holds and mans; what he left empty will do', () => {
    expect(exits(all(hold('bay', 'army'), stand('bay', 'army', 1)))).toEqual(['cape', 'alm']);
    expect(exits(hold('bay', 'army'))).toEqual(['bay', 'cape', 'alm']);
  });

  test('where more enemies stand than flee, held or not', () => {
    const watched = all(stand('bay', 'army', 60), stand('bay', 'gang', 40));
    expect(exits(watched, 60)).toEqual(['bay', 'cape', 'alm']); // the gang is no enemy
    expect(exits(watched, 59)).toEqual(['cape', 'alm']);
    expect(exits(stand('bay', 'gang', 999), 1)).toContain('bay');
  });

  test('where it is pressed more than half as hard as here', () => {
    expect(exits(all(press('den', 200), press('bay', 100)))).toContain('bay');
    expect(exits(all(press('den', 200), press('bay', 101)))).not.toContain('bay');
    expect(exits(press('bay', 1))).not.toContain('bay');
  });
});

test('isExit says of each way what the list holds', () => {
  const scenario = den();
  const { theatre } = scenario.compiled;
  const world = set(scenario, null, all(hold('bay', 'army'), stand('bay', 'army', 1)));
  const index = theatre.regions.findIndex((each) => each.id === 'den') as RegionIndex;
  const rebels = theatre.factions.findIndex((each) => each.id === 'rebels') as FactionIndex;
  const open = theatre.neighbours[index].filter((way) => isExit(world, theatre, index, way, rebels, 100));
  expect(open.map((way) => theatre.regions[way.region].id)).toEqual(['alm', 'cape']);
});

test('hostilesIn counts enemies only, never oneself', () => {
  const scenario = den();
  const { theatre } = scenario.compiled;
  const count = (faction: string): number => {
    const world = set(scenario, null, all(stand('den', 'army', 7), stand('den', 'gang', 5)));
    const at = (things: readonly { readonly id: string }[], id: string) => things.findIndex((each) => each.id === id);
    return hostilesIn(
      world,
      theatre,
      at(theatre.regions, 'den') as RegionIndex,
      at(theatre.factions, faction) as FactionIndex,
    );
  };
  expect([count('rebels'), count('army'), count('gang')]).toEqual([7, 105, 7]);
});
