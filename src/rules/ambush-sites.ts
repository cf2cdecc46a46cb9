/** Where insurgents lie in ambush this week, with how many, and who comes their way. */
import { prepare, engagedFactions, type Field, type Prepared } from '../core/engagement.js';
import type { GivenOrder, Week } from '../core/contracts.js';
import { laterMarch } from '../core/marches.js';
import {
  NOBODY,
  type CrossingIndex,
  type FactionIndex,
  type March,
  type PlaceIndex,
  type RegionIndex,
  type RegionState,
  type Theatre,
  type World,
} from '../core/world.js';

export const RAID_FIELDS = { region: 'region', crossing: 'crossing' } as const;
type Raid = GivenOrder<typeof RAID_FIELDS>;

/** Part of what a faction has at a site: fighters in a region, or a march, of whom a region is -1 while under way. */
export interface Part {
  readonly faction: FactionIndex;
  readonly region: RegionIndex;
  readonly march: March | null;
  readonly fighters: number;
  /** Whether they lie in ambush. */
  readonly raiding: boolean;
}

/** A place of ambush: a region, where the other is -1, or a crossing. */
export interface Site {
  readonly place: PlaceIndex;
  readonly region: RegionIndex;
  readonly crossing: CrossingIndex;
  readonly parts: Part[];
}

const NOWHERE = -1 as RegionIndex;
const endsOf = (theatre: Theatre, { region, crossing }: Raid): readonly RegionIndex[] =>
  region === NOWHERE ? [theatre.crossings[crossing].a, theatre.crossings[crossing].b] : [region];

/** Fighters of a faction in a region who stood there when the week began and have no other order. */
const idle = (world: World, theatre: Theatre, week: Week, region: RegionIndex, faction: FactionIndex): number => {
  const entry = region * theatre.factionCount + faction;
  return Math.max(0, Math.min(week.stack[entry], world.regions[region].fighters[faction] - week.attacking[entry]));
};

/** Those on their way over a crossing: still under way, or arrived this week as far as they live. */
const travellers = (world: World, week: Week, crossing: CrossingIndex): Part[] => {
  const parts: Part[] = [];
  const add = (march: March, region: RegionIndex, fighters: number): void =>
    void parts.push({ faction: march.faction, region, march, fighters, raiding: false });
  for (const march of [...world.marches].sort((a, b) => laterMarch(a, b) || a.fighters - b.fighters))
    if (march.crossing === crossing) add(march, NOWHERE, march.fighters);
  for (const march of week.arrived)
    if (march.crossing === crossing) {
      const counted = parts
        .filter(({ faction, region }) => faction === march.faction && region === march.to)
        .reduce((sum, { fighters }) => sum + fighters, 0);
      const left = world.regions[march.to].fighters[march.faction] - counted;
      add(march, march.to, Math.min(march.fighters, left));
    }
  return parts;
};

const newSite = (world: World, theatre: Theatre, week: Week, { region, crossing }: Raid): Site => {
  if (region === NOWHERE)
    return { place: theatre.placeOf(crossing), region, crossing, parts: travellers(world, week, crossing) };
  const parts: Part[] = [];
  return { place: region, region, crossing, parts };
};

/** The week's sites. Several raids from one region get equal parts of those who take part, rounded down. */
export const sitesOf = (
  orders: readonly Raid[],
  world: World,
  theatre: Theatre,
  week: Week,
  share: readonly number[],
): Site[] => {
  const open = orders.filter(({ crossing }) => crossing < 0 || world.crossings[crossing].porosity > 0);
  const sites: Site[] = [];
  for (const raid of open) {
    const { faction } = raid;
    let site = sites.find((other) => other.region === raid.region && other.crossing === raid.crossing);
    if (site === undefined) sites.push((site = newSite(world, theatre, week, raid)));
    for (const region of endsOf(theatre, raid)) {
      const alike = open.filter((other) => other.faction === faction && endsOf(theatre, other).includes(region));
      const fighters = Math.floor((share[faction] * idle(world, theatre, week, region, faction)) / alike.length);
      if (fighters > 0) site.parts.push({ faction, region, march: null, fighters, raiding: true });
    }
  }
  return sites.sort((a, b) => a.place - b.place);
};

/** How many of a faction are at a site: all, or those who lie in ambush. */
const countAt = ({ parts }: Site, faction: FactionIndex, raidersOnly: boolean): number =>
  parts.reduce(
    (sum, part) => (part.faction === faction && (part.raiding || !raidersOnly) ? sum + part.fighters : sum),
    0,
  );

/** Those of a faction on whom a loss falls: a garrison whole, else those who fought. */
const partsHit = (world: World, site: Site, faction: FactionIndex, start: number): readonly Part[] => {
  const own = site.parts.filter((part) => part.faction === faction);
  if (site.region === NOWHERE) return start > countAt(site, faction, true) ? own : own.filter(({ raiding }) => raiding);
  const { region } = site;
  return [{ faction, region, march: null, fighters: world.regions[region].fighters[faction], raiding: false }];
};

/** An ambush about to be sprung; `hit`, per faction in the fight: on whom its loss falls. */
export interface Ambush extends Prepared {
  readonly site: Site;
  readonly hit: readonly (readonly Part[])[];
}

interface Values {
  readonly rate: readonly number[];
  readonly break: readonly number[];
}

/**
 * Sets up an ambush: raiders attack; a garrison has the protection of its region, those on the road have none. On a
 * crossing the hiding area is the mean of both ends'.
 */
export const prepareAmbush = (
  world: World,
  theatre: Theatre,
  week: Week,
  site: Site,
  values: Values,
  effectiveness: (faction: FactionIndex) => number,
): Ambush => {
  const { factionCount, crossings, hiding } = theatre;
  const onTheWay = site.region === NOWHERE;
  const { a, b } = onTheWay ? crossings[site.crossing] : { a: site.region, b: site.region };
  const attacking = new Array<number>(theatre.regionCount * factionCount).fill(0);
  const raiders = new Array<number>(factionCount).fill(0);
  const there = onTheWay ? new Array<number>(factionCount).fill(0) : world.regions[a].fighters.slice();
  for (let faction = 0 as FactionIndex; faction < factionCount; faction++) {
    raiders[faction] = attacking[a * factionCount + faction] = countAt(site, faction, true);
    if (onTheWay) there[faction] = countAt(site, faction, false);
  }
  const region: RegionState = {
    ...world.regions[a],
    controller: onTheWay ? NOBODY : world.regions[a].controller,
    fighters: there,
    battleStart: raiders, // the stronger raid comes first
  };
  const nobody = new Array<number>(attacking.length).fill(0);
  const present = onTheWay ? nobody.map(() => 1) : week.present; // who is on the road is there
  const field: Field = {
    world,
    theatre,
    week: { attacking, detection: week.detection, present, wavering: nobody },
    region,
  };
  const prepared = prepare(field, engagedFactions(field), values, effectiveness);
  const hit = prepared.fighting.map((faction, side) => partsHit(world, site, faction, prepared.starts[side]));
  if (!onTheWay) return { ...prepared, site, hit };
  const engagements = prepared.battle.engagements.map(({ detection }) => ({ protection: 1, detection }));
  return { ...prepared, site, hit, battle: { ...prepared.battle, engagements, hiding: (hiding[a] + hiding[b]) / 2 } };
};
