import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { cli, json } from './fake-io.js';

test('prints what compare gives', async () => {
  const expected = await compare(await loadScenario('two-valleys'), { runs: 3, seed: 'marchland' });
  const { code, out, err } = await cli('compare two-valleys --runs 3');
  expect([code, err]).toEqual([0, '']);
  for (const arm of ['in-step', 'in-turn', 'no-channel', 'full-effort']) expect(out).toContain(`\n  ${arm} `);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(expected.conclusion.replaceAll(/\s+/g, ' '));
  const ran = await cli('compare two-valleys --runs 3 --json');
  expect(ran.err).toBe('');
  expect(json(ran)).toEqual(JSON.parse(JSON.stringify(expected)));
});

test('arms, against, metrics, turns, assumptions', async () => {
  const words =
    'compare two-valleys --runs 2 --arms in-turn,in-step --against in-step --metrics flight,eliminated --turns 20 --assumptions fixed';
  const comparison = json(await cli(`${words} --json`)) as {
    arms: Record<string, object>;
    differences: { against: string }[];
    assumptions: string;
  };
  expect(Object.keys(comparison.arms)).toEqual(['in-turn', 'in-step']);
  expect(Object.keys(comparison.arms['in-turn'])).toEqual(['eliminated', 'flight/east/west', 'flight/west/east']);
  expect(new Set(comparison.differences.map(({ against }) => against))).toEqual(new Set(['in-step']));
  expect(comparison.assumptions).toBe('fixed');
  const { out } = await cli(words);
  expect(out).toContain('flight/west/east (fighters)\n');
});

test('what is set and who decides holds in every arm', async () => {
  const words = 'compare two-valleys --runs 2 --metrics flight,attack-weeks --arms in-step,in-turn --json';
  const changed = await cli([
    ...words.split(' '),
    '--set',
    'crossings/west-valley~east-valley/porosity=0',
    '--strategy',
    'west-army=hold',
  ]);
  const { arms } = json(changed) as { arms: Record<string, Record<string, { mean: number }>> };
  for (const arm of Object.values(arms)) {
    expect(arm['flight/west/east'].mean).toBe(0);
    expect(arm['attack-weeks/west-army'].mean).toBe(0);
    expect(arm['attack-weeks/east-army'].mean).toBeGreaterThan(0);
  }
});

test.each([
  ['--arms in-stepp', 'did you mean "in-step"? [unknown-arm]'],
  ['--against nobody', '[unknown-arm]'],
  ['--metrics fighters-lef', 'did you mean "fighters-left"? [unknown-metric]'],
  ['--set turns=0', '[out-of-range]'],
  ['--strategy nobody=hold', '[unknown-faction]'],
])('compare two-valleys %s', async (words, message) => {
  const { code, out, err } = await cli(`compare two-valleys --runs 2 ${words}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
