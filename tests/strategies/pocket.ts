/** A pocket of rebels that a militia surrounds, on the near side of a border; their den lies beyond it. */
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import { stage, type Stage } from '../rules/stage.js';

export const PASSAGE = 'rebels/pocket/den';
export const OFFER = { kind: 'offer-passage', to: 'den', from: 'pocket', until: 5, quarters: 4 } as const;

export const pocket = (rest: Partial<Stage> = {}, relations: RelationData[] = []): Scenario =>
  stage({
    factions: {
      army: { country: 'west' },
      party: { kind: 'militia', country: 'west', intelligence: 0.4 },
      legion: { country: 'east', intelligence: 0.4 },
      rebels: 'insurgent',
    },
    regions: {
      pocket: { terrain: 'hills', controller: 'rebels', fighters: { rebels: 300 }, capacity: 2000 },
      lines: { controller: 'party', fighters: { party: 900 } },
      den: { country: 'east', controller: 'rebels', fighters: { rebels: 800 }, capacity: 3000 },
      rear: { country: 'east', controller: 'legion', fighters: { legion: 700 } },
    },
    ways: [
      ['pocket', 'lines'],
      ['lines', 'den', { km: 120 }],
      ['den', 'rear'],
    ],
    relations: [
      { between: ['party', 'legion'], level: 'intelligence' },
      { between: ['party', 'army'], level: 'intelligence' },
      { from: 'legion', to: 'party', consents: ['share'] },
      ...relations,
    ],
    rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, consent: {}, 'evacuation-deals': {} },
    ...rest,
  });

/** The rules of the pocket without one of them. */
export const without = (id: string): Stage['rules'] =>
  Object.fromEntries(Object.entries(pocket().data.rules).filter(([rule]) => rule !== id));
