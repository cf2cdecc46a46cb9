/** What `view.legal` lists, held against what a turn makes of it, in wars of all sorts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step, view } from '../../src/engine/step.js';
import { arbitraries } from '../../src/testing/arbitraries.js';
import { advance, reinforce, stage, withdraw } from '../rules/stage.js';

const codesOf = (scenario: Scenario, world: World, faction: string, orders: readonly Order[]): string[] =>
  step(scenario, world, { [faction]: orders }).rejected.map(({ code }) => code);

describe('in generated wars', () => {
  let listed = 0;
  let together = 0;

  test('each listed order counts when given alone, and all at once are refused as over-committed only', () => {
    fc.assert(
      fc.property(arbitraries.war({ turns: { min: 3, max: 5 } }), fc.nat(), ({ scenario, seed, log }, pick) => {
        let world = begin(scenario, seed);
        for (let turn = 1; turn <= scenario.compiled.theatre.turns; turn++) {
          for (const { id } of scenario.factions) {
            const legal = view(scenario, world, id).legal();
            listed += legal.length;
            if (legal.length === 0) continue;
            expect(codesOf(scenario, world, id, [legal[pick % legal.length]])).toEqual([]);
            const codes = codesOf(scenario, world, id, legal);
            if (codes.length > 0) together += 1;
            expect(new Set([...codes, 'over-committed'])).toEqual(new Set(['over-committed']));
          }
          ({ world } = step(scenario, world, log[turn] ?? {}));
        }
      }),
      effort(40, 31),
    );
    expect(listed).toBeGreaterThan(1000);
    expect(together).toBeGreaterThan(50);
  });

  test('what is not listed has a reason, which the turn repeats; the nearest order is listed', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraries.war({ turns: { min: 3, max: 3 } }), ({ scenario, seed }) => {
        const world = begin(scenario, seed);
        const everything = scenario.factions.flatMap(({ id }) => view(scenario, world, id).legal());
        for (const { id } of scenario.factions) {
          const eyes = view(scenario, world, id);
          const mine = new Set(eyes.legal());
          for (const order of everything.slice(0, 40)) {
            const refusal = eyes.explain(order);
            expect(refusal === null).toBe(mine.has(order));
            if (refusal === null) continue;
            refused += 1;
            expect(codesOf(scenario, world, id, [order])).toEqual([refusal.code]);
            if (refusal.nearest !== undefined) expect(mine.has(refusal.nearest)).toBe(true);
          }
        }
      }),
      effort(40, 32),
    );
    expect(refused).toBeGreaterThan(300);
  });
});

describe('the list', () => {
  const scenario = stage({
    factions: { army: {}, rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 8 } },
      town: { fighters: { rebels: 3 }, controller: 'rebels' },
      isle: { country: 'east' },
    },
    ways: [
      ['base', 'town'],
      ['base', 'isle', { porosity: 0 }],
    ],
    rules: { movement: {} },
  });
  const eyes = view(scenario, begin(scenario, 'x'), 'army');
  const words = (orders: readonly Order[]): string[] => orders.map((order) => Object.values(order).join(' '));

  test('holds every order that is legal, by kind, then key, then quarters, and nothing else', () => {
    expect(words(eyes.legal())).toEqual([
      'advance base town 1',
      'advance base town 2',
      'advance base town 3',
      'advance base town 4',
      'hold base',
    ]);
    expect(words(view(scenario, begin(scenario, 'x'), 'rebels').legal('infiltrate'))).toEqual([
      // A quarter of three fighters is nobody.
      'infiltrate town base 2',
      'infiltrate town base 3',
      'infiltrate town base 4',
    ]);
  });

  test('of one kind, or of one region, is the part of it', () => {
    expect(eyes.legal('advance')).toEqual(eyes.legal().filter(({ kind }) => kind === 'advance'));
    expect(eyes.legal('advance', 'base')).toEqual(eyes.legal('advance'));
    expect(eyes.legal('advance', 'town')).toEqual([]);
    expect(() => eyes.legal('advance', 'bse')).toThrow('unknown-region');
  });

  test('holds the same frozen objects every time, and is the caller’s to sort', () => {
    const once = eyes.legal();
    expect(once.every(Object.isFrozen)).toBe(true);
    expect(eyes.legal().every((order, i) => order === once[i])).toBe(true);
    [...once].reverse();
    (eyes.legal() as Order[]).length = 0;
    expect(eyes.legal()).toHaveLength(once.length);
    const world = begin(scenario, 'other');
    expect(view(scenario, world, 'army').legal()[0]).toBe(once[0]);
  });
});

describe('shares of a stack, by destination key, then kind', () => {
  const army = (fighters: number): Scenario =>
    stage({
      regions: { base: { fighters: { army: fighters } }, alm: {}, bay: {}, cape: {} },
      ways: [
        ['base', 'alm'],
        ['base', 'bay'],
        ['base', 'cape'],
      ],
      rules: { movement: {} },
    });
  /** Where how many arrive. */
  const arrivals = (fighters: number, orders: readonly Order[]): Record<string, number> => {
    const scenario = army(fighters);
    const { world, rejected } = step(scenario, begin(scenario, 'x'), { army: orders });
    expect(rejected).toEqual([]);
    return Object.fromEntries(
      Object.entries(inspect(scenario, world).regions).map(([id, region]) => [id, region.fighters['army']]),
    );
  };

  test.each([
    [4, { base: 0, alm: 1, bay: 2, cape: 1 }],
    [5, { base: 0, alm: 1, bay: 2, cape: 2 }],
    [41, { base: 0, alm: 10, bay: 20, cape: 11 }],
    [103, { base: 0, alm: 25, bay: 52, cape: 26 }],
  ])('of %i fighters', (fighters, expected) => {
    // Given in no order at all: the quarters go to alm, then bay (reinforce before withdraw), then cape.
    const orders = [
      advance('base', 'cape', 1),
      withdraw('base', 'bay', 1),
      advance('base', 'alm', 1),
      reinforce('base', 'bay', 1),
    ];
    expect(arrivals(fighters, orders)).toEqual(expected);
  });

  test('four quarters are everybody, however they are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 5000 }), fc.constantFrom<1 | 2 | 3>(1, 2, 3), (fighters, quarters) => {
        const rest = (4 - quarters) as 1 | 2 | 3;
        const there = arrivals(fighters, [advance('base', 'cape', rest), advance('base', 'alm', quarters)]);
        const first = Math.floor((fighters * quarters) / 4);
        expect(there).toEqual({ base: 0, alm: first, bay: 0, cape: fighters - first });
      }),
      effort(60, 33),
    );
  });
});
