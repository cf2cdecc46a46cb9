import { describe, expect, it } from 'vitest';
import type { Order, OrdersByFaction } from '../../src/core/orders.js';
import type { AnnouncementData, Scenario } from '../../src/core/scenario.js';
import { advance, press, set, stage, turn, withdraw, type Played, type Stage } from './stage.js';
import { strike } from './sky.js';

const said = (region: string, week: number, to = 'guard', from = 'army'): AnnouncementData => ({
  from,
  to,
  region,
  turn: week,
});
/** An army that has told others where it will attack; trust a half all round. */
const pact = (announcements: AnnouncementData[], rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: { country: 'west' }, guard: { country: 'east' }, tribe: 'militia', rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 40 } },
      town: { controller: 'rebels', fighters: { rebels: 10 } },
      far: { controller: 'rebels', fighters: { rebels: 10, army: 8 } },
      hills: {},
    },
    ways: [
      ['base', 'town'],
      ['base', 'far', { km: 100 }],
      ['base', 'hills'],
    ],
    relations: ['guard', 'tribe'].map((other) => ({ between: ['army', other], trust: 0.5 })),
    rules: { movement: {}, trust: { gain: 0.1, loss: 0.4 } },
    announcements,
    ...rest,
  });
const KEPT = 0.5 + 0.1 * 0.5;
const BROKEN = 0.5 - 0.4 * 0.5;

const trusts = ({ after }: Played): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after.pairs).flatMap(([pair, { trust }]) => (trust > 0 && trust !== 0.5 ? [[pair, trust]] : [])),
  );
const first = (announcements: AnnouncementData[], orders: OrdersByFaction = {}, rest: Partial<Stage> = {}): Played =>
  turn(pact(announcements, rest), null, orders);

describe('an announced offensive', () => {
  it.each<[string, Order, AnnouncementData, string]>([
    ['arriving', advance('base', 'town', 1), said('town', 1), 'kept-word'],
    ['pressing', press('far'), said('far', 1), 'kept-word'],
    ['marching there', advance('base', 'far', 1), said('far', 1), 'on-its-way'],
  ])('is kept by %s: who was told trusts more', (_, order, message, kind) => {
    const played = first([message], { army: [order] });
    expect(trusts(played)).toEqual({ 'guard/army': KEPT });
    const told = played.events.filter((event) => event.rule === 'trust');
    expect(told).toEqual([{ turn: 1, rule: 'trust', kind, faction: 'army', partner: 'guard' }]);
  });

  it.each<[string, Order[]]>([
    ['staying away', []],
    ['attacking elsewhere', [press('far')]],
    ['walking off', [withdraw('base', 'hills')]],
    ['another who attacks', []],
  ])('is broken by %s while an enemy holds the region: who was told trusts less', (how, orders) => {
    const others = how.startsWith('another') ? { tribe: [advance('base', 'town')] } : {};
    const regions = {
      base: { fighters: { army: 40, tribe: 20 } },
      town: { controller: 'rebels' },
      far: { fighters: { army: 5, rebels: 5 } },
      hills: {},
    };
    const played = first([said('town', 1)], { army: orders, ...others }, { regions });
    expect(trusts(played)).toEqual({ 'guard/army': BROKEN });
    expect(played.said('broke-word')).toEqual([{ faction: 'army', partner: 'guard' }]);
  });

  it.each([
    ['nobody holds', null],
    ['its own side holds', 'army'],
    ['a bystander holds', 'tribe'],
  ])('of a region that %s by then is neither', (_, controller) => {
    const scenario = pact([said('town', 1)]);
    const world = set(scenario, null, ({ regions }, at) => {
      regions[at('town')].controller = (controller === null ? -1 : at(controller)) as never;
    });
    const played = turn(scenario, world, {});
    expect(trusts(played)).toEqual({});
    expect([...played.said('kept-word'), ...played.said('broke-word')]).toEqual([]);
  });

  it('is judged in the first week of its window, once', () => {
    const scenario = pact([{ ...said('town', 2), weeks: 4 }]);
    const one = turn(scenario, null, { army: [advance('base', 'town', 1)] });
    expect(trusts(one)).toEqual({});
    const two = turn(scenario, one.world, {});
    expect(trusts(two)).toEqual({ 'guard/army': BROKEN });
    expect(trusts(turn(scenario, two.world, { army: [press('town')] }))).toEqual({ 'guard/army': BROKEN });
  });

  it('binds towards everyone who was told, and nobody else', () => {
    const both = first([said('town', 1), said('town', 1, 'tribe')], { army: [advance('base', 'town', 1)] });
    expect(trusts(both)).toEqual({ 'guard/army': KEPT, 'tribe/army': KEPT });
    const mutual = first([said('town', 1), said('town', 1, 'army', 'guard')], { army: [advance('base', 'town', 1)] });
    expect(trusts(mutual)).toEqual({ 'guard/army': KEPT, 'army/guard': BROKEN });
  });

  it('that never arrived binds nobody', () => {
    const scenario = pact([said('town', 1)]);
    const unheard = set(scenario, null, ({ announcements }) => void (announcements[0].delivered = 0));
    expect(trusts(turn(scenario, unheard, {}))).toEqual({});
  });
});

describe('several commitments in one week', () => {
  it('all kept count once', () => {
    const played = first([said('town', 1), said('far', 1)], { army: [advance('base', 'town', 1), press('far')] });
    expect(trusts(played)).toEqual({ 'guard/army': KEPT });
    expect(played.said('kept-word')).toHaveLength(1);
  });

  it('one broken outweighs one kept', () => {
    const played = first([said('town', 1), said('far', 1)], { army: [press('far')] });
    expect(trusts(played)).toEqual({ 'guard/army': BROKEN });
    expect(played.said('kept-word')).toEqual([]);
    expect(played.said('broke-word')).toHaveLength(1);
  });

  it('an unasked strike outweighs a word kept, and an announcement broken beside it counts no more', () => {
    const flying: Partial<Stage> = {
      factions: {
        army: { country: 'west', sorties: 4 },
        guard: { country: 'east' },
        tribe: 'militia',
        rebels: 'insurgent',
      },
      regions: {
        base: { controller: 'army', fighters: { army: 40 } },
        town: { country: 'east', controller: 'rebels', fighters: { rebels: 10 } },
      },
      ways: [['base', 'town']],
      rules: { movement: {}, 'air-strikes': {}, trust: { gain: 0.1, loss: 0.4 } },
    };
    for (const orders of [[advance('base', 'town', 1)], []]) {
      const played = first([said('town', 1)], { army: [strike('town', 'rebels'), ...orders] }, flying);
      expect(trusts(played)).toEqual({ 'guard/army': BROKEN });
    }
    const quiet = first([], { army: [strike('town', 'rebels')] }, flying);
    expect(trusts(quiet)).toEqual({ 'guard/army': BROKEN });
  });
});

describe('trust', () => {
  const after = (gain: number, loss: number, start: number, keeps: boolean): number => {
    const scenario = pact([said('town', 1)], {
      rules: { movement: {}, trust: { gain, loss } },
      relations: [{ from: 'guard', to: 'army', trust: start }],
    });
    return turn(scenario, null, keeps ? { army: [advance('base', 'town', 1)] } : {}).after.pairs['guard/army'].trust;
  };

  it.each([
    [0, 0.4, 0.5, 0.5, 0.3],
    [1, 1, 0.5, 1, 0],
    [1, 1, 0, 1, 0],
    [1, 1, 1, 1, 0],
    [0.05, 0.4, 0.8, 0.81, 0.48],
    [0.5, 0, 0.1, 0.55, 0.1],
  ])('with gain %f and loss %f from %f: %f kept, %f broken', (gain, loss, start, kept, broken) => {
    expect(after(gain, loss, start, true)).toBeCloseTo(kept, 12);
    expect(after(gain, loss, start, false)).toBeCloseTo(broken, 12);
  });

  it('never leaves 0 to 1', () => {
    for (let n = 0; n <= 50; n++)
      for (const rate of [0.1, 0.3, 1]) {
        expect(after(rate, rate, n / 50, true)).toBeLessThanOrEqual(1);
        expect(after(rate, rate, n / 50, false)).toBeGreaterThanOrEqual(0);
      }
  });
});
