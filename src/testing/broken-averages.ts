/** Rules that make statements about averages false, though they keep every law of wars. Never list them in a war that counts. */
import { defineRule, type Rule } from '../core/contracts.js';
import type { FactionIndex } from '../core/world.js';
import type { Culprit } from './broken.js';

/** Makes numbers a burden. */
const campFever = defineRule({
  id: 'camp-fever',
  phase: 'recovery',
  summary: 'Of any band of more than two a fever leaves one each week.',
  causes: { fever: 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, lose }) {
    for (const { index, fighters } of world.regions)
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
        if (fighters[faction] > 2) lose(index, faction, fighters[faction] - 1, 'fever');
  },
});

/** Makes an open border a trap. */
const lostOnTheWay = defineRule({
  id: 'lost-on-the-way',
  phase: 'recovery',
  summary: 'A third of the insurgents at an open border crossing lose their way each week.',
  causes: { straying: 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, lose }) {
    for (const { index, fighters } of world.regions) {
      const open = theatre.neighbours[index].some(
        (way) => way.international && world.crossings[way.crossing].porosity > 0,
      );
      if (!open) continue;
      for (const faction of theatre.insurgents) lose(index, faction, Math.floor(fighters[faction] / 3), 'straying');
    }
  },
});

/** Makes effort at the same time a provocation. */
const rally = defineRule({
  id: 'rally',
  phase: 'recruitment',
  summary: 'Insurgents who are attacked in two places at once double there, up to what the region sustains.',
  causes: { rally: 'gain' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, gain }) {
    for (const faction of theatre.insurgents) {
      let attacked = 0;
      for (const { attackers } of world.regions) if (attackers[faction] > 0) attacked += 1;
      if (attacked < 2) continue;
      for (const { index, fighters } of world.regions)
        gain(
          index,
          faction,
          Math.min(fighters[faction], Math.max(0, theatre.capacity[index] - fighters[faction])),
          'rally',
        );
    }
  },
});

const culprit = (rule: Rule): readonly Culprit[] => [{ summary: rule.summary, rules: [rule] }];

/** At least one known culprit per law of averages. */
export const brokenAverages: Readonly<Record<string, readonly Culprit[]>> = {
  'more-attackers': culprit(campFever),
  'closed-border': culprit(lostOnTheWay),
  'in-step': culprit(rally),
};
