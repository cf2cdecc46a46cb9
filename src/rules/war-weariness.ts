import { defineRule } from '../core/contracts.js';
import { booked } from '../core/ledger.js';
import type { FactionIndex } from '../core/world.js';

/** Losses wear a side's will down, and time heals: a leaky integral. It gates offensives, never outcomes. */
export const warWeariness = defineRule({
  id: 'war-weariness',
  phase: 'politics',
  summary: 'Weariness grows by k for each fighter lost and leaks away: W′ = W − leak · W + k · losses.',
  equations: [
    { formula: 'W′ = W − min(1, leak · healing) · W + k · losses', status: 'design choice' },
    { formula: 'limit = k · losses / leak', status: 'derived', source: 'fixed point' },
  ],
  parameters: {
    k: {
      value: 0.1,
      min: 0,
      max: 100,
      low: 0.05,
      high: 0.2,
      unit: 'weariness per fighter lost',
      source: 'design choice',
    },
    leak: {
      value: 0.03125,
      min: 0,
      max: 1,
      low: 0.01,
      high: 0.1,
      unit: 'share of weariness that passes in a week',
      source: 'design choice: a half-life of 22 weeks',
    },
  },
  state: { counted: { of: 'faction', initial: 0, summary: 'Fighters lost that weariness has taken in already.' } },
  writes: ['factions/*/weariness'],
  apply(world, { theatre, parameters, own, week }) {
    const { k, leak } = parameters;
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      const lost = booked(world, theatre, faction, ({ rule, effect }) => effect === 'loss' && rule !== 'scenario');
      const state = world.factions[faction];
      const passes = Math.min(1, leak * week.healing[faction]);
      state.weariness += k * (lost - own.counted[faction]) - passes * state.weariness;
      own.counted[faction] = lost;
    }
  },
});
