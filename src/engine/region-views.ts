import type { NeighbourView, RegionView, Sight } from '../core/contracts.js';
import {
  NOBODY,
  type FactionIndex,
  type Neighbour,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { indexOrRefuse, positions } from './lookup.js';

interface Ways {
  readonly porosity: readonly number[];
  readonly views: readonly NeighbourView[];
}

const waysOf = new WeakMap<readonly Neighbour[], Ways>();

/** Whether no crossing's porosity is other than it was. */
const unchanged = (ways: readonly Neighbour[], { porosity }: Ways, { crossings }: World): boolean => {
  for (let i = 0; i < ways.length; i++) if (porosity[i] !== crossings[ways[i].crossing].porosity) return false;
  return true;
};

/** Ways out that are not closed; made anew only when a crossing has changed. */
const neighbourViews = (theatre: Theatre, world: World, region: RegionIndex): readonly NeighbourView[] => {
  const ways = theatre.neighbours[region];
  const known = waysOf.get(ways);
  if (known !== undefined && unchanged(ways, known, world)) return known.views;
  const porosity = ways.map((way) => world.crossings[way.crossing].porosity);
  const views = ways.flatMap((way, i): NeighbourView[] =>
    porosity[i] === 0
      ? []
      : [
          Object.freeze({
            region: theatre.regions[way.region].id,
            crossing: theatre.crossings[way.crossing].id,
            km: way.km,
            international: way.international,
            porosity: porosity[i],
          }),
        ],
  );
  waysOf.set(ways, { porosity, views: Object.freeze(views) });
  return views;
};

/** One's own supporters in a region who have not taken up arms; null = not known, or nobody is recruited. */
const supportersIn = ({ theatre, me, ...sight }: Sight): ((region: RegionIndex) => number | null) => {
  const armed = sight.column('recruitment', 'armed');
  const share = Number(sight.parameter('recruitment/supporters'));
  return (region) =>
    armed === null || !sight.knows(region)
      ? null
      : Math.max(0, Math.floor(share * theatre.regions[region].population) - armed[region * theatre.factionCount + me]);
};

/** All regions as a faction sees them this turn: plain values, and a question about fighters that `live` guards. */
export const regionViews = (theatre: Theatre, world: World, sight: Sight, live: () => void): RegionView[] => {
  const factions = positions(theatre.factions);
  const { regionCount } = theatre;
  const actives = sight.column('unrest', 'actives');
  const supporters = supportersIn(sight);
  const views: RegionView[] = [];
  for (const region of world.regions) {
    const { index, controller, legitimacy, hardship } = region;
    const info = theatre.regions[index];
    views.push({
      id: info.id,
      name: info.name,
      country: theatre.countries[info.country].id,
      terrain: info.terrain,
      defence: theatre.terrain[index] * (1 + region.entrenchment),
      population: info.population,
      capacity: theatre.capacity[index],
      hiding: theatre.hiding[index],
      zone: info.zone,
      mayEnter: sight.mayEnter(index),
      controller: controller === NOBODY ? null : theatre.factions[controller].id,
      neighbours: neighbourViews(theatre, world, index),
      asOf: world.known[sight.me * regionCount + index],
      attackers: region.attackers[sight.me],
      legitimacy,
      hardship,
      actives: actives === null || !sight.knows(index) ? null : actives[index],
      supporters: supporters(index),
      fighters: (faction: string) => {
        live();
        const known = factions.get(faction) ?? indexOrRefuse(theatre.factions, faction, 'faction');
        return sight.fighters(index, known as FactionIndex);
      },
    });
  }
  return views;
};
