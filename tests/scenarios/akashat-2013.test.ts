/** What an ambush of a convoy must and must not do here, whatever the numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { describe as told } from '../../src/engine/translate.js';
import { compare } from '../../src/experiment/index.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/akashat-2013.yaml', import.meta.url), 'utf8')),
);
const measured = (arm: string, seed: string, of: Scenario = scenario): Record<string, number | null> =>
  play(of, { seed, arm, record: false }).metrics;
/** Arms in which all come over the border. */
const CROSSING = ['as-it-was', 'no-escort', 'strong-escort', 'warned', 'warned-strong', 'main-road'];

describe.each(['a', 'b', 'c'])('with seed %s', (seed) => {
  test('without the rule whoever crosses comes through whole', () => {
    const off = unwrap(vary(scenario, (draft) => void delete draft.rules['ambush']));
    for (const arm of CROSSING) expect(measured(arm, seed, off)['toll']).toBe(0);
    expect(measured('no-entry', seed, off)).toEqual(measured('no-entry', seed));
  });

  test('the toll is that of both armies, and no more than were there', () => {
    const metrics = measured('as-it-was', seed);
    expect(metrics['toll']).toBe((metrics['losses/syria'] ?? 0) + (metrics['losses/iraq'] ?? 0));
    expect(metrics['toll']).toBeGreaterThan(0);
    expect(metrics['toll']).toBeLessThanOrEqual(65 + 20);
    expect(measured('no-escort', seed)['losses/iraq']).toBe(0);
  });

  test('where nobody waits nobody falls', () => {
    const quiet = unwrap(scenario.compiled.with([{ path: 'regions/rutba/fighters/isi', to: 0 }]));
    expect(measured('main-road', seed, quiet)['toll']).toBe(0);
  });

  test('closed to everyone the border saves nobody, and lets nobody be ambushed', () => {
    const closed = unwrap(scenario.compiled.with([{ path: 'crossings/rabia~yarubiyah/porosity', to: 0 }]));
    const { events } = play(closed, { seed, arm: 'as-it-was', record: false });
    expect(
      events.some(({ kind, ...rest }) => kind === 'waylaid' && 'faction' in rest && rest.faction === 'syria'),
    ).toBe(false);
  });
});

test('those who see nothing of the raiders kill fewer of them than those who are warned', async () => {
  const { differences } = await compare(scenario, {
    arms: ['as-it-was', 'warned'],
    runs: 60,
    seed: 'demo',
    metrics: ['losses/isi', 'toll'],
  });
  const means = Object.fromEntries(differences.map(({ metric, mean }) => [metric, mean]));
  expect(means['losses/isi']).toBeGreaterThan(0);
  expect(means['toll']).toBeLessThanOrEqual(0);
});

test('the story names the two ends of the road', () => {
  const { events } = play(scenario, { seed: 'a', arm: 'as-it-was', record: false });
  const sentences = events.filter(({ kind }) => kind === 'waylaid').map((event) => told(event, scenario));
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) expect(sentence).toContain('was waylaid on the way Akashat - Rabia and lost');
});
