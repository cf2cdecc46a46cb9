/** Two countries with a state each, for what one may do on the land of the other. */
import type { Order } from '../../src/core/orders.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import type { Consent } from '../../src/core/world.js';
import { stage, type Stage } from './stage.js';

export const word = (kind: 'request' | 'grant' | 'refuse' | 'revoke', of: string, what: Consent = 'enter'): Order => ({
  kind,
  of,
  what,
});
/** An army at the border of a legion's country, guards of the legion's, and rebels on both sides. */
export const border = (relations: RelationData[] = [], rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west' },
      legion: { country: 'east' },
      guards: { kind: 'militia', country: 'east' },
      rebels: 'insurgent',
    },
    regions: {
      base: { controller: 'army', fighters: { army: 80, guards: 20, rebels: 10 } },
      camp: {},
      den: { country: 'east', controller: 'rebels' },
      field: { country: 'east' },
    },
    ways: [
      ['base', 'camp'],
      ['base', 'den'],
      ['base', 'field'],
    ],
    rules: { movement: {}, consent: {} },
    relations,
    ...rest,
  });
export const LEAVE: RelationData = { from: 'legion', to: 'army', consents: ['enter'] };
