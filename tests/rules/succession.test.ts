import { describe, expect, it } from 'vitest';
import type { TimetableData } from '../../src/core/scenario.js';
import { stage, turn, type Played, type Stage } from './stage.js';

const becomes = (pair: string, at = 1): TimetableData => ({
  turn: at,
  set: [{ path: `relations/${pair}/becomes`, to: 1 }],
});
/** An old name and a new one, with fighters everywhere there can be some. */
const war = (timetable: TimetableData[], rest: Partial<Stage> = {}) =>
  stage({
    factions: { army: 'state', old: 'insurgent', fresh: 'insurgent', other: 'insurgent' },
    regions: {
      town: { controller: 'old', fighters: { old: 30, fresh: 5 } },
      den: { controller: 'old', fighters: { old: 7 } },
      base: { controller: 'army', fighters: { army: 9 } },
    },
    ways: [
      ['town', 'den'],
      ['den', 'base', { guards: { old: 4 } }],
    ],
    transit: [{ faction: 'old', from: 'den', to: 'town', fighters: 11, turn: 3 }],
    deals: [{ maker: 'army', faction: 'old', from: 'town', to: 'den', quarters: 4, until: 3 }],
    rules: { succession: {} },
    timetable,
    ...rest,
  });
const standing = ({ after }: Played, faction: string): number[] =>
  ['town', 'den', 'base'].map((region) => after.regions[region].fighters[faction]);

describe('succession', () => {
  const played = turn(war([becomes('old/fresh')]), null, {});

  it('hands fighters, marches, guards and regions over', () => {
    expect([standing(played, 'old'), standing(played, 'fresh')]).toEqual([
      [0, 0, 0],
      [35, 7, 0],
    ]);
    expect(played.after.marches.map(({ faction, fighters }) => [faction, fighters])).toEqual([['fresh', 11]]);
    expect(played.after.crossings['den~base'].guards).toMatchObject({ old: 0, fresh: 4 });
    expect(['town', 'den', 'base'].map((region) => played.after.regions[region].controller)).toEqual([
      'fresh',
      'fresh',
      'army',
    ]);
  });

  it('is told once, with all of them, and booked as one name for another', () => {
    expect(played.said('succeeded')).toEqual([{ faction: 'old', successor: 'fresh', fighters: 52 }]);
    expect(played.after.factions['old'].ledger['name-given-up']).toBe(52);
    expect(played.after.factions['fresh'].ledger['name-taken']).toBe(52);
    expect(turn(war([becomes('old/fresh')]), played.world, {}).said('succeeded')).toEqual([]);
  });

  it('ends the deals and words of the old name', () => {
    expect(played.after.deals).toEqual([]);
  });

  it('comes when the calendar says, and not otherwise', () => {
    const later = war([becomes('old/fresh', 2)]);
    const first = turn(later, null, {});
    expect([first.said('succeeded'), standing(first, 'old')]).toEqual([[], [30, 7, 0]]);
    expect(turn(later, first.world, {}).said('succeeded')).toHaveLength(1);
  });

  it('waits for one who becomes another himself, so that order does not matter', () => {
    const chain = war([{ turn: 1, set: [...becomes('old/fresh').set, ...becomes('fresh/other').set] }]);
    const one = turn(chain, null, {});
    expect([standing(one, 'old'), standing(one, 'fresh'), standing(one, 'other')]).toEqual([
      [30, 7, 0],
      [0, 0, 0],
      [5, 0, 0],
    ]);
    const two = turn(chain, one.world, {});
    expect([standing(two, 'fresh'), standing(two, 'other')]).toEqual([
      [30, 7, 0],
      [5, 0, 0],
    ]);
  });
});
