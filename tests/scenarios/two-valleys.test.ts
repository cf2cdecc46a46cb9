/** What the smallest war with a border must show. Shares of campaigns in which the rebels are eliminated. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import { compare } from '../../src/experiment/index.js';
import { parseScenario } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8')),
);

const shares = async (porosity: number, assumptions: 'fixed' | 'drawn'): Promise<Record<string, number | null>> => {
  const set = [{ path: 'crossings/west-valley~east-valley/porosity', to: porosity }];
  const { arms } = await compare(unwrap(scenario.compiled.with(set)), {
    runs: 60,
    seed: 'demo',
    assumptions,
    metrics: ['eliminated'],
  });
  return Object.fromEntries(
    Object.entries(arms).map(([arm, estimates]) => [arm, estimates['eliminated']?.mean ?? null]),
  );
};

test.each([0.5, 0.75, 1])('at porosity %d attacking in step wins and attacking in turn does not', async (porosity) => {
  const share = await shares(porosity, 'fixed');
  expect(share['in-step']).toBeGreaterThanOrEqual(0.97);
  expect(share['in-turn']).toBeLessThanOrEqual(0.05);
  expect(share['no-channel']).toBeGreaterThan(0.3);
  expect(share['no-channel']).toBeLessThan(0.95);
});

test('with the border closed, the two wars are apart and timing does not matter', async () => {
  const share = await shares(0, 'fixed');
  expect(share['in-step']).toBeGreaterThanOrEqual(0.97);
  expect(share['in-turn']).toBeGreaterThanOrEqual(0.97);
});

test('the flip survives the doubts about the strengths', async () => {
  const share = await shares(0.5, 'drawn');
  expect(share['in-step']).toBeGreaterThanOrEqual(0.97);
  expect(share['in-turn']).toBeLessThanOrEqual(0.05);
});
