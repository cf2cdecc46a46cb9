/** What the terms of a strike may change and what not, whatever the numbers; exact where the rules are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/al-qaim-strikes.yaml', import.meta.url), 'utf8')),
);
const measured = (arm: string, seed: string, of: Scenario = scenario): Record<string, number | null> =>
  play(of, { seed, arm, record: false }).metrics;
const lost = (arm: string, seed: string, of: Scenario = scenario): number =>
  measured(arm, seed, of)['losses/isis'] ?? 0;
const isTrust = (metric: string): boolean => metric.startsWith('trust/');
const butTrust = (metrics: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(metrics).filter(([metric]) => !isTrust(metric)));

describe.each(['a', 'b', 'c'])('with seed %s', (seed) => {
  test('leave changes no aim: unasked and tolerated differ in trust alone', () => {
    const [unasked, tolerated] = [measured('unasked', seed), measured('tolerated', seed)];
    expect(butTrust(tolerated)).toEqual(butTrust(unasked));
    expect(unasked['trust/iraq/syria']).toBeCloseTo(0.4 * 0.6 ** 8, 12); // a breach of 0.4 every week
    expect(tolerated['trust/iraq/syria']).toBe(0.4);
  });

  test('an agreement with a host who knows nothing kills no more', () => {
    const blind = unwrap(scenario.compiled.with([{ path: 'factions/iraq/intelligence', to: 0 }]));
    expect(lost('agreed', seed, blind)).toBe(lost('tolerated', seed, blind));
  });

  test('who knows more kills no fewer on the same luck, and harms fewer: sorties (1 − mu) c a week', () => {
    const arms = ['none', 'tolerated', 'agreed', 'agreed-informed'];
    const kills = arms.map((arm) => lost(arm, seed));
    expect(kills).toEqual([...kills].sort((a, b) => a - b));
    const harm = (unseen: number): number => 8 * 20 * unseen * 0.2;
    expect(measured('tolerated', seed)['civilian-harm']).toBeCloseTo(harm(0.7), 9);
    expect(measured('agreed', seed)['civilian-harm']).toBeCloseTo(harm(0.7 * 0.7), 9);
    expect(measured('agreed-informed', seed)['civilian-harm']).toBeCloseTo(harm(0.7 * 0.7 * 0.5), 9);
  });

  test('without aircraft the terms change nothing but what the troops on the ground know', () => {
    const off = unwrap(vary(scenario, (draft) => void delete draft.rules['air-strikes']));
    const none = measured('none', seed, off);
    for (const arm of ['unasked', 'tolerated', 'agreed', 'agreed-informed'])
      expect(measured(arm, seed, off)).toEqual(none);
    expect(measured('agreed-offensive', seed, off)).toEqual(measured('offensive-informed', seed, off));
    expect(measured('unasked-offensive', seed, off)).toEqual(measured('offensive', seed, off));
  });
});

test('the offensive is one: it fights within weeks, takes a town and does not take Al-Qaim in eight weeks', () => {
  const metrics = measured('offensive', 'a');
  expect(metrics['capture-week/ana']).not.toBeNull();
  expect(metrics['capture-week/al-qaim']).toBeNull();
  expect(metrics['attack-weeks/iraq']).toBeGreaterThan(3);
});
