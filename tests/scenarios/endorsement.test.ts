/** What a withheld blessing binds, and what it does not touch. */
import { expect, test } from 'vitest';
import { inspect } from '../../src/engine/inspect.js';
import { play } from '../../src/setup.js';
import { dataOf, rebuild } from '../../src/testing/war.js';
import { scenarioOf } from '../golden/war.js';

const scenario = scenarioOf('endorsement');
const inSyria = (region: string): boolean =>
  scenario.data.regions.some(({ id, country }) => id === region && country === 'syria');
const SEEDS = ['blessing/1', 'blessing/2', 'blessing/3'];

/** Share of the militia that stands in Syria at the end of each week. */
const sharesAbroad = (arm: string, seed: string): number[] => {
  const shares: number[] = [];
  for (let turns = 1; turns <= 12; turns++) {
    const campaign = play(scenario, { arm, seed, turns });
    const { regions } = inspect(campaign.scenario, campaign.world);
    const [abroad, all] = Object.entries(regions).reduce(
      ([out, sum], [id, { fighters }]) => [out + (inSyria(id) ? fighters['hashd'] : 0), sum + fighters['hashd']],
      [0, 0],
    );
    shares.push(abroad / all);
  }
  return shares;
};

test('withheld, no more than the authorities bear is abroad; blessed, nobody counts', () => {
  // Two authorities, each as far as its influence goes: (1 - 0.6 + 0.6 · 0.1) · (1 - 0.3 + 0.3 · 0.1), a third.
  const most = (1 - 0.6 + 0.6 * 0.1) * (1 - 0.3 + 0.3 * 0.1);
  for (const seed of SEEDS) expect(Math.max(...sharesAbroad('withheld', seed))).toBeLessThan(most + 0.01);
});

test('where nothing bounds expeditions and nobody wearies, a blessing changes nothing', () => {
  const { 'political-gates': _gates, 'war-weariness': _weariness, ...rules } = scenario.data.rules;
  const off = rebuild(scenario, { ...dataOf(scenario), rules });
  for (const seed of SEEDS)
    expect(play(off, { arm: 'blessed', seed }).metrics).toEqual(play(off, { arm: 'withheld', seed }).metrics);
});

test('a militia that becomes part of the army is home again', () => {
  const { world, scenario: played } = play(scenario, { arm: 'integrated', seed: SEEDS[0] });
  const { regions } = inspect(played, world);
  for (const [id, { fighters }] of Object.entries(regions)) if (inSyria(id)) expect(fighters['hashd']).toBe(0);
});
