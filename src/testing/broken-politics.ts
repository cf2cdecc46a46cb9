/** More rules that do what no rule may: of names, leave, deals and refusals. */
import { defineRule } from '../core/contracts.js';
import { consentBit } from '../core/cooperation.js';
import { isAgreed } from '../core/deals.js';
import type { FactionIndex } from '../core/world.js';

/** Goes by what people call a faction, which no change of ids or keys touches. */
export const byTitle = defineRule({
  id: 'by-title',
  phase: 'end',
  summary: 'Tires factions by the length of their names.',
  writes: ['factions/*/weariness'],
  apply(world, { theatre }) {
    for (const faction of world.factions) faction.weariness += theatre.factions[faction.index].name.length;
  },
});

/** Lets manners decide who hits. */
export const blindfold = defineRule({
  id: 'blindfold',
  phase: 'intelligence',
  summary: 'Closes the eyes of whoever has no leave to strike from somebody.',
  writes: ['factions/*/intelligence'],
  apply(world, { theatre }) {
    const { consents } = world.pairs;
    for (const faction of world.factions)
      for (let host = 0 as FactionIndex; host < theatre.factionCount; host++)
        if (host !== faction.index && (consents[theatre.pair(host, faction.index)] & consentBit('strike')) === 0)
          faction.intelligence /= 2;
  },
});

/** Takes talk for deeds. */
export const grateful = defineRule({
  id: 'grateful',
  phase: 'politics',
  summary: 'Has everybody trust the maker of a deal the more, come of it what may.',
  writes: ['pairs/trust/*'],
  apply(world, { theatre }) {
    const { trust } = world.pairs;
    for (const deal of world.deals)
      if (isAgreed(deal))
        for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
          if (other !== deal.maker) trust[theatre.pair(other, deal.maker)] = 1;
  },
});

/** Takes from those who mean to go what they would lose on the road. */
export const hasty = defineRule({
  id: 'hasty',
  phase: 'recovery',
  summary: 'Lets a fighter desert where his faction has offered to leave.',
  causes: { haste: 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { lose }) {
    for (const { faction, from } of world.deals)
      if (world.regions[from].fighters[faction] > 0) lose(from, faction, 1, 'haste');
  },
});

/** Rewards those who will have nothing to do with it. */
export const contrary = defineRule({
  id: 'contrary',
  phase: 'intelligence',
  summary: 'Lends all it sees to whoever refuses it.',
  writes: [],
  apply(world, { theatre, week }) {
    for (let from = 0 as FactionIndex; from < theatre.factionCount; from++)
      for (let to = 0 as FactionIndex; to < theatre.factionCount; to++)
        if (world.pairs.refuses[theatre.pair(from, to)] === 1) week.lent[theatre.pair(from, to)] = 1;
  },
});
