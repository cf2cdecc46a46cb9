/** Regulars who break, and those who stay. */
import { expect, test } from 'vitest';
import { EVEN, press, reinforce, withdraw, type Stage } from './stage.js';
import { BLOODLESS, wage, type War } from './weeks.js';

const FACTIONS = { army: 'state', legion: 'state', rebels: 'insurgent' } as const;
type Relations = NonNullable<Stage['relations']>;
const CONSENT: Relations = [{ from: 'legion', to: 'army', consents: ['enter'] }];

/** 50 soldiers who break at once before 100 rebels, and what lies around them: where they go, all of them. */
const refuge = (
  around: Record<string, Stage['regions'][string] & { km?: number }>,
  more: Partial<Stage> = {},
): string | null => {
  const war = wage({
    factions: FACTIONS,
    regions: {
      town: { fighters: { army: 50, rebels: 100 }, zone: 'inland' },
      ...Object.fromEntries(Object.entries(around).map(([id, { km: _km, ...region }]) => [id, region])),
    },
    ways: Object.entries(around).map(([id, { km, country }]) => [
      id,
      'town',
      { km: km ?? 20, ...(country === 'east' ? { porosity: 0.1 } : {}) },
    ]),
    rules: { movement: {}, 'ground-combat': { ...BLOODLESS, break: { default: 0, army: 1 } }, retreat: {} },
    ...more,
  });
  const pressed = Object.keys(around).filter((id) => around[id].fighters?.['army'] !== undefined);
  const flights = war.week({ rebels: ['town', ...pressed].map((id) => press(id)) }, EVEN).events('fled');
  expect(flights.length).toBeLessThanOrEqual(1);
  if (flights.length === 1) expect(flights[0]).toMatchObject({ faction: 'army', fighters: 50 });
  return (flights[0]?.['to'] as string | undefined) ?? null;
};

const own = { controller: 'army' };
const host = { controller: 'legion' };

test('regulars go whole to their own land, before that of a host, however near; the nearest first', () => {
  expect(refuge({ own: { ...own, km: 90 }, host: { ...host, km: 1 } }, { relations: CONSENT })).toBe('own');
  expect(refuge({ far: { ...own, km: 90 }, near: { ...own, km: 80 } })).toBe('near');
  const embattled = { ...own, fighters: { army: 30, rebels: 10 } };
  expect(refuge({ own: embattled, host }, { relations: CONSENT })).toBe('own');
});

test('without land of their own to a host, by his consent or acting jointly', () => {
  expect(refuge({ host }, { relations: CONSENT })).toBe('host');
  expect(refuge({ host }, { relations: [{ between: ['army', 'legion'], level: 'joint' }] })).toBe('host');
  expect(refuge({ host }, { relations: [{ between: ['army', 'legion'], level: 'intelligence' }] })).toBe(null);
  expect(refuge({ host }, { relations: [{ from: 'army', to: 'legion', consents: ['enter'] }] })).toBe(null);
  expect(refuge({ host }, { relations: [{ from: 'legion', to: 'army', consents: ['strike', 'share', 'join'] }] })).toBe(
    null,
  );
});

test('not to land that nobody holds, nor to the enemy', () => {
  expect(refuge({ empty: {}, theirs: { controller: 'rebels' } })).toBe(null);
});

test('only in their zones', () => {
  const factions: Stage['factions'] = { ...FACTIONS, army: { kind: 'state', zones: ['inland'] } };
  expect(
    refuge({ near: { ...own, zone: 'coast', km: 1 }, far: { ...own, zone: 'inland', km: 90 } }, { factions }),
  ).toBe('far');
  expect(refuge({ near: { ...own, zone: 'coast' } }, { factions })).toBe(null);
});

test('only by a way that is open: own land with more enemies than soldiers is none', () => {
  expect(refuge({ own: { ...own, fighters: { rebels: 50 } } })).toBe('own');
  expect(refuge({ own: { ...own, fighters: { rebels: 51 } }, other: { ...own, km: 90 } })).toBe('other');
});

/** 100 soldiers with nowhere to go before 100 rebels: 5 of them fall a day, a rebel every 7 days or so. */
const encircled = (): War =>
  wage({
    factions: FACTIONS,
    regions: { town: { hiding: 1, fighters: { army: 100, rebels: 100 } } },
    rules: {
      movement: {},
      'ground-combat': { spread: 0, rate: { army: 0.01, rebels: 0.35 }, break: { army: 0.72 } },
      retreat: {},
    },
  });

test('who breaks and cannot leave stays, fights the next week to the end, then begins another battle', () => {
  const war = encircled();
  const attack = { rebels: [press('town')] };
  const losses = (army: number) => ({
    ...EVEN,
    'ground-combat/loss/town/army': army,
    'ground-combat/loss/town/rebels': 0,
  });

  // Week 1: below 72 on day 6, of whose 5 it bears 3.
  const first = war.week(attack, losses(28));
  expect(first.loss('town', 'army')).toBeCloseTo(28, 9);
  expect(first.events('broke', 'cornered')).toEqual([
    { kind: 'broke', region: 'town', faction: 'army', day: 6, fighters: 72 },
    { kind: 'cornered', faction: 'army', fighters: 72, region: 'town' },
  ]);
  expect(war.region('town').lastStand['army']).toBe(1);

  // Week 2: to the end. It is shot at all week, and shoots.
  const second = war.week(attack, losses(30));
  expect(second.loss('town', 'army')).toBeCloseTo(35, 0);
  expect(second.loss('town', 'rebels')).toBeGreaterThan(0);
  expect(second.events('broke', 'cornered')).toEqual([]);
  expect(war.region('town')).toMatchObject({ battleStart: { army: 42 }, lastStand: { army: 0 } });

  // Week 3: the 42 break at 30.24, on the third day, and shoot until then.
  const third = war.week(attack, losses(12));
  expect(third.loss('town', 'army')).toBeCloseTo(0.28 * 42, 9);
  expect(third.loss('town', 'rebels')).toBeGreaterThan(0);
  expect(third.events('broke', 'cornered')).toEqual([
    { kind: 'broke', region: 'town', faction: 'army', day: 3, fighters: 30 },
    { kind: 'cornered', faction: 'army', fighters: 30, region: 'town' },
  ]);

  // Week 4: to the end again, which comes.
  const fourth = war.week(attack, { ...EVEN, 'ground-combat/loss/town/rebels': 0 });
  expect(fourth.events('destroyed')).toMatchObject([{ faction: 'army', day: 7 }]);
});

test('a week without fighting begins another battle', () => {
  const war = encircled();
  war.week(
    { rebels: [press('town')] },
    { ...EVEN, 'ground-combat/loss/town/army': 28, 'ground-combat/loss/town/rebels': 0 },
  );
  war.week();
  expect(war.region('town')).toMatchObject({ battleStart: { army: 0, rebels: 0 }, lastStand: { army: 0 } });
  // Of 72 it breaks at 51.84: not before the fifth day.
  const anew = war.week(
    { rebels: [press('town')] },
    { ...EVEN, 'ground-combat/loss/town/army': 20, 'ground-combat/loss/town/rebels': 0 },
  );
  expect(anew.events('broke')).toMatchObject([{ day: 5 }]);
  expect(war.region('town').battleStart['army']).toBe(72);
});

test('a last stand does not bind those who come when all who stayed have left', () => {
  const war = wage({
    factions: FACTIONS,
    regions: { den: { capacity: 50, fighters: { rebels: 50 } }, town: { fighters: { army: 10, rebels: 33 } } },
    ways: [['den', 'town']],
    rules: { movement: {}, 'ground-combat': { ...BLOODLESS, break: { default: 0, rebels: 1 } }, retreat: {} },
  });
  // The den is full: all stay. By order they may go, and those of the den come instead.
  const first = war.week({ army: [press('town')] }, EVEN);
  expect(first.events('fled', 'cornered')).toMatchObject([{ kind: 'cornered', fighters: 33 }]);
  const second = war.week({ army: [press('town')], rebels: [withdraw('town', 'den'), reinforce('den', 'town')] }, EVEN);
  expect(second.events('broke-at-once')).toMatchObject([{ faction: 'rebels', fighters: 50 }]);

  const stayed = wage({
    factions: FACTIONS,
    regions: { den: { capacity: 50, fighters: { rebels: 50 } }, town: { fighters: { army: 10, rebels: 33 } } },
    ways: [['den', 'town']],
    rules: { movement: {}, 'ground-combat': { ...BLOODLESS, break: { default: 0, rebels: 1 } }, retreat: {} },
  });
  stayed.week({ army: [press('town')] }, EVEN);
  const relieved = stayed.week(
    { army: [press('town')], rebels: [withdraw('town', 'den', 3), reinforce('den', 'town')] },
    EVEN,
  );
  expect(relieved.events('broke', 'broke-at-once')).toEqual([]);
});
