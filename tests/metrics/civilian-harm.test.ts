import { expect, test } from 'vitest';
import { civilianHarm } from '../../src/metrics/civilian-harm.js';
import { play } from '../../src/setup.js';
import { sky, strike } from '../rules/sky.js';
import { measure, quiet, stage, type Telling } from './stage.js';

test('adds up what rules harm, in every region, every week', () => {
  const harm =
    (region: string, people: number) =>
    (tell: Telling): void =>
      void (tell.week.harm[tell.region(region)] = people);
  const both = (tell: Telling): void => [harm('wa', 1.5), harm('ea', 2)].forEach((each) => each(tell));
  expect(measure(civilianHarm, stage(), [both, quiet, harm('ea', 0.25)])).toEqual({ '': 3.75 });
  expect(measure(civilianHarm, stage(), [quiet])).toEqual({ '': 0 });
});

test('is what strikes do that do not find: sorties (1 − mu) c, whether they kill or not', () => {
  const at = (intelligence: number, collateral: number, more: object = {}): number | null =>
    play(
      sky({
        turns: 1,
        factions: {
          army: { country: 'west', intelligence, sorties: 10 },
          legion: {},
          rebels: 'insurgent',
          gang: 'insurgent',
        },
        rules: { 'air-strikes': { collateral, ...more } },
      }),
      { seed: 'x', strategies: { army: () => [strike('town', 'rebels', 2), strike('den', 'rebels', 2)] } },
    ).metrics['civilian-harm'];
  expect(at(0.5, 0.2)).toBeCloseTo(10 * 0.5 * 0.2, 12);
  expect(at(0, 3)).toBe(30);
  expect(at(1, 3)).toBe(0);
  expect(at(0.5, 0)).toBe(0);
  expect(at(0.5, 0.2, { hit: 0 })).toBe(at(0.5, 0.2, { hit: 1 }));
});

test('needs a target and sorties', () => {
  const calm = play(sky({ turns: 2 }), { seed: 'x', strategies: {} });
  expect(calm.metrics['civilian-harm']).toBe(0);
});

test('is better low, whoever’s side one takes', () => {
  for (const side of [['army'], ['rebels']])
    expect(civilianHarm.better('', stage({ side }).compiled.theatre)).toBe('lower');
});
