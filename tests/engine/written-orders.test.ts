/** Orders are judged in the form in which a record holds them, whatever a strategy hands over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import type { Order } from '../../src/core/orders.js';
import { digest } from '../../src/core/digest.js';
import { unwrap } from '../../src/core/result.js';
import { printRecord } from '../../src/engine/record.js';
import { begin, step, view } from '../../src/engine/step.js';
import { parseRecord, play, verify } from '../../src/setup.js';
import { advance, infiltrate, press, reinforce, stage, withdraw } from '../rules/stage.js';

const scenario = stage({
  factions: { army: { ceiling: 2 }, rebels: 'insurgent' },
  regions: {
    base: { fighters: { army: 100 }, controller: 'army' },
    camp: { fighters: { army: 41 } },
    hills: { controller: 'rebels' },
    plain: {},
    town: { fighters: { rebels: 50 }, controller: 'rebels' },
  },
  ways: [
    ['base', 'town'],
    ['base', 'hills'],
    ['base', 'plain'],
    ['camp', 'town'],
    ['camp', 'hills'],
    ['camp', 'plain'],
  ],
  rules: { movement: {} },
  turns: 2,
});
const start = begin(scenario, 'written');
const turnOf = (orders: readonly unknown[]) => step(scenario, start, { army: orders as readonly Order[] });
const codes = (orders: readonly unknown[]): string[] => turnOf(orders).rejected.map(({ code }) => code);
const explained = (order: unknown): string | null =>
  view(scenario, start, 'army').explain(order as Order)?.code ?? null;

const thrower = (): never => {
  throw new Error('no');
};
const loop: Record<string, unknown> = { ...advance('base', 'town') };
loop['self'] = loop;
let reads = 0;
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

/** What somebody may hand over, and the code it is dropped with; null = it counts. */
const pieces: readonly (readonly [string, () => unknown, string | null])[] = [
  ['a plain order', () => ({ ...advance('base', 'town') }), null],
  ['a listed order', () => view(scenario, start, 'army').legal('advance', 'base')[0], null],
  ['a circle', () => loop, 'malformed'],
  ['a bigint field', () => ({ ...advance('base', 'town'), by: 1n }), 'malformed'],
  ['nesting that JSON can hold but nobody means', () => ({ kind: 'hold', region: nested(1000) }), 'malformed'],
  ['nesting that JSON cannot hold', () => ({ kind: 'hold', region: nested(200_000) }), 'malformed'],
  ['a symbol', () => Symbol('advance'), 'malformed'],
  ['a function', () => thrower, 'malformed'],
  [
    'a getter that throws',
    () => ({
      get kind() {
        return thrower();
      },
    }),
    'malformed',
  ],
  ['a proxy that throws', () => new Proxy({}, { get: thrower, ownKeys: thrower }), 'malformed'],
  ['a proxy of an order', () => new Proxy({ ...advance('base', 'town') }, {}), null],
  ['a field that is undefined, which JSON leaves out', () => ({ ...advance('base', 'town'), why: undefined }), null],
  ['a field that no order has, though objects do', () => ({ ...advance('base', 'town'), constructor: 1 }), 'malformed'],
  ['an inherited field, which JSON leaves out', () => Object.create({ ...advance('base', 'town') }), 'unknown-order'],
  [
    'a toJSON that says something else',
    () => ({ ...advance('base', 'town'), toJSON: () => ({ kind: 'nonsense' }) }),
    'unknown-order',
  ],
  ['quarters that are not finite', () => ({ ...advance('base', 'town'), quarters: Number.NaN }), 'malformed'],
  ['an object for a region', () => ({ kind: 'hold', region: { id: 'base' } }), 'unknown-region'],
];

describe('whatever is handed over', () => {
  test.each(pieces)('%s: explain and the turn say the same', (_, make, code) => {
    expect(codes([make()])).toEqual(code === null ? [] : [code]);
    expect(explained(make())).toBe(code);
  });

  test.each(pieces)('%s: the record of it verifies from its file', (_, make) => {
    const { record } = play(scenario, {
      seed: 'w',
      strategies: { army: () => [make() as Order, advance('camp', 'plain', 1)] },
    });
    expect(verify(unwrap(parseRecord(printRecord(record as never))))).toEqual({ ok: true });
  });

  test('an order that changes as it is read is read once', () => {
    const fickle = {
      get kind() {
        return (reads += 1) % 2 === 0 ? 'hold' : 'nonsense';
      },
      region: 'base',
    };
    const { record, rejected } = play(scenario, { seed: 'w', strategies: { army: () => [fickle as Order] } });
    expect(record?.turns.map(({ orders }) => (orders['army'][0] as unknown as Order).kind)).toEqual([
      'nonsense',
      'hold',
    ]);
    expect(rejected.map(({ turn, code }) => [turn, code])).toEqual([[1, 'unknown-order']]);
    expect(verify(record as never)).toEqual({ ok: true });
  });

  test('a list with holes has nothing in them; a circle is shown as nothing', () => {
    const holes: unknown[] = [];
    holes[2] = loop;
    expect(turnOf(holes).rejected).toEqual(
      [0, 1, 2].map(() => ({
        faction: 'army',
        order: null,
        code: 'malformed',
        message: 'an order is an object with a kind',
      })),
    );
  });

  test('what is handed over is neither changed nor frozen; what is reported is frozen', () => {
    const mine = { kind: 'hold', region: 'bse' };
    const [{ order }] = turnOf([mine]).rejected;
    expect(order).toEqual(mine);
    expect([Object.isFrozen(mine), Object.isFrozen(order)]).toEqual([false, true]);
  });
});

describe('a list that is too long', () => {
  test('is cut at ten thousand, however long it claims to be, and its record verifies', () => {
    const claims: unknown[] = [advance('base', 'plain')];
    claims.length = 2 ** 32 - 1;
    const { record, rejected } = play(scenario, { seed: 'w', turns: 1, strategies: { army: () => claims as Order[] } });
    expect(rejected).toHaveLength(10_000);
    expect(new Set(rejected.map(({ code }) => code))).toEqual(new Set(['malformed', 'too-many']));
    expect(verify(unwrap(parseRecord(printRecord(record as never))))).toEqual({ ok: true });
  });

  test('of ten thousand and one equal orders one counts', () => {
    const { rejected, world } = turnOf(Array.from({ length: 10_001 }, () => advance('base', 'plain', 1)));
    expect(rejected.filter(({ code }) => code === 'duplicate')).toHaveLength(9999);
    expect(rejected.filter(({ code }) => code === 'too-many')).toEqual([
      { faction: 'army', order: null, code: 'too-many', message: 'only 10000 orders are read' },
    ]);
    expect(digest(world)).toBe(digest(turnOf([advance('base', 'plain', 1)]).world));
  });
});

test('the order of a list never matters, nor does it matter how often an order stands in it', () => {
  const moves = ['base', 'camp'].flatMap((from) =>
    ['town', 'hills', 'plain'].flatMap((to) =>
      ([1, 2, 3] as const).flatMap((q) => [
        advance(from, to, q),
        withdraw(from, to, q),
        reinforce(from, to, q),
        infiltrate(from, to, q),
      ]),
    ),
  );
  const piece = fc.oneof(
    fc.constantFrom<unknown>(...moves, press('base')),
    fc.constantFrom<unknown>(null, {}, { kind: 'hold', region: 'x' }, { kind: 'hold', region: 'camp' }),
  );
  let overdrawn = 0;
  fc.assert(
    fc.property(
      fc
        .array(piece, { maxLength: 6 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const [once, again] = [turnOf(list), turnOf(shuffled)];
        expect(digest(again.world)).toBe(digest(once.world));
        expect(again.rejected).toEqual(once.rejected);
        expect(again.events).toEqual(once.events);
        if (once.rejected.some(({ code }) => code === 'over-committed')) overdrawn += 1;
        const doubled = turnOf([...list, ...shuffled]);
        expect(digest(doubled.world)).toBe(digest(once.world));
      },
    ),
    effort(300, 21),
  );
  expect(overdrawn).toBeGreaterThan(10);
});

test('all orders on an overdrawn stack go, those on another stay', () => {
  const fate = (orders: readonly Order[]): string[] =>
    turnOf(orders).rejected.map(({ order }) => `${(order as { from: string }).from} ${(order as Order).kind}`);
  expect(fate([advance('base', 'town', 3), withdraw('base', 'plain', 2), advance('camp', 'town', 4)])).toEqual([
    'base advance',
    'base withdraw',
  ]);
});

test('beyond the ceiling all attacks go, and nothing else', () => {
  const capped = stage({
    factions: { army: { ceiling: 1 }, rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 100 } },
      hills: { controller: 'rebels' },
      plain: {},
      town: { fighters: { rebels: 5 } },
    },
    ways: [
      ['base', 'town'],
      ['base', 'hills'],
      ['base', 'plain'],
    ],
    rules: { movement: {} },
  });
  const orders: Order[] = [
    advance('base', 'town', 1),
    advance('base', 'hills', 1),
    withdraw('base', 'plain', 1),
    { kind: 'hold', region: 'base' },
  ];
  const { rejected } = step(capped, begin(capped, 'x'), { army: orders });
  expect(rejected.map(({ order, code }) => [(order as Order).kind, code])).toEqual([
    ['advance', 'over-committed'],
    ['advance', 'over-committed'],
  ]);
});
