import { describe, expect, it } from 'vitest';
import type { CrossingData, RegionData, Scenario } from '../../src/core/scenario.js';
import { advance, EVEN, press, stage, turn, type Played, type Stage } from './stage.js';

type Refuges = Readonly<Record<string, Partial<RegionData> & { readonly way?: Partial<CrossingData> }>>;

/** A town that the army attacks at overwhelming strength and rebels leave, with refuges around it. */
const rout = (
  refuges: Refuges,
  more: Partial<Stage> & { readonly rebels?: number; readonly parameters?: object } = {},
): Scenario => {
  const { rebels = 100, parameters = {}, ...rest } = more;
  return stage({
    factions: { army: { intelligence: 1 }, rebels: 'insurgent' },
    regions: {
      town: { controller: 'rebels', fighters: { army: 1000, rebels } },
      ...Object.fromEntries(Object.entries(refuges).map(([id, { way: _way, ...refuge }]) => [id, refuge])),
    },
    ways: Object.entries(refuges).map(([id, { way }]) => ['town', id, way ?? {}]),
    rules: {
      movement: {},
      'ground-combat': {
        rate: { default: 1, rebels: 0 },
        break: { default: 0, rebels: 0.6 },
        spread: 0,
        chance: 'rounding',
        ...parameters,
      },
      retreat: {},
    },
    ...rest,
  });
};

/** The rout, in which 40 of 100 fall on the first day and the rest flee. */
const flee = (refuges: Refuges, more: Parameters<typeof rout>[1] = {}): Played =>
  turn(rout(refuges, more), null, { army: [press('town')] }, EVEN);
const ways = (played: Played): (readonly [unknown, unknown])[] =>
  played.said('fled').map(({ to, fighters }) => [to, fighters] as const);

describe('flight of insurgents', () => {
  it('leaves with all who are left, in the same week', () => {
    const played = flee({ hills: {} });
    expect(played.fighters('town')).toEqual({ army: 1000 });
    expect(played.fighters('hills')).toEqual({ rebels: 60 });
    expect(played.said('broke')).toEqual([{ region: 'town', faction: 'rebels', day: 1, fighters: 60 }]);
    expect(played.after.factions['rebels'].ledger).toMatchObject({ combat: 40, flight: 120 }); // out and in
    expect(played.after.regions['town'].battleStart['rebels']).toBe(0);
  });

  it('fills ways out by porosity times strength and by room, never rounded up', () => {
    const played = flee({
      a: { country: 'east', way: { porosity: 0.25 } },
      b: { country: 'east', way: { porosity: 0.99 }, capacity: 20 },
      c: { capacity: 11, fighters: { rebels: 1 } },
    });
    // Fewest attackers per own fighter: all 0. Own-held first, then the shorter, then by key: a, b, c.
    expect(ways(played)).toEqual([
      ['a', 15],
      ['b', 20],
      ['c', 10],
    ]);
    expect(played.fighters('town')).toEqual({ army: 1000, rebels: 15 });
  });

  it('rounds the flow over a border down', () => {
    expect(ways(flee({ a: { country: 'east', way: { porosity: 0.99 } } }))).toEqual([['a', 59]]);
  });

  it('takes own ground first, then the shorter way, then the key', () => {
    const order = (refuges: Refuges): unknown[] => ways(flee(refuges)).map(([to]) => to);
    const small = { capacity: 20 };
    expect(order({ a: small, b: { ...small, controller: 'rebels' }, c: { ...small, way: { km: 5 } } })).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(order({ c: small, b: small, a: small })).toEqual(['a', 'b', 'c']);
  });

  it('prefers, before all, where fewer attackers press each own fighter', () => {
    const scenario = rout({
      a: { controller: 'rebels', capacity: 500, fighters: { rebels: 100, army: 50 } },
      b: { capacity: 40, way: { km: 90 } },
    });
    const played = turn(scenario, null, { army: [press('town'), press('a')] }, {}, { otherwise: 'expected' });
    // Nobody presses b; in a, own ground and nearer, 50 press the 50 who are left.
    expect(ways(played).slice(0, 2)).toEqual([
      ['b', 40],
      ['a', 20],
    ]);
  });

  it.each([
    ['a closed border', { country: 'east', way: { porosity: 0 } }],
    ['a garrison of who holds it', { controller: 'army', fighters: { army: 1 } }],
    ['more enemies than flee', { fighters: { army: 101 } }],
  ] as [string, Refuges[string]][])('%s is no way out: a last stand', (_, refuge) => {
    const played = flee({ hills: refuge }, { rebels: 100 });
    expect(played.said('destroyed')).toEqual([{ region: 'town', faction: 'rebels', day: 1 }]);
    expect(played.said('fled')).toEqual([]);
  });

  it.each([
    ['an empty region that an enemy holds', { controller: 'army' }],
    ['enemies as many as flee, where they hold nothing', { fighters: { army: 60 } }],
    ['a friend’s garrison', { controller: 'rebels', fighters: { rebels: 5 } }],
  ] as [string, Refuges[string]][])('%s is a way out', (_, refuge) => {
    expect(ways(flee({ hills: refuge }))).toEqual([['hills', 60]]);
  });

  it('does not lead to where they are attacked more than half as hard', () => {
    const pressed = (heads: number): Played => {
      const scenario = rout(
        { a: { capacity: 5000, fighters: { rebels: 900, army: heads } } },
        { rebels: 900, parameters: { rate: { default: 1, rebels: 0 } } },
      );
      return turn(scenario, null, { army: [press('town'), press('a')] }, {}, { otherwise: 'expected' });
    };
    expect(ways(pressed(500))).not.toEqual([]);
    expect(ways(pressed(501))).toEqual([]);
  });

  it('what stays behind fights the whole of the next week to the end', () => {
    const refuges = { hills: { capacity: 50 } };
    const first = flee(refuges);
    expect(first.said('cornered')).toEqual([{ faction: 'rebels', fighters: 10, region: 'town' }]);
    expect(first.after.regions['town'].lastStand['rebels']).toBe(1);
    const second = turn(rout(refuges), first.world, { army: [press('town')] }, EVEN);
    expect(second.said('destroyed')).toMatchObject([{ region: 'town', faction: 'rebels' }]);
  });

  it('and after that week breaks again as before', () => {
    const refuges: Refuges = { east: { country: 'east', way: { porosity: 0.5 } } };
    const parameters = { rate: { default: 0.05, rebels: 0 } };
    const scenario = rout(refuges, { rebels: 100, parameters });
    const orders = { army: [press('town')] };
    const first = turn(scenario, null, orders, {}, { otherwise: 'expected' }); // 40 fall, 30 flee, 30 stay
    expect(first.fighters('town')['rebels']).toBe(30);
    const second = turn(scenario, first.world, {}, {});
    const third = turn(scenario, second.world, orders, {}, { otherwise: 'expected' });
    // A new battle of 30: it breaks at 18.
    expect(third.said('broke')).toMatchObject([{ fighters: 18 }]);
  });

  it('into one refuge from two sides shares its room, rounded down, the rest by key', () => {
    const scenario = stage({
      factions: { army: { intelligence: 1 }, rebels: 'insurgent' },
      regions: {
        a: { controller: 'rebels', fighters: { army: 1000, rebels: 100 } },
        b: { controller: 'rebels', fighters: { army: 1000, rebels: 50 } },
        hills: { capacity: 50 },
      },
      ways: [
        ['a', 'hills'],
        ['b', 'hills'],
      ],
      rules: {
        movement: {},
        'ground-combat': {
          rate: { default: 1, rebels: 0 },
          break: { default: 0, rebels: 0.6 },
          spread: 0,
          chance: 'rounding',
        },
        retreat: {},
      },
    });
    const played = turn(scenario, null, { army: [press('a'), press('b')] }, EVEN);
    // 50 (all there is room for) and 30 wish to enter: 31.25 and 18.75 of 50 places, then one more by key.
    expect(played.said('fled').map(({ from, fighters }) => [from, fighters])).toEqual([
      ['a', 32],
      ['b', 18],
    ]);
    expect(played.fighters('hills')).toEqual({ rebels: 50 });
  });

  it('is bound by what the crossing still carries this week', () => {
    const scenario = rout({ hills: { way: { capacity: 50 } } });
    const played = turn(scenario, null, { army: [press('town', 3), advance('town', 'hills', 1)] }, EVEN);
    expect(played.fighters('hills')).toEqual({ army: 50 });
    expect(played.fighters('town')).toEqual({ army: 950, rebels: 60 });
  });

  it('adds to a battle that is on where they arrive', () => {
    const scenario = rout({ hills: { fighters: { rebels: 30, army: 10 } } });
    const played = turn(scenario, null, { army: [press('town'), press('hills')] }, {}, { otherwise: 'expected' });
    expect(played.fighters('hills')).toEqual({ rebels: 30 - 10 + 60, army: 10 });
    expect(played.after.regions['hills'].battleStart).toEqual({ army: 10, rebels: 90 });
  });

  it('counts as arrival', () => {
    const [army, rebels] = [0, 1];
    expect(flee({ hills: { fighters: { army: 1 } } }).world.regions[0].since).toMatchObject({ [army]: 0, [rebels]: 1 });
  });
});
