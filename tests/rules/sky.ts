/** A small war with air power: who strikes where, and on whose land. */
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { stage, type Stage } from './stage.js';

export const strike = (region: string, against: string, quarters: 1 | 2 | 3 | 4 = 4): Order => ({
  kind: 'strike',
  region,
  against,
  quarters,
});
export const RULES = { movement: {}, 'air-strikes': { hit: 0.5, cap: 1 } };
/** An army with sorties, rebels in its own town, and in a den on the land of a legion. */
export const sky = (rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west', intelligence: 0.5, sorties: 10 },
      legion: { country: 'east', intelligence: 0.2 },
      rebels: 'insurgent',
      gang: 'insurgent',
    },
    regions: {
      base: { controller: 'army', fighters: { army: 50 } },
      town: { controller: 'rebels', fighters: { rebels: 100, gang: 40 } },
      den: { country: 'east', controller: 'rebels', fighters: { rebels: 200 } },
      rear: { country: 'east', controller: 'legion', fighters: { legion: 30 } },
    },
    ways: [
      ['base', 'town'],
      ['base', 'den'],
      ['den', 'rear'],
    ],
    rules: RULES,
    ...rest,
  });
