import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import { advance, EVEN, press, set, turn, type Stage } from './stage.js';
import { field, losses, openWeek, TOWN, type Field } from './town.js';

describe('detection', () => {
  const dim = {
    army: { intelligence: 0.1 },
    guard: { kind: 'militia', intelligence: 0.4 },
    rebels: 'insurgent',
    gang: 'insurgent',
  } as const;
  const quiet = { rate: { default: 0.1, rebels: 0 } };

  it('finds a share mu, and of the rest the share of the hiding area that is filled', () => {
    const found = losses(field({ factions: dim, parameters: quiet }), { army: [press('town')] })['rebels'];
    let g = 400;
    for (let day = 0; day < 7; day++) g -= (100 / 7) * (0.1 + 0.9 * (g / 1000));
    expect(found).toBeCloseTo(400 - g, 8);
  });

  it('is that of the best eye in a column', () => {
    const fighters = { army: 500, guard: 500, rebels: 400 };
    const orders = { army: [press('town')], guard: [press('town')] };
    const joint = losses(
      field({
        factions: dim,
        parameters: quiet,
        fighters,
        relations: [{ between: ['army', 'guard'], level: 'joint' }],
      }),
      orders,
    )['rebels'];
    let g = 400;
    for (let day = 0; day < 7; day++) g -= (100 / 7) * (0.4 + 0.6 * (g / 1000));
    expect(joint).toBeCloseTo(400 - g, 8);
  });
});

describe('columns', () => {
  const fighters = { army: 500, guard: 600, rebels: 400 };
  const orders = { army: [press('town')], guard: [press('town')] };
  const relation = (level: 'joint' | 'intelligence'): Partial<Stage> => ({
    relations: [{ between: ['army', 'guard'], level }],
  });

  it('that are joint sum, and lose in proportion', () => {
    const found = losses(field({ fighters, ...relation('joint') }), orders);
    expect(found['rebels']).toBeCloseTo(openWeek(1100, 400, 0.1, 0.05).g, 8);
    expect(found['army'] / found['guard']).toBeCloseTo(5 / 6, 10);
  });

  it('that are not wait their turn: the stronger first', () => {
    const found = losses(field({ fighters, ...relation('intelligence') }), orders);
    expect(found['army']).toBeUndefined();
    expect(found['rebels']).toBeCloseTo(openWeek(600, 400, 0.1, 0.05).g, 8);
  });

  it('equals by key', () => {
    expect(Object.keys(losses(field({ fighters: { army: 500, guard: 500, rebels: 400 } }), orders)).sort()).toEqual([
      'army',
      'rebels',
    ]);
  });

  it('before all, the earlier to arrive', () => {
    const scenario = field({ fighters: { army: 100, rebels: 400 } });
    const found = losses(scenario, { army: [press('town')], guard: [advance('base', 'town')] });
    // 100 were there, 200 arrive this week.
    expect(Object.keys(found).sort()).toEqual(['army', 'rebels']);
    expect(found['rebels']).toBeCloseTo(openWeek(100, 400, 0.1, 0.05).g, 8);
  });

  it('the order is kept from week to week, whoever is stronger meanwhile', () => {
    const scenario = field({ fighters, ...relation('intelligence') });
    const second = set(scenario, turn(scenario, null, orders, {}, { otherwise: 'expected' }).world, (world, at) => {
      const lost = world.regions[TOWN].fighters[at('guard')] - 100;
      world.regions[TOWN].fighters[at('guard')] = 100;
      world.ledger[
        at('guard') * scenario.compiled.causes.length + scenario.compiled.causes.findIndex(({ id }) => id === 'combat')
      ] += lost;
    });
    expect(Object.keys(losses(scenario, orders, second)).sort()).toEqual(['guard', 'rebels']);
  });
});

describe('breaking', () => {
  const breaking = (parameters: object, more: Field = {}): Scenario =>
    field({ parameters: { chance: 'binomial', ...parameters }, ...more });

  it('happens at f × start, on a day that is told; the loss is cut there', () => {
    // 100 kills a week on 400: 360 are reached on day 3.
    const scenario = breaking({ break: { default: 0, rebels: 0.9 }, rate: { default: 0.1, rebels: 0 } });
    const { said, fighters } = turn(
      scenario,
      null,
      { army: [press('town')] },
      { ...EVEN, 'ground-combat/loss/town/rebels': 44 },
    );
    expect(said('broke')).toEqual([{ region: 'town', faction: 'rebels', day: 3, fighters: 356 }]);
    expect(fighters('town')['rebels']).toBe(356);
    expect(() => turn(scenario, null, { army: [press('town')] }, EVEN)).toThrow(/binomial of 400 at 0.(1|09999999)/);
  });

  it('tells who is wiped out', () => {
    const scenario = breaking({ rate: { default: 10, rebels: 0 } }, { fighters: { army: 1000, rebels: 40 } });
    expect(turn(scenario, null, { army: [press('town')] }, EVEN).said('destroyed')).toEqual([
      { region: 'town', faction: 'rebels', day: 1 },
    ]);
  });

  it('an insurgent with no open way out fights to the end; a state breaks all the same', () => {
    const cornered = {
      parameters: { chance: 'binomial', break: 0.9, rate: { default: 0.5, rebels: 0 } },
      ways: [] as never[],
    };
    const rebels = turn(field(cornered), null, { army: [press('town')] }, EVEN); // 500 kills: nothing is left to chance
    expect(rebels.said('destroyed')).toMatchObject([{ faction: 'rebels' }]);
    const army = turn(
      field({ ...cornered, parameters: { chance: 'binomial', break: 0.9, rate: { default: 0, rebels: 3 } } }),
      null,
      { rebels: [press('town')] },
      { ...EVEN, 'ground-combat/loss': 100 },
    );
    expect(army.said('broke')).toMatchObject([{ faction: 'army', fighters: 900 }]);
  });

  it('is measured on the start of the battle, which lasts while it is on', () => {
    const scenario = breaking({ break: { default: 0, rebels: 0.6 }, rate: { default: 0.1, rebels: 0 } });
    const attack = { army: [press('town')] };
    const first = turn(scenario, null, attack, { ...EVEN, 'ground-combat/loss/town/rebels': 100 });
    expect(first.after.regions['town'].battleStart).toMatchObject({ army: 1000, rebels: 400 });
    const second = turn(scenario, first.world, attack, { ...EVEN, 'ground-combat/loss/town/rebels': 60 });
    // 240 are left on day 5 of the second week: 300 less 14.3 a day.
    expect(second.said('broke')).toMatchObject([{ day: 5, fighters: 240 }]);
    const pause = turn(scenario, first.world, {});
    expect(pause.after.regions['town'].battleStart).toMatchObject({ army: 0, rebels: 0 });
    const anew = turn(scenario, pause.world, attack, { ...EVEN, 'ground-combat/loss/town/rebels': 10 });
    expect(anew.after.regions['town'].battleStart).toMatchObject({ rebels: 300 });
    expect(anew.said('broke')).toEqual([]);
  });

  it('a last stand lasts one week, and those left of it begin another battle', () => {
    const scenario = breaking({ break: { default: 0, rebels: 0.9 }, rate: { default: 0.1, rebels: 0 } });
    const standing = set(scenario, null, (world, at) => void (world.regions[TOWN].lastStand[at('rebels')] = 1));
    const first = turn(
      scenario,
      standing,
      { army: [press('town')] },
      { ...EVEN, 'ground-combat/loss/town/rebels': 80 },
    );
    expect(first.said('broke')).toEqual([]);
    expect(first.after.regions['town'].lastStand['rebels']).toBe(0);
    expect(first.after.regions['town'].battleStart['rebels']).toBe(320);
    // 288 is nine tenths of 320: reached on the third day at 14.3 a day.
    const second = turn(
      scenario,
      first.world,
      { army: [press('town')] },
      { ...EVEN, 'ground-combat/loss/town/rebels': 32 },
    );
    expect(second.said('broke')).toMatchObject([{ day: 3, fighters: 288 }]);
  });
});

describe('several enemies', () => {
  it('share one’s fire in proportion to their strength', () => {
    const scenario = field({
      fighters: { army: 1000, rebels: 300, gang: 100 },
      parameters: { rate: { default: 0.1, rebels: 0, gang: 0 } },
      relations: [{ between: ['gang', 'rebels'], level: 'none' }],
    });
    const found = losses(scenario, { army: [press('town')] });
    expect(found['rebels']).toBeCloseTo(75, 8);
    expect(found['gang']).toBeCloseTo(25, 8);
  });
});
