/** A pocket of rebels on the land of an army, a road to a den, and others who look on. */
import type { Order } from '../../src/core/orders.js';
import type { DealData, RelationData, Scenario } from '../../src/core/scenario.js';
import { stage, type Stage } from './stage.js';

export const PASSAGE = 'rebels/pocket/den';
export const offer = (until: number, quarters: 1 | 2 | 3 | 4 = 4, to = 'den'): Order => ({
  kind: 'offer-passage',
  to,
  from: 'pocket',
  until,
  quarters,
});
export const say = (kind: 'accept-passage' | 'block-passage' | 'denounce', deal = PASSAGE): Order => ({ kind, deal });
/** What is agreed before the war. */
export const AGREED: DealData = { maker: 'party', faction: 'rebels', from: 'pocket', to: 'den', quarters: 4, until: 3 };

const TRUSTING = ['army', 'legion', 'guards', 'tribe'];

/** Everybody but the rebels trusts everybody, half; the party is a militia of the army's country and fights in it. */
export const convoy = (rest: Partial<Stage> = {}, relations: RelationData[] = []): Scenario =>
  stage({
    factions: {
      army: { country: 'west' },
      party: { kind: 'militia' },
      legion: { country: 'east', sorties: 4 },
      guards: { kind: 'militia', country: 'east' },
      tribe: 'militia',
      rebels: 'insurgent',
    },
    regions: {
      pocket: { controller: 'rebels', fighters: { rebels: 600 } },
      lines: { controller: 'party', fighters: { party: 50 } },
      den: { country: 'east', controller: 'rebels' },
      rear: { country: 'east', controller: 'legion', fighters: { legion: 30 } },
      far: { controller: 'tribe', fighters: { tribe: 9 } },
    },
    ways: [
      ['pocket', 'lines'],
      ['lines', 'den', { km: 180 }],
      ['den', 'rear'],
      ['lines', 'far'],
    ],
    relations: [
      ...TRUSTING.flatMap((from) => ['party', 'army'].flatMap((to) => (from === to ? [] : [{ from, to, trust: 0.5 }]))),
      { between: ['tribe', 'rebels'], level: 'none' },
      ...relations,
    ],
    rules: { 'evacuation-deals': { kmPerWeek: 100 }, trust: { loss: 0.4 } },
    ...rest,
  });
