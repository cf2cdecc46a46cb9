/** What the real border must not do, whatever the numbers: degenerate, or defeat those whom nobody attacks. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import { compare } from '../../src/experiment/index.js';
import { parseScenario, play } from '../../src/setup.js';

const scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/deir-ez-zor-anbar-2017.yaml', import.meta.url), 'utf8')),
);

test('waiting leaves many more fighters than attacking on both sides, and holding leaves most', async () => {
  const { arms } = await compare(scenario, { runs: 12, seed: 'demo', metrics: ['fighters-left'] });
  const left = (arm: string): number => arms[arm]?.['fighters-left']?.mean ?? Number.NaN;
  expect(left('one-sided')).toBeGreaterThan(2 * left('independent'));
  expect(left('in-turn')).toBeGreaterThan(left('independent'));
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

test('nothing in the file is later than 10 September 2017', () => {
  const text = readFileSync(new URL('../../scenarios/deir-ez-zor-anbar-2017.yaml', import.meta.url), 'utf8');
  const years = text.match(/\b20(1[89]|2\d)\b/g);
  expect(years).toBeNull();
  expect(text).not.toMatch(/(1[1-9]|2\d|30) Sep(tember)? 2017|(Oct|Nov|Dec)[a-z]* 2017/);
});
