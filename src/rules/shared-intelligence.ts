import { defineRule } from '../core/contracts.js';
import { shares } from '../core/cooperation.js';
import type { FactionIndex } from '../core/world.js';

/** Partners who share find hidden fighters better: each misses only what all miss. */
export const sharedIntelligence = defineRule({
  id: 'shared-intelligence',
  phase: 'intelligence',
  summary: 'Detection fuses over partners that share: mu = 1 − Π (1 − mu_j) over a faction and those it accepts.',
  equations: [
    {
      formula: 'mu_i = 1 − Π over i and the partners it accepts of (1 − mu_j)',
      status: 'derived',
      source: 'independent chances to find',
    },
  ],
  state: { fused: { of: 'faction', initial: 0, summary: 'The detection a faction worked with this week.' } },
  writes: [],
  apply(world, { theatre, own, week }) {
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      const { intelligence } = world.factions[faction];
      let missed = 1;
      for (let partner = 0 as FactionIndex; partner < theatre.factionCount; partner++)
        if (partner !== faction) {
          const entry = theatre.pair(faction, partner);
          if (shares(world, theatre, faction, partner)) week.lent[entry] = world.factions[partner].intelligence;
          missed *= 1 - week.lent[entry]; // or what a patron lends without that
        }
      // Exactly its own where nobody lends, not 1 − (1 − mu).
      own.fused[faction] = intelligence + (1 - intelligence) * (1 - missed);
      week.detection[faction] = own.fused[faction];
    }
  },
});
