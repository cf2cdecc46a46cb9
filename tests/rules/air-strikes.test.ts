import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { sky, strike } from './sky.js';
import { infiltrate, turn } from './stage.js';

describe('a strike', () => {
  it('kills k of those present for each hit, and is told', () => {
    const { fighters, said, after } = turn(
      sky(),
      null,
      { army: [strike('town', 'rebels')] },
      { 'air-strikes/hits-1/town/army': 3 },
    );
    expect(fighters('town')).toEqual({ rebels: 94, gang: 40 });
    expect(said('struck')).toEqual([{ faction: 'army', against: 'rebels', region: 'town', sorties: 10, kills: 6 }]);
    expect(after.factions['rebels'].ledger['air-strike']).toBe(6);
  });

  it('draws binomial(sorties, mu · hit)', () => {
    expect(() =>
      turn(sky(), null, { army: [strike('town', 'rebels', 3)] }, { 'air-strikes/hits-1/town/army': 8 }),
    ).toThrow('binomial of 7 at 0.25 never gives 8');
  });

  it('is certain where everybody is found and every sortie hits, and nothing where nobody is found', () => {
    const seen = (intelligence: number) =>
      sky({
        factions: {
          army: { country: 'west', intelligence, sorties: 10 },
          legion: {},
          rebels: 'insurgent',
          gang: 'insurgent',
        },
        rules: { 'air-strikes': { hit: 1, cap: 1 } },
      });
    expect(turn(seen(1), null, { army: [strike('town', 'rebels')] }).fighters('town')).toEqual({
      rebels: 80,
      gang: 40,
    });
    expect(turn(seen(0), null, { army: [strike('town', 'rebels')] }).fighters('town')).toEqual({
      rebels: 100,
      gang: 40,
    });
  });

  it('rounds fractions of a fighter by luck', () => {
    const halves = sky({ rules: { 'air-strikes': { hit: 0.5, killsPerHit: 0.5, cap: 1 } } });
    const script = { 'air-strikes/hits-1/town/army': 5, 'air-strikes/kills-1/town/army': 3 };
    expect(turn(halves, null, { army: [strike('town', 'rebels')] }, script).said('struck')).toMatchObject([
      { kills: 3 },
    ]);
  });

  it('never kills more than there are, nor who has left before', () => {
    const all = { 'air-strikes/hits-1/town/army': 10 };
    const bloody = sky({ rules: { movement: {}, 'air-strikes': { hit: 0.5, killsPerHit: 100, cap: 1 } } });
    expect(turn(bloody, null, { army: [strike('town', 'rebels')] }, all).fighters('town')).toEqual({ gang: 40 });
    const gone = turn(bloody, null, { army: [strike('town', 'gang')], gang: [infiltrate('town', 'base')] }, all);
    expect(gone.said('struck')).toMatchObject([{ against: 'gang', kills: 0 }]);
  });

  it('hits several factions in one region, each with luck of its own, ranked by key and not by id or number', () => {
    const named = (first: string, second: string) =>
      sky({
        factions: {
          army: { country: 'west', intelligence: 0.5, sorties: 7 },
          legion: {},
          [first]: { kind: 'insurgent', key: 'a-band' },
          [second]: { kind: 'insurgent', key: 'b-band' },
        },
        regions: {
          base: { controller: 'army', fighters: { army: 50 } },
          town: { fighters: { [first]: 100, [second]: 100 } },
        },
        ways: [['base', 'town']],
      });
    for (const [first, second] of [
      ['alpha', 'omega'],
      ['omega', 'alpha'],
    ])
      for (const [few, many] of [
        [2, 2],
        [3, 1],
      ] as const) {
        const sorties = Math.floor((7 * few) / 4);
        const { fighters, said } = turn(
          named(first, second),
          null,
          { army: [strike('town', second, many), strike('town', first, few)] },
          { 'air-strikes/hits-1/town/army': 3, 'air-strikes/hits-2/town/army': 1 },
        );
        expect(said('struck').map(({ against, sorties: flown }) => [against, flown])).toEqual([
          [first, sorties],
          [second, 7 - sorties],
        ]);
        expect(fighters('town')).toEqual({ [first]: 94, [second]: 98 });
      }
  });

  it('of one faction by two orders on one target is one strike', () => {
    const orders = [strike('town', 'rebels', 1), strike('town', 'rebels', 2)];
    const { said } = turn(sky(), null, { army: orders }, { 'air-strikes/hits-1/town/army': 7 });
    expect(said('struck')).toMatchObject([{ sorties: 7, kills: 14 }]);
  });
});

describe('those under way', () => {
  /** Rebels on a road of five weeks to a den, where some stand already or none do. */
  const road = (there: number, rest: object = {}) =>
    sky({
      regions: {
        base: { controller: 'army', fighters: { army: 50 } },
        town: { fighters: { rebels: 1 } },
        den: { country: 'west', fighters: { rebels: there } },
      },
      ways: [
        ['base', 'town'],
        ['base', 'den'],
        ['town', 'den'],
      ],
      transit: [
        { faction: 'rebels', from: 'town', to: 'den', fighters: 20, turn: 5 },
        { faction: 'rebels', from: 'base', to: 'den', fighters: 10, turn: 4 },
        { faction: 'gang', from: 'town', to: 'den', fighters: 40, turn: 4 },
      ],
      ...rest,
    });
  const bound = ({ world }: { readonly world: World }) =>
    world.marches.map(({ due, fighters }) => [due, fighters]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const hit = (scenario: Scenario, hits: number) =>
    turn(scenario, null, { army: [strike('den', 'rebels')] }, { 'air-strikes/hits-1/den/army': hits });

  it('are hit where they are going, those who stand there and all marches in proportion', () => {
    const struck = hit(road(30), 6); // 12 of 60: in thirds of 60 by 30, 10, 20
    expect(struck.fighters('den')).toEqual({ rebels: 24 });
    expect(bound(struck)).toEqual([
      [4, 8],
      [4, 40],
      [5, 16],
    ]);
    expect(struck.said('struck')).toMatchObject([{ region: 'den', kills: 12 }]);
    expect(struck.said('struck-under-way')).toEqual([]);
  });

  it('are all there is to hit where nobody stands', () => {
    const struck = hit(road(0), 3);
    expect(bound(struck)).toEqual([
      [4, 8],
      [4, 40],
      [5, 16],
    ]);
    expect(struck.said('struck-under-way')).toMatchObject([{ against: 'rebels', region: 'den', kills: 6 }]);
    expect(struck.said('struck')).toEqual([]);
  });

  it('count for the cap, and of whom none is left no march stays', () => {
    const capped = road(0, { rules: { movement: {}, 'air-strikes': { hit: 0.5, cap: 0.5 } } });
    expect(hit(capped, 10).said('struck-under-way')).toMatchObject([{ kills: 15 }]);
    const bloody = road(0, { rules: { movement: {}, 'air-strikes': { hit: 0.5, cap: 1, killsPerHit: 100 } } });
    expect(bound(hit(bloody, 10))).toEqual([[4, 40]]);
  });

  it('are no target where the region is not known', () => {
    const far = road(0, {
      ways: [
        ['base', 'town'],
        ['town', 'den'],
      ],
      regions: {
        base: { controller: 'army', fighters: { army: 50 } },
        town: {},
        den: { country: 'west' },
      },
      transit: [{ faction: 'rebels', from: 'town', to: 'den', fighters: 20, turn: 5 }],
    });
    expect(turn(far, null, { army: [strike('den', 'rebels')] }).rejected).toMatchObject([{ code: 'no-target' }]);
  });
});

describe('the cap', () => {
  const crowd = (cap: number, more: object = {}) =>
    sky({
      factions: {
        army: { country: 'west', intelligence: 1, sorties: 10 },
        legion: { country: 'west', intelligence: 1, sorties: 30 },
        rebels: 'insurgent',
        gang: 'insurgent',
      },
      regions: {
        base: { controller: 'army', fighters: { army: 50, legion: 1 } },
        town: { fighters: { rebels: 100, gang: 40 } },
      },
      ways: [['base', 'town']],
      rules: { 'air-strikes': { hit: 1, killsPerHit: 1, cap, ...more } },
    });
  const kills = (scenario: Scenario, against: string, by: readonly string[]): unknown[] =>
    turn(scenario, null, Object.fromEntries(by.map((id) => [id, [strike('town', against)]])))
      .said('struck')
      .map((event) => event['kills']);

  it('holds for all who strike one faction in a region together, each scaled alike and rounded down', () => {
    expect(kills(crowd(0.4), 'rebels', ['army', 'legion'])).toEqual([10, 30]);
    expect(kills(crowd(0.2), 'rebels', ['army', 'legion'])).toEqual([5, 15]);
    expect(kills(crowd(0.1), 'rebels', ['army', 'legion'])).toEqual([2, 7]);
    expect(kills(crowd(0.1), 'rebels', ['legion'])).toEqual([10]);
    expect(kills(crowd(0.05), 'rebels', ['army', 'legion'])).toEqual([1, 3]);
    expect(kills(crowd(0), 'rebels', ['army', 'legion'])).toEqual([0, 0]);
  });

  it('is each target’s own', () => {
    const orders = { army: [strike('town', 'rebels')], legion: [strike('town', 'gang')] };
    expect(turn(crowd(0.1), null, orders).fighters('town')).toEqual({ rebels: 90, gang: 36 });
  });

  it('spares a handful: a tenth of nine is nobody', () => {
    const few = sky({
      regions: { base: { controller: 'army', fighters: { army: 50 } }, town: { fighters: { rebels: 9 } } },
      ways: [['base', 'town']],
      rules: { 'air-strikes': { hit: 0.5 } },
    });
    const { fighters } = turn(few, null, { army: [strike('town', 'rebels')] }, { 'air-strikes/hits-1/town/army': 9 });
    expect(fighters('town')).toEqual({ rebels: 9 });
  });
});
