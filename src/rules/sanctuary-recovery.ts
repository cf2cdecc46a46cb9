import { defineRule } from '../core/contracts.js';
import { hostilesIn } from '../core/exits.js';

/** Insurgents whom nobody attacked this week grow back towards what the region can sustain. */
export const sanctuaryRecovery = defineRule({
  id: 'sanctuary-recovery',
  phase: 'recovery',
  summary:
    'An insurgent left unattacked recovers its strength, up to what the region sustains; an overcrowded one deserts.',
  equations: [
    {
      formula: 'I′ = I + min(K − I, binomial(I, growth)), not attacked this week and the region held',
      status: 'derived',
      source: 'geometric growth of each patch, cut at K; sources and sinks: Pulliam 1988',
    },
    { formula: 'I > K: I′ = I − binomial(I − K, desertion)', status: 'design choice' },
  ],
  parameters: {
    growth: {
      value: 0.02,
      min: 0,
      max: 1,
      low: 0,
      high: 0.04,
      unit: 'share of fighters per quiet week',
      source: 'design choice; 15,000 (April) and 20,000 (August 2017) by different estimators bound it near 0.02',
    },
    where: {
      value: 'held',
      oneOf: ['held', 'anywhere'],
      source: 'design choice',
      summary: 'In regions it holds or shares with no enemy, or wherever it is left alone.',
    },
    desertion: { value: 0.1, min: 0, max: 1, unit: 'share of those above capacity per week', source: 'design choice' },
  },
  draws: ['regrowth', 'desertion'],
  events: {
    recovered: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{faction} grew back by {fighters} in {region}.',
    },
    deserted: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} of {faction} deserted in crowded {region}.',
    },
  },
  causes: { recovery: 'gain', desertion: 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, parameters, chance, gain, lose, emit }) {
    for (const region of world.regions) {
      const { index, fighters, attackers, controller } = region;
      for (const faction of theatre.insurgents) {
        const room = theatre.capacity[index] - fighters[faction];
        if (room < 0) {
          const gone = chance.binomial('desertion', -room, parameters.desertion, index, faction);
          lose(index, faction, gone, 'desertion');
          if (gone > 0) emit({ kind: 'deserted', faction, fighters: gone, region: index });
        } else if (attackers[faction] === 0) {
          const held =
            parameters.where === 'anywhere' ||
            controller === faction ||
            hostilesIn(world, theatre, index, faction) === 0;
          const regrown = held
            ? Math.min(room, chance.binomial('regrowth', fighters[faction], parameters.growth, index, faction))
            : 0;
          gain(index, faction, regrown, 'recovery');
          if (regrown > 0) emit({ kind: 'recovered', faction, fighters: regrown, region: index });
        }
      }
    }
  },
});
