import type { Sight } from '../core/contracts.js';
import { shares } from '../core/cooperation.js';
import { dealOn, isAgreed, passageAt, SET_OUT } from '../core/deals.js';
import { channels } from '../core/graph.js';
import { marching } from '../core/marches.js';
import type { Compiled } from '../core/scenario.js';
import {
  HOSTILE,
  present,
  type Deal,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { parameterAt } from './lookup.js';

/**
 * Notes for every faction which regions the coming turn's view shows it: where it, or a partner who shares, has
 * fighters or control, and one open crossing away.
 */
export const refreshKnowledge = (world: World, theatre: Theatre): void => {
  const { regionCount, factionCount } = theatre;
  const coming = world.turn + 1;
  for (let me = 0 as FactionIndex; me < factionCount; me++) {
    for (let other = 0 as FactionIndex; other < factionCount; other++) {
      if (other !== me && !shares(world, theatre, me, other)) continue;
      for (const { index, fighters, controller } of world.regions) {
        if (fighters[other] === 0 && controller !== other) continue;
        world.known[me * regionCount + index] = coming;
        for (const way of theatre.neighbours[index])
          if (world.crossings[way.crossing].porosity > 0) world.known[me * regionCount + way.region] = coming;
      }
    }
  }
};

/** Whether a faction knows of a deal: agreed ones are public, offers are heard where they are made. */
export const knowsDeal = (me: FactionIndex, knows: Sight['knows'], deal: Deal): boolean =>
  isAgreed(deal) || deal.faction === me || knows(deal.from);

/** What a faction knows, by index. */
export const sightOf = (compiled: Compiled, world: World, me: FactionIndex): Sight => {
  const { theatre } = compiled;
  const turn = world.turn + 1;
  const knows = (region: RegionIndex): boolean => world.known[me * theatre.regionCount + region] === turn;
  const hostile = (other: FactionIndex): boolean =>
    other !== me && world.pairs.level[theatre.pair(me, other)] === HOSTILE;
  return {
    theatre,
    me,
    turn,
    ceiling: world.factions[me].ceiling,
    knows,
    hostile,
    fighters: (region, faction) => (faction === me || knows(region) ? world.regions[region].fighters[faction] : null),
    hostiles: (region) => {
      if (!knows(region)) return 0;
      const { fighters } = world.regions[region];
      let sum = 0;
      for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
        if (fighters[other] > 0 && hostile(other)) sum += fighters[other];
      return sum;
    },
    controller: (region) => world.regions[region].controller,
    porosity: (crossing) => world.crossings[crossing].porosity,
    level: (other) => world.pairs.level[theatre.pair(me, other)],
    mayEnter: (region) => theatre.zoned[me * theatre.regionCount + region],
    sorties: world.factions[me].sorties,
    weariness: world.factions[me].weariness,
    recruits: world.factions[me].recruits,
    present: () => present(world, me),
    underWay: (to, faction) => (faction === me || knows(to) ? marching(world, faction, to) : null),
    status: (crossing) => world.crossings[crossing].status,
    guards: (crossing) => world.crossings[crossing].guards[me],
    allows: (from, to, what) => (world.pairs.consents[theatre.pair(from, to)] & (1 << what)) !== 0,
    refuses: (from, to) => world.pairs.refuses[theatre.pair(from, to)] === 1,
    deal: (deal) => {
      const found = dealOn(world, passageAt(theatre, deal));
      return found === undefined || !knowsDeal(me, knows, found)
        ? null
        : { maker: found.maker, underWay: found.until === SET_OUT };
    },
    stance: (authority, subject) => world.authorities[authority].stances[subject],
    influence: (authority) => world.authorities[authority].influence,
    column: (rule, name) => {
      const index = compiled.rules.find((bound) => bound.rule.id === rule)?.columns[name];
      return index === undefined ? null : world.columns[index];
    },
    parameter: (path) => {
      const value = parameterAt(compiled, path);
      return value === null || typeof value !== 'object' ? value : value[me];
    },
    delay: (other) => {
      if (!compiled.orders.has('announce')) return null;
      const [fastest] = channels(theatre, world, me, other);
      return fastest === undefined ? null : theatre.centres[fastest].delay;
    },
  };
};
