import { describe, expect, test } from 'vitest';
import type { Better, Strategy } from '../../src/core/contracts.js';
import type { ScenarioData } from '../../src/core/scenario.js';
import { builtInMetrics } from '../../src/metrics/index.js';
import { play } from '../../src/setup.js';
import { data, stage } from './stage.js';

/** What is better for a side that fights insurgents, by name. */
const EXPECTED: Readonly<Record<string, Better>> = {
  'attack-weeks/army': 'neither',
  'attack-weeks/rebels': 'neither',
  'capture-week/wb': 'lower',
  converged: 'higher',
  'convergence-week': 'lower',
  'convergence-week/wb~ea': 'lower',
  'crossed/west/east': 'neither',
  eliminated: 'higher',
  'elimination-week': 'lower',
  'fall-week': 'higher',
  'fall-week/wa': 'higher',
  'fighter-weeks': 'lower',
  'fighters-at/wb': 'lower',
  'fighters-in/west': 'lower',
  'fighters-left': 'lower',
  'flight/west/east': 'neither',
  'joint-weeks/army/legion': 'neither',
  'losses/army': 'lower',
  'losses/rebels': 'neither',
  recovered: 'lower',
  regained: 'lower',
  'regions-held': 'lower',
  'regions-held/west': 'lower',
  'return/west/east': 'neither',
  'trust/army/legion': 'neither',
};

const opposite = (better: Better): Better =>
  better === 'neither' ? 'neither' : better === 'higher' ? 'lower' : 'higher';

const betterOf = (change: Partial<ScenarioData> = {}): Record<string, Better> => {
  const { theatre } = stage(change).compiled;
  return Object.fromEntries(
    builtInMetrics.flatMap((metric) =>
      (metric.targets?.(theatre) ?? ['']).map((target) => [
        target === '' ? metric.id : `${metric.id}/${target}`,
        metric.better(target, theatre),
      ]),
    ),
  );
};

describe('every metric', () => {
  test.each(builtInMetrics.map((metric) => [metric.id, metric] as const))('%s says what it is', (id, metric) => {
    expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect(metric.summary).toMatch(/^[A-Z0-9].{20,}\.$/);
    expect(metric.unit).not.toBe('');
    const targets = metric.targets?.(stage().compiled.theatre) ?? [''];
    expect(new Set(targets).size).toBe(targets.length);
    expect(metric.censored === true).toBe(metric.unit === 'week');
    expect(metric.share === true).toBe(metric.unit === 'share of campaigns');
  });

  test('is listed once, by id', () => {
    const ids = builtInMetrics.map((metric) => metric.id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('is better in the direction of the side', () => {
    const states = betterOf();
    for (const [id, better] of Object.entries(EXPECTED)) expect([id, states[id]]).toEqual([id, better]);
    const insurgents = betterOf({ side: ['rebels'] });
    for (const [id, better] of Object.entries(EXPECTED).filter(([name]) => !name.startsWith('losses/')))
      expect([id, insurgents[id]]).toEqual([id, opposite(better)]);
    expect(insurgents).toMatchObject({ 'losses/army': 'neither', 'losses/rebels': 'lower' });
    expect(betterOf({ side: ['army', 'rebels'] })).toMatchObject({ eliminated: 'neither', 'fighter-weeks': 'neither' });
    const stateless = data.factions.map((faction) =>
      faction.kind === 'state' ? { ...faction, kind: 'regional' as const } : faction,
    );
    expect(betterOf({ factions: stateless })).toMatchObject({ eliminated: 'neither', 'losses/army': 'neither' });
  });
});

/** Attacks an enemy's region or falls back, by its own luck. */
const restless: Strategy = (view) => {
  const random = view.random('restless');
  const enemies = view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);
  const attacks = view.legal('advance').filter(({ to }) => enemies.includes(view.region(to).controller ?? ''));
  const orders = [...attacks, ...view.legal('withdraw')].filter((order) => order.quarters === 2);
  return orders.length === 0 || random() < 0.2 ? [] : [orders[Math.floor(random() * orders.length)]];
};

describe('a campaign in two parts', () => {
  const scenario = stage();
  const strategies = { army: restless, guards: restless, legion: restless, rebels: restless, raiders: restless };

  test.each(['a', 'b', 'c'])('measures the same as in one, seed %s', (seed) => {
    const whole = play(scenario, { seed, strategies, record: false });
    const attacks = Object.keys(strategies).map((faction) => whole.metrics[`attack-weeks/${faction}`] ?? 0);
    expect(Math.max(...attacks)).toBeGreaterThan(0);
    for (let stop = 1; stop < whole.turns; stop++) {
      const half = play(scenario, { seed, strategies, turns: stop, record: false });
      const rest = play(scenario, {
        start: JSON.parse(JSON.stringify(half.save)) as typeof half.save,
        strategies,
        record: false,
      });
      expect(rest.metrics).toEqual(whole.metrics);
    }
  });

  test('has values for every target, no NaN, and no week outside the war', () => {
    const { metrics, turns } = play(scenario, { seed: 'd', strategies, record: false });
    for (const [id, value] of Object.entries(metrics)) {
      if (value === null) expect(id).toMatch(/-week(\/|$)/);
      else expect(Number.isFinite(value)).toBe(true);
      if (/-week(\/|$)/.test(id) && value !== null) expect(value >= 1 && value <= turns).toBe(true);
    }
  });
});
