import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { CentreData, RelationData } from '../../src/core/scenario.js';
import { view } from '../../src/engine/step.js';
import { stage, turn, type Played } from './stage.js';

const cell = (delay: number, capacity: number, id = 'cell', members = ['army', 'guard', 'tribe']): CentreData => ({
  id,
  members,
  delay,
  capacity,
});
const front = (centres: CentreData[], relations: RelationData[] = [], more: object = {}) =>
  stage({
    factions: { army: 'state', guard: 'militia', tribe: 'militia', rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 10, guard: 10 } },
      town: { controller: 'rebels' },
      far: { controller: 'rebels' },
      farther: { controller: 'rebels' },
    },
    ways: [
      ['base', 'town'],
      ['town', 'far'],
      ['far', 'farther'],
    ],
    rules: { 'command-centres': {} },
    centres,
    relations,
    ...more,
  });
const announce = (to: string, turnNumber: number, region = 'town'): Order => ({
  kind: 'announce',
  to,
  region,
  turn: turnNumber,
});
type Front = ReturnType<typeof front>;
/** What a faction's view shows of announcements. */
const heard = (scenario: Front, { world }: Pick<Played, 'world'>, faction: string) =>
  view(scenario, world, faction).announcements;

describe('an announcement', () => {
  it('with delay 1 is in the receiver’s next view', () => {
    const scenario = front([cell(1, 2)]);
    const sent = turn(scenario, null, { army: [announce('guard', 4)] });
    expect(heard(scenario, sent, 'guard')).toEqual([
      { from: 'army', to: 'guard', region: 'town', turn: 4, weeks: 0, sent: 1, delivered: true },
    ]);
    expect(sent.said('announced')).toEqual([{ faction: 'army', partner: 'guard', region: 'town', start: 4 }]);
    expect(heard(scenario, sent, 'tribe')).toEqual([]);
  });

  it('with delay 3 is first in the view three turns later; its sender sees it at once', () => {
    const scenario = front([cell(3, 2)]);
    let world = turn(scenario, null, { army: [announce('guard', 9)] }).world;
    const seen: number[] = [];
    for (let coming = 2; coming <= 5; coming++) {
      expect(heard(scenario, { world }, 'army')).toHaveLength(1);
      if (heard(scenario, { world }, 'guard').length > 0) seen.push(coming);
      ({ world } = turn(scenario, world, {}));
    }
    expect(seen).toEqual([4, 5]);
  });

  it('goes by the fastest common centre that has room, equals by key; of those that are full the next, late', () => {
    const scenario = front([cell(3, 1, 'a-slow'), cell(1, 1, 'b-fast'), cell(1, 1, 'c-fast')]);
    const words = ['town', 'far'].flatMap((region) => [announce('guard', 6, region), announce('tribe', 6, region)]);
    const sent = turn(scenario, null, { army: words });
    // b-fast and c-fast carry one each; the third goes by a-slow, which has no room for the fourth.
    const where = (played: Played, kind: string) => played.said(kind).map(({ partner, region }) => [partner, region]);
    expect(where(sent, 'announced')).toEqual([
      ['guard', 'far'],
      ['guard', 'town'],
    ]);
    expect(sent.said('unheard')).toEqual([]);
    const second = turn(scenario, sent.world, {});
    expect([second.said('announced'), second.said('unheard')]).toEqual([[], []]);
    const third = turn(scenario, second.world, {});
    expect(where(third, 'announced')).toEqual([['tribe', 'far']]);
    expect(where(third, 'unheard')).toEqual([['tribe', 'town']]);
  });

  it('never goes by a centre that only one of the two belongs to', () => {
    const scenario = front([cell(1, 1, 'both'), cell(1, 9, 'others', ['army', 'tribe'])]);
    const sent = turn(scenario, null, { army: [announce('guard', 4), announce('guard', 5)] });
    expect(sent.said('announced')).toHaveLength(1);
    expect(sent.said('unheard')).toHaveLength(1);
  });

  it('beyond the weekly capacity is lost: oldest first, then by key', () => {
    const scenario = front([cell(2, 2)]);
    const first = turn(scenario, null, {
      guard: [announce('army', 6)],
      army: [announce('tribe', 5), announce('guard', 5)],
    });
    const second = turn(scenario, first.world, { army: [announce('guard', 8, 'far')] });
    const third = turn(scenario, second.world, {});
    expect(first.said('announced')).toEqual([]);
    expect(second.said('announced').map(({ faction, partner }) => [faction, partner])).toEqual([
      ['army', 'guard'],
      ['army', 'tribe'],
    ]);
    expect(second.said('unheard')).toMatchObject([{ faction: 'guard', partner: 'army' }]);
    expect(third.said('announced')).toHaveLength(1);
    expect(heard(scenario, second, 'guard').filter(({ from }) => from === 'guard')).toEqual([]);
  });

  it('of a later turn puts an attack off that is still to come, and is told as that', () => {
    const scenario = front([cell(1, 2)]);
    const words = [announce('guard', 3), announce('guard', 5), announce('guard', 6, 'far'), announce('guard', 7)];
    let world = null;
    const told: (string | number)[][] = [];
    for (const word of words) {
      const played: Played = turn(scenario, world, { army: [word] });
      for (const kind of ['announced', 'put-off'])
        told.push(...played.said(kind).map(({ region, start }) => [kind, region ?? '', start ?? '']));
      ({ world } = played);
    }
    expect(told).toEqual([
      ['announced', 'town', 3],
      ['put-off', 'town', 5],
      ['announced', 'far', 6],
      ['put-off', 'town', 7],
    ]);
    const late = turn(scenario, turn(scenario, world, {}).world, {}); // turn 6: what was for 5 is past, for 7 is not
    expect(turn(scenario, late.world, { army: [announce('guard', 9)] }).said('announced')).toHaveLength(1);
  });

  it('never arrives where a channel is lost meanwhile', () => {
    const timetable = [{ turn: 2, set: [{ path: 'relations/guard/army/refuses', to: true }] }];
    const scenario = front([cell(2, 2)], [], { timetable });
    const first = turn(scenario, null, { army: [announce('guard', 6)] });
    expect(turn(scenario, first.world, {}).said('unheard')).toHaveLength(1);
  });

  it('agreed before turn 1 is there from the first view', () => {
    const scenario = front([], [], {
      announcements: [{ from: 'army', to: 'guard', region: 'town', turn: 3, weeks: 4 }],
    });
    expect(heard(scenario, turn(scenario, null, {}), 'guard')).toMatchObject([
      { turn: 3, weeks: 4, sent: 0, delivered: true },
    ]);
  });

  it('is forgotten eight turns after its window began', () => {
    const scenario = front([cell(1, 2)]);
    let played = turn(scenario, null, { army: [announce('guard', 2)] });
    const left: number[] = [];
    for (let coming = 2; coming <= 12; coming++) {
      left.push(heard(scenario, played, 'guard').length);
      played = turn(scenario, played.world, {});
    }
    expect(left).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });
});

describe('the order', () => {
  const codeOf = (
    order: Order,
    centres = [cell(1, 2)],
    relations: RelationData[] = [],
    more: object = {},
  ): string | undefined => {
    const { rejected } = turn(front(centres, relations, more), null, { army: [order] });
    return rejected[0]?.code;
  };

  it.each([
    ['a partner with a channel, hostile ground two crossings away', announce('guard', 2, 'far'), undefined],
    ['eight turns ahead', announce('guard', 9), undefined],
    ['nine turns ahead', announce('guard', 10), 'impossible'],
    ['now', announce('guard', 1), 'impossible'],
    ['an enemy', announce('rebels', 3), 'not-a-partner'],
    ['oneself', announce('army', 3), 'not-a-partner'],
    ['three crossings away', announce('guard', 3, 'farther'), 'too-far'],
    ['a region no enemy holds', announce('guard', 3, 'base'), 'not-hostile'],
  ])('to or for %s: %s', (_, order, code) => {
    expect(codeOf(order)).toBe(code);
  });

  it('needs a channel', () => {
    expect(codeOf(announce('guard', 3), [])).toBe('no-channel');
    expect(codeOf(announce('guard', 3), [cell(1, 0)])).toBe('no-channel');
    expect(codeOf(announce('guard', 3), [cell(1, 2, 'cell', ['army', 'tribe'])])).toBe('no-channel');
    expect(codeOf(announce('guard', 3), [cell(1, 2)], [{ from: 'guard', refuses: ['army'] }])).toBe('no-channel');
  });

  it('looks no further than the end of the war', () => {
    expect(codeOf(announce('guard', 5), [cell(1, 2)], [], { turns: 4 })).toBe('after-the-end');
  });
});
