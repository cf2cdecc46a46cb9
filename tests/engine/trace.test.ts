import { describe, expect, test } from 'vitest';
import { digest } from '../../src/core/digest.js';
import { defineRule } from '../../src/core/contracts.js';
import { deepFreeze } from '../../src/core/freeze.js';
import type { OrdersByFaction } from '../../src/core/orders.js';
import type { World } from '../../src/core/world.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step } from '../../src/engine/step.js';
import { trace } from '../../src/engine/trace.js';
import { armOf, play, withArm } from '../../src/setup.js';
import { shareObjects } from '../../src/testing/plain.js';
import { shapes } from '../core/shapes.js';
import { oneOfEachArm } from '../golden/campaigns.js';
import { scenarioOf } from '../golden/war.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  regions: { base: { fighters: { army: 400 } }, town: { fighters: { rebels: 60 }, controller: 'rebels' } },
  ways: [['base', 'town']],
  rules: { movement: {}, 'ground-combat': {}, control: { weeks: 1 } },
  timetable: [{ turn: 2, set: [{ path: 'regions/base/fighters/army', to: 500 }] }],
});
const orders = { army: [advance('base', 'town', 3)] };
const world = begin(scenario, 'trace');
const traced = trace(scenario, world, orders);
const rule = (id: string) => traced.rules.find((each) => each.id === id);

describe('trace', () => {
  test('names all listed rules in the order in which they run', () => {
    expect(traced.rules.map(({ id }) => id)).toEqual(['movement', 'ground-combat', 'control']);
  });

  test('says by path what each rule changed, with what was there before', () => {
    expect(rule('movement')?.changes).toContainEqual({
      op: 'replace',
      path: 'regions/base/fighters/army',
      before: 400,
      value: 100,
    });
    expect(rule('movement')?.changes).toContainEqual({
      op: 'replace',
      path: 'factions/army/ledger/departure',
      before: 0,
      value: 300,
    });
    const paths = rule('movement')?.changes.map(({ path }) => path) ?? [];
    expect(paths).toEqual(paths.toSorted());
  });

  test('says what each rule did to fighters, and why', () => {
    expect(rule('movement')?.booked).toEqual([
      { cause: 'departure', effect: 'move', faction: 'army', from: 'base', to: null, fighters: 300 },
      { cause: 'arrival', effect: 'move', faction: 'army', from: null, to: 'town', fighters: 300 },
    ]);
    const fallen = rule('ground-combat')?.booked ?? [];
    expect(fallen.every(({ cause, effect, from }) => cause === 'combat' && effect === 'loss' && from === 'town')).toBe(
      true,
    );
    expect(rule('control')?.booked).toEqual([]);
  });

  test('gives each rule its events, and the turn all of them in order', () => {
    expect(rule('ground-combat')?.events.every((event) => event.rule === 'ground-combat')).toBe(true);
    expect(traced.events).toEqual(traced.rules.flatMap(({ events }) => events));
    expect(traced.events).toEqual(step(scenario, world, orders).events);
  });

  test('keeps the clock and the calendar apart from the rules', () => {
    expect(traced.ending).toContainEqual({ op: 'replace', path: 'turn', before: 0, value: 1 });
    expect(traced.ending).toContainEqual({
      op: 'replace',
      path: 'regions/base/fighters/army',
      before: 100,
      value: 500,
    });
    expect(traced.ending).toContainEqual({
      op: 'replace',
      path: 'factions/army/ledger/timetable-gain',
      before: 0,
      value: 400,
    });
  });

  test('names what has no id by what it is', () => {
    const { scenario: shaped } = shapes(2);
    const first = trace(shaped, begin(shaped, 'trace'), {});
    const moved = trace(shaped, first.world, {}).rules.find(({ id }) => id === 'movement');
    expect(moved?.changes.filter(({ path }) => path.startsWith('marches'))).toEqual([
      {
        op: 'remove',
        path: 'marches/army/base/valley/2',
        before: { faction: 'army', from: 'base', to: 'valley', due: 2, attacking: false, fighters: 10 },
      },
    ]);
  });

  test('leaves its input alone, frozen or not, and shares nothing with it', () => {
    const frozen = deepFreeze(begin(scenario, 'trace'));
    const turn = trace(scenario, frozen, deepFreeze(orders));
    expect(digest(turn.world)).toBe(digest(traced.world));
    expect(shareObjects(turn.world, frozen)).toBe(false);
  });

  test('shows no rule anything but plain data', () => {
    const seen: unknown[] = [];
    const looker = defineRule({
      id: 'looker',
      phase: 'end',
      summary: 'Looks.',
      writes: [],
      apply: (given: World) => void seen.push(given, ...given.regions, given.ledger),
    });
    const watched = stage({ regions: { base: {} }, rules: { looker: {} } }, [looker]);
    trace(watched, begin(watched, 'x'), {});
    expect(seen.length).toBe(3);
    expect(() => structuredClone(seen)).not.toThrow(); // proxies cannot be cloned
  });

  test('refuses what step refuses', () => {
    expect(() => trace(scenario, world, { amry: [] })).toThrow('unknown-faction');
    expect(() => trace(scenario, begin(scenarioOf('two-valleys'), 'x'), {})).toThrow('foreign-world');
    const refused = { army: [advance('base', 'moon')] };
    expect(trace(scenario, world, refused).rejected).toEqual(step(scenario, world, refused).rejected);
  });
});

describe('traced turn by turn, a quarter of every arm of every scenario', () => {
  test.each(oneOfEachArm().map(({ name, ...golden }) => [name, golden] as const))(
    '%s goes as play goes',
    (_, { id, arm, seed }) => {
      const played = withArm(scenarioOf(id), armOf(scenarioOf(id), arm).arm.set);
      let last = begin(played, seed);
      const campaign = play(scenarioOf(id), { arm, seed, turns: Math.min(13, played.data.turns) });
      for (const line of campaign.record?.turns ?? []) {
        const given = line.orders as unknown as OrdersByFaction;
        const turn = trace(played, last, given);
        const stepped = step(played, last, given);
        expect([turn.events, turn.rejected]).toEqual([stepped.events, stepped.rejected]);
        expect(digest(turn.world)).toBe(digest(stepped.world));
        last = turn.world;
      }
      expect(digest(last)).toBe(digest(campaign.world));
      expect(inspect(played, last).turn).toBe(campaign.turns);
    },
  );
});
