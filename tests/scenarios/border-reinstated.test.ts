/** What guards do and cost: exact, whatever the numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { inspect } from '../../src/engine/inspect.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/border-reinstated.yaml', import.meta.url), 'utf8')),
);
const SEEDS = ['a', 'b', 'c'];

const varied = (edit: (draft: ScenarioData) => void): Scenario => unwrap(vary(scenario, edit));

const played = (seed: string, arm: string, war: Scenario = scenario, turns = scenario.data.turns) => {
  const { metrics, world } = play(war, { seed, arm, turns, record: false });
  const { regions, crossings, marches } = inspect(war, world);
  /** Fighters of a faction in the field, and those on guard. */
  const forces = (faction: string): readonly [field: number, guards: number] => {
    const standing = Object.values(regions).reduce((sum, { fighters }) => sum + (fighters[faction] ?? 0), 0);
    const marching = marches.reduce((sum, march) => sum + (march.faction === faction ? march.fighters : 0), 0);
    const guards = Object.values(crossings).reduce((sum, each) => sum + (each.guards[faction] ?? 0), 0);
    return [standing + marching, guards];
  };
  return { metrics, forces };
};

test.each(SEEDS)('guards are taken from the field, man for man, seed %s', (seed) => {
  const { metrics, forces } = played(seed, 'guard', scenario, 12);
  for (const faction of ['syria', 'sdf', 'iraq']) {
    const start = scenario.data.regions.reduce((sum, { fighters }) => sum + (fighters?.[faction] ?? 0), 0);
    const [field, guards] = forces(faction);
    expect(field + guards).toBe(start - (metrics[`losses/${faction}`] ?? 0));
    expect(guards).toBeGreaterThan(0);
  }
});

test.each(SEEDS)('without the rule for border posts, guarding is hunting, seed %s', (seed) => {
  const unwatched = varied((draft) => {
    delete draft.rules['border-status'];
  });
  expect(played(seed, 'guard', unwatched).metrics).toEqual(played(seed, 'leave', unwatched).metrics);
});

test.each(SEEDS)('over a border closed to everyone nobody comes, and there is nothing to guard, seed %s', (seed) => {
  const closed = varied((draft) => {
    for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = 0;
  });
  const { metrics } = played(seed, 'guard', closed);
  expect([metrics['crossed/syria/iraq'], metrics['crossed/iraq/syria']]).toEqual([0, 0]);
  expect(metrics).toEqual(played(seed, 'leave', closed).metrics);
});

test('the hunted cross an open border, and hold out for longer than a month', () => {
  for (const seed of SEEDS) {
    const { metrics } = played(seed, 'leave');
    expect((metrics['crossed/syria/iraq'] ?? 0) + (metrics['crossed/iraq/syria'] ?? 0)).toBeGreaterThan(0);
    expect(metrics['elimination-week'] ?? Infinity).toBeGreaterThan(4);
  }
});
