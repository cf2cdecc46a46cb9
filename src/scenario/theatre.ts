import { wordOf } from '../core/chance.js';
import type { RegionData, ScenarioData } from '../core/scenario.js';
import { JOINT, LEVELS } from '../core/world.js';
import type {
  CentreInfo,
  CrossingIndex,
  FactionIndex,
  Neighbour,
  PlaceIndex,
  RegionIndex,
  Terrain,
  Theatre,
} from '../core/world.js';
import type { Arranged } from './arrange.js';
import { byNumbers, byText, own } from './order.js';

/** The defender's multiplier D of each terrain. Source: design choice, docs of ground-combat. */
const DEFENCE: Readonly<Record<Terrain, number>> = {
  city: 3,
  'river-rural': 2,
  oasis: 1.5,
  hills: 1.5,
  plain: 1,
  desert: 1,
};
/** Fighters that one insurgent faction sustains where the file does not say. Design choice. */
const SUSTAINED: Readonly<Record<Terrain, number>> = {
  city: 3000,
  'river-rural': 1500,
  oasis: 1500,
  hills: 500,
  plain: 500,
  desert: 500,
};
/** Room that the start leaves at least, so that no insurgent begins above K. */
const START_ROOM = 1.25;
const LEAST_HIDING = 1000;
const DEFAULT_NEED = 500;

/** K: as stated, else by terrain and by the largest insurgent faction that starts there. */
const capacityOf = (region: RegionData, insurgents: readonly string[]): number => {
  if (region.capacity !== undefined) return region.capacity;
  let largest = 0;
  for (const faction of insurgents) largest = Math.max(largest, own(region.fighters, faction) ?? 0);
  return Math.max(SUSTAINED[region.terrain], Math.ceil(START_ROOM * largest));
};

/** Kin ties hold both ways unless the other side gives its own number. */
const kinOf = (region: RegionData, all: readonly RegionData[]): Record<string, number> => {
  const ties = Object.entries(region.kin ?? {});
  for (const other of all) {
    const tie = own(other.kin, region.id);
    if (tie !== undefined && own(region.kin, other.id) === undefined) ties.push([other.id, tie]);
  }
  return Object.fromEntries(ties.sort(([a], [b]) => byText(a, b)));
};

/** Per region: all ways out, open or not; views and rules look at porosity themselves. */
const neighboursOf = (stage: Arranged): Neighbour[][] => {
  const lists: Neighbour[][] = stage.regions.map(() => []);
  stage.crossings.forEach(({ a, b, data }, index) => {
    const international = stage.regions[a].data.country !== stage.regions[b].data.country;
    const shared = { crossing: index as CrossingIndex, km: data.km, international };
    lists[a].push({ region: b as RegionIndex, ...shared });
    lists[b].push({ region: a as RegionIndex, ...shared });
  });
  for (const list of lists) list.sort((x, y) => byNumbers([x.region, x.crossing], [y.region, y.crossing]));
  return lists;
};

const indices = (stage: Arranged, ids: readonly string[]): FactionIndex[] =>
  ids.map((id) => stage.faction(id) as FactionIndex).sort((a, b) => a - b);

/** The blocs of the file by name; else one per state faction, in key order. */
const blocsOf = (data: ScenarioData, stage: Arranged): Theatre['blocs'] => {
  if (data.blocs !== undefined) {
    const named = Object.entries(data.blocs).sort(([a], [b]) => byText(a, b));
    return named.map(([id, members]) => ({ id, members: indices(stage, members) }));
  }
  const states = stage.factions.filter((faction) => faction.data.kind === 'state');
  return states.map(({ data: { id } }) => ({ id, members: indices(stage, [id]) }));
};

/** The level of every pair as the file gives it; an insurgent and any other faction are hostile unless it says so. */
const levelsOf = (data: ScenarioData, stage: Arranged): number[] => {
  const count = stage.factions.length;
  const hidden = stage.factions.map((faction) => faction.data.kind === 'insurgent');
  const levels: number[] = [];
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++)
      levels.push(a === b ? JOINT : LEVELS.indexOf(hidden[a] || hidden[b] ? 'hostile' : 'none'));
  for (const relation of data.relations ?? []) {
    if (relation.level === undefined) continue;
    const [x, y] = relation.between ?? [relation.from, relation.to];
    const [a, b] = [stage.faction(x), stage.faction(y)];
    levels[a * count + b] = levels[b * count + a] = LEVELS.indexOf(relation.level);
  }
  return levels;
};

/** Words of the keys of places, with nowhere last, and of actors, with nobody last: what draws are keyed by. */
const wordsOf = (stage: Arranged): Pick<Theatre, 'places' | 'nowhere' | 'actors' | 'nobody'> => {
  const words = (things: readonly { readonly key: string }[]): Int32Array =>
    Int32Array.from([...things.map((thing) => wordOf(thing.key)), wordOf('')]);
  const places = words([...stage.regions, ...stage.crossings]);
  const actors = words([...stage.factions, ...stage.authorities, ...stage.centres]);
  return { places, nowhere: places.length - 1, actors, nobody: actors.length - 1 };
};

/** Who stands where, in key order. */
const infosOf = (
  data: ScenarioData,
  stage: Arranged,
  announced: boolean,
): Pick<Theatre, 'regions' | 'crossings' | 'factions' | 'authorities' | 'centres'> => {
  const centre = ({ key, data: c }: Arranged['centres'][number]): CentreInfo => ({
    id: c.id,
    key,
    members: indices(stage, c.members),
    delay: c.delay,
    capacity: c.capacity,
  });
  return {
    regions: stage.regions.map(({ key, data: r }) => ({
      id: r.id,
      key,
      name: r.name,
      country: stage.country(r.country),
      at: r.at ?? null,
      terrain: r.terrain,
      population: r.population ?? 0,
      zone: r.zone ?? null,
      kin: kinOf(r, data.regions),
    })),
    crossings: stage.crossings.map(({ key, id, a, b, data: c }) => ({
      id,
      key,
      kind: c.kind ?? 'road',
      km: c.km,
      a: a as RegionIndex,
      b: b as RegionIndex,
      international: stage.regions[a].data.country !== stage.regions[b].data.country,
      capacity: c.capacity ?? -1,
      need: c.need ?? DEFAULT_NEED,
    })),
    factions: stage.factions.map(({ key, data: f }) => ({
      id: f.id,
      key,
      name: f.name,
      kind: f.kind,
      country: stage.country(f.country),
    })),
    authorities: stage.authorities.map(({ key, data: a }) => ({
      id: a.id,
      key,
      name: a.name,
      country: stage.country(a.country),
    })),
    // A centre carries announcements; where no listed rule knows them it is no channel.
    centres: announced ? stage.centres.map(centre) : [],
  };
};

/** All of the stage but what the number of fighters at the start decides. */
export type Frame = Omit<Theatre, 'capacity' | 'hiding'>;

/** The stage's frame. `announced`: some listed rule knows the order `announce`; `causes`: headings of the ledger. */
export const frameOf = (data: ScenarioData, stage: Arranged, announced: boolean, causes: Theatre['causes']): Frame => {
  const regionCount = stage.regions.length;
  const factionCount = stage.factions.length;
  const hidden = stage.factions.map((faction) => faction.data.kind === 'insurgent');
  const mayEnter = (zones: readonly string[] | undefined, zone: string | undefined): boolean =>
    zones === undefined || (zone !== undefined && zones.includes(zone));
  return {
    turns: data.turns,
    start: data.start ?? null,
    countries: stage.countries.map(({ id, name }) => ({ id, name })),
    ...infosOf(data, stage, announced),
    regionCount,
    crossingCount: stage.crossings.length,
    factionCount,
    neighbours: neighboursOf(stage),
    terrain: stage.regions.map((region) => DEFENCE[region.data.terrain]),
    states: stage.countries.map(({ id }) =>
      stage.factions.flatMap(({ data: f }, index) =>
        f.kind === 'state' && f.country === id ? [index as FactionIndex] : [],
      ),
    ),
    insurgents: hidden.flatMap((is, index) => (is ? [index as FactionIndex] : [])),
    hidden,
    zoned: stage.factions.flatMap((faction) =>
      stage.regions.map((region) => mayEnter(faction.data.zones, region.data.zone)),
    ),
    fileLevel: levelsOf(data, stage),
    blocs: blocsOf(data, stage),
    side: stage.factions.map((faction) =>
      data.side === undefined ? faction.data.kind === 'state' : data.side.includes(faction.data.id),
    ),
    causes,
    ...wordsOf(stage),
    pair: (from, to) => from * factionCount + to,
    placeOf: (crossing) => (regionCount + crossing) as PlaceIndex,
  };
};

/** The stage: its frame with room for fighters. */
export const theatreOf = (frame: Frame, stage: Arranged): Theatre => {
  const insurgents = frame.insurgents.map((index) => frame.factions[index].id);
  const capacity = stage.regions.map((region) => capacityOf(region.data, insurgents));
  const hiding = stage.regions.map(
    (region, index) => region.data.hiding ?? Math.max(LEAST_HIDING, 2 * capacity[index]),
  );
  return { ...frame, capacity, hiding };
};
