import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../src/core/freeze.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step } from '../../src/engine/step.js';
import { allPlain, throughJson } from '../../src/testing/plain.js';
import { shapes } from '../core/shapes.js';
import { advance, stage } from '../rules/stage.js';

const { scenario } = shapes(3);
const world = begin(scenario, 'inspect');
const snapshot = inspect(scenario, world);

describe('inspect', () => {
  test('names everything by id', () => {
    expect(Object.keys(snapshot.regions)).toEqual(['base', 'valley']);
    expect(Object.keys(snapshot.factions)).toEqual(['army', 'guard', 'rebels']);
    expect(Object.keys(snapshot.crossings)).toEqual(['base~valley']);
    expect(Object.keys(snapshot.authorities)).toEqual(['elder']);
    expect(Object.keys(snapshot.pairs)).toEqual([
      'army/guard',
      'army/rebels',
      'guard/army',
      'guard/rebels',
      'rebels/army',
      'rebels/guard',
    ]);
    expect(snapshot.regions['base']).toMatchObject({
      controller: 'army',
      fighters: { army: 300, guard: 0, rebels: 0 },
    });
    expect(snapshot.crossings['base~valley']).toEqual({
      status: 'open',
      porosity: 0.5,
      interdiction: 0,
      guards: { army: 5, guard: 0, rebels: 0 },
    });
    expect(snapshot.pairs['army/guard']).toEqual({
      level: 'none',
      trust: 0.25,
      refuses: false,
      consents: ['join'], // of who has agreed to safe conduct
      tolerates: false,
    });
    expect(snapshot.pairs['rebels/guard'].level).toBe('hostile');
    expect(snapshot.authorities['elder'].stances).toMatchObject({ expeditions: 'neutral' });
  });

  test('says none for what is missing, and no ceiling where there is none', () => {
    expect(snapshot.factions['army']).toMatchObject({ intelligence: 0.25, ceiling: null, patron: null });
    const bare = stage({
      factions: { army: { ceiling: 0, patron: 'rebels' }, rebels: 'insurgent' },
      regions: { base: {} },
      rules: {},
    });
    expect(inspect(bare, begin(bare, 'x'))).toMatchObject({
      regions: { base: { controller: null } },
      factions: { army: { ceiling: 0, patron: 'rebels' } },
    });
  });

  test('shows what is under way, and the words that have been said', () => {
    expect(snapshot.marches).toEqual(
      [2, 3, 4].map((due) => ({ faction: 'army', from: 'base', to: 'valley', due, attacking: false, fighters: 10 })),
    );
    expect(snapshot.announcements[0]).toEqual({
      from: 'army',
      to: 'guard',
      region: 'valley',
      turn: 2,
      weeks: 0,
      sent: 0,
      due: 0,
      delivered: true,
    });
    expect(snapshot.announcements).toHaveLength(3);
  });

  test('shows the ledger by cause, and the columns of listed rules by id', () => {
    expect(snapshot.factions['army'].ledger).toMatchObject({ start: 335, departure: 0, arrival: 0 });
    expect(Object.keys(snapshot.columns)).toEqual(['control']);
    for (const column of Object.values(snapshot.columns['control']))
      expect(Object.keys(column)).toEqual(['base', 'valley']);
  });

  test('is JSON, and a copy: who changes it changes no world', () => {
    expect(throughJson(snapshot)).toEqual(snapshot);
    expect(allPlain(snapshot)).toBe(true);
    const copy = inspect(scenario, deepFreeze(begin(scenario, 'inspect'))) as unknown as {
      regions: Record<string, { fighters: Record<string, number> }>;
    };
    copy.regions['base'].fighters['army'] = 0;
    expect(inspect(scenario, world)).toEqual(snapshot);
  });

  test('follows the world from turn to turn', () => {
    const { world: next } = step(scenario, world, { army: [advance('base', 'valley', 2)] });
    expect(inspect(scenario, next)).toMatchObject({ turn: 1, regions: { base: { fighters: { army: 150 } } } });
    expect(inspect(scenario, world).turn).toBe(0);
  });
});
