import { describe, expect, it } from 'vitest';
import type { CrossingData, RegionData } from '../../src/core/scenario.js';
import { EVEN, press, stage, turn, type Played, type Stage } from './stage.js';

type Refuges = Readonly<Record<string, Partial<RegionData> & { readonly way?: Partial<CrossingData> }>>;

const ways = (played: Played): (readonly [unknown, unknown])[] =>
  played.said('fled').map(({ to, fighters }) => [to, fighters] as const);

describe('flight of others', () => {
  /** Rebels drive an army of 100 out of the town. */
  const beaten = (refuges: Refuges, more: Partial<Stage> = {}): Played => {
    const scenario = stage({
      factions: { army: { zones: ['front'] }, guard: 'militia', rebels: 'insurgent' },
      regions: {
        town: { controller: 'army', zone: 'front', fighters: { army: 100, rebels: 1000 } },
        ...Object.fromEntries(
          Object.entries(refuges).map(([id, { way: _way, ...refuge }]) => [id, { zone: 'front', ...refuge }]),
        ),
      },
      ways: Object.entries(refuges).map(([id, { way }]) => ['town', id, way ?? {}]),
      rules: {
        movement: {},
        'ground-combat': { rate: { default: 0, rebels: 1 }, break: 0.7, spread: 0, chance: 'rounding' },
        retreat: {},
      },
      ...more,
    });
    return turn(scenario, null, { rebels: [press('town')] }, EVEN);
  };
  const own = { controller: 'army' };

  it('goes whole to the first region of their own, whatever its room and the border’s porosity', () => {
    expect(
      ways(
        beaten({
          a: { controller: null, way: { km: 1 } },
          b: { ...own, country: 'east', capacity: 0, way: { porosity: 0.01 } },
        }),
      ),
    ).toEqual([['b', 70]]);
    expect(ways(beaten({ b: { ...own, way: { km: 30 } }, c: own }))).toEqual([['c', 70]]);
  });

  it('else to who lets them in: by consent, or acting jointly', () => {
    const host = { controller: 'guard' };
    expect(ways(beaten({ a: host }, { relations: [{ from: 'guard', to: 'army', consents: ['enter'] }] }))).toEqual([
      ['a', 70],
    ]);
    expect(ways(beaten({ a: host }, { relations: [{ between: ['army', 'guard'], level: 'joint' }] }))).toEqual([
      ['a', 70],
    ]);
    expect(ways(beaten({ a: host }, { relations: [{ from: 'army', to: 'guard', consents: ['enter'] }] }))).toEqual([]);
  });

  it('stays inside its zones', () => {
    expect(ways(beaten({ a: { ...own, zone: 'rear' } }))).toEqual([]);
  });

  it('with nowhere to go they stay, break all the same, and fight the next week to the end', () => {
    const played = beaten({ a: { controller: null } });
    expect(played.said('broke')).toMatchObject([{ faction: 'army', fighters: 70 }]);
    expect(played.fighters('town')).toEqual({ army: 70, rebels: 1000 });
    expect(played.said('cornered')).toMatchObject([{ faction: 'army', fighters: 70 }]);
  });
});
