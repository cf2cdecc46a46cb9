/** What spills over a border, and what cannot: exact, whatever the numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { vary } from '../../src/scenario/vary.js';
import { inspect } from '../../src/engine/inspect.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/spillover-2014.yaml', import.meta.url), 'utf8')),
);
const SEEDS = ['a', 'b'];

const without = (rule: string): Scenario =>
  unwrap(
    vary(scenario, (draft) => {
      delete draft.rules[rule];
    }),
  );

const played = (seed: string, arm: string, war: Scenario = scenario) => {
  const { metrics, events, world } = play(war, { seed, arm, record: false });
  return { metrics, kinds: events.map(({ kind }) => kind), after: inspect(war, world) };
};
const wars = Object.fromEntries(SEEDS.map((seed) => [seed, played(seed, 'war')]));

test.each(SEEDS)('over a closed border nobody comes: no fighter, no refugee, no foothold, seed %s', (seed) => {
  const { metrics, kinds } = played(seed, 'closed');
  expect([metrics['crossed/syria/iraq'], metrics['crossed/iraq/syria']]).toEqual([0, 0]);
  expect(kinds.filter((kind) => kind === 'refugees' || kind === 'foothold')).toEqual([]);
});

test.each(SEEDS)('kin count for nothing but spillover, seed %s', (seed) => {
  const bare = without('spillover');
  expect(played(seed, 'no-kin', bare).metrics).toEqual(played(seed, 'war', bare).metrics);
});

test.each(SEEDS)('where nobody is up against the rule, force and concessions are the same, seed %s', (seed) => {
  const content = unwrap(
    vary(scenario, (draft) => {
      for (const region of draft.regions) Object.assign(region, { legitimacy: 1, actives: 0 });
    }),
  );
  expect(played(seed, 'conciliation', content).metrics).toEqual(played(seed, 'war', content).metrics);
});

test.each(SEEDS)('a front in the west holds the army there, and without it the army goes east, seed %s', (seed) => {
  const west = ({ after }: (typeof wars)[string]): number => after.regions['western-syria'].fighters['syria'] ?? 0;
  expect(west(wars[seed])).toBe(25000);
  expect(west(played(seed, 'quiet-west'))).toBeLessThan(25000);
});

test('towns fall, and not all of them', () => {
  const held = SEEDS.map((seed) => wars[seed].metrics['regions-held/iraq'] ?? 0);
  expect(Math.min(...held)).toBeGreaterThan(0);
  expect(Math.max(...held)).toBeLessThan(6);
});

test.each(SEEDS)('Al-Qaeda in Iraq ends as Islamic State, with everything it had, seed %s', (seed) => {
  const { after, kinds } = wars[seed];
  const regions = Object.values(after.regions);
  expect(kinds.filter((kind) => kind === 'succeeded')).toHaveLength(1);
  expect(regions.some(({ controller }) => controller === 'al-qaeda-in-iraq')).toBe(false);
  expect(regions.every(({ fighters }) => (fighters['al-qaeda-in-iraq'] ?? 0) === 0)).toBe(true);
  expect(regions.some(({ fighters }) => (fighters['islamic-state'] ?? 0) > 0)).toBe(true);
});
