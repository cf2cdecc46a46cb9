import { defineRule } from '../core/contracts.js';

/** A watched crossing catches a share of the insurgents who used it this week. */
export const interdiction = defineRule({
  id: 'interdiction',
  phase: 'interdiction',
  summary:
    'Of insurgents who crossed, a share q is caught at the far end: binomial(flow, q); over k crossings (1 − q)^k get through.',
  equations: [
    {
      formula: 'caught = min(binomial(flow, q), present at the far end), per direction and faction',
      status: 'published',
      source: 'Washburn & Wood 1995',
    },
    { formula: 'through k watched crossings: (1 − q)^k', status: 'derived', source: 'independent catches' },
  ],
  draws: ['forth', 'back'],
  events: {
    caught: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{faction} had {fighters} caught on the way from {from} to {to}.',
    },
  },
  causes: { interdiction: 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, chance, week, lose, emit }) {
    for (const { index, interdiction: caughtShare } of world.crossings) {
      if (caughtShare === 0) continue;
      const { a, b } = theatre.crossings[index];
      const place = theatre.placeOf(index);
      for (const faction of theatre.insurgents) {
        const entry = (index * theatre.factionCount + faction) * 2;
        const forth = chance.binomial('forth', week.crossed[entry], caughtShare, place, faction);
        const back = chance.binomial('back', week.crossed[entry + 1], caughtShare, place, faction);
        for (let end = 0; end < 2; end++) {
          const [from, to] = end === 0 ? [a, b] : [b, a];
          const fighters = Math.min(end === 0 ? forth : back, world.regions[to].fighters[faction]);
          if (fighters === 0) continue;
          lose(to, faction, fighters, 'interdiction');
          emit({ kind: 'caught', faction, fighters, from, to });
        }
      }
    }
  },
});
