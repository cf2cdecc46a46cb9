/** Battles small enough to work out day by day by hand: rates of 0.7 a week are 0.1 a day. */
import { expect, test } from 'vitest';
import { EVEN, press, reinforce, type Stage } from './stage.js';
import { wage, type War } from './weeks.js';

const FACTIONS = {
  army: { intelligence: 1 },
  legion: { intelligence: 1 },
  raiders: 'insurgent',
  rebels: 'insurgent',
} as const;
type Relations = NonNullable<Stage['relations']>;
const pair = (a: string, b: string, level: 'hostile' | 'none' | 'intelligence' | 'joint'): Relations[number] => ({
  between: [a, b],
  level,
});

/** A town with an open way out. Whoever is not named in `rate` kills nobody, or in `break` fights to the end. */
const battle = (
  fighters: Record<string, number>,
  rate: Record<string, number>,
  breakAt: Record<string, number> = {},
  more: { town?: object; relations?: Relations; rules?: Stage['rules'] } = {},
): War =>
  wage({
    factions: FACTIONS,
    regions: { away: {}, town: { controller: 'rebels', fighters, ...more.town } },
    ways: [['away', 'town']],
    rules: {
      movement: {},
      'ground-combat': { spread: 0, rate: { default: 0, ...rate }, break: { default: 0, ...breakAt } },
      ...more.rules,
    },
    relations: more.relations ?? [],
  });

const loss = (faction: string): string => `ground-combat/loss/town/${faction}`;
const river = { terrain: 'river-rural' } as const;

test('a battle of one day: R loses bG, G loses a/D of the mean of R, and stops where it breaks', () => {
  // Day 1: R' = 100 - 0.1 · 50 = 95; G would lose 0.1 / 2 · (100 + 95) / 2 = 4.875, but breaks at 47.5.
  const war = battle({ army: 100, rebels: 50 }, { army: 0.7, rebels: 0.7 }, { rebels: 0.95 }, { town: river });
  const told = war.week({ army: [press('town')] }, { ...EVEN, [loss('army')]: 4, [loss('rebels')]: 3 });
  expect([told.loss('town', 'army'), told.loss('town', 'rebels')].map((x) => x.toFixed(9))).toEqual([
    '5.000000000',
    '2.500000000',
  ]);
  expect([told.draws[loss('army')][0], told.draws[loss('rebels')][0]]).toEqual([100, 50]);
  expect(told.events()).toEqual([
    { kind: 'fought', region: 'town', faction: 'army', attackers: 0, fighters: 100, losses: 4 },
    { kind: 'fought', region: 'town', faction: 'rebels', attackers: 100, fighters: 50, losses: 3 },
    { kind: 'broke', region: 'town', faction: 'rebels', day: 1, fighters: 47 },
  ]);
});

test('a battle of two days', () => {
  // Day 1: 95 and 50 - 4.875 = 45.125. Day 2: 95 - 4.5125 = 90.4875, and G breaks at 45.
  const war = battle({ army: 100, rebels: 50 }, { army: 0.7, rebels: 0.7 }, { rebels: 0.9 }, { town: river });
  const told = war.week({ army: [press('town')] }, { ...EVEN, [loss('army')]: 9, [loss('rebels')]: 5 });
  expect(told.loss('town', 'army')).toBeCloseTo(5 + 4.5125, 9);
  expect(told.loss('town', 'rebels')).toBeCloseTo(5, 9);
  expect(told.events('broke')).toEqual([{ kind: 'broke', region: 'town', faction: 'rebels', day: 2, fighters: 45 }]);
});

test('the ground is with whoever is attacked', () => {
  // R' = 100 - 0.1 / 2 · 50 = 97.5; G would lose 0.1 · (100 + 97.5) / 2 = 9.875, but breaks at 45.
  const war = battle({ army: 100, rebels: 50 }, { army: 0.7, rebels: 0.7 }, { rebels: 0.9 }, { town: river });
  const told = war.week({ rebels: [press('town')] }, { ...EVEN, [loss('army')]: 2, [loss('rebels')]: 5 });
  expect(told.loss('town', 'army')).toBeCloseTo(2.5, 9);
  expect(told.loss('town', 'rebels')).toBeCloseTo(5, 9);
});

test('hidden fighters are found by mu, and beyond it by the share of the hiding area they fill', () => {
  // N = 100, G = 50, mu = 0.2: 0.1 · 100 · (0.2 + 0.8 · 0.5) = 6 on day 1; 44 left: 10 · (0.2 + 0.8 · 0.44) = 5.52 on day 2.
  const dim = { ...FACTIONS, army: { intelligence: 0.2 } };
  const war = wage({
    factions: dim,
    regions: { away: {}, town: { hiding: 100, fighters: { army: 100, rebels: 50 } } },
    ways: [['away', 'town']],
    rules: { movement: {}, 'ground-combat': { spread: 0, rate: { default: 0.7, rebels: 0 }, break: { rebels: 0.8 } } },
  });
  const told = war.week({ army: [press('town')] }, { ...EVEN, [loss('rebels')]: 10 });
  // 50 - 6 = 44, and it breaks at 40: on day 2, after 4 of the 5.52.
  expect(told.loss('town', 'rebels')).toBeCloseTo(10, 9);
  expect(told.events('broke')).toMatchObject([{ day: 2 }]);
});

test.each([
  ['hidden', 'raiders', 'rebels'],
  ['exposed', 'army', 'legion'],
])('two %s sides fire from their strength at midday, whoever is called what', (_, one, other) => {
  // Of 100 and 60: at midday 97 and 55; losses of day 1: 5.5, and 9.7 of which the weaker bears 6 before it breaks.
  const sides = (strong: string, weak: string): [number, number] => {
    const fighters = { [strong]: 100, [weak]: 60 };
    const war = battle(
      fighters,
      { [one]: 0.7, [other]: 0.7 },
      { [weak]: 0.9 },
      { relations: [pair(one, other, 'hostile')] },
    );
    const told = war.week({ [strong]: [press('town')] }, { ...EVEN, [loss(strong)]: 5, [loss(weak)]: 6 });
    expect(told.events('broke')).toMatchObject([{ faction: weak, day: 1 }]);
    return [told.loss('town', strong), told.loss('town', weak)];
  };
  expect(sides(one, other)[0]).toBeCloseTo(5.5, 9);
  expect(sides(one, other)[1]).toBeCloseTo(6, 9);
  expect(sides(other, one)).toEqual(sides(one, other));
});

test('a whole week of two like sides is the same under either name', () => {
  const week = (strong: string, weak: string): string[] => {
    const war = battle({ [strong]: 100, [weak]: 60 }, { raiders: 0.3, rebels: 0.3 });
    const told = war.week({ [weak]: [press('town')] }, { ...EVEN, [loss(strong)]: 0, [loss(weak)]: 0 });
    return [strong, weak].map((side) => told.loss('town', side).toFixed(12));
  };
  let [a, b] = [100, 60];
  for (let day = 0; day < 7; day++)
    [a, b] = [a - (0.3 / 7) * (b - (0.15 / 7) * a), b - (0.3 / 7) * (a - (0.15 / 7) * b)];
  expect(week('raiders', 'rebels').map(Number)).toEqual([100 - a, 60 - b].map((x) => expect.closeTo(x, 9) as number));
  expect(week('rebels', 'raiders')).toEqual(week('raiders', 'rebels'));
});

const both = { army: [press('town')], legion: [press('town')] };
const script = { ...EVEN, [loss('army')]: 0, [loss('legion')]: 0 };

test('columns that are not joint fight one after the other', () => {
  // 10 a day. Army 60 breaks at 42, in day 2; then the legion 50 at 35: 10 in day 3, the rest of 15 in day 4.
  const war = battle(
    { army: 60, legion: 50, rebels: 100 },
    { rebels: 0.7 },
    { army: 0.7, legion: 0.7 },
    { relations: [pair('army', 'legion', 'intelligence')] },
  );
  const told = war.week(both, script);
  expect(told.loss('town', 'army')).toBeCloseTo(18, 9);
  expect(told.loss('town', 'legion')).toBeCloseTo(15, 9);
  expect(told.events('broke')).toMatchObject([
    { faction: 'army', day: 2 },
    { faction: 'legion', day: 4 },
  ]);
});

test('a joint column came when the first of it came', () => {
  // The legion was there from the start; a tribe comes in week 1, the army, stronger than both, in week 2.
  const war = wage({
    factions: { ...FACTIONS, tribe: 'militia' },
    regions: { base: { fighters: { army: 90, tribe: 60 } }, town: { fighters: { legion: 30, rebels: 100 } } },
    ways: [['base', 'town']],
    rules: { movement: {}, 'ground-combat': { spread: 0, rate: { default: 0, rebels: 0.7 }, break: 0 } },
    relations: [pair('army', 'legion', 'joint')],
  });
  war.week({ tribe: [reinforce('base', 'town')] });
  war.week({ army: [reinforce('base', 'town')] });
  const attack = { army: [press('town')], legion: [press('town')], tribe: [press('town')] };
  const told = war.week(attack, { ...EVEN, [loss('army')]: 0, [loss('legion')]: 0 });
  expect(told.loss('town', 'army')).toBeCloseTo(70 * (90 / 120), 9);
  expect(told.loss('town', 'legion')).toBeCloseTo(70 * (30 / 120), 9);
  expect(told.loss('town', 'tribe')).toBe(0);
});

test('a column that waits does not fire', () => {
  const war = battle(
    { army: 60, legion: 50, rebels: 100 },
    { legion: 0.7 },
    {},
    { relations: [pair('army', 'legion', 'intelligence')] },
  );
  expect(war.week(both, EVEN).loss('town', 'rebels')).toBe(0);
});

test('in a joint column fire is shared by strength; when one breaks the other bears it all', () => {
  // 10 a day, 60 : 50. Army: 5.45 a day until 42, in day 4. Legion: 4.55 in each of four days, then 10 in three.
  const war = battle(
    { army: 60, legion: 50, rebels: 100 },
    { rebels: 0.7 },
    { army: 0.7 },
    { relations: [pair('army', 'legion', 'joint')] },
  );
  const told = war.week(both, script);
  expect(told.loss('town', 'army')).toBeCloseTo(18, 9);
  expect(told.loss('town', 'legion')).toBeCloseTo(4 * (500 / 110) + 3 * 10, 9);
  expect(told.events('broke')).toMatchObject([{ faction: 'army', day: 4 }]);
});

test('who faces several enemies shares fire over those still fighting', () => {
  // 10 a day, 60 : 40. The rebels break at 57, in day 1; the raiders bear 4, then 10 a day: the last fall in day 5.
  const war = battle(
    { army: 100, raiders: 40, rebels: 60 },
    { army: 0.7 },
    { rebels: 0.95 },
    { relations: [pair('raiders', 'rebels', 'none')] },
  );
  const told = war.week({ army: [press('town')] }, { ...EVEN, [loss('rebels')]: 3 });
  expect(told.loss('town', 'rebels')).toBeCloseTo(3, 9);
  expect(told.events('broke', 'destroyed')).toEqual([
    { kind: 'destroyed', region: 'town', faction: 'raiders', day: 5 },
    { kind: 'broke', region: 'town', faction: 'rebels', day: 1, fighters: 57 },
  ]);
});

test('who presses with a part breaks by all that stand there', () => {
  // 50 of 100 attack; 10 a day; with those who stand by 70 are left in day 3.
  const war = battle({ army: 100, rebels: 100 }, { rebels: 0.7 }, { army: 0.71 });
  const told = war.week({ army: [press('town', 2)] }, { ...EVEN, [loss('army')]: 29 });
  expect(told.draws[loss('army')][0]).toBe(50);
  expect(told.loss('town', 'army')).toBeCloseTo(29, 9);
  expect(told.events('broke')).toMatchObject([{ faction: 'army', day: 3, fighters: 71 }]);
});

test('pressing quarters that are used up have not broken those who stood by', () => {
  // All 50 fall in day 5; the 50 who stood by are above the 40 at which the army breaks, so nobody flees.
  const war = battle({ army: 100, rebels: 100 }, { rebels: 0.7 }, { army: 0.4 }, { rules: { retreat: {} } });
  const told = war.week({ army: [press('town', 2)] }, EVEN);
  expect(told.events()).toMatchObject([
    { kind: 'fought', faction: 'army', fighters: 100, losses: 50 },
    { kind: 'fought', faction: 'rebels', losses: 0 },
  ]);
  expect(war.region('town')).toMatchObject({
    fighters: { army: 50 },
    battleStart: { army: 100 },
    lastStand: { army: 0 },
  });
  // Next week all press: 10 more are too many.
  expect(war.week({ army: [press('town')] }, { ...EVEN, [loss('army')]: 10 }).events('broke')).toMatchObject([
    { faction: 'army', day: 1 },
  ]);
});
