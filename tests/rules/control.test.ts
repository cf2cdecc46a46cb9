import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { set, stage, turn, type Stage } from './stage.js';

const FACTIONS = { army: 'state', guard: 'militia', rebels: 'insurgent', tribe: 'militia' } as const;
const town = (
  fighters: Record<string, number>,
  rest: Partial<Stage> = {},
  parameters: Record<string, number> = {},
  controller: string | null = 'rebels',
): Scenario =>
  stage({ factions: FACTIONS, regions: { town: { controller, fighters } }, rules: { control: parameters }, ...rest });

/** Who holds the town after each of so many weeks in which nothing else happens. */
const holders = (scenario: Scenario, weeks: number, start: World | null = null): (string | null)[] => {
  const held: (string | null)[] = [];
  let world = start;
  for (let week = 0; week < weeks; week++) {
    const played = turn(scenario, world, {});
    held.push(played.after.regions['town'].controller);
    ({ world } = played);
  }
  return held;
};

describe('control', () => {
  it('falls to who had its share in two control phases running', () => {
    expect(holders(town({ army: 90, rebels: 10 }), 3)).toEqual(['rebels', 'army', 'army']);
  });

  it('is a matter of nine tenths, not of more than half', () => {
    expect(holders(town({ army: 89, rebels: 10 }), 4)).toEqual(['rebels', 'rebels', 'rebels', 'rebels']);
    expect(holders(town({ army: 51, rebels: 49 }, {}, { share: 0.51 }), 2)).toEqual(['rebels', 'army']);
  });

  it('takes one week where nobody holds the place, and as many as the parameter says elsewhere', () => {
    expect(holders(town({ army: 5 }, {}, {}, null), 1)).toEqual(['army']);
    expect(holders(town({ army: 5 }, {}, { weeks: 3 }), 4)).toEqual(['rebels', 'rebels', 'army', 'army']);
    expect(holders(town({ army: 5 }, {}, { weeks: 1 }), 1)).toEqual(['army']);
  });

  it('says who took it from whom', () => {
    const first = turn(town({ army: 5 }), null, {});
    expect(first.said('captured')).toEqual([]);
    expect(turn(town({ army: 5 }), first.world, {}).said('captured')).toEqual([
      { faction: 'army', region: 'town', from: 'rebels' },
    ]);
    expect(turn(town({ army: 5 }, {}, {}, null), null, {}).said('occupied')).toEqual([
      { faction: 'army', region: 'town' },
    ]);
  });

  it('of a place with nobody in it does not change, nor to who is no enemy of its holder', () => {
    expect(holders(town({}), 3)).toEqual(['rebels', 'rebels', 'rebels']);
    expect(holders(town({ tribe: 50 }, {}, {}, 'army'), 3)).toEqual(['army', 'army', 'army']);
  });

  it('joint fighters count together; it goes to the stronger, equals by key', () => {
    const joint = { relations: [{ between: ['army', 'guard'] as [string, string], level: 'joint' as const }] };
    expect(holders(town({ army: 40, guard: 50, rebels: 10 }, joint), 2)).toEqual(['rebels', 'guard']);
    expect(holders(town({ army: 45, guard: 45, rebels: 10 }, joint), 2)).toEqual(['rebels', 'army']);
    expect(holders(town({ army: 40, guard: 50, rebels: 10 }), 3)).toEqual(['rebels', 'rebels', 'rebels']);
  });

  it('friends and bystanders do not stand in the way', () => {
    expect(
      holders(
        town({ army: 9, tribe: 500, rebels: 1 }, { relations: [{ between: ['tribe', 'rebels'], level: 'none' }] }),
        2,
      ),
    ).toEqual(['rebels', 'army']);
  });

  it('the count starts again with another claimant, or with nobody there', () => {
    const scenario = town({ army: 50 });
    const one = turn(scenario, null, {}).world;
    const gone = set(scenario, one, (world, at) => {
      world.regions[0].fighters[at('army')] = 0;
      world.ledger[at('army') * scenario.compiled.causes.length] = 0;
    });
    const empty = turn(scenario, gone, {});
    const back = set(scenario, empty.world, (world, at) => {
      world.regions[0].fighters[at('army')] = 7;
      world.ledger[at('army') * scenario.compiled.causes.length] = 7;
    });
    expect(holders(scenario, 2, back)).toEqual(['rebels', 'army']);
    const other = set(scenario, one, (world, at) => {
      for (const [id, heads] of [
        ['army', 50],
        ['tribe', 60],
      ] as const) {
        world.regions[0].fighters[at(id)] = heads;
        world.ledger[at(id) * scenario.compiled.causes.length] = heads;
      }
    });
    expect(holders(scenario, 2, other)).toEqual(['rebels', 'tribe']);
  });
});
