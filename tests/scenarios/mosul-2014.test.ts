/** What an army on paper and a frontier do: exact, whatever the numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { inspect } from '../../src/engine/inspect.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/mosul-2014.yaml', import.meta.url), 'utf8')),
);
const SEEDS = ['a', 'b'];
const FRONTIER = ['abu-kamal~al-qaim', 'deir-ez-zor~tal-afar', 'raqqa~tal-afar'];

const played = (seed: string, arm: string, turns: number, war: Scenario = scenario) => {
  const { metrics, world } = play(war, { seed, arm, turns, record: false });
  return { metrics, after: inspect(war, world) };
};

const withReadiness = (readiness: number): Scenario =>
  unwrap(
    vary(scenario, (draft) => {
      for (const faction of draft.factions) if (faction.id === 'iraq') faction.readiness = readiness;
    }),
  );

test.each(SEEDS)('until the frontier is touched, all frontiers are one, seed %s', (seed) => {
  const { metrics } = played(seed, 'erased', 1);
  expect(played(seed, 'held', 1).metrics).toEqual(metrics);
  const { metrics: later } = played(seed, 'erased', 25);
  expect(played(seed, 'reinstated-late', 25).metrics).toEqual(later);
});

test.each(SEEDS)('erased it is open to all, guarded it is as tight after five weeks as it gets, seed %s', (seed) => {
  const porosity = (arm: string, turns: number): number[] => {
    const { crossings } = played(seed, arm, turns).after;
    return FRONTIER.map((id) => Math.round(1000 * crossings[id].porosity) / 1000);
  };
  expect(porosity('held', 10)).toEqual([0.5, 0.5, 0.5]);
  expect(porosity('erased', 10)).toEqual([1, 1, 1]);
  expect(porosity('guarded', 5)).toEqual([0.05, 0.05, 0.05]);
  expect(porosity('reinstated-late', 30)).toEqual([0.1, 0.1, 0.1]);
});

test.each(SEEDS)('an army of sixty thousand stands where it is there, and falls where it is not, seed %s', (seed) => {
  const mosul = (readiness: number): number | null | undefined =>
    played(seed, 'erased', 8, withReadiness(readiness)).metrics['fall-week/mosul'];
  expect(mosul(0.05)).not.toBeNull();
  expect(mosul(1)).toBeNull();
});

test.each(SEEDS)('without unrest nobody rises, and 1,500 do not take Mosul, seed %s', (seed) => {
  const calm = unwrap(
    vary(scenario, (draft) => {
      for (const region of draft.regions) if ('hardship' in region) Object.assign(region, { hardship: 0, actives: 0 });
    }),
  );
  expect(played(seed, 'erased', 8, calm).metrics['fall-week/mosul']).toBeNull();
});
