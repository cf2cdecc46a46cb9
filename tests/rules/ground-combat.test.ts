import { describe, expect, it } from 'vitest';
import { advance, EVEN, press, turn, withdraw, type Stage } from './stage.js';
import { field, losses, openWeek } from './town.js';

describe('who fights', () => {
  it('nobody where nobody attacks: enemies may stand off', () => {
    const { events, fighters } = turn(field(), null, {});
    expect(events).toEqual([]);
    expect(fighters('town')).toEqual({ army: 1000, rebels: 400 });
  });

  it('who presses, and whom it presses; who arrives by advance, and not by other orders', () => {
    const both = ['army', 'rebels'];
    expect(Object.keys(losses(field(), { army: [press('town')] })).sort()).toEqual(both);
    expect(Object.keys(losses(field(), { rebels: [press('town')] })).sort()).toEqual(both);
    const arriving = field({ fighters: { rebels: 400 }, town: { controller: null } });
    expect(Object.keys(losses(arriving, { army: [advance('base', 'town')] })).sort()).toEqual(both);
    expect(losses(arriving, { army: [withdraw('base', 'town')] })).toEqual({});
  });

  it('third parties stay out unless they press: friend, foe and stranger alike', () => {
    const fighters = { army: 1000, guard: 300, rebels: 400, gang: 200 };
    const found = losses(field({ fighters, relations: [{ between: ['gang', 'rebels'], level: 'none' }] }), {
      army: [press('town')],
    });
    // The gang is hostile to the army that attacks, so it is attacked as well; the guard stands by.
    expect(Object.keys(found).sort()).toEqual(['army', 'gang', 'rebels']);
    const bystander = losses(
      field({
        fighters,
        relations: [
          { between: ['gang', 'army'], level: 'none' },
          { between: ['gang', 'rebels'], level: 'none' },
        ],
      }),
      { army: [press('town')] },
    );
    expect(Object.keys(bystander).sort()).toEqual(['army', 'rebels']);
  });

  it('notes who was attacked, and by how many', () => {
    const { after } = turn(field(), null, { army: [press('town', 3)] }, {}, { otherwise: 'expected' });
    expect(after.regions['town'].attackers).toEqual({ army: 0, guard: 0, gang: 0, rebels: 750 });
    const both = turn(
      field(),
      null,
      { army: [press('town')], rebels: [press('town', 1)] },
      {},
      { otherwise: 'expected' },
    );
    expect(both.after.regions['town'].attackers).toEqual({ army: 100, guard: 0, gang: 0, rebels: 1000 });
    expect(turn(field(), both.world, {}).after.regions['town'].attackers).toEqual({
      army: 0,
      guard: 0,
      gang: 0,
      rebels: 0,
    });
  });
});

describe('what they lose', () => {
  it('follows the kernel', () => {
    const { r, g } = openWeek(1000, 400, 0.1, 0.05);
    const found = losses(field(), { army: [press('town')] });
    expect(found['army']).toBeCloseTo(r, 8);
    expect(found['rebels']).toBeCloseTo(g, 8);
  });

  it('terrain and entrenchment protect the side that does not attack', () => {
    const city = { terrain: 'city', entrenchment: 0.5 } as const;
    expect(losses(field({ town: city }), { army: [press('town')] })['rebels']).toBeCloseTo(
      openWeek(1000, 400, 0.1, 0.05, 4.5).g,
      8,
    );
    expect(losses(field({ town: city }), { rebels: [press('town')] })['army']).toBeCloseTo(
      openWeek(1000, 400, 0.1, 0.05, 1, 4.5).r,
      8,
    );
  });

  it('where both attack it protects the holder’s side, and nobody where nobody holds', () => {
    const head = { army: [press('town')], rebels: [press('town')] };
    const held = (controller: string | null, more: Partial<Stage> = {}) =>
      losses(field({ town: { terrain: 'city', controller }, ...more }), head);
    expect(held('rebels')['rebels']).toBeCloseTo(openWeek(1000, 400, 0.1, 0.05, 3).g, 8);
    expect(held('army')['army']).toBeCloseTo(openWeek(1000, 400, 0.1, 0.05, 1, 3).r, 8);
    expect(held(null)).toEqual(losses(field(), head));
    expect(held('guard', { relations: [{ between: ['army', 'guard'], level: 'joint' }] })['army']).toBeCloseTo(
      openWeek(1000, 400, 0.1, 0.05, 1, 3).r,
      8,
    );
    expect(held('guard')).toEqual(losses(field(), head));
  });

  it('who presses with a part fights with that part, and defends with all', () => {
    const half = losses(field({ parameters: { rate: { default: 0.1, rebels: 0 } } }), { army: [press('town', 2)] });
    expect(half['rebels']).toBeCloseTo(500 * 0.1, 8);
    const attacked = losses(field({ parameters: { rate: { default: 0.1, rebels: 0 } } }), {
      army: [press('town', 2)],
      rebels: [press('town', 1)],
    });
    expect(attacked['rebels']).toBeCloseTo(100, 8);
  });

  it('is drawn once from the strength engaged: binomial(n, x/n)', () => {
    const scenario = field({ parameters: { chance: 'binomial', rate: { default: 0.1, rebels: 0 } } });
    const { fighters, said, after } = turn(
      scenario,
      null,
      { army: [press('town', 2)] },
      { ...EVEN, 'ground-combat/loss/town/rebels': 61 },
    );
    expect(fighters('town')).toEqual({ army: 1000, rebels: 339 });
    expect(said('fought')).toEqual([
      { region: 'town', faction: 'army', attackers: 0, fighters: 1000, losses: 0 },
      { region: 'town', faction: 'rebels', attackers: 500, fighters: 400, losses: 61 },
    ]);
    expect(after.factions['rebels'].ledger['combat']).toBe(61);
    expect(() => turn(scenario, null, { army: [press('town', 2)] }, EVEN)).toThrow('binomial of 400 at 0.125');
  });

  it('or rounded', () => {
    const scenario = field({ parameters: { rate: { default: 0.101, rebels: 0 } } });
    // 404 quarters: 40.4 kills.
    const script = (heads: number) => ({ ...EVEN, 'ground-combat/loss/town/rebels': heads });
    const orders = { army: [press('town', 2)] };
    expect([50, 51].map((heads) => turn(scenario, null, orders, script(heads)).fighters('town')['rebels'])).toEqual([
      350, 349,
    ]);
    expect(() => turn(scenario, null, orders, script(52))).toThrow('never gives 52');
  });

  it.each([
    [0.9, 1 + 0.2 * 1.6 * Math.sqrt(3)],
    [0.5, 1],
    [0.25, 1 - 0.2 * Math.sqrt(3)],
  ])('four draws of %f multiply the week’s rate by %f', (unit, effect) => {
    const scenario = field({ parameters: { spread: 0.2, rate: { default: 0.1, rebels: 0 } } });
    const script = Object.fromEntries(
      Object.keys(EVEN).flatMap((draw) => [
        [`${draw}/town/army`, unit],
        [`${draw}/town/rebels`, 0.5],
      ]),
    );
    expect(losses(scenario, { army: [press('town')] }, null, script)['rebels']).toBeCloseTo(100 * effect, 8);
  });

  it('but never below a fifth', () => {
    const scenario = field({ parameters: { spread: 1, rate: { default: 0.1, rebels: 0 } } });
    const script = Object.fromEntries(Object.keys(EVEN).map((draw) => [draw, 0]));
    expect(losses(scenario, { army: [press('town')] }, null, script)['rebels']).toBeCloseTo(20, 8);
  });
});
