import { defineRule } from '../core/contracts.js';
import { refused } from '../core/cooperation.js';
import { HOSTILE, INTELLIGENCE, JOINT, type FactionIndex } from '../core/world.js';

/** Partners who trust each other act as one; distrust or a refusal parts them again. */
export const coordination = defineRule({
  id: 'coordination',
  phase: 'coordination',
  summary: 'A pair rises to joint action when trust both ways is high enough, and falls back when it is not.',
  parameters: {
    joinAt: { value: 0.7, min: 0, max: 1, low: 0.5, high: 0.9, unit: 'trust both ways', source: 'design choice' },
    leaveAt: { value: 0.5, min: 0, max: 1, low: 0.3, high: 0.7, unit: 'trust either way', source: 'design choice' },
  },
  state: {
    parted: {
      of: 'pair',
      initial: 0,
      summary: '1 = a pair that the file calls joint has fallen out, and must earn trust from now on.',
    },
  },
  events: {
    joined: {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} and {partner} began to act jointly.',
      public: true,
    },
    parted: {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} and {partner} ceased to act jointly.',
      public: true,
    },
  },
  writes: ['pairs/level/*'],
  apply(world, { theatre, parameters, own, emit }) {
    const { level, trust } = world.pairs;
    const { joinAt } = parameters;
    const leaveAt = Math.min(parameters.leaveAt, joinAt);
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
      for (let partner = (faction + 1) as FactionIndex; partner < theatre.factionCount; partner++) {
        const there = theatre.pair(faction, partner);
        const back = theatre.pair(partner, faction);
        if (level[there] === HOSTILE) continue;
        const apart = refused(world, theatre, faction, partner);
        const least = Math.min(trust[there], trust[back]);
        const byFile = theatre.fileLevel[there] === JOINT;
        if (level[there] !== JOINT) {
          if (apart || least < joinAt) continue;
          level[there] = JOINT;
          level[back] = JOINT;
          emit({ kind: 'joined', faction, partner });
        } else if (apart || (least < leaveAt && !(byFile && own.parted[there] === 0))) {
          level[there] = byFile ? INTELLIGENCE : theatre.fileLevel[there];
          level[back] = level[there];
          own.parted[there] = 1;
          own.parted[back] = 1;
          emit({ kind: 'parted', faction, partner });
        }
      }
  },
});
