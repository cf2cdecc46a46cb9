import type {
  AuthorityData,
  CentreData,
  CountryData,
  CrossingData,
  FactionData,
  RegionData,
  ScenarioData,
} from '../core/scenario.js';
import { byText } from './order.js';

/** One thing of the file with the key that luck, order and ties go by. */
interface Keyed<T> {
  readonly key: string;
  readonly data: T;
}

/** A crossing from the region of the smaller key, `a`, to the other, so that the order of `between` never matters. */
interface Way extends Keyed<CrossingData> {
  readonly id: string;
  readonly a: number;
  readonly b: number;
}

/** The file's things in key order: their places in these lists are the indices that rules use. */
export interface Arranged {
  readonly countries: readonly CountryData[];
  readonly regions: readonly Keyed<RegionData>[];
  readonly crossings: readonly Way[];
  readonly factions: readonly Keyed<FactionData>[];
  readonly authorities: readonly Keyed<AuthorityData>[];
  readonly centres: readonly Keyed<CentreData>[];
  /** Index by id; -1 for ids that name nothing, which checked data does not hold. */
  readonly region: (id: string) => number;
  readonly faction: (id: string | null | undefined) => number;
  readonly country: (id: string | null | undefined) => number;
  readonly authority: (id: string) => number;
  /** By its two regions, in either order. */
  readonly crossing: (from: string, to: string) => number;
}

/** Ids do not repeat, so keys and then ids give a total order even before keys are checked. */
const keyed = <T extends { id: string; key?: string }>(list: readonly T[]): Keyed<T>[] =>
  list
    .map((data) => ({ key: data.key ?? data.id, data }))
    .sort((a, b) => byText(a.key, b.key) || byText(a.data.id, b.data.id));

const places = (ids: readonly string[]): ((id: string | null | undefined) => number) => {
  const map = new Map(ids.map((id, index) => [id, index]));
  return (id) => (id === null || id === undefined ? -1 : (map.get(id) ?? -1));
};

export const crossingId = (crossing: CrossingData): string => crossing.between.join('~');

/** A crossing's key: its own, or its two regions' keys, sorted, joined by `~`. */
export const crossingKey = (crossing: CrossingData, keyOfRegion: (id: string) => string): string => {
  const [x, y] = [keyOfRegion(crossing.between[0]), keyOfRegion(crossing.between[1])];
  return crossing.key ?? (x < y ? `${x}~${y}` : `${y}~${x}`);
};

export const arrange = (data: ScenarioData): Arranged => {
  const regions = keyed(data.regions);
  const factions = keyed(data.factions);
  const authorities = keyed(data.authorities ?? []);
  const countries = data.countries.slice().sort((a, b) => byText(a.id, b.id));
  const region = places(regions.map((r) => r.data.id));
  const way = (crossing: CrossingData): Way => {
    const [x, y] = [region(crossing.between[0]), region(crossing.between[1])];
    const keyOfRegion = (id: string): string => regions[region(id)].key;
    return {
      key: crossingKey(crossing, keyOfRegion),
      data: crossing,
      id: crossingId(crossing),
      a: Math.min(x, y),
      b: Math.max(x, y),
    };
  };
  const crossings = data.crossings.map(way).sort((a, b) => byText(a.key, b.key) || byText(a.id, b.id));
  const byEnds = new Map(crossings.map((crossing, index) => [crossing.a * regions.length + crossing.b, index]));
  return {
    countries,
    regions,
    crossings,
    factions,
    authorities,
    centres: keyed(data.centres ?? []),
    region,
    faction: places(factions.map((f) => f.data.id)),
    country: places(countries.map((c) => c.id)),
    authority: places(authorities.map((a) => a.data.id)),
    crossing: (from, to) => {
      const [x, y] = [region(from), region(to)];
      return byEnds.get(Math.min(x, y) * regions.length + Math.max(x, y)) ?? -1;
    },
  };
};
