import { describe, expect, it } from 'vitest';
import { defineOrder, defineRule } from '../../src/core/contracts.js';
import { play, replay } from '../../src/setup.js';
import { coverageOf, coverageText, exhaust } from '../../src/testing/index.js';
import { twoValleys } from '../golden/war.js';
import { advance, stage } from '../rules/stage.js';

const REGION = { fields: { region: 'region' }, at: 'region' } as const;

/** An order that one faction may give in one region and one turn alone, and an event that nothing else brings about. */
const comet = defineRule({
  id: 'comet',
  phase: 'unrest',
  summary: 'Somebody sees a comet.',
  orders: {
    watch: defineOrder({
      ...REGION,
      summary: 'Look up.',
      candidates: (_, region) => [{ region }],
      check: ({ region }, sight) =>
        sight.turn === 4 && region === 1 && sight.me === 1 ? null : { code: 'cloudy', message: 'nothing to be seen' },
    }),
    wish: defineOrder({ ...REGION, summary: 'Wish.', candidates: () => [], check: () => null }),
  },
  events: {
    seen: { fields: { faction: 'faction', region: 'region' }, sentence: '{faction} saw it from {region}.' },
    'shot-down': { fields: { faction: 'faction' }, sentence: '{faction} shot it down.' },
  },
  writes: [],
  apply(_, { orders, emit }) {
    for (const { faction, region } of orders.watch) emit({ kind: 'seen', faction, region });
  },
});
/** Rules that are met by one thing alone. */
const rolls = defineRule({
  id: 'rolls',
  phase: 'unrest',
  summary: 'Draws and does nothing with it.',
  draws: ['roll'],
  writes: [],
  apply(world, { theatre, chance }) {
    chance.happens('roll', world.turn === 2 ? 0.5 : 1, 0, theatre.nobody);
  },
});
const tires = defineRule({
  id: 'tires',
  phase: 'unrest',
  summary: 'Changes a number.',
  writes: ['factions/*/weariness'],
  apply(world) {
    if (world.turn === 2) world.factions[0].weariness += 1;
  },
});
const idles = defineRule({
  id: 'idles',
  phase: 'unrest',
  summary: 'Writes what is there already.',
  writes: ['factions/*/weariness'],
  apply(world) {
    world.factions[0].weariness += 0;
  },
});

const sky = stage(
  {
    regions: { base: { fighters: { army: 30 } }, town: { country: 'east', fighters: { rebels: 20 } } },
    ways: [['base', 'town']],
    rules: { movement: {}, comet: {}, rolls: {}, tires: {}, idles: {} },
    turns: 5,
  },
  [comet, rolls, tires, idles],
);

describe('coverageOf', () => {
  it('says which orders were accepted, which events came, which rules did something', () => {
    const orders = { 1: { army: [advance('base', 'town'), advance('town', 'base')], rebels: [{ kind: 'wish' }] } };
    const campaign = play(sky, { seed: 'c', turns: 2, override: orders as never });
    const coverage = coverageOf(sky, [campaign]);
    expect(coverage.orders.met).toEqual(['advance']);
    expect(coverage.orders.never).toEqual(['hold', 'infiltrate', 'reinforce', 'watch', 'wish', 'withdraw']);
    expect(coverage.events).toEqual({ met: ['arrived'], never: ['held-back', 'seen', 'set-out', 'shot-down'] });
    expect(coverage.rules).toEqual({ met: ['movement'], never: ['comet', 'idles', 'rolls', 'tires'] });
  });

  it('counts a rule that only draws, or only changes a number, but not one that does neither', () => {
    const coverage = coverageOf(sky, [play(sky, { seed: 'c' })]);
    expect(coverage.rules).toEqual({ met: ['rolls', 'tires'], never: ['comet', 'idles', 'movement'] });
  });

  it('adds up over campaigns and records, from worlds and saves too', () => {
    const early = play(sky, { seed: 'c', turns: 2, strategies: { army: 'main-effort' } });
    const late = play(sky, { start: early.save });
    expect(coverageOf(sky, [late]).rules.met).toEqual(['rolls', 'tires']);
    expect(coverageOf(sky, [early, late.record ?? late])).toEqual(coverageOf(sky, [early, late]));
    expect(coverageOf(sky, []).rules.met).toEqual([]);
  });

  it('wants records', () => {
    expect(() => coverageOf(sky, [play(sky, { seed: 'c', record: false })])).toThrow('[no-record]');
  });

  it('reads in three lines', () => {
    expect(coverageText(coverageOf(sky, [play(sky, { seed: 'c' })]))).toBe(
      [
        'orders: 0 of 7 met; never: advance, hold, infiltrate, reinforce, watch, wish, withdraw',
        'events: 0 of 5 met; never: arrived, held-back, seen, set-out, shot-down',
        'rules: 2 of 5 met; never: comet, idles, movement',
        '',
      ].join('\n'),
    );
  });
});

describe('exhaust', () => {
  const found = exhaust(sky, { budget: 40 });

  it('finds the order that is legal once, and the event that hangs on it', () => {
    expect(found.examples['orders/watch']).toMatchObject({ turn: 4, faction: 'rebels' });
    expect(found.examples['events/seen']).toEqual(found.examples['orders/watch']);
    expect(found.examples['rules/rolls']).toEqual({ seed: 'exhaust/0', turn: 3 });
  });

  it('says what it did not meet, and apart from that what cannot be', () => {
    expect(found.impossible).toEqual(['orders/wish']);
    expect(found.unreached).toEqual(['events/held-back', 'events/set-out', 'events/shot-down', 'rules/idles']);
    expect(found.played).toBe(40);
    expect(found.coverage.orders.never).toEqual(['wish']);
  });

  it('keeps the campaigns that its examples come from, as they can be played again', () => {
    const kept = found.campaigns.map(({ seed }) => seed);
    expect(new Set(Object.values(found.examples).map(({ seed }) => seed))).toEqual(new Set(kept));
    expect(coverageOf(sky, found.campaigns)).toEqual(found.coverage);
    const { seed, turn } = found.examples['events/seen'];
    const campaign = found.campaigns.find((each) => each.seed === seed) ?? expect.unreachable('it is kept');
    if (campaign.record === null) expect.unreachable('it has a record');
    const again = replay(campaign.record, sky);
    expect(again.events.filter((event) => event.kind === 'seen').map((event) => event.turn)).toContain(turn);
  });

  it('gives the same again, and something else with another seed', () => {
    const { examples, played } = exhaust(sky, { budget: 40 });
    expect([examples, played]).toEqual([found.examples, found.played]);
    expect(exhaust(sky, { budget: 3, seed: 'other' }).examples).not.toEqual(found.examples);
  });

  it('stops when all is met', () => {
    const plain = stage(
      { regions: { base: { fighters: { army: 30, rebels: 30 } } }, rules: { rolls: {}, tires: {} }, turns: 5 },
      [rolls, tires],
    );
    expect(exhaust(plain)).toMatchObject({ played: 1, unreached: [], impossible: [] });
  });

  it('meets all of two valleys but what they cannot have', () => {
    const { coverage, unreached, impossible } = exhaust(twoValleys(), { budget: 25 });
    expect(coverage.orders.never).toEqual([]);
    expect(coverage.rules.never).toEqual(['coordination', 'interdiction']); // no trust, and nobody who looks
    // No trust, so no partners; nobody who looks; no region without a holder; no way longer than a week.
    expect(unreached).toEqual([
      'events/caught',
      'events/drawn-together',
      'events/drifted-apart',
      'events/joined',
      'events/occupied',
      'events/parted',
      'events/set-out',
      'rules/coordination',
      'rules/interdiction',
    ]);
    expect(impossible).toEqual([]);
  });

  it.each([0, 1.5, Number.NaN])('refuses a budget of %f', (budget) => {
    expect(() => exhaust(sky, { budget })).toThrow('[bad-budget]');
  });
});
