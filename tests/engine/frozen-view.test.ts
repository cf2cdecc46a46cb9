/** Nothing that a strategy is handed can be changed, and nothing of one campaign leaks into another. */
import { describe, expect, test } from 'vitest';
import type { Strategy, View } from '../../src/core/contracts.js';
import { IssuesError } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { campaignKey } from '../../src/core/chance.js';
import { begin, view } from '../../src/engine/step.js';
import { play } from '../../src/setup.js';
import { advance, stage, withdraw } from '../rules/stage.js';

const scenario: Scenario = stage({
  factions: { army: { intelligence: 0.5 }, legion: 'state', rebels: 'insurgent' },
  regions: {
    base: { fighters: { army: 40 }, controller: 'army' },
    town: { fighters: { rebels: 30 }, controller: 'rebels' },
    vale: { country: 'east', fighters: { rebels: 30 }, controller: 'rebels' },
    fort: { country: 'east', fighters: { legion: 40 }, controller: 'legion' },
  },
  ways: [
    ['base', 'town', { km: 90 }],
    ['town', 'vale', { porosity: 0.5 }],
    ['vale', 'fort'],
  ],
  rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, 'command-centres': {} },
  relations: [{ between: ['army', 'legion'], level: 'intelligence' }],
  centres: [{ id: 'cell', members: ['army', 'legion'], delay: 1, capacity: 2 }],
  announcements: [{ from: 'army', to: 'legion', region: 'town', turn: 2, weeks: 4 }],
  turns: 4,
});
/** Orders that leave something in every list of the next view: a march, an event, a rejection. */
const busy: Strategy = ({ turn, me }) => ({
  orders:
    me === 'army' && turn === 1
      ? [advance('base', 'town', 2), withdraw('base', 'town', 4)]
      : me === 'rebels'
        ? [{ kind: 'hold', region: 'base' }]
        : [],
  memory: { turns: [turn], deep: { er: [{ me }] } },
});

/** What is reachable from a value by reading: objects and functions by path, and every text and number. */
const walk = (
  root: unknown,
): { readonly objects: ReadonlyMap<object, string>; readonly values: readonly unknown[] } => {
  const objects = new Map<object, string>();
  const values: unknown[] = [];
  const visit = (value: unknown, path: string): void => {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return void values.push(value);
    if (objects.has(value)) return;
    objects.set(value, path);
    for (const key of Reflect.ownKeys(value))
      visit((value as Record<PropertyKey, unknown>)[key], `${path}/${String(key)}`);
  };
  visit(root, 'view');
  return { objects, values };
};
/** Everything a view answers: its own members, and what its functions give. */
const answers = (eyes: View): unknown => [
  eyes,
  eyes.legal(),
  eyes.legal('advance'),
  eyes.region('town'),
  eyes.explain(withdraw('town', 'base')),
];

describe('everything reachable from a view', () => {
  const inspected: { readonly turn: number; readonly loose: readonly string[]; readonly size: number }[] = [];
  const secrets: unknown[] = [];
  const spy: Strategy = (eyes) => {
    const { objects, values } = walk(answers(eyes));
    // Lists that `legal` makes anew for each asking are the caller's own; functions hold no data.
    const loose = [...objects].filter(
      ([object, path]) =>
        typeof object !== 'function' &&
        !Object.isFrozen(object) &&
        !/^view(\/[1-4])?$/.test(path) &&
        !path.endsWith('/prototype'),
    );
    inspected.push({ turn: eyes.turn, loose: loose.map(([, path]) => path), size: objects.size });
    secrets.push(...values);
    return busy(eyes);
  };
  const strategies = { army: spy, legion: spy, rebels: spy };
  const campaign = play(scenario, { seed: 'frozen-seed', strategies });

  test('is frozen, in every turn', () => {
    expect(inspected).toHaveLength(campaign.turns * 3);
    expect(inspected.flatMap(({ turn, loose }) => loose.map((path) => `turn ${turn}: ${path}`))).toEqual([]);
    expect(Math.min(...inspected.map(({ size }) => size))).toBeGreaterThan(40);
  });

  test('leads to no campaign key and no seed', () => {
    const { a, b } = campaignKey('frozen-seed');
    for (const secret of [a, b, a >>> 0, b >>> 0, 'frozen-seed']) expect(secrets).not.toContain(secret);
    expect(secrets.length).toBeGreaterThan(1000);
  });
});

describe('what was kept from an earlier turn', () => {
  test('answers no more: the view, its regions, what was seen in the turn before', () => {
    const kept: View[] = [];
    const asked: unknown[] = [];
    const hoarder: Strategy = (eyes) => {
      const earlier = kept.at(-1);
      kept.push(eyes);
      if (earlier !== undefined)
        for (const ask of [
          () => earlier.regions,
          () => earlier.legal(),
          () => earlier.random('a'),
          () => earlier.lastTurn.events,
        ]) {
          try {
            asked.push(ask());
          } catch (error) {
            asked.push(error instanceof IssuesError ? error.issues[0].code : error);
          }
        }
      return [];
    };
    play(scenario, { seed: 'k', turns: 3, strategies: { army: hoarder } });
    // The first turn has no turn before it, of which nothing was seen.
    expect(asked).toEqual([
      'stale-view',
      'stale-view',
      'stale-view',
      [],
      'stale-view',
      'stale-view',
      'stale-view',
      'stale-view',
    ]);
  });

  test('a stream of numbers is its own, and goes on', () => {
    let next: (() => number) | null = null;
    const numbers: number[] = [];
    const drawer: Strategy = (eyes) => {
      next ??= eyes.random('luck');
      numbers.push(next());
      return [];
    };
    play(scenario, { seed: 'k', turns: 3, strategies: { army: drawer } });
    expect(new Set(numbers).size).toBe(3);
  });

  test('a view that nobody closes is of a world that nobody changes', () => {
    const world = begin(scenario, 'k');
    const eyes = view(scenario, world, 'army', { memory: { a: 1 } });
    expect(eyes.memory).toEqual({ a: 1 });
    play(scenario, { start: world });
    expect(eyes.region('town').fighters('rebels')).toBe(30);
    expect(eyes.turn).toBe(1);
  });
});

describe('random numbers in play', () => {
  /** The first numbers of a label by turn and faction. */
  const numbers = (seed: string, label = 'luck'): number[] => {
    const drawn: number[] = [];
    const drawer: Strategy = (eyes) => {
      drawn.push(eyes.random(label)());
      return [];
    };
    play(scenario, { seed, turns: 3, strategies: { army: drawer, legion: drawer, rebels: drawer } });
    return drawn;
  };

  test('are the same for the same campaign, else other', () => {
    expect(numbers('a')).toEqual(numbers('a'));
    const all = [...numbers('a'), ...numbers('b'), ...numbers('a', 'other')];
    expect(new Set(all).size).toBe(all.length);
  });

  test('move no luck of the war: who draws much fights the same war', () => {
    const plain = play(scenario, { seed: 'a', strategies: { army: busy, rebels: busy } });
    const drawing: Strategy = (eyes) => {
      for (const label of ['a', 'b', 'c']) for (let i = 0, next = eyes.random(label); i < 50; i++) next();
      return busy(eyes);
    };
    expect(play(scenario, { seed: 'a', strategies: { army: drawing, rebels: drawing } }).world).toEqual(plain.world);
  });
});
