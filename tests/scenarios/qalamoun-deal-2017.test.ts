/** What a deal must and must not do here, whatever the numbers; exact where the rules are. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/qalamoun-deal-2017.yaml', import.meta.url), 'utf8')),
);
const SEEDS = ['a', 'b', 'c'];
const played = (arm: string, seed: string, of: Scenario = scenario) => play(of, { seed, arm });
const total = (campaign: ReturnType<typeof played>, kind: string): number =>
  campaign.events
    .filter((event) => event.kind === kind)
    .reduce((sum, event) => sum + ((event as { fighters?: number }).fighters ?? 0), 0);

describe.each(SEEDS)('with seed %s', (seed) => {
  test('words alone move nobody, and change nobody’s trust', () => {
    expect(played('denounce', seed).metrics).toEqual(played('permit', seed).metrics);
  });

  test('who leaves arrives, less the tenth who desert; no deal, nobody leaves', () => {
    const passed = played('permit', seed);
    expect(total(passed, 'evacuated')).toBe(308);
    expect(total(passed, 'brought-in')).toBe(277);
    expect(passed.metrics['losses/hezbollah']).toBe(0);
    const stormed = played('no-deal', seed);
    expect(total(stormed, 'evacuated')).toBe(0);
    expect(stormed.metrics['losses/hezbollah']).toBeGreaterThan(0);
    expect(stormed.metrics['fighters-in-zone/border']).toBeLessThan(passed.metrics['fighters-in-zone/border'] ?? 0);
  });

  test('the road is held up for as long as the coalition says, and no longer', () => {
    const held = played('block', seed);
    const arrival = (campaign: ReturnType<typeof played>) =>
      campaign.events.find((event) => event.kind === 'brought-in')?.turn ?? 0;
    expect(arrival(held)).toBe(arrival(played('permit', seed)) + 2);
    expect(total(held, 'brought-in')).toBe(277);
    const struck = played('strike', seed);
    const onTheRoad = struck.events.filter((event) => event.kind === 'struck-under-way');
    expect(onTheRoad).toHaveLength(2); // a third finds them arrived
    const killed = onTheRoad.reduce((sum, event) => sum + ((event as { kills?: number }).kills ?? 0), 0);
    const left = 308 - killed;
    expect(total(struck, 'brought-in')).toBe(left - Math.round(left * 0.1));
    expect(struck.metrics['civilian-harm']).toBeGreaterThan(0);
  });
});

test('trust falls by the rule: half of a breach for neighbours, half of that for those who let the maker', () => {
  const { metrics } = played('permit', 'a');
  const loss = 0.4;
  expect(metrics['trust/iraq/hezbollah']).toBeCloseTo(0.2 * (1 - loss * 0.5), 12);
  expect(metrics['trust/kurdistan-region/hezbollah']).toBeCloseTo(0.2 * (1 - loss * 0.5), 12);
  expect(metrics['trust/iraq/syria']).toBeCloseTo(0.55 * (1 - loss * 0.25), 12);
  expect(metrics['trust/syria/iraq']).toBe(0.55);
  expect(played('no-deal', 'a').metrics).toMatchObject({ 'trust/iraq/hezbollah': 0.2, 'trust/iraq/syria': 0.55 });
});

test('the two states part after the deal if it takes their trust below the threshold, and only then', () => {
  expect(played('permit', 'a').metrics['joint-weeks/iraq/syria']).toBe(1);
  expect(played('no-deal', 'a').metrics['joint-weeks/iraq/syria']).toBe(5);
  const closer = unwrap(scenario.compiled.with([{ path: 'relations/iraq~syria/trust', to: 0.6 }]));
  expect(played('permit', 'a', closer).metrics['joint-weeks/iraq/syria']).toBe(5);
});

test('with the rule off all arms with the deal are the same', () => {
  const off = unwrap(
    vary(scenario, (draft) => {
      delete draft.rules['evacuation-deals'];
      draft.deals = [];
    }),
  );
  const [permit, ...others] = ['permit', 'denounce', 'block', 'strike'].map((arm) => played(arm, 'a', off).metrics);
  for (const other of others) expect(other).toEqual(permit);
});
