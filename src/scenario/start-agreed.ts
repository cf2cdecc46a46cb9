/** What is under way or agreed when the war begins, each list in one order. */
import type { ScenarioData } from '../core/scenario.js';
import type { Announcement, CrossingIndex, Deal, FactionIndex, March, RegionIndex } from '../core/world.js';
import type { Arranged } from './arrange.js';
import { byNumbers } from './order.js';

export const marchesOf = (data: ScenarioData, stage: Arranged): March[] =>
  (data.transit ?? [])
    .map((transit) => ({
      due: transit.turn,
      faction: stage.faction(transit.faction) as FactionIndex,
      from: stage.region(transit.from) as RegionIndex,
      to: stage.region(transit.to) as RegionIndex,
      crossing: stage.crossing(transit.from, transit.to) as CrossingIndex,
      attacking: 0,
      fighters: transit.fighters,
    }))
    .sort((a, b) => byNumbers([a.due, a.faction, a.from, a.to], [b.due, b.faction, b.from, b.to]));

export const announcementsOf = (data: ScenarioData, stage: Arranged): Announcement[] =>
  (data.announcements ?? [])
    .map((said) => ({
      from: stage.faction(said.from) as FactionIndex,
      to: stage.faction(said.to) as FactionIndex,
      region: stage.region(said.region) as RegionIndex,
      turn: said.turn,
      weeks: said.weeks ?? 0,
      sent: 0,
      due: 0,
      delivered: 1,
    }))
    .sort((a, b) => byNumbers([a.from, a.to, a.region, a.turn, a.weeks], [b.from, b.to, b.region, b.turn, b.weeks]));

export const dealsOf = (data: ScenarioData, stage: Arranged): Deal[] =>
  (data.deals ?? [])
    .map((deal) => ({
      maker: stage.faction(deal.maker) as FactionIndex,
      faction: stage.faction(deal.faction) as FactionIndex,
      from: stage.region(deal.from) as RegionIndex,
      to: stage.region(deal.to) as RegionIndex,
      quarters: deal.quarters,
      until: deal.until,
    }))
    .sort((a, b) =>
      byNumbers(
        [a.maker, a.faction, a.from, a.to, a.quarters, a.until],
        [b.maker, b.faction, b.from, b.to, b.quarters, b.until],
      ),
    );
