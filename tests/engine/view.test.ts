import { describe, expect, it } from 'vitest';
import { campaignKey } from '../../src/core/chance.js';
import type { View } from '../../src/core/contracts.js';
import { clone } from '../../src/core/clone.js';
import { begin, view } from '../../src/engine/step.js';
import { play } from '../../src/setup.js';
import { shapes } from '../core/shapes.js';
import { stage } from '../rules/stage.js';

const { scenario } = shapes();
const look = (seed = 'view', faction = 'army'): View => view(scenario, begin(scenario, seed), faction);
const first = (eyes: View, label: string): number[] => {
  const next = eyes.random(label);
  return [next(), next(), next()];
};

describe('a view’s random numbers', () => {
  it('are the same for the same view and label, however often one asks and in whatever order', () => {
    const eyes = look();
    const once = [first(eyes, 'a'), first(eyes, 'b')];
    expect([first(eyes, 'b'), first(eyes, 'a')].reverse()).toEqual(once);
    expect([first(look(), 'a'), first(look(), 'b')]).toEqual(once);
  });

  it('differ by label, faction, turn and seed', () => {
    const later = { ...begin(scenario, 'view'), turn: 1 };
    const all = [
      first(look(), 'a'),
      first(look(), 'b'),
      first(look('view', 'guard'), 'a'),
      first(look('other'), 'a'),
      first(view(scenario, later, 'army'), 'a'),
    ];
    expect(new Set(all.map(String)).size).toBe(all.length);
    for (const value of all.flat()) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
  });

  it('do not depend on names, but on keys', () => {
    const named = (id: string) =>
      stage({ factions: { [id]: { key: 'army' }, rebels: 'insurgent' }, regions: { town: {} }, rules: {} });
    const numbers = ['army', 'legion'].map((id) => first(view(named(id), begin(named(id), 'k'), id), 'a'));
    expect(numbers[0]).toEqual(numbers[1]);
  });
});

/** Every text and number that one can reach from a view without calling anything but its lists. */
const reachable = (value: unknown, seen = new Set<unknown>()): unknown[] => {
  if (typeof value !== 'object' || value === null) return [value];
  if (seen.has(value)) return [];
  seen.add(value);
  return Reflect.ownKeys(value).flatMap((key) => reachable((value as Record<PropertyKey, unknown>)[key], seen));
};

describe('a view', () => {
  it('shows no campaign key', () => {
    const { a, b } = campaignKey('view');
    const found = reachable(look());
    expect(found.length).toBeGreaterThan(50);
    for (const secret of [a, b, a >>> 0, b >>> 0, 'view']) expect(found).not.toContain(secret);
  });

  it('hands out nothing that could be changed', () => {
    const eyes = look();
    expect(
      [eyes, eyes.regions, eyes.factions, eyes.partners, eyes.announcements, eyes.marches].every(Object.isFrozen),
    ).toBe(true);
    expect(() => Object.assign(eyes, { turn: 9 })).toThrow(TypeError);
    const world = begin(scenario, 'view');
    const before = JSON.stringify(clone(world));
    reachable(view(scenario, world, 'army'));
    expect(JSON.stringify(world)).toBe(before);
  });

  it('dies with its turn: whatever one then asks throws stale-view', () => {
    let kept: View | undefined;
    play(scenario, {
      seed: 'x',
      turns: 1,
      strategies: {
        army: (eyes: View) => {
          kept = eyes;
          void eyes.regions; // even what was asked for in time
          return [];
        },
      },
    });
    const eyes = kept as View;
    const asked: (() => unknown)[] = [
      () => eyes.regions,
      () => eyes.region('base'),
      () => eyes.crossings,
      () => eyes.factions,
      () => eyes.partners,
      () => eyes.marches,
      () => eyes.announcements,
      () => eyes.legal(),
      () => eyes.legal('hold', 'base'),
      () => eyes.explain({ kind: 'hold', region: 'base' }),
      () => eyes.parameter('movement/freeKmPerWeek'),
      () => eyes.random('a'),
    ];
    for (const ask of asked) expect(ask).toThrow('stale-view');
    expect(eyes.turn).toBe(1);
  });

  it('so do questions about the regions it handed out; what was told stays told', () => {
    let kept: View['regions'] = [];
    play(scenario, { seed: 'x', turns: 1, strategies: { army: (eyes: View) => ((kept = eyes.regions), []) } });
    expect(() => kept[0].fighters('army')).toThrow('stale-view');
    expect(kept[0].name).toBe('Base');
  });

  it('says what it knows of the map, of others and of the rules', () => {
    const eyes = look();
    expect(eyes).toMatchObject({
      turn: 1,
      turns: 9,
      me: 'army',
      intelligence: 0.25,
      memory: null,
      lastTurn: { orders: [], rejected: [], events: [] },
    });
    expect(eyes.region('valley')).toMatchObject({
      name: 'Valley',
      country: 'east',
      terrain: 'hills',
      defence: 1.5,
      controller: 'rebels',
      mayEnter: true,
      capacity: 500,
      hiding: 1000,
    });
    expect(eyes.region('base').neighbours).toEqual([
      { region: 'valley', crossing: 'base~valley', km: 20, international: true, porosity: 0.5 },
    ]);
    expect(eyes.factions.map(({ id, hostile, level }) => [id, hostile, level])).toEqual([
      ['army', false, 'joint'],
      ['guard', false, 'none'],
      ['rebels', true, 'hostile'],
    ]);
    expect(eyes.partners).toEqual([
      { id: 'guard', level: 'none', trust: 0.25, refused: false, delay: null, allows: [], allowed: [], asks: [] },
    ]);
    expect(eyes.parameter('movement/freeKmPerWeek')).toBe(140);
    expect(eyes.parameter('ground-combat/rate', 'army')).toBeNull();
  });

  it.each([
    ['region', () => look().region('bse'), 'unknown-region'],
    ['faction', () => look().region('base').fighters('amry'), 'unknown-faction'],
    ['parameter', () => look().parameter('movement/speed'), 'unknown-parameter'],
    ['faction to look for', () => view(scenario, begin(scenario, 'x'), 'amry'), 'unknown-faction'],
  ])('refuses an unknown %s, naming the nearest', (_, ask, code) => {
    expect(ask).toThrow(code);
  });
});
