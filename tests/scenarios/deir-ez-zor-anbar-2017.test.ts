/** What the real border must not do, whatever the numbers: degenerate, or defeat those whom nobody attacks. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import { compare } from '../../src/experiment/index.js';
import type { OrdersByFaction } from '../../src/core/orders.js';
import { begin, step } from '../../src/engine/step.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, play } from '../../src/setup.js';

/** Degrees north and east: GeoNames; the T2 station and Akashat are approximate. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  palmyra: [34.562, 38.284],
  sukhnah: [34.885, 38.871],
  't2-desert': [34.376, 40.152],
  raqqa: [35.953, 39.008],
  'deir-ez-zor': [35.336, 40.141],
  'khabur-east': [35.156, 40.427],
  mayadin: [35.02, 40.452],
  hajin: [34.695, 40.831],
  'abu-kamal': [34.452, 40.919],
  yarubiyah: [36.811, 42.062],
  'al-qaim': [34.393, 40.989],
  rawa: [34.482, 41.919],
  ana: [34.369, 41.982],
  akashat: [33.72, 40.03],
  rutba: [33.037, 40.286],
  haditha: [34.137, 42.377],
  ramadi: [33.42, 43.31],
  sinjar: [36.32, 41.88],
};

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/deir-ez-zor-anbar-2017.yaml', import.meta.url), 'utf8')),
);

test('waiting leaves many more fighters than attacking on both sides, turns cost fighter-weeks, holding most', async () => {
  const { arms } = await compare(scenario, { runs: 12, seed: 'demo', metrics: ['fighters-left', 'fighter-weeks'] });
  const left = (arm: string): number => arms[arm]?.['fighters-left']?.mean ?? Number.NaN;
  expect(left('one-sided')).toBeGreaterThan(2 * left('independent'));
  const weeks = (arm: string): number => arms[arm]?.['fighter-weeks']?.mean ?? Number.NaN;
  for (const arm of ['in-turn-syria-first', 'in-turn-iraq-first', 'sequential', 'one-sided'])
    expect(weeks(arm)).toBeGreaterThan(weeks('independent') * 1.2);
  expect(left('hold')).toBeGreaterThan(left('one-sided'));
});

test('the left bank, attacked by nobody, keeps its own', () => {
  for (let i = 0; i < 5; i++) {
    const { world, outcome } = play(scenario, { seed: `left/${i}`, arm: 'independent', strategies: { sdf: 'hold' } });
    const isis = scenario.compiled.theatre.factions.findIndex(({ id }) => id === 'isis');
    const left = ['hajin', 'khabur-east', 'raqqa'].reduce(
      (sum, id) =>
        sum +
        (world.regions[scenario.compiled.theatre.regions.findIndex((region) => region.id === id)]?.fighters[isis] ?? 0),
      0,
    );
    expect(outcome?.ended).toBe('turn-limit');
    expect(left).toBeGreaterThan(1000);
  }
});

test('towns fall in weeks to months, none in the first week, and nobody’s army vanishes', () => {
  for (let i = 0; i < 5; i++) {
    const { metrics, world } = play(scenario, { seed: `fall/${i}`, arm: 'independent' });
    const weeks = Object.entries(metrics).flatMap(([id, week]) =>
      id.startsWith('capture-week/') && week !== null ? [week] : [],
    );
    expect(weeks.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...weeks)).toBeGreaterThan(1);
    for (const faction of scenario.compiled.theatre.factions)
      if (faction.kind === 'state')
        expect(
          world.regions.reduce(
            (sum, region) => sum + (region.fighters[scenario.compiled.theatre.factions.indexOf(faction)] ?? 0),
            0,
          ),
        ).toBeGreaterThan(1000);
  }
});

/** The border shut, and nothing left by which one bank of it could hear of or help the other. */
const apart = unwrap(
  vary(scenario, (draft) => {
    for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = 0;
    for (const rule of ['coordination', 'shared-intelligence', 'trust', 'air-strikes']) delete draft.rules[rule];
    for (const arm of Object.values(draft.arms ?? {})) {
      delete arm.strategies?.['russia'];
      delete arm.strategies?.['coalition'];
    }
  }),
);

/** The Iraqi side of a campaign: its regions, week by week, and its own factions. */
const iraqiSide = (strategies: Record<string, string>): { weeks: string[]; flow: number } => {
  const { theatre } = apart.compiled;
  const home = theatre.countries.findIndex(({ id }) => id === 'iraq');
  let world = begin(apart, 'apart');
  const weeks: string[] = [];
  const arm = { ...apart.arms['independent']?.strategies, ...strategies };
  const { record, metrics } = play(apart, { seed: 'apart', strategies: arm, turns: 40 });
  for (const { orders } of record?.turns ?? []) {
    world = step(apart, world, orders as OrdersByFaction).world;
    weeks.push(
      JSON.stringify([
        world.regions.filter(({ index }) => theatre.regions[index].country === home),
        world.factions.filter(({ index }) => theatre.factions[index].country === home),
      ]),
    );
  }
  const flow = ['flight/syria/iraq', 'flight/iraq/syria', 'return/syria/iraq', 'return/iraq/syria'].reduce(
    (sum, metric) => sum + (metrics[metric] ?? Number.NaN),
    0,
  );
  return { weeks, flow };
};

test('with the border shut and nothing shared the two wars are disjoint: Iraq’s goes the same whatever Syria does', () => {
  const fights = iraqiSide({});
  const waits = iraqiSide({ syria: 'hold', hezbollah: 'hold', sdf: 'hold' });
  expect([fights.flow, waits.flow]).toEqual([0, 0]);
  const common = Math.min(fights.weeks.length, waits.weeks.length);
  expect(common).toBeGreaterThan(20);
  expect(waits.weeks.slice(0, common)).toEqual(fights.weeks.slice(0, common));
});

test('every place lies where the facts have it, within 0.05 degrees', () => {
  const far = scenario.data.regions.filter(({ id, at }) => {
    const fact = PLACES[id];
    return !(at && fact && Math.abs(at[0] - fact[0]) <= 0.05 && Math.abs(at[1] - fact[1]) <= 0.05);
  });
  expect(far.map(({ id }) => id)).toEqual([]);
});

test('nothing in the file is later than 10 September 2017', () => {
  const text = readFileSync(new URL('../../scenarios/deir-ez-zor-anbar-2017.yaml', import.meta.url), 'utf8');
  const years = text.match(/\b20(1[89]|2\d)\b/g);
  expect(years).toBeNull();
  expect(text).not.toMatch(/(1[1-9]|2\d|30) Sep(tember)? 2017|(Oct|Nov|Dec)[a-z]* 2017/);
});
