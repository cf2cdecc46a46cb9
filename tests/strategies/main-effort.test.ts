import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import { play, strategies } from '../../src/setup.js';
import { estimateWeeks } from '../../src/strategies/estimate.js';
import { loneTown } from './war.js';

const towns = [
  [4000, 1000, 60, 'desert'],
  [6000, 1500, 120, 'river-rural'],
  [9000, 1500, 30, 'city'],
  [3000, 200, 20, 'city'],
] as const;

test.each(towns)(
  '%i take a lone town from %i over %i km of road (%s) within their own estimate',
  (army, defenders, km, terrain) => {
    const scenario = loneTown(army, defenders, km, terrain);
    const sent = Math.floor((army * 3) / 4);
    const estimate = estimateWeeks(view(scenario, begin(scenario, 'x'), 'army'), 'base', 'town', sent);
    expect(estimate).toBeGreaterThan(0);
    // The estimate is at mean luck, so luck is switched off: the spread of a week's effectiveness, and binomial losses.
    const set = [
      { path: 'rules/ground-combat/spread', to: 0 },
      { path: 'rules/ground-combat/chance', to: 'rounding' },
    ];
    const calm = scenario.compiled.with(set);
    expect(calm.ok).toBe(true);
    if (!calm.ok) return;
    for (let i = 0; i < 10; i++) {
      const campaign = play(calm.value, { seed: `town/${i}`, strategies: { army: strategies['main-effort'] } });
      expect(campaign.metrics['capture-week/town'] ?? Infinity).toBeLessThanOrEqual(estimate ?? 0);
    }
  },
);

test('an estimate says null where the force would break first, or no road leads', () => {
  const scenario = loneTown(400, 3000, 60, 'city');
  const seen = view(scenario, begin(scenario, 'x'), 'army');
  expect(estimateWeeks(seen, 'base', 'town', 300)).toBeNull();
  expect(estimateWeeks(seen, 'base', 'abroad', 300)).toBeNull();
});

test('it does not attack below its odds, and leaves the garrison asked for', () => {
  const weak = play(loneTown(1000, 1000, 60, 'city'), { seed: 'weak', strategies: { army: 'main-effort' }, turns: 20 });
  expect(weak.metrics['attack-weeks/army']).toBe(0);
  const { record } = play(loneTown(4000, 1000, 60, 'city'), {
    seed: 'guard',
    strategies: { army: { use: 'main-effort', odds: 1, garrison: 2500 } },
    turns: 1,
  });
  expect(record?.turns[0]?.orders['army']).toEqual([{ kind: 'advance', from: 'base', to: 'town', quarters: 1 }]);
});
