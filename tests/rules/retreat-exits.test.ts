/** Ways out. Nobody dies here: with a break share of 1 who is attacked breaks at once. */
import { expect, test } from 'vitest';
import { advance, EVEN, press, type Stage } from './stage.js';
import { BLOODLESS, wage, type War } from './weeks.js';

const ROUT = { movement: {}, 'ground-combat': { ...BLOODLESS, break: { default: 0, rebels: 1 } }, retreat: {} };
const FACTIONS = { army: 'state', legion: 'state', rebels: 'insurgent' } as const;
type Ways = NonNullable<Stage['ways']>;

const rout = (regions: Stage['regions'], ways: Ways, more: Partial<Stage> = {}): War =>
  wage({ factions: FACTIONS, regions, ways, rules: ROUT, ...more });

/** To where so many fled, in the order in which the ways fill. */
const fled = (war: War, orders: Parameters<War['week']>[0]): (readonly [unknown, unknown])[] =>
  war
    .week(orders, EVEN)
    .events('fled')
    .map(({ to, fighters }) => [to, fighters] as const);

test('ways fill in order: pressure per own fighter, own-held, shorter, key', () => {
  const war = rout(
    {
      hub: { fighters: { army: 40, rebels: 100 } },
      'a-far': { capacity: 10 },
      'b-near': { capacity: 10 },
      'c-far': { capacity: 10 },
      own: { capacity: 10, controller: 'rebels' },
      'pressed-1': { capacity: 19, fighters: { army: 10, rebels: 9 } },
      'pressed-0': { capacity: 11, fighters: { army: 10, rebels: 1 } },
    },
    [
      ['hub', 'a-far', { km: 40 }],
      ['hub', 'b-near', { km: 10 }],
      ['hub', 'c-far', { km: 40 }],
      ['hub', 'own', { km: 90 }],
      ['hub', 'pressed-1', { km: 5 }],
      ['hub', 'pressed-0', { km: 5 }],
    ],
  );
  // Pressure 10 / (1 + 9) before 10 / (1 + 1).
  expect(fled(war, { army: [press('hub'), press('pressed-0'), press('pressed-1')] })).toEqual([
    ['own', 10],
    ['b-near', 10],
    ['a-far', 10],
    ['c-far', 10],
    ['pressed-1', 10],
    ['pressed-0', 10],
  ]);
  expect(war.region('hub')).toMatchObject({ fighters: { rebels: 40 }, lastStand: { rebels: 1 } });
});

const friends = [{ between: ['legion', 'rebels'] as [string, string], level: 'none' as const }];
/** What may lie beyond the only way out of a town where 10 attack 20 rebels, and whether it is a way out. */
const NEIGHBOURS: [string, Stage['regions'][string], boolean][] = [
  ['land that nobody holds', {}, true],
  ['land of the enemy with nobody in it', { controller: 'army' }, true],
  ['land of the enemy with one man in it', { controller: 'army', fighters: { army: 1 } }, false],
  ['land of a stranger with his army in it', { controller: 'legion', fighters: { legion: 500 } }, true],
  ['own land with as many enemies as flee', { controller: 'rebels', fighters: { army: 20 } }, true],
  ['own land with one enemy more', { controller: 'rebels', fighters: { army: 21 } }, false],
  ['own land attacked half as hard', { controller: 'rebels', fighters: { army: 5, rebels: 30 } }, true],
  ['own land attacked by one more than half', { controller: 'rebels', fighters: { army: 6, rebels: 30 } }, false],
];

test.each(NEIGHBOURS)('%s: a way out or not, to the last stand and to flight alike', (_, refuge, open) => {
  const war = rout({ refuge, town: { fighters: { army: 10, rebels: 20 } } }, [['refuge', 'town']], {
    relations: friends,
  });
  const attacked = refuge.fighters?.['rebels'] !== undefined;
  const told = war.week({ army: attacked ? [press('town'), press('refuge')] : [press('town')] }, EVEN);
  const inTown = told
    .events('broke', 'broke-at-once', 'fled', 'cornered')
    .map(({ kind, fighters }) => [kind, fighters]);
  expect(inTown).toEqual(
    open
      ? [
          ['broke-at-once', 20],
          ['fled', 20],
        ]
      : [],
  ); // no way out: it fights to the end instead
  expect(war.fighters('town', 'rebels')).toBe(open ? 0 : 20);
});

test('a closed border is no way out; through an open one flee porosity times strength, rounded down', () => {
  const over = (porosity: number): War =>
    rout({ town: { fighters: { army: 10, rebels: 33 } }, refuge: { country: 'east' } }, [
      ['refuge', 'town', { porosity }],
    ]);
  const shut = over(0);
  expect(shut.week({ army: [press('town')] }, EVEN).events('broke', 'broke-at-once')).toEqual([]);
  const narrow = over(0.3);
  const told = narrow.week({ army: [press('town')] }, EVEN);
  expect(told.events('fled', 'cornered')).toEqual([
    { kind: 'fled', faction: 'rebels', fighters: 9, from: 'town', to: 'refuge' },
    { kind: 'cornered', faction: 'rebels', fighters: 24, region: 'town' },
  ]);
  // Flight, unlike departure by order, does not shrink the start of the battle.
  expect(narrow.region('town')).toMatchObject({ battleStart: { rebels: 33 }, lastStand: { rebels: 1 } });
});

test('porosity is of the whole strength at each way, until nobody is left', () => {
  const war = rout(
    {
      town: { fighters: { army: 10, rebels: 50 } },
      near: { country: 'east' },
      next: { country: 'east' },
      far: { country: 'east' },
    },
    [
      ['near', 'town', { km: 1, porosity: 0.5 }],
      ['next', 'town', { km: 2, porosity: 0.4 }],
      ['far', 'town', { km: 3, porosity: 0.4 }],
    ],
  );
  expect(fled(war, { army: [press('town')] })).toEqual([
    ['near', 25],
    ['next', 20],
    ['far', 5],
  ]);
});

test('the strength that flees is that after the losses drawn', () => {
  const war = (): War =>
    wage({
      factions: { army: { intelligence: 1 }, rebels: 'insurgent' },
      regions: { refuge: { fighters: { army: 20 } }, town: { fighters: { army: 10, rebels: 20 } } },
      ways: [['refuge', 'town']],
      // 2 a day: it breaks at 19, after half a day. 20 enemies at the way out are no more than 20, but more than 19.
      rules: { ...ROUT, 'ground-combat': { spread: 0, rate: { army: 1.4, rebels: 0 }, break: { rebels: 0.95 } } },
    });
  const [lucky, unlucky] = [war(), war()];
  const told = lucky.week({ army: [press('town')] }, { ...EVEN, 'ground-combat/loss/town/rebels': 0 });
  expect(told.draws['ground-combat/loss/town/rebels'][0]).toBe(20);
  expect(told.events('fled')).toMatchObject([{ fighters: 20 }]);
  const worse = unlucky.week({ army: [press('town')] }, { ...EVEN, 'ground-combat/loss/town/rebels': 1 });
  expect(worse.events('broke', 'fled', 'cornered').map(({ kind, fighters }) => [kind, fighters])).toEqual([
    ['broke', 19],
    ['cornered', 19],
  ]);
  expect(unlucky.region('town').lastStand['rebels']).toBe(1);
});

test('a crossing that carries fewer scales all who flee over it, rounded down', () => {
  const war = wage({
    factions: { army: 'state', raiders: 'insurgent', rebels: 'insurgent' },
    regions: { refuge: {}, town: { fighters: { army: 10, raiders: 21, rebels: 30 } } },
    ways: [['refuge', 'town', { capacity: 20 }]],
    rules: { ...ROUT, 'ground-combat': { ...BLOODLESS, break: { default: 1, army: 0 } } },
    relations: [{ between: ['raiders', 'rebels'], level: 'none' }],
  });
  // 20 of 51: 8.2 and 11.8.
  expect(fled(war, { army: [press('town')] })).toEqual([
    ['refuge', 8],
    ['refuge', 11],
  ]);
});

test('a battle ends when nobody is left; who comes back begins another', () => {
  const war = rout({ refuge: {}, town: { fighters: { army: 10, rebels: 60 } } }, [['refuge', 'town']]);
  expect(fled(war, { army: [press('town')] })).toEqual([['refuge', 60]]);
  expect(war.region('town').battleStart).toMatchObject({ army: 10, rebels: 0 });
  war.week({ rebels: [advance('refuge', 'town', 2)], army: [press('town')] }, EVEN);
  // 30 came back, broke again, and went the same way.
  expect(war.fighters('refuge', 'rebels')).toBe(60);
  expect(war.week({ rebels: [advance('refuge', 'town', 2)] }, EVEN).events('broke-at-once')).toMatchObject([
    { fighters: 30 },
  ]);
});
