import { defineRule } from '../core/contracts.js';
import { INTELLIGENCE, type FactionIndex, type Theatre, type World } from '../core/world.js';

/** Whether a pair shares what it knows: at level intelligence or joint, and neither refuses the other. */
const shares = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean => {
  const { level, refuses } = world.pairs;
  return (
    level[theatre.pair(a, b)] >= INTELLIGENCE && refuses[theatre.pair(a, b)] === 0 && refuses[theatre.pair(b, a)] === 0
  );
};

/** Partners who share find hidden fighters better: each misses only what all miss. */
export const sharedIntelligence = defineRule({
  id: 'shared-intelligence',
  phase: 'intelligence',
  summary: 'Detection fuses over partners that share: mu = 1 − Π (1 − mu_j) over a faction and those it accepts.',
  state: { fused: { of: 'faction', initial: 0, summary: 'The detection a faction worked with this week.' } },
  writes: [],
  apply(world, { theatre, own, week }) {
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      let missed = 1 - world.factions[faction].intelligence;
      for (let partner = 0 as FactionIndex; partner < theatre.factionCount; partner++)
        if (partner !== faction && shares(world, theatre, faction, partner)) {
          week.lent[theatre.pair(faction, partner)] = world.factions[partner].intelligence;
          missed *= 1 - world.factions[partner].intelligence;
        }
      own.fused[faction] = 1 - missed;
      week.detection[faction] = 1 - missed;
    }
  },
});
