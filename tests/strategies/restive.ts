/** A city that is up against its rule, and rebels in the hills beside it. */
import type { Scenario } from '../../src/core/scenario.js';
import { stage, type Stage } from '../rules/stage.js';

export const restive = (actives: number, rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west', intelligence: 0.4 },
      guard: { kind: 'militia', country: 'west' },
      rebels: 'insurgent',
    },
    regions: {
      base: { controller: 'army', fighters: { army: 800 }, population: 10_000, actives: 0 },
      city: {
        terrain: 'city',
        controller: 'army',
        fighters: { army: 1000 },
        population: 100_000,
        legitimacy: 0.5,
        hardship: 0.6,
        actives,
      },
      hills: { controller: 'rebels', fighters: { rebels: 200 } },
    },
    ways: [
      ['base', 'hills'],
      ['city', 'hills'],
    ],
    relations: [{ between: ['army', 'guard'], level: 'intelligence' }],
    rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, unrest: {}, 'parallel-force': {} },
    ...rest,
  });

/** The same without the rule. */
export const calm = (): Scenario => {
  const { regions, rules } = restive(0).data;
  const { unrest: _unrest, ...others } = rules;
  return restive(0, {
    regions: Object.fromEntries(regions.map(({ id, actives: _actives, ...region }) => [id, region])),
    rules: others,
  });
};
