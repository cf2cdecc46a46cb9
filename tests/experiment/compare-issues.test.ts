import { describe, expect, test } from 'vitest';
import { IssuesError, type Issue } from '../../src/core/result.js';
import { compare, type CompareOptions } from '../../src/experiment/index.js';
import { short } from './small.js';

const scenario = short(2);

const issuesOf = async (options: Partial<CompareOptions>): Promise<readonly Issue[]> => {
  try {
    await compare(scenario, { runs: 1, seed: 'x', ...options });
  } catch (error) {
    if (error instanceof IssuesError) return error.issues;
    throw error;
  }
  return [];
};

describe('what is wrong with the options', () => {
  test.each<[string, Partial<CompareOptions>, Partial<Issue>]>([
    ['an unknown arm', { arms: ['in-stpe'] }, { code: 'unknown-arm', path: 'arms/in-stpe', suggestion: 'in-step' }],
    [
      'an unknown like',
      { arms: { mine: { like: 'in-tum' } } },
      { code: 'unknown-arm', path: 'arms/mine/like', suggestion: 'in-turn' },
    ],
    ['an arm listed twice', { arms: ['in-step', 'in-step'] }, { code: 'duplicate-arm', path: 'arms/in-step' }],
    [
      'a circle',
      { arms: { one: { like: 'two' }, two: { like: 'one' } } },
      { code: 'circular-like', path: 'arms/one/like' },
    ],
    ['a name that is no id', { arms: { 'My arm': {} } }, { code: 'bad-id', path: 'arms/My arm' }],
    ['no arm', { arms: [] }, { code: 'no-arms', path: 'arms' }],
    ['an unknown reference', { arms: ['in-step'], against: 'in-turn' }, { code: 'unknown-arm', path: 'against' }],
    [
      'a metric',
      { metrics: ['fighter-left'] },
      { code: 'unknown-metric', path: 'metrics/0', suggestion: 'fighters-left' },
    ],
    [
      'a faction',
      { arms: { mine: { strategies: { rebel: 'hold' } } } },
      { code: 'unknown-faction', path: 'arms/mine/strategies/rebel', suggestion: 'rebels' },
    ],
    [
      'a strategy',
      { arms: { mine: { strategies: { rebels: 'sanctury' } } } },
      { code: 'unknown-strategy', path: 'arms/mine/strategies/rebels/use', suggestion: 'sanctuary' },
    ],
    [
      'a path',
      { arms: { mine: { set: [{ path: 'regions/nowhere/controller', to: null }] } } },
      { code: 'unknown-region' },
    ],
    ['an edit', { arms: { mine: { edit: (draft) => void (draft.turns = -1) } } }, { path: 'arms/mine/turns' }],
    ['runs', { runs: 0 }, { code: 'bad-runs', path: 'runs' }],
    ['broken runs', { runs: 1.5 }, { code: 'bad-runs', path: 'runs' }],
    ['a seed', { seed: 7 as unknown as string }, { code: 'bad-seed', path: 'seed' }],
    ['assumptions', { assumptions: 'guessed' as 'drawn' }, { code: 'bad-assumptions', path: 'assumptions' }],
  ])('%s', async (_, options, expected) => {
    const issues = await issuesOf(options);
    expect(issues).toContainEqual(expect.objectContaining(expected));
  });

  test('is said all at once', async () => {
    const issues = await issuesOf({ arms: ['in-stpe', 'in-turm'], metrics: ['fighter-left'], runs: -1 });
    expect(issues.map(({ code }) => code).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'bad-runs',
      'unknown-arm',
      'unknown-arm',
      'unknown-metric',
    ]);
  });

  test('and nothing is wrong with these', async () =>
    expect(await issuesOf({ arms: ['in-turn'], metrics: ['eliminated'] })).toEqual([]));
});
