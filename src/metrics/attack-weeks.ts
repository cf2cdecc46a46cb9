import { defineMetric, type Week } from '../core/contracts.js';
import { hostile, NOBODY, type FactionIndex, type RegionState, type Theatre, type World } from '../core/world.js';

/** Whether the attack of a faction in a region met an enemy: one who stood there, or one who held it when the week began. */
const metEnemy = (
  world: World,
  theatre: Theatre,
  faction: FactionIndex,
  region: RegionState,
  holder: FactionIndex,
): boolean =>
  (holder !== NOBODY && hostile(world, theatre, faction, holder)) ||
  region.attackers.some((attackers, enemy) => attackers > 0 && hostile(world, theatre, faction, enemy as FactionIndex));

const attacksSomewhere = (
  world: World,
  week: Week,
  theatre: Theatre,
  faction: FactionIndex,
  holders: readonly number[],
): boolean =>
  world.regions.some(
    (region) =>
      week.attacking[region.index * theatre.factionCount + faction] > 0 &&
      metEnemy(world, theatre, faction, region, holders[theatre.factionCount + region.index] as FactionIndex),
  );

/** The effort of a faction: without it no comparison of two arms is fair. */
export const attackWeeks = defineMetric({
  id: 'attack-weeks',
  summary:
    'Weeks in which a faction attacked: it pressed, or arrived by advance, where an enemy stood or in a region that an enemy held.',
  unit: 'weeks',
  targets: (theatre) => theatre.factions.map((faction) => faction.id),
  better: () => 'neither',
  /** Per faction its weeks, then per region its controller before the week. */
  begin: (world, theatre) => [...theatre.factions.map(() => 0), ...world.regions.map((region) => region.controller)],
  observe: (sums, world, week, theatre) => {
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
      if (attacksSomewhere(world, week, theatre, faction, sums)) sums[faction] += 1;
    for (const { index, controller } of world.regions) sums[theatre.factionCount + index] = controller;
  },
  read: (sums, _, theatre) => sums.slice(0, theatre.factionCount),
});
