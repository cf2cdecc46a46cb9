import { expect, test } from 'vitest';
import { ablate } from '../../src/experiment/ablate.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { cli, json } from './fake-io.js';

test('prints what ablate gives', async () => {
  const expected = await ablate(await loadScenario('two-valleys'), {
    runs: 2,
    seed: 'marchland',
    arm: 'in-turn',
    metrics: ['fighter-weeks', 'recovered'],
    rules: ['interdiction'],
    pairs: [['ground-combat', 'sanctuary-recovery']],
    smallest: { 'fighter-weeks': 5 },
  });
  const words =
    'ablate two-valleys --runs 2 --arm in-turn --metrics fighter-weeks,recovered --rules interdiction --pairs ground-combat+sanctuary-recovery --smallest fighter-weeks=5';
  const { code, out, err } = await cli(words);
  expect([code, err]).toEqual([0, '']);
  const [a, b] = ['ground-combat', 'sanctuary-recovery'];
  for (const line of [a, b, `${a} + ${b}`, `${a} × ${b}`]) expect(out).toContain(`\n  ${line} `);
  expect(out).toContain('\n  nothing changes without interdiction\n');
  expect(json(await cli(`${words} --json`))).toEqual(JSON.parse(JSON.stringify(expected)));
});

test('values that are set hold with and without a rule', async () => {
  const words = 'ablate two-valleys --runs 2 --rules retreat --turns 5 --assumptions fixed --json --metrics flight';
  const found = json(await cli(`${words} --set crossings/west-valley~east-valley/porosity=0`));
  const { effects, base } = found as { effects: { mean: number }[]; base: Record<string, { mean: number }> };
  expect(Object.keys(base)).toEqual(['flight/east/west', 'flight/west/east']);
  expect(effects.map(({ mean }) => mean)).toEqual([0, 0]);
});

test.each([
  ['--arm in-stepp', 'did you mean "in-step"? [unknown-arm]'],
  ['--rules retreet', 'did you mean "retreat"? [unknown-rule]'],
  ['--pairs retreat', 'Pairs have the form RULE+RULE'],
  ['--smallest fighter-weeks', 'METRIC=NUMBER'],
  ['--smallest fighter-weeks=-1', 'METRIC=NUMBER'],
])('ablate two-valleys %s', async (words, message) => {
  const { code, out, err } = await cli(`ablate two-valleys --runs 2 ${words}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
