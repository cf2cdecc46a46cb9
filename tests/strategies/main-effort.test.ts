import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import { play, strategies } from '../../src/setup.js';
import { estimateWeeks } from '../../src/strategies/estimate.js';
import { stage, type Stage } from '../rules/stage.js';
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

const GARRISON = { garrison: 100 };

/** What an army of two stacks, or of one with others, orders in its first turn. */
const ordered = (
  regions: Stage['regions'],
  ways: NonNullable<Stage['ways']>,
  strategy: 'main-effort' | 'independent' = 'main-effort',
) => {
  const scenario = stage({ regions, ways, rules: { movement: {}, 'ground-combat': {} } });
  return strategies[strategy]?.(GARRISON)(view(scenario, begin(scenario, 'x'), 'army'));
};
const march = (kind: string, from: string, to: string, quarters: number) => ({ kind, from, to, quarters });

/** A town between two stacks, neither of which could attack it alone. */
const between = (defenders: number) => ({
  north: { controller: 'army', fighters: { army: 1000 } },
  south: { controller: 'army', fighters: { army: 800 } },
  town: { controller: 'rebels', fighters: { rebels: defenders } },
});
const BESIDE: NonNullable<Stage['ways']> = [
  ['north', 'town'],
  ['south', 'town'],
];

test.each(['main-effort', 'independent'] as const)(
  '%s: stacks beside a town attack it together or not at all',
  (id) => {
    // 750 and 600 can be spared: odds of 1.2 to one before 1,125.
    expect(ordered(between(1125), BESIDE, id)).toEqual([
      march('advance', 'north', 'town', 3),
      march('advance', 'south', 'town', 3),
    ]);
    expect(ordered(between(1126), BESIDE, id)).toEqual([]);
  },
);

test('those who come count with what can be spared alone: a garrison stays', () => {
  const small = { ...between(700), south: { controller: 'army', fighters: { army: 120 } } };
  expect(ordered(small, BESIDE)).toEqual([]); // 750 and 30, but 30 would leave fewer than 100
  expect(ordered({ ...small, town: { controller: 'rebels', fighters: { rebels: 625 } } }, BESIDE)).toEqual([
    march('advance', 'north', 'town', 3),
  ]);
});

test('a stack among enemies leaves no fewer than outnumber them as much as before', () => {
  const siege = (army: number, inside: number) =>
    ordered(
      {
        city: { controller: 'rebels', fighters: { army, rebels: inside } },
        town: { controller: 'rebels', fighters: { rebels: 100 } },
      },
      [['city', 'town']],
    );
  const press = (quarters: number) => march('advance', 'city', 'city', quarters);
  expect(siege(12_000, 300)).toEqual([press(1), march('advance', 'city', 'town', 3)]); // 3,000 before 300
  expect(siege(12_000, 800)).toEqual([press(3), march('advance', 'city', 'town', 1)]); // not 3,000 before 800
  expect(siege(6000, 700)).toEqual([press(4)]);
});

test('who is outnumbered where he stands does not march off to an easier place', () => {
  expect(
    ordered(
      {
        city: { controller: 'army', fighters: { army: 1000, rebels: 1000 } },
        town: { controller: 'rebels', fighters: { rebels: 100 } },
      },
      [['city', 'town']],
    ),
  ).toEqual([]);
});

test('enemies left in a town of one’s own are fought there, and others come to help', () => {
  const remnants = (there: number) =>
    ordered(
      {
        base: { controller: 'army', fighters: { army: 1000 } },
        town: { controller: 'army', fighters: { army: there, rebels: 400 } },
      },
      [['base', 'town']],
    );
  expect(remnants(600)).toEqual([march('advance', 'town', 'town', 4), march('advance', 'base', 'town', 3)]);
  expect(remnants(300)).toEqual([march('advance', 'base', 'town', 3)]);
});
