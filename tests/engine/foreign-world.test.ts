/** Worlds and saves that come from outside: through JSON they are as good as new, from another scenario they are refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import { digest } from '../../src/core/digest.js';
import { deepFreeze } from '../../src/core/freeze.js';
import { unwrap } from '../../src/core/result.js';
import type { World } from '../../src/core/world.js';
import type { Save } from '../../src/engine/save.js';
import { begin, step, view } from '../../src/engine/step.js';
import { parseScenario, play, verify } from '../../src/setup.js';
import { throughJson } from '../../src/testing/plain.js';
import { stage } from '../rules/stage.js';

const valleys = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8')),
);
const world = begin(valleys, 'mine');

describe('a world of another scenario is refused by step, view and play', () => {
  const without = (edit: (copy: World) => void): World => {
    const copy = throughJson(world);
    edit(copy);
    return copy;
  };
  const foreign: readonly (readonly [string, unknown])[] = [
    ['from a smaller map', begin(stage({ regions: { base: {} }, rules: {} }), 'x')],
    ['with a faction fewer', without((w) => void w.factions.pop())],
    ['with a region fewer', without((w) => void w.regions.pop())],
    ['with a crossing more', without((w) => void w.crossings.push(w.crossings[0]))],
    ['with another rule’s columns', without((w) => void w.columns.push([]))],
    ['with a ledger of other headings', without((w) => void w.ledger.push(0))],
    ['with regions in another order', without((w) => void w.regions.reverse())],
    [
      'with a march from nowhere',
      without(
        (w) =>
          void w.marches.push({ due: 1, faction: 0, from: 99, to: 0, crossing: 0, attacking: 0, fighters: 0 } as never),
      ),
    ],
    ['of which half is missing', { turn: 1 }],
    ['that is none', 'world'],
    ['that is nothing', null],
  ];

  test.each(foreign)('%s', (_, strange) => {
    expect(() => step(valleys, strange as World, {})).toThrow('foreign-world');
    expect(() => view(valleys, strange as World, 'rebels')).toThrow('foreign-world');
    if (strange !== null && typeof strange === 'object') {
      expect(() => play(valleys, { start: strange as World })).toThrow('foreign-world');
      expect(() =>
        play(valleys, { start: { ...play(valleys, { seed: 'x', turns: 1 }).save, world: strange as World } }),
      ).toThrow('foreign-world');
    }
  });

  test.each([
    ['holds no number', (w: World) => void (w.pairs.trust[1] = '1' as never)],
    ['holds half a fighter', (w: World) => void (w.regions[0].fighters[0] += 0.5)],
    ['holds fighters that nobody booked', (w: World) => void (w.regions[0].fighters[0] += 1)],
  ])('play also refuses one that %s', (_, edit) => {
    expect(() => play(valleys, { start: without(edit) })).toThrow('foreign-world');
  });

  test('the same war with another arm’s values is no other scenario', () => {
    const campaign = play(valleys, { start: world, arm: 'no-channel', turns: 3 });
    expect(campaign.turns).toBe(3);
  });
});

describe('a save', () => {
  /** Remembers what it saw, and acts on it: a save that lost memory or last turn would show. */
  const mindful: Strategy = (eyes) => {
    const legal = eyes.legal();
    const seen = Array.isArray(eyes.memory) ? eyes.memory : [];
    const pick =
      (seen.length * 7 +
        eyes.lastTurn.events.length * 3 +
        eyes.lastTurn.orders.length +
        eyes.lastTurn.rejected.length) %
      Math.max(1, legal.length);
    return {
      orders: eyes.turn % 3 === 0 ? legal : legal.slice(pick, pick + 1),
      memory: [...seen, eyes.lastTurn.events.length],
    };
  };
  const strategies = { 'west-army': mindful, 'east-army': mindful, rebels: mindful };
  const straight = play(valleys, { seed: 'save', strategies, turns: 16 });

  test.each([1, 2, 5, 9, 15])('after turn %i, through JSON, goes on as if nothing had happened', (stop) => {
    const first = play(valleys, { seed: 'save', strategies, turns: stop });
    const rest = play(valleys, { start: throughJson(first.save), strategies, turns: 16 });
    expect(digest(rest.world)).toBe(digest(straight.world));
    expect(rest.metrics).toEqual(straight.metrics);
    expect(rest.outcome).toEqual(straight.outcome);
    expect(throughJson(rest.save)).toEqual(throughJson(straight.save));
    expect([...first.rejected, ...rest.rejected]).toEqual(straight.rejected);
    expect([...first.events, ...rest.events]).toEqual(straight.events);
    expect(verify(rest.record as never)).toEqual({ ok: true });
  });

  test('of a save, again and again, is the same', () => {
    let save: Save = play(valleys, { seed: 'save', strategies, turns: 1 }).save;
    for (let turns = 2; turns <= 16; turns++)
      save = throughJson(play(valleys, { start: save, strategies, turns }).save);
    expect(save).toEqual(throughJson(straight.save));
  });

  test('is left as it was, frozen or not, and may be edited afterwards', () => {
    const { save } = play(valleys, { seed: 'save', strategies, turns: 4 });
    const mine = throughJson(save);
    const spelled = JSON.stringify(mine);
    play(valleys, { start: mine, strategies, turns: 8 });
    expect(JSON.stringify(mine)).toBe(spelled);
    const memories = mine.memories as Record<string, unknown[]>;
    memories['rebels'].push('edited');
    expect(() => play(valleys, { start: deepFreeze(throughJson(save)), strategies, turns: 8 })).not.toThrow();
  });

  test('at the end of a war has nothing more to play', () => {
    const again = play(valleys, { start: throughJson(straight.save), strategies, turns: 16 });
    expect([again.turns, again.events, again.record?.turns]).toEqual([16, [], []]);
    expect(again.outcome).toEqual(straight.outcome);
    expect(again.metrics).toEqual(straight.metrics);
    expect(throughJson(again.save)).toEqual(throughJson(straight.save));
    expect(verify(again.record as never)).toEqual({ ok: true });
  });

  test('with a seed as well keeps the war and changes the luck', () => {
    const { save } = play(valleys, { seed: 'save', strategies, turns: 6 });
    const ends = [undefined, 'save', 'a', 'b'].map((seed) =>
      digest(play(valleys, { start: save, strategies, turns: 16, ...(seed === undefined ? {} : { seed }) }).world),
    );
    expect(ends[1]).toBe(ends[0]);
    expect(new Set(ends).size).toBe(3);
    const rekeyed = play(valleys, { start: save, strategies, turns: 7, seed: 'a' });
    expect(rekeyed.record?.head).toMatchObject({ seed: 'a', start: { world: { turn: 6 } } });
    expect(verify(throughJson(rekeyed.record) as never)).toEqual({ ok: true });
    expect(() => play(valleys, { start: save, seed: 7 as never })).toThrow('bad-seed');
  });
});
