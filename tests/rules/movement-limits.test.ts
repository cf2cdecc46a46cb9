import { describe, expect, it } from 'vitest';
import { advance, infiltrate, reinforce, stage, turn, withdraw } from './stage.js';

const ALONE = { movement: {} };

describe('porosity', () => {
  const border = (porosity: number, heads: number) =>
    stage({
      regions: { den: { fighters: { rebels: heads, army: heads } }, refuge: { country: 'east' } },
      ways: [['den', 'refuge', { porosity }]],
      rules: ALONE,
    });

  it.each([
    [0.35, 100, 35],
    [0.5, 7, 3],
    [0.29, 100, 28], // 0.29 · 100 is a little less than 29 in doubles
    [1, 9, 9],
    [0.05, 19, 0],
  ])('%f of %i: %i cross, the rest wait', (porosity, heads, across) => {
    const { fighters, said } = turn(border(porosity, heads), null, { rebels: [withdraw('den', 'refuge')] });
    expect([fighters('den')['rebels'] ?? 0, fighters('refuge')['rebels'] ?? 0]).toEqual([heads - across, across]);
    expect(said('held-back')).toEqual(
      across === heads ? [] : [{ faction: 'rebels', fighters: heads - across, from: 'den', to: 'refuge' }],
    );
  });

  it('limits all orders over one crossing together, alike and rounded down', () => {
    const { fighters, after } = turn(border(0.5, 100), null, {
      rebels: [advance('den', 'refuge', 2), withdraw('den', 'refuge', 1), infiltrate('den', 'refuge', 1)],
    });
    // 50, 25 and 25 of 100 become 25, 12 and 12.
    expect(fighters('refuge')).toEqual({ rebels: 49 });
    expect(after.factions['rebels'].ledger['departure']).toBe(49);
  });

  it('is measured on the stack, not on those who leave', () => {
    expect(turn(border(0.25, 100), null, { rebels: [withdraw('den', 'refuge', 1)] }).fighters('refuge')).toEqual({
      rebels: 25,
    });
  });

  it('binds insurgents only, and at borders only', () => {
    expect(turn(border(0.1, 100), null, { army: [withdraw('den', 'refuge')] }).fighters('refuge')).toEqual({
      army: 100,
    });
    const inland = stage({
      regions: { den: { fighters: { rebels: 80 } }, refuge: {} },
      ways: [['den', 'refuge']],
      rules: ALONE,
    });
    expect(turn(inland, null, { rebels: [withdraw('den', 'refuge')] }).fighters('refuge')).toEqual({ rebels: 80 });
  });

  it('of 0 is closed to everyone', () => {
    const { rejected } = turn(border(0, 100), null, {
      rebels: [withdraw('den', 'refuge')],
      army: [withdraw('den', 'refuge')],
    });
    expect(rejected.map(({ code }) => code)).toEqual(['closed', 'closed']);
  });
});

describe('capacity', () => {
  const bridge = (capacity: number) =>
    stage({
      factions: { army: 'state', guard: 'militia', rebels: 'insurgent' },
      regions: { west: { fighters: { army: 300, guard: 100 } }, east: { fighters: { army: 100 } } },
      ways: [['west', 'east', { capacity }]],
      rules: ALONE,
    });

  it('scales every mover alike, both ways together, rounded down', () => {
    const { fighters, said } = turn(bridge(101), null, {
      army: [reinforce('west', 'east'), reinforce('east', 'west')],
      guard: [reinforce('west', 'east')],
    });
    // 300 + 100 + 100 wish to cross: 60.6, 20.2 and 20.2 do.
    expect(fighters('west')).toEqual({ army: 300 - 60 + 20, guard: 80 });
    expect(fighters('east')).toEqual({ army: 100 - 20 + 60, guard: 20 });
    expect(said('held-back')).toHaveLength(3);
  });

  it('is no limit where it is not reached, and stops all at 0', () => {
    expect(turn(bridge(500), null, { army: [reinforce('west', 'east')] }).fighters('east')).toEqual({ army: 400 });
    expect(turn(bridge(0), null, { army: [reinforce('west', 'east')] }).fighters('east')).toEqual({ army: 100 });
  });

  it('comes after porosity', () => {
    const scenario = stage({
      regions: { den: { fighters: { rebels: 100, army: 150 } }, refuge: { country: 'east' } },
      ways: [['den', 'refuge', { porosity: 0.5, capacity: 100 }]],
      rules: ALONE,
    });
    const { fighters } = turn(scenario, null, {
      rebels: [withdraw('den', 'refuge')],
      army: [withdraw('den', 'refuge')],
    });
    // 50 and 150 of the 250 wish to cross: 25 and 75 do.
    expect(fighters('refuge')).toEqual({ rebels: 25, army: 75 });
  });
});
