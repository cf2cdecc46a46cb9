import type { NeighbourView, RegionView, Sight } from '../core/contracts.js';
import {
  NOBODY,
  type FactionIndex,
  type Neighbour,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { indexOrRefuse } from './lookup.js';

interface Ways {
  readonly porosity: readonly number[];
  readonly views: readonly NeighbourView[];
}

const waysOf = new WeakMap<readonly Neighbour[], Ways>();

/** Ways out that are not closed; made anew only when a crossing has changed. */
const neighbourViews = (theatre: Theatre, world: World, region: RegionIndex): readonly NeighbourView[] => {
  const ways = theatre.neighbours[region];
  const known = waysOf.get(ways);
  if (known !== undefined && ways.every((way, i) => known.porosity[i] === world.crossings[way.crossing].porosity))
    return known.views;
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

/** One region as a faction sees it this turn: plain values, and a question about fighters that `live` guards. `factions` are positions by id. */
export const regionView = (
  theatre: Theatre,
  world: World,
  sight: Sight,
  index: RegionIndex,
  factions: ReadonlyMap<string, number>,
  live: () => void,
): RegionView => {
  const info = theatre.regions[index];
  const region = world.regions[index];
  return Object.freeze({
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
    controller: region.controller === NOBODY ? null : theatre.factions[region.controller].id,
    neighbours: neighbourViews(theatre, world, index),
    asOf: world.known[sight.me * theatre.regionCount + index],
    attackers: region.attackers[sight.me],
    fighters: (faction: string) => {
      live();
      const known = factions.get(faction) ?? indexOrRefuse(theatre.factions, faction, 'faction');
      return sight.fighters(index, known as FactionIndex);
    },
  });
};
