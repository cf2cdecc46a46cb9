/** The laws on generated wars, and on the scenarios that come with the library. */
import { describe, expect, it } from 'vitest';
import { warOf, type War } from '../../src/testing/index.js';
import { scenarioOf } from '../golden/war.js';
import { allLaws, holds } from './law-runs.js';

/** Half of the laws; the other half runs beside it, in `more-laws.test.ts`. */
const half = allLaws.filter((_, i) => i % 2 === 0);

describe('on generated wars', () => {
  it.each(half.map((law) => [law.id, law.summary, law] as const))('%s: %s', (_, __, law) => {
    holds(law, 1);
  });
});

const led = (id: string, strategy: object | string, seed: string): War => {
  const scenario = scenarioOf(id);
  return warOf(scenario, {
    seed,
    strategies: Object.fromEntries(scenario.factions.map((faction) => [faction.id, strategy as never])),
  });
};

describe('on two-valleys', () => {
  const scenario = scenarioOf('two-valleys');
  const wars: [string, War][] = [
    ...Object.keys(scenario.arms).map((arm): [string, War] => [
      `arm ${arm}`,
      warOf(scenario, { arm, seed: `law/${arm}` }),
    ]),
    ['noise', led('two-valleys', { use: 'random', activity: 1 }, 'law/noise')],
    ['nobody moving', led('two-valleys', 'hold', 'law/hold')],
    [
      'scripted orders',
      warOf(scenario, {
        seed: 'law/script',
        log: {
          1: { rebels: [{ kind: 'advance', from: 'west-valley', to: 'west-base', quarters: 3 }] },
          2: { 'west-army': [{ kind: 'advance', from: 'west-base', to: 'west-base', quarters: 4 }] },
        },
      }),
    ],
  ];

  it.each(wars)('%s: every law', (_, war) => {
    for (const law of allLaws) expect([law.id, law.check(war)]).toEqual([law.id, null]);
  });
});
