import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { advance, infiltrate, press, reinforce, stage, turn, withdraw, type Stage } from '../rules/stage.js';

const field = (more: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: {}, guard: 'militia', rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 100, guard: 3 }, controller: 'army' },
      town: { fighters: { rebels: 50 }, controller: 'rebels' },
      hills: { controller: 'rebels' },
      plain: {},
      isle: { country: 'east' },
    },
    ways: [
      ['base', 'town'],
      ['base', 'hills'],
      ['base', 'plain'],
      ['base', 'isle', { porosity: 0 }],
    ],
    rules: { movement: {} },
    ...more,
  });

const codes = (orders: unknown[], scenario = field(), faction = 'army'): string[] =>
  turn(scenario, null, { [faction]: orders as Order[] }).rejected.map(({ code }) => code);

describe('each order alone', () => {
  it.each([
    ['advance on an enemy', advance('base', 'town'), undefined],
    ['advance into what nobody holds', advance('base', 'plain'), undefined],
    ['withdraw to what an enemy holds and nobody mans', withdraw('base', 'hills'), undefined],
    ['withdraw to a garrison', withdraw('base', 'town'), 'enemy-held'],
    ['reinforce what an enemy holds', reinforce('base', 'hills'), 'enemy-held'],
    ['reinforce what nobody holds', reinforce('base', 'plain'), undefined],
    ['infiltrate as a state', infiltrate('base', 'hills'), 'not-insurgent'],
    ['press where no enemy is', press('base'), 'nothing-to-press'],
    ['march over a closed crossing', advance('base', 'isle'), 'closed'],
    ['march with nobody', advance('town', 'base'), 'no-fighters'],
    ['hold where nobody is', { kind: 'hold', region: 'town' }, 'no-fighters'],
    ['hold', { kind: 'hold', region: 'base' }, undefined],
    ['march where no way leads', advance('base', 'nowhere'), 'unknown-region'],
    ['march where no way leads, between known regions', advance('town', 'hills'), 'impossible'],
  ])('%s', (_, order, code) => {
    expect(codes([order])).toEqual(code === undefined ? [] : [code]);
  });

  it('that would move nobody is too few', () => {
    expect(codes([advance('base', 'town', 1)], field(), 'guard')).toEqual(['too-few']);
    expect(codes([advance('base', 'town', 2)], field(), 'guard')).toEqual([]);
  });

  it('stays inside its zones', () => {
    const zoned = field({
      factions: { army: { zones: ['west'] }, guard: 'militia', rebels: 'insurgent' },
      regions: {
        base: { zone: 'west', fighters: { army: 100 } },
        town: { zone: 'east' },
        hills: { zone: 'west' },
        plain: {},
        isle: { country: 'east' },
      },
    });
    expect(codes([advance('base', 'town')], zoned)).toEqual(['out-of-zone']);
    expect(codes([advance('base', 'plain')], zoned)).toEqual(['out-of-zone']);
    expect(codes([advance('base', 'hills')], zoned)).toEqual([]);
  });

  it.each([
    ['no object', 'advance'],
    ['nothing', null],
    ['no kind', {}],
    ['a kind that no rule knows', { kind: 'announce', to: 'guard', region: 'town', turn: 3 }],
    ['an inherited word for a kind', { kind: 'constructor' }],
    ['a field too few', { kind: 'advance', from: 'base', to: 'town' }],
    ['a field too many', { kind: 'hold', region: 'base', firmly: true }],
    ['quarters that are none', { ...advance('base', 'town'), quarters: 5 }],
    ['half a quarter', { ...advance('base', 'town'), quarters: 0.5 }],
    ['a faction for a region', { kind: 'hold', region: 'army' }],
    ['a function', () => null],
    ['a big integer', { kind: 'hold', region: 5n }],
  ])('%s is dropped, and the rest counts', (_, junk) => {
    const { rejected, fighters } = turn(field(), null, { army: [junk as Order, advance('base', 'plain', 2)] });
    expect(rejected).toHaveLength(1);
    expect(fighters('plain')).toEqual({ army: 50 });
  });

  it('is refused with the nearest word and the nearest legal order', () => {
    const eyes = view(field(), begin(field(), 'x'), 'army');
    expect(eyes.explain({ kind: 'advanse', from: 'base' } as never)).toMatchObject({
      code: 'unknown-order',
      message: expect.stringContaining('did you mean "advance"'),
    });
    expect(eyes.explain(advance('base', 'twn'))).toMatchObject({
      code: 'unknown-region',
      message: expect.stringContaining('did you mean "town"'),
    });
    expect(eyes.explain(withdraw('base', 'town', 3))).toMatchObject({
      code: 'enemy-held',
      nearest: { kind: 'withdraw', from: 'base', quarters: 3 },
    });
    expect(eyes.explain(advance('base', 'town', 3))).toBeNull();
  });
});

describe('orders together', () => {
  it('may use four quarters of a stack, no more: else all that draw on it are dropped', () => {
    expect(codes([advance('base', 'town', 2), withdraw('base', 'plain', 2)])).toEqual([]);
    const { rejected, fighters } = turn(field(), null, {
      army: [advance('base', 'town', 2), withdraw('base', 'plain', 3), { kind: 'hold', region: 'base' }],
    });
    expect(rejected.map(({ code, order }) => [code, (order as Order).kind])).toEqual([
      ['over-committed', 'advance'],
      ['over-committed', 'withdraw'],
    ]);
    expect(fighters('base')).toEqual({ army: 100, guard: 3 });
  });

  it('that are equal collapse to one', () => {
    const { rejected, fighters } = turn(field(), null, {
      army: [advance('base', 'plain', 3), advance('base', 'plain', 3)],
    });
    expect(rejected.map(({ code }) => code)).toEqual(['duplicate']);
    expect(fighters('plain')).toEqual({ army: 75 });
  });

  it('that are not legal alone use up nothing', () => {
    expect(codes([advance('base', 'isle', 4), advance('base', 'plain', 4)])).toEqual(['closed']);
  });

  it('attack at most as many regions as the ceiling says: else none', () => {
    const capped = (ceiling: number): Scenario =>
      field({ factions: { army: { ceiling }, guard: 'militia', rebels: 'insurgent' } });
    const two = [advance('base', 'town', 1), advance('base', 'hills', 1), advance('base', 'plain', 1)];
    expect(codes(two, capped(2))).toEqual([]);
    expect(codes(two, capped(1))).toEqual(['over-committed', 'over-committed']); // the plain is nobody’s: no offensive
    expect(codes([advance('base', 'town', 1), advance('base', 'town', 2)], capped(1))).toEqual([]);
    expect(codes([advance('base', 'town', 1)], capped(0))).toEqual(['over-committed']);
    expect(codes([withdraw('base', 'hills', 1)], capped(0))).toEqual([]);
  });

  it('are dropped in one order, whatever the order of the list', () => {
    const list = [advance('base', 'isle'), withdraw('base', 'town'), press('base'), null, press('base')];
    const once = turn(field(), null, { army: list as Order[] }).rejected;
    expect(turn(field(), null, { army: [...list].reverse() as Order[] }).rejected).toEqual(once);
  });

  it('beyond ten thousand are not read', () => {
    expect(codes([...Array.from({ length: 10_000 }, () => null), advance('base', 'town')]).at(-1)).toBe('too-many');
  });
});

describe('shares of a stack', () => {
  it.each([
    [100, [1, 1, 1, 1], [25, 25, 25, 25]],
    [103, [1, 1, 1, 1], [25, 26, 26, 26]],
    [7, [2, 2], [3, 4]],
    [7, [1, 2], [1, 4]],
    [4, [3], [3]],
    [5, [4], [5]],
  ])('of %i by quarters %o are %o: floor(n·c/4) − floor(n·c′/4)', (heads, quarters, parts) => {
    const targets = ['a', 'b', 'c', 'd'];
    const scenario = stage({
      regions: { base: { fighters: { army: heads } }, ...Object.fromEntries(targets.map((id) => [id, {}])) },
      ways: targets.map((id) => ['base', id]),
      rules: { movement: {} },
    });
    // Given last first: destinations sort them.
    const orders = quarters.map((each, i) => withdraw('base', targets[i], each as 1)).reverse();
    const { fighters } = turn(scenario, null, { army: orders });
    expect(quarters.map((_, i) => fighters(targets[i])['army'])).toEqual(parts);
  });
});

describe('view.legal', () => {
  const scenario = field();
  const eyes = view(scenario, begin(scenario, 'x'), 'army');

  it('lists exactly what explain allows, frozen, the same objects every time', () => {
    const legal = eyes.legal('advance', 'base');
    expect(legal).toHaveLength(12);
    expect(legal.every((order) => eyes.explain(order) === null && Object.isFrozen(order))).toBe(true);
    expect(view(scenario, begin(scenario, 'y'), 'army').legal('advance', 'base')[3]).toBe(legal[3]);
  });

  it('goes by kind, then place, target and quarters', () => {
    const texts = eyes.legal().map((order) => JSON.stringify(order));
    expect(texts[0]).toBe('{"kind":"advance","from":"base","to":"hills","quarters":1}');
    expect(new Set(texts).size).toBe(texts.length);
    const kinds = eyes.legal().map(({ kind }) => kind);
    expect(kinds).toEqual(kinds.toSorted());
  });

  it('lists none of a rule that is off', () => {
    expect(eyes.legal('announce')).toEqual([]);
  });
});
