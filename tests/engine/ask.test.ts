/** What a strategy may do wrong beyond the plain cases of play.test.ts: answers that fight back when read. */
import { describe, expect, test } from 'vitest';
import type { Json, Strategy, View } from '../../src/core/contracts.js';
import { EngineBug, unwrap } from '../../src/core/result.js';
import type { Campaign } from '../../src/engine/play.js';
import { printRecord } from '../../src/engine/record.js';
import { parseRecord, play, verify } from '../../src/setup.js';
import { throughJson } from '../../src/testing/plain.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  regions: {
    base: { fighters: { army: 100 }, controller: 'army' },
    town: { fighters: { rebels: 60 }, controller: 'rebels' },
  },
  ways: [['base', 'town']],
  rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {} },
  turns: 3,
});
const withArmy = (answer: () => unknown): Campaign =>
  play(scenario, { seed: 'ask', strategies: { army: answer as Strategy } });
const codes = ({ rejected }: Campaign): string[] => rejected.map(({ code }) => code);
/** What verify says of the record once it has been to a file and back. */
const verdict = ({ record }: Campaign) => verify(unwrap(parseRecord(record === null ? '' : printRecord(record))));

const thrower = (): never => {
  throw new Error('no');
};
const traps: ProxyHandler<object> = {
  get: thrower,
  has: thrower,
  ownKeys: thrower,
  getPrototypeOf: thrower,
  getOwnPropertyDescriptor: thrower,
};
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};

describe('answers that cannot be read', () => {
  test.each([
    ['a list whose traps throw', () => new Proxy([], traps)],
    ['an object whose traps throw', () => new Proxy({}, traps)],
    ['a revoked proxy', revoked],
    [
      'orders by a getter that throws',
      () => ({
        get orders() {
          return thrower();
        },
        memory: null,
      }),
    ],
    ['orders that are a list whose traps throw', () => ({ orders: new Proxy([], traps), memory: null })],
    ['orders that are no list', () => ({ orders: { 0: advance('base', 'town'), length: 1 }, memory: null })],
    ['a text', () => 'advance'],
    ['a generator', () => [advance('base', 'town')].values()],
  ])('%s: it passes with strategy-rubbish', (_, answer) => {
    const campaign = withArmy(answer);
    expect(codes(campaign)).toEqual(['strategy-rubbish', 'strategy-rubbish', 'strategy-rubbish']);
    expect(verdict(campaign)).toEqual({ ok: true });
  });

  test.each([
    ['a bigint', 1n],
    ['a class of its own', new Map([['a', 1]])],
    ['a date', new Date(0)],
    ['a symbol', Symbol('a')],
    ['a function inside', { a: [() => 1] }],
    ['nesting without end', Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 0)],
  ])('memory that is %s: memory-not-json', (_, memory) => {
    const campaign = withArmy(() => ({ orders: [advance('base', 'town')], memory }));
    expect(codes(campaign)).toEqual(['memory-not-json', 'memory-not-json', 'memory-not-json']);
    expect(verdict(campaign)).toEqual({ ok: true });
  });
});

test.each([
  ['a number', { seen: { mean: NaN } }, 'memory.seen.mean is NaN'],
  ['an object', [1, new Date(0)], 'memory.1 is a Date'],
  ['nesting', Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 0), 'is a cycle or too deep'],
])('what is no JSON in a memory is named: %s', (_, memory, message) => {
  const campaign = withArmy(() => ({ orders: [], memory }));
  expect(campaign.rejected[0].message).toContain(message);
});

test('a memory that is undefined is none: the old one stays', () => {
  let turn = 0;
  const campaign = withArmy(() => ({ orders: [], memory: (turn += 1) === 1 ? 'first' : undefined }));
  expect(campaign.save.memories['army']).toBe('first');
});

describe('what it throws', () => {
  test.each([
    ['an error', new Error('out of maps'), 'out of maps'],
    ['a text', 'out of maps', 'out of maps'],
    ['nothing', undefined, 'undefined'],
    ['what has no words', Object.create(null), 'what it threw cannot be put in words'],
  ])('%s is reported in words', (_, thrown, message) => {
    const campaign = withArmy(() => {
      throw thrown;
    });
    expect(campaign.rejected[0]).toEqual({ turn: 1, faction: 'army', order: null, code: 'strategy-threw', message });
    expect(verdict(campaign)).toEqual({ ok: true });
  });

  test('a bug of ours comes through', () => {
    expect(() =>
      withArmy(() => {
        throw new EngineBug('ours');
      }),
    ).toThrow(EngineBug);
  });

  test('misuse of its view is its own mistake', () => {
    const campaign = play(scenario, { seed: 'ask', strategies: { army: (view) => view.region('twn') as never } });
    expect(codes(campaign)).toEqual(['strategy-threw', 'strategy-threw', 'strategy-threw']);
    expect(campaign.rejected[0].message).toContain('did you mean "town"');
  });

  test('others are asked all the same, and what was ordered instead counts', () => {
    const orders = { 1: { army: [advance('base', 'town')] } };
    const stay = { kind: 'hold', region: 'town' } as const;
    const campaign = play(scenario, {
      seed: 'ask',
      turns: 1,
      strategies: { army: thrower, rebels: () => [stay] },
      override: orders,
    });
    expect(campaign.record?.turns[0].orders).toEqual({
      army: orders[1].army,
      rebels: [stay],
    });
    expect(codes(campaign)).toEqual(['strategy-threw']);
    expect(verdict(campaign)).toEqual({ ok: true });
  });
});

describe('memory', () => {
  const remembering = (first: () => unknown, then: (memory: Json) => unknown): { campaign: Campaign; seen: Json[] } => {
    const seen: Json[] = [];
    const campaign = play(scenario, {
      seed: 'ask',
      strategies: {
        army: (view) => {
          seen.push(view.memory);
          return { orders: [], memory: (view.turn === 1 ? first() : then(view.memory)) as Json };
        },
      },
    });
    return { campaign, seen };
  };

  test('is what JSON makes of it, kept apart from the strategy’s own object', () => {
    const mine: Record<string, unknown> = { list: [1], gone: undefined, zero: -0 };
    const { seen } = remembering(
      () => mine,
      (memory) => {
        (mine['list'] as number[]).push(2);
        return memory;
      },
    );
    expect(seen).toEqual([null, { list: [1], zero: 0 }, { list: [1], zero: 0 }]);
    expect(Object.keys(seen[1] as object)).toEqual(['list', 'zero']);
    expect(Object.isFrozen(mine)).toBe(false);
  });

  test('is frozen through and through, also where the strategy froze only the outside', () => {
    const { campaign, seen } = remembering(
      () => Object.freeze({ list: [1] }),
      (memory) => (memory as unknown as { list: number[] }).list.push(2),
    );
    expect(codes(campaign)).toEqual(['strategy-threw', 'strategy-threw']);
    expect(seen[2]).toEqual({ list: [1] });
  });

  test('a getter in it is a number from then on', () => {
    let reads = 0;
    const { seen, campaign } = remembering(
      () => ({
        get n() {
          return (reads += 1);
        },
      }),
      (memory) => memory,
    );
    expect(seen[1]).toEqual(seen[2]);
    expect(throughJson(campaign.save.memories['army'])).toEqual(seen[2]);
  });

  test('is no part of world, digest or record', () => {
    const loud = play(scenario, {
      seed: 'ask',
      strategies: { army: ({ turn }) => ({ orders: [], memory: { secret: turn } }) },
    });
    const mute = play(scenario, { seed: 'ask', strategies: { army: () => [] } });
    expect(loud.world).toEqual(mute.world);
    expect(loud.record).toEqual(mute.record);
    expect(loud.save.memories).toEqual({ army: { secret: 3 }, rebels: null });
  });
});

test('a faction may have any id, such as constructor: it has no orders, memory or strategy but its own', () => {
  const odd = stage({
    factions: { constructor: { kind: 'state' as const }, rebels: 'insurgent' },
    regions: { base: { fighters: { constructor: 100 } }, town: { fighters: { rebels: 60 } } },
    ways: [['base', 'town']],
    rules: { movement: {}, 'ground-combat': {} },
    turns: 3,
  });
  const seen: Json[] = [];
  const campaign = play(odd, { seed: 'ask', strategies: { rebels: thrower } });
  expect(codes(campaign)).toEqual(['strategy-threw', 'strategy-threw', 'strategy-threw']);
  expect(campaign.record?.turns.map(({ orders }) => orders)).toEqual([{}, {}, {}]);
  expect(verdict(campaign)).toEqual({ ok: true });
  play(odd, {
    start: { ...campaign.save, memories: {}, lastTurn: {} },
    turns: 4,
    strategies: { constructor: (view: View) => (seen.push(view.memory, view.lastTurn.orders.length), []) },
  });
  expect(seen).toEqual([null, 0]);
});
