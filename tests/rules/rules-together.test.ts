/** Where one rule's week feeds another's. */
import { expect, test } from 'vitest';
import { EVEN, infiltrate, press, type Stage } from './stage.js';
import { BLOODLESS, calendar, wage, type War } from './weeks.js';

const FACTIONS = { army: 'state', legion: 'state', rebels: 'insurgent' } as const;

/** Who holds the town after each of so many weeks. */
const holders = (war: War, weeks: number): (string | null)[] =>
  Array.from({ length: weeks }, () => {
    war.week();
    return war.region('town').controller;
  });

const town = (fighters: Record<string, number>, turns: Parameters<typeof calendar>[0]): War =>
  wage({
    factions: FACTIONS,
    regions: { town: { controller: 'rebels', fighters } },
    rules: { control: {} },
    timetable: calendar(turns),
  });

test('the weeks of a claim run on, or begin again', () => {
  const rebels = 'regions/town/fighters/rebels';
  expect(holders(town({ army: 90, rebels: 10 }, { 2: { [rebels]: 11 }, 3: { [rebels]: 10 } }), 4)).toEqual([
    'rebels',
    'rebels',
    'rebels',
    'army',
  ]);
  // Those of a capture do not count for the next.
  const lost = { 3: { 'regions/town/fighters/army': 0, [rebels]: 50 } };
  expect(holders(town({ army: 100 }, lost), 4)).toEqual(['rebels', 'army', 'army', 'rebels']);
});

test('leaving never asks for more trust than joining did', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { town: {} },
    rules: { coordination: { joinAt: 0.4, leaveAt: 0.6 } },
    relations: [{ between: ['army', 'legion'], trust: 0.4 }],
    timetable: calendar({ 3: { 'relations/army/legion/trust': 0.39 } }),
  });
  const said = [1, 2, 3].map(() =>
    war
      .week()
      .events()
      .map(({ kind }) => kind),
  );
  expect(said).toEqual([['joined'], [], ['parted']]);
});

test('a partner who becomes joint this week counts in the control of this week', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { town: { fighters: { army: 45, legion: 45, rebels: 10 } } },
    rules: { coordination: {}, control: {} },
    relations: [{ between: ['army', 'legion'], trust: 0.7 }],
  });
  expect(
    war
      .week()
      .events()
      .map(({ kind, faction }) => [kind, faction]),
  ).toEqual([
    ['joined', 'army'],
    ['occupied', 'army'],
    ['held-out', 'rebels'],
  ]);
});

test('what partners share from this week on finds hidden fighters this week', () => {
  /** The rebels' loss, and what it is by hand if so much is seen: 10 a day of those found. */
  const found = (rules: Stage['rules'], mu: number): void => {
    const war = wage({
      factions: { army: { intelligence: 0.2 }, legion: { intelligence: 0.5 }, rebels: 'insurgent' },
      regions: { away: {}, town: { hiding: 1000, fighters: { army: 100, rebels: 100 } } },
      ways: [['away', 'town']],
      rules: {
        movement: {},
        'ground-combat': { spread: 0, rate: { default: 0.7, rebels: 0 }, break: 0 },
        ...rules,
      },
      relations: [{ between: ['army', 'legion'], trust: 0.7 }],
    });
    let g = 100;
    for (let day = 0; day < 7; day++) g -= 10 * (mu + (1 - mu) * (g / 1000));
    const told = war.week({ army: [press('town')] }, { ...EVEN, 'ground-combat/loss/town/rebels': 0 });
    expect(told.loss('town', 'rebels')).toBeCloseTo(100 - g, 9);
  };
  found({ coordination: {}, 'shared-intelligence': {} }, 1 - 0.8 * 0.5);
  found({ 'shared-intelligence': {} }, 0.2);
  found({ coordination: {} }, 0.2);
});

test('who holds a region after the control of this week recovers in it this week', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { town: { controller: 'army', fighters: { army: 20, rebels: 180 } } },
    rules: { control: {}, 'sanctuary-recovery': { growth: 0.2 } },
  });
  expect(war.week().draws).toEqual({});
  const told = war.week({}, { 'sanctuary-recovery/regrowth/town/rebels': 5 });
  expect(told.events().map(({ kind }) => kind)).toEqual(['captured', 'held-out', 'recovered']);
});

test('over two crossings only those who got through the first are tried at the second', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { a: { fighters: { rebels: 40 } }, b: { country: 'east' }, c: {} },
    ways: [
      ['a', 'b', { interdiction: 0.3 }],
      ['b', 'c', { interdiction: 0.3 }],
    ],
    rules: { movement: {}, interdiction: {} },
  });
  const first = war.week({ rebels: [infiltrate('a', 'b')] }, { 'interdiction/forth/a~b/rebels': 12 });
  expect(first.draws['interdiction/forth/a~b/rebels']).toEqual([40, 0.3]);
  const second = war.week({ rebels: [infiltrate('b', 'c')] }, { 'interdiction/forth/b~c/rebels': 8 });
  expect(second.draws['interdiction/forth/b~c/rebels']).toEqual([28, 0.3]);
  expect(war.fighters('c', 'rebels')).toBe(20);
});

test('flight is over in its week: who fled is caught at the border, holds what is empty, and recovers there', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { refuge: { country: 'east' }, town: { controller: 'rebels', fighters: { army: 50, rebels: 40 } } },
    ways: [['refuge', 'town', { interdiction: 0.5 }]],
    rules: {
      movement: {},
      'ground-combat': { ...BLOODLESS, break: { default: 0, rebels: 1 } },
      retreat: {},
      interdiction: {},
      control: {},
      'sanctuary-recovery': { growth: 0.2 },
    },
  });
  const script = {
    ...EVEN,
    'interdiction/back/refuge~town/rebels': 15,
    'sanctuary-recovery/regrowth/refuge/rebels': 6,
  };
  const told = war.week({ army: [press('town')] }, script);
  expect(told.events('fled', 'caught', 'occupied', 'recovered').map(({ kind, fighters }) => [kind, fighters])).toEqual([
    ['fled', 40],
    ['caught', 15],
    ['occupied', undefined],
    ['recovered', 6],
  ]);
  expect(told.draws['sanctuary-recovery/regrowth/refuge/rebels']).toEqual([25, 0.2]);
  expect(war.fighters('refuge', 'rebels')).toBe(31);
});
