import { describe, expect, it } from 'vitest';
import type { Strategy, View } from '../../src/core/contracts.js';
import { digest } from '../../src/core/digest.js';
import type { Order } from '../../src/core/orders.js';
import { begin, step } from '../../src/engine/step.js';
import { play, verify } from '../../src/setup.js';
import { twoValleys } from '../golden/war.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  regions: {
    base: { fighters: { army: 100 }, controller: 'army' },
    town: { fighters: { rebels: 60 }, controller: 'rebels' },
    hills: {},
  },
  ways: [
    ['base', 'town'],
    ['town', 'hills'],
  ],
  rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, 'sanctuary-recovery': {} },
  turns: 6,
});

describe('a strategy that fails passes for the turn, and the war goes on', () => {
  const failing: readonly (readonly [string, Strategy, string])[] = [
    ['throws', () => JSON.parse('{'), 'strategy-threw'],
    ['answers nothing', () => undefined as never, 'strategy-rubbish'],
    ['answers a promise', () => Promise.resolve([]) as never, 'strategy-rubbish'],
    ['answers an object without orders', () => ({ memory: 1 }) as never, 'strategy-rubbish'],
    ['remembers a function', () => ({ orders: [], memory: (() => 1) as never }), 'memory-not-json'],
    ['remembers what is not finite', () => ({ orders: [], memory: { a: Number.NaN } }), 'memory-not-json'],
    [
      'remembers a circle',
      () => ({ orders: [], memory: ((loop: { self?: unknown }) => Object.assign(loop, { self: loop }))({}) as never }),
      'memory-not-json',
    ],
  ];

  it.each(failing)('one that %s', (_, strategy, code) => {
    const campaign = play(scenario, { seed: 'f', strategies: { army: strategy } });
    expect(campaign.turns).toBe(6);
    expect(campaign.rejected.map((each) => [each.turn, each.faction, each.code])).toEqual(
      [1, 2, 3, 4, 5, 6].map((turn) => [turn, 'army', code]),
    );
    expect(campaign.rejected[0].order).toBeNull();
    expect(digest(campaign.world)).toBe(digest(play(scenario, { seed: 'f' }).world));
    expect(verify(campaign.record as never)).toEqual({ ok: true });
  });

  it('keeps the memory it had', () => {
    const seen: unknown[] = [];
    play(scenario, {
      seed: 'f',
      turns: 4,
      strategies: {
        army: ({ turn, memory }: View) => {
          seen.push(memory);
          if (turn === 2) throw new Error('once');
          return { orders: [], memory: turn };
        },
      },
    });
    expect(seen).toEqual([null, 1, 1, 3]);
  });

  it('gets its memory frozen, through and through', () => {
    let frozen = false;
    play(scenario, {
      seed: 'f',
      turns: 2,
      strategies: {
        army: ({ memory, turn }: View) => (
          (frozen = turn === 2 && Object.isFrozen((memory as { a: object }).a)),
          { orders: [], memory: { a: { b: 1 } } }
        ),
      },
    });
    expect(frozen).toBe(true);
  });
});

describe('play', () => {
  it('gives orders of all at once: everybody sees the same world', () => {
    const seen: (number | null)[] = [];
    const watch: Strategy = (view) => {
      seen.push(view.region('town').fighters('rebels'));
      return view.me === 'army' ? [advance('base', 'town')] : [];
    };
    play(scenario, { seed: 's', turns: 1, strategies: { army: watch, rebels: watch } });
    expect(seen).toEqual([60, 60]);
  });

  it('lets orders override what strategies say, faction by faction and turn by turn', () => {
    const orders: Order[] = [advance('base', 'town', 1)];
    const noisy: Strategy = () => [advance('base', 'town', 4)];
    const campaign = play(scenario, {
      seed: 's',
      turns: 2,
      strategies: { army: noisy },
      override: { 1: { army: orders }, 2: { army: [] } },
    });
    expect(campaign.record?.turns.map((line) => line.orders)).toEqual([{ army: orders }, {}]);
    const stepped = step(scenario, begin(scenario, 's'), { army: orders });
    expect(digest(campaign.world)).toBe(digest(step(scenario, stepped.world, {}).world));
  });

  it('still asks an overridden strategy, whose memory goes on', () => {
    const campaign = play(scenario, {
      seed: 's',
      turns: 3,
      strategies: { army: ({ turn }: View) => ({ orders: [], memory: turn }) },
      override: { 3: { army: [] } },
    });
    expect(campaign.save.memories['army']).toBe(3);
  });

  it.each([1, 3, 6])('stops after turn %i if told so', (turns) => {
    expect(play(scenario, { seed: 's', turns })).toMatchObject({
      turns,
      outcome: { ended: 'turn-limit', turn: turns, faction: null },
    });
  });

  it('goes on from a save as if it had not stopped', () => {
    const options = { strategies: { army: 'random', rebels: 'random' } };
    const straight = play(scenario, { ...options, seed: 's' });
    const half = play(scenario, { ...options, seed: 's', turns: 3 });
    const rest = play(scenario, { ...options, start: JSON.parse(JSON.stringify(half.save)) as typeof half.save });
    expect(rest.save).toEqual(straight.save);
    expect([...half.events, ...rest.events]).toEqual(straight.events);
  });

  it('from a world keeps its luck; with a seed as well it is the same war with other luck', () => {
    const start = play(twoValleys(), { seed: 's', turns: 3 }).world;
    const options = { strategies: { 'west-army': 'main-effort', 'east-army': 'main-effort', rebels: 'sanctuary' } };
    const own = digest(play(twoValleys(), { ...options, start }).world);
    expect(digest(play(twoValleys(), { ...options, start }).world)).toBe(own);
    expect(digest(play(twoValleys(), { ...options, start, seed: 's' }).world)).toBe(own);
    expect(digest(play(twoValleys(), { ...options, start, seed: 'other' }).world)).not.toBe(own);
    expect(start.turn).toBe(3);
  });

  it('takes the arm’s strategies where none are named, by default the first arm’s', () => {
    const record = (options: object) => play(twoValleys(), { seed: 's', turns: 1, ...options }).record?.head;
    expect(record({})).toMatchObject({ arm: 'in-step', strategies: { rebels: { use: 'sanctuary' } } });
    expect(record({ arm: 'in-turn', strategies: { rebels: 'hold' } })).toMatchObject({
      arm: 'in-turn',
      strategies: { rebels: 'hold', 'west-army': { use: 'in-turn' } },
    });
  });

  it('applies what the arm sets', () => {
    const campaign = play(twoValleys(), { seed: 's', turns: 1, arm: 'no-channel' });
    expect(campaign.scenario.data.centres?.[0].capacity).toBe(0);
  });

  it.each([
    [{}, 'no-seed'],
    [{ seed: 5 as never }, 'bad-seed'],
    [{ seed: 's', arm: 'in-stp' }, 'unknown-arm'],
    [{ seed: 's', strategies: { west: 'hold' } }, 'unknown-faction'],
    [{ seed: 's', strategies: { rebels: 'sanctury' } }, 'unknown-strategy'],
    [{ seed: 's', strategies: { rebels: { use: 'sanctuary', quarters: 9 } } }, 'bad-option'],
    [{ seed: 's', turns: 0 }, 'bad-turns'],
    [{ seed: 's', turns: 1.5 }, 'bad-turns'],
    [{ seed: 's', override: { 1: { west: [] } } }, 'unknown-faction'],
    [{ start: begin(scenario, 's') }, 'foreign-world'],
  ])('refuses %o', (options, code) => {
    expect(() => play(twoValleys(), options)).toThrow(code);
  });
});
