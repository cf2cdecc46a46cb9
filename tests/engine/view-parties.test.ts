/** What a view tells of one's own means, of authorities, of guards and of leave. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { stage, turn, type Stage } from '../rules/stage.js';
import { calendar } from '../rules/weeks.js';

const camp = (rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west', ceiling: 2, sorties: 12, weariness: 3.5 },
      legion: { country: 'east', sorties: 4, weariness: 70 },
      rebels: 'insurgent',
    },
    regions: {
      base: { controller: 'army', fighters: { army: 9 } },
      vale: { country: 'east', fighters: { legion: 9 } },
    },
    ways: [['base', 'vale', { guards: { army: 30, legion: 50 }, need: 60, status: 'guarded', porosity: 0.5 }]],
    authorities: [
      { id: 'sheikh', name: 'The sheikh', country: 'east', influence: 0.25 },
      {
        id: 'cleric',
        name: 'The cleric',
        country: 'west',
        influence: 0.5,
        stances: { expeditions: 'withholds', militias: 'endorses' },
      },
    ],
    relations: [
      { from: 'army', to: 'legion', consents: ['join', 'enter'] },
      { from: 'legion', to: 'army', consents: ['strike'] },
    ],
    rules: { movement: {}, consent: {}, 'border-status': {} },
    ...rest,
  });
const look = (scenario = camp(), faction = 'army') => view(scenario, begin(scenario, 'x'), faction);

test('one’s own ceiling on offensives; null where there is none', () => {
  expect(look(camp(), 'legion').ceiling).toBeNull();
  expect(look().ceiling).toBe(2);
});

test('one’s own readiness and recruits', () => {
  const scenario = camp({
    factions: { army: { country: 'west', readiness: 0.6, recruits: 12 }, legion: { country: 'east' } },
  });
  expect(look(scenario)).toMatchObject({ readiness: 0.6, recruits: 12 });
  expect(look(scenario, 'legion')).toMatchObject({ readiness: 1, recruits: 0 });
  expect(JSON.stringify(look(scenario, 'legion').factions)).not.toContain('0.6');
});

test('who backs whom is public, and shown as it is now', () => {
  const scenario = camp({
    factions: { army: { country: 'west', patron: 'legion' }, legion: { country: 'east' }, rebels: 'insurgent' },
    timetable: calendar({ 2: { 'factions/army/patron': 'rebels', 'factions/rebels/patron': 'legion' } }),
  });
  const backers = (eyes: ReturnType<typeof look>) => eyes.factions.map(({ id, patron }) => [id, patron]);
  const before = [
    ['army', 'legion'],
    ['legion', null],
    ['rebels', null],
  ];
  expect(backers(look(scenario, 'rebels'))).toEqual(before);
  const { world } = turn(scenario, null, {});
  expect(backers(view(scenario, world, 'army'))).toEqual([
    ['army', 'rebels'],
    ['legion', null],
    ['rebels', 'legion'],
  ]);
  expect(backers(look(scenario, 'rebels'))).toEqual(before);
});

test('one’s own sorties and weariness, and nobody else’s', () => {
  expect(look()).toMatchObject({ sorties: 12, weariness: 3.5 });
  expect(look(camp(), 'legion')).toMatchObject({ sorties: 4, weariness: 70 });
  expect(JSON.stringify(look().factions)).not.toContain('70');
});

describe('authorities', () => {
  test('are public, by key, with a stance on every subject', () => {
    for (const faction of ['army', 'rebels'])
      expect(look(camp(), faction).authorities).toEqual([
        {
          id: 'cleric',
          name: 'The cleric',
          country: 'west',
          influence: 0.5,
          stances: {
            expeditions: 'withholds',
            militias: 'endorses',
            'foreign-strikes': 'neutral',
            'foreign-patron': 'neutral',
          },
        },
        {
          id: 'sheikh',
          name: 'The sheikh',
          country: 'east',
          influence: 0.25,
          stances: {
            expeditions: 'neutral',
            militias: 'neutral',
            'foreign-strikes': 'neutral',
            'foreign-patron': 'neutral',
          },
        },
      ]);
  });

  test('are shown as they are now, and cannot be changed', () => {
    const scenario = camp({ timetable: calendar({ 2: { 'authorities/cleric/stances/expeditions': 'endorses' } }) });
    const [cleric] = view(scenario, turn(scenario, null, {}).world, 'army').authorities;
    expect(cleric.stances.expeditions).toBe('endorses');
    expect([look().authorities, cleric, cleric.stances].every(Object.isFrozen)).toBe(true);
  });
});

test('crossings show what guards they need and one’s own, not another’s', () => {
  const guards = (faction: string) => look(camp(), faction).crossings.map((each) => [each.id, each.need, each.guards]);
  expect(guards('army')).toEqual([['base~vale', 60, 30]]);
  expect(guards('legion')).toEqual([['base~vale', 60, 50]]);
  expect(guards('rebels')).toEqual([['base~vale', 60, 0]]);
});

describe('partners', () => {
  const word = (kind: 'request', of: string, what: 'share' | 'strike'): Order => ({ kind, of, what });
  const leave = (scenario: Scenario, world: ReturnType<typeof begin>, faction: string) =>
    view(scenario, world, faction).partners.map(({ id, allows, allowed, asks }) => ({ id, allows, allowed, asks }));

  test('show what they allow one and what one allows them, in the order of consents', () => {
    const world = begin(camp(), 'x');
    expect(leave(camp(), world, 'army')).toEqual([
      { id: 'legion', allows: ['strike'], allowed: ['enter', 'join'], asks: [] },
    ]);
    expect(leave(camp(), world, 'legion')).toEqual([
      { id: 'army', allows: ['enter', 'join'], allowed: ['strike'], asks: [] },
    ]);
    expect(leave(camp(), world, 'rebels')).toEqual([]);
  });

  test('show what they ask of one, and not what one asks of them', () => {
    const { world } = turn(camp(), null, {
      army: [word('request', 'legion', 'share')],
      legion: [word('request', 'army', 'strike')],
    });
    expect(leave(camp(), world, 'legion')[0].asks).toEqual(['share']);
    expect(leave(camp(), world, 'army')[0].asks).toEqual(['strike']);
  });

  test('ask nothing where the rule is off', () => {
    const scenario = camp({ rules: { movement: {} } });
    expect(look(scenario).partners[0]).toMatchObject({ allows: ['strike'], asks: [] });
  });

  test('are handed out frozen', () => {
    const [partner] = look().partners;
    expect([partner, partner.allows, partner.allowed, partner.asks].every(Object.isFrozen)).toBe(true);
  });
});
