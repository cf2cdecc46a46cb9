import { describe, expect, it } from 'vitest';
import type { World } from '../../src/core/world.js';
import { strike } from './sky.js';
import { calendar } from './weeks.js';
import { press, set, stage, turn, withdraw, EVEN, type Played, type Stage } from './stage.js';

/** A wing that kills just its sorties of the rebels each week, and nobody else. */
const war = (parameters: object = {}, rest: Partial<Stage> = {}) =>
  stage({
    factions: {
      army: { country: 'west', intelligence: 1, sorties: 8, weariness: 16 },
      rebels: { kind: 'insurgent', weariness: 64 },
    },
    regions: { town: { controller: 'army', fighters: { army: 100, rebels: 400 } }, camp: {} },
    ways: [['town', 'camp']],
    rules: {
      movement: {},
      'air-strikes': { hit: 1, killsPerHit: 1, weight: 1, cap: 1 },
      'war-weariness': { k: 0.5, leak: 0.25, ...parameters },
    },
    ...rest,
  });
const weariness = (played: Played, faction: string): number => played.after.factions[faction].weariness;
const week = (scenario: ReturnType<typeof war>, world: World | null, strikes = true): Played =>
  turn(scenario, world, strikes ? { army: [strike('town', 'rebels')] } : {});

describe('weariness', () => {
  it('is W − leak · W + k · losses, week after week, each side by its own losses', () => {
    let played = week(war(), null);
    expect([weariness(played, 'army'), weariness(played, 'rebels')]).toEqual([12, 64 - 16 + 4]);
    played = week(war(), played.world);
    expect([weariness(played, 'army'), weariness(played, 'rebels')]).toEqual([9, 52 - 13 + 4]);
    played = week(war(), played.world, false);
    expect(weariness(played, 'rebels')).toBe(43 - 10.75);
  });

  it('nears k · losses / leak, from below as from above', () => {
    const ends = [0, 64].map((start) => {
      let world: World | null = set(war(), null, ({ factions }) =>
        factions.forEach((each) => (each.weariness = start)),
      );
      for (let i = 0; i < 30; i++) ({ world } = week(war(), world));
      return weariness(week(war(), world), 'rebels');
    });
    for (const end of ends) expect(end).toBeCloseTo((0.5 * 8) / 0.25, 1);
    expect(ends[0]).toBeLessThan(ends[1]);
  });

  it.each([
    ['no leak: it only grows', { leak: 0 }, [16, 68]],
    ['a full leak: last week alone', { leak: 1 }, [0, 4]],
    ['losses that weary nobody', { k: 0 }, [12, 48]],
  ])('with %s', (_, parameters, expected) => {
    const played = week(war(parameters), null);
    expect([weariness(played, 'army'), weariness(played, 'rebels')]).toEqual(expected);
  });

  it('comes of losses in battle, and not of marches', () => {
    const battle = war(
      {},
      {
        factions: { army: { country: 'west', weariness: 16 }, rebels: { kind: 'insurgent', weariness: 64 } },
        rules: { movement: {}, 'ground-combat': { rate: 0.1 }, 'war-weariness': { k: 0.5, leak: 0.25 } },
      },
    );
    const script = { ...EVEN, 'ground-combat/loss/town/army': 30, 'ground-combat/loss/town/rebels': 2 };
    const fought = turn(battle, null, { army: [press('town')] }, script);
    expect([weariness(fought, 'army'), weariness(fought, 'rebels')]).toEqual([12 + 15, 48 + 1]);
    const marched = turn(battle, null, { army: [withdraw('town', 'camp')] });
    expect(weariness(marched, 'army')).toBe(12);
  });

  it('knows nothing of fighters whom the calendar takes', () => {
    const scenario = war({}, { timetable: calendar({ 2: { 'regions/town/fighters/rebels': 100 } }) });
    const first = turn(scenario, null, {});
    expect(first.fighters('town')).toEqual({ army: 100, rebels: 100 });
    expect(weariness(turn(scenario, first.world, {}), 'rebels')).toBe(36);
  });

  it('counts each loss once, also where the calendar sets weariness anew', () => {
    const scenario = war({}, { timetable: calendar({ 2: { 'factions/rebels/weariness': 8 } }) });
    const first = week(scenario, null);
    expect(weariness(week(scenario, first.world), 'rebels')).toBe(6 + 4);
  });

  it('changes nothing else: not a fighter, not a draw', () => {
    const plain = war({}, { rules: { movement: {}, 'air-strikes': { hit: 1, killsPerHit: 1, weight: 1, cap: 1 } } });
    const [on, off] = [week(war(), null), week(plain, null)];
    expect(on.after.regions).toEqual(off.after.regions);
    expect(on.events).toEqual(off.events);
  });

  it('is never negative', () => {
    for (const [start, leak] of [
      [0.1, 1],
      [1e-300, 0.9],
      [0, 1],
    ] as const) {
      const world = set(war({ leak }), null, ({ factions }) => {
        for (const faction of factions) faction.weariness = start;
      });
      expect(weariness(week(war({ leak }), world, false), 'army')).toBeGreaterThanOrEqual(0);
    }
  });
});
