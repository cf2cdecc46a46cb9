import { defineRule } from '../core/contracts.js';
import { attackersOn } from '../core/engagement.js';
import type { FactionIndex } from '../core/world.js';

/**
 * The weeks of a published two-patch model: a share is lost under attack, survivors may recruit even so. Each fighter
 * survives or not, and each survivor recruits one more or not, for himself (Jansen & Yoshimura 1998).
 */
export const shareAttrition = defineRule({
  id: 'share-attrition',
  phase: 'combat',
  conflicts: ['ground-combat'],
  summary:
    'A fixed share of whoever is attacked is lost, and survivors may recruit; for published two-patch models, instead of ground-combat.',
  equations: [
    {
      formula: 'attacked: dead = binomial(n, loss), then recruits = binomial(n − dead, growth)',
      status: 'derived',
      source: 'two patches as branching processes (Jansen & Yoshimura 1998)',
    },
    { formula: 'not attacked: dead = binomial(n, wastage)', status: 'derived', source: 'the same' },
  ],
  parameters: {
    loss: {
      value: 0.4,
      min: 0,
      max: 1,
      low: 0.2,
      high: 0.6,
      of: 'faction',
      unit: 'share of fighters per week under attack',
      source: 'design choice',
    },
    growth: {
      value: 0,
      min: 0,
      max: 1,
      of: 'faction',
      unit: 'recruits per survivor and week under attack',
      source: 'design choice',
    },
    wastage: {
      value: 0,
      min: 0,
      max: 1,
      of: 'faction',
      unit: 'share of fighters lost per week without attack',
      source: 'design choice',
    },
  },
  draws: ['loss', 'growth'],
  events: {
    'worn-down': {
      fields: { faction: 'faction', region: 'region', fighters: 'number', losses: 'number' },
      sentence: '{faction}, {fighters} strong under attack in {region}, lost {losses}.',
    },
    dwindled: {
      fields: { faction: 'faction', region: 'region', fighters: 'number', losses: 'number' },
      sentence: '{faction}, {fighters} strong in {region}, lost {losses} without an attack.',
    },
    'recruited-under-attack': {
      fields: { faction: 'faction', region: 'region', fighters: 'number' },
      sentence: '{faction} grew by {fighters} in {region} in spite of the attack.',
    },
  },
  causes: { attrition: 'loss', 'growth-under-attack': 'gain' },
  writes: ['regions/*/fighters/*', 'regions/*/attackers/*'],
  apply(world, { theatre, parameters, chance, week, gain, lose, emit }) {
    for (const region of world.regions)
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
        region.attackers[faction] = attackersOn({ world, theatre, week, region }, faction);
    for (const { index, fighters, attackers } of world.regions) {
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
        const there = fighters[faction];
        const attacked = attackers[faction] > 0;
        const share = attacked ? parameters.loss[faction] : parameters.wastage[faction];
        const dead = chance.binomial('loss', there, share, index, faction);
        lose(index, faction, dead, 'attrition');
        if (dead > 0)
          emit({ kind: attacked ? 'worn-down' : 'dwindled', faction, region: index, fighters: there, losses: dead });
        if (!attacked) continue;
        const recruits = chance.binomial('growth', there - dead, parameters.growth[faction], index, faction);
        const room = theatre.hidden[faction] ? Math.max(0, theatre.capacity[index] - fighters[faction]) : recruits;
        const grown = Math.min(recruits, room);
        gain(index, faction, grown, 'growth-under-attack');
        if (grown > 0) emit({ kind: 'recruited-under-attack', faction, region: index, fighters: grown });
      }
    }
  },
});
