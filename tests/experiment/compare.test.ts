import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import { compare, replicateSeed, type CompareOptions } from '../../src/experiment/index.js';
import { play } from '../../src/setup.js';
import { idle, short } from './small.js';

const scenario = short(12);
const options = (more: Partial<CompareOptions> = {}): CompareOptions => ({
  runs: 4,
  seed: 'test',
  arms: ['in-step', 'in-turn'],
  ...more,
});

describe('a comparison', () => {
  test('is the same bytes for the same seed, other for another, and all of it is JSON', async () => {
    const first = await compare(scenario, options({ keepRows: true }));
    const second = await compare(scenario, options({ keepRows: true }));
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
    const other = await compare(scenario, options({ seed: 'other' }));
    expect(other.arms).not.toEqual(first.arms);
  });

  test('does not depend on the order of its arms', async () => {
    const names = ['in-step', 'in-turn', 'no-channel'];
    const forth = await compare(scenario, options({ arms: names, against: 'in-turn' }));
    const back = await compare(scenario, options({ arms: names.toReversed(), against: 'in-turn' }));
    expect(back.arms).toEqual(forth.arms);
    const byArm = (differences: typeof forth.differences): unknown =>
      differences.toSorted((a, b) => (a.arm < b.arm ? -1 : a.arm > b.arm ? 1 : 0));
    expect(byArm(back.differences)).toEqual(byArm(forth.differences));
  });

  test('of an arm with itself differs nowhere', async () => {
    const found = await compare(scenario, options({ arms: { one: { like: 'in-step' }, two: { like: 'one' } } }));
    expect(found.differences.length).toBeGreaterThan(10);
    for (const { metric, mean, tied, ahead, pValue } of found.differences)
      expect([metric, mean, tied, ahead ?? 0, pValue]).toEqual([metric, 0, 1, 0, 1]);
    expect(found.arms['one']).toEqual(found.arms['two']);
  });

  test('plays all arms of the scenario against the first, unless told', async () => {
    const found = await compare(scenario, { runs: 1, seed: 'test' });
    expect(Object.keys(found.arms)).toEqual(Object.keys(scenario.arms));
    expect(new Set(found.differences.map(({ against }) => against))).toEqual(new Set(['in-step']));
    expect(found).toMatchObject({
      scenario: { id: 'two-valleys', digest: scenario.digest },
      seed: 'test',
      runs: 1,
      assumptions: 'drawn',
    });
  });

  test('reports the metrics asked for, families by their first part', async () => {
    const found = await compare(
      scenario,
      options({ metrics: ['eliminated', 'flight', 'convergence-week'], keepRows: true }),
    );
    const expected = ['convergence-week', 'eliminated', 'flight/east/west', 'flight/west/east'];
    expect(Object.keys(found.arms['in-step'])).toEqual(expected);
    expect(found.differences.map(({ metric }) => metric)).toEqual(expected);
    expect(Object.keys(found.rows?.[0].metrics ?? {})).toEqual(expected);
  });

  test('keeps rows by replicate and arm, the same whatever the number of runs', async () => {
    const few = await compare(scenario, options({ runs: 2, keepRows: true }));
    const more = await compare(scenario, options({ runs: 4, keepRows: true }));
    expect(few.rows?.map(({ replicate, arm }) => [replicate, arm])).toEqual([
      [1, 'in-step'],
      [1, 'in-turn'],
      [2, 'in-step'],
      [2, 'in-turn'],
    ]);
    expect(more.rows?.slice(0, 4)).toEqual(few.rows);
    expect((await compare(scenario, options())).rows).toBeUndefined();
  });

  test('plays what play plays on the replicate’s seed, where nothing is drawn', async () => {
    const found = await compare(scenario, options({ assumptions: 'fixed', keepRows: true }));
    for (const { replicate, arm, metrics } of found.rows ?? [])
      expect(metrics).toEqual(play(scenario, { seed: replicateSeed('test', replicate), arm, record: false }).metrics);
  });
});

describe('assumptions', () => {
  /** Notes how strong its faction is in a region when the war begins. */
  const witness =
    (seen: number[], region: string): Strategy =>
    (view) => {
      if (view.turn === 1) seen.push(view.region(region).fighters(view.me) ?? -1);
      return [];
    };
  const start = async (
    assumptions: 'drawn' | 'fixed',
    set: readonly { path: string; to: number }[],
  ): Promise<[number[], number[]]> => {
    const [a, b]: [number[], number[]] = [[], []];
    const arms = {
      a: { strategies: { ...idle, 'west-army': witness(a, 'west-base') } },
      b: { strategies: { ...idle, 'west-army': witness(b, 'west-base') }, set },
    };
    await compare(scenario, options({ arms, assumptions, runs: 6 }));
    return [a, b];
  };

  test('are drawn anew for each replicate, and the same in all arms', async () => {
    const [a, b] = await start('drawn', [{ path: 'crossings/west-valley~east-valley/porosity', to: 0 }]);
    expect(b).toEqual(a);
    expect(new Set(a).size).toBeGreaterThan(3);
    for (const fighters of a) expect(fighters >= 550 && fighters <= 700).toBe(true);
  });

  test('an arm’s own value wins over the draw', async () => {
    const [a, b] = await start('drawn', [{ path: 'regions/west-base/fighters/west-army', to: 900 }]);
    expect(new Set(b)).toEqual(new Set([900]));
    expect(new Set(a).size).toBeGreaterThan(3);
  });

  test('fixed are the stated values', async () => {
    expect(await start('fixed', [])).toEqual([
      [600, 600, 600, 600, 600, 600],
      [600, 600, 600, 600, 600, 600],
    ]);
  });
});

describe('arms of one’s own', () => {
  test('start from others, change strategies, values and the scenario itself', async () => {
    const arms = {
      stated: { like: 'in-step', strategies: idle },
      fewer: { like: 'stated', set: [{ path: 'regions/east-valley/fighters/rebels', to: 0 }] },
      edited: {
        like: 'stated',
        edit: (draft: { turns: number }) => {
          draft.turns = 3;
        },
      },
    };
    const found = await compare(scenario, options({ arms, assumptions: 'fixed', keepRows: true, runs: 2 }));
    const weeks = (arm: string): number => found.arms[arm]['fighter-weeks'].mean ?? -1;
    expect(weeks('fewer')).toBeLessThan(weeks('stated'));
    expect(weeks('edited')).toBeLessThan(3 * 2 * 800);
    expect(weeks('edited')).toBeGreaterThan(3 * 1000);
  });

  test('may bear the name of the scenario’s arm that they are like', async () => {
    const found = await compare(
      scenario,
      options({ arms: { 'in-turn': { like: 'in-turn' }, other: { like: 'in-turn', strategies: idle } } }),
    );
    const plain = await compare(scenario, options({ arms: ['in-turn'] }));
    expect(found.arms['in-turn']).toEqual(plain.arms['in-turn']);
  });

  test('a strategy that throws is counted and told of', async () => {
    const broken: Strategy = () => {
      throw new Error('oops');
    };
    const found = await compare(
      short(3),
      options({ arms: { sound: { strategies: idle }, broken: { strategies: { rebels: broken } } }, keepRows: true }),
    );
    expect(found.rows?.map(({ failures }) => failures)).toEqual([0, 3, 0, 3, 0, 3, 0, 3]);
    expect(found.conclusion).toContain('A strategy failed and passed its turn in 4 of 4 campaigns of "broken".');
  });
});
