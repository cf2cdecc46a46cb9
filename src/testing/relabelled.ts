import type {
  AuthorityData,
  CentreData,
  CrossingData,
  FactionData,
  RegionData,
  RelationData,
  ScenarioData,
} from '../core/scenario.js';
import { isRecord } from '../scenario/field.js';
import { bothWays, renamedKeys, renamedMetric, type Renaming } from './renaming.js';
import { dataOf, type War } from './war.js';

/** Every id of the file, but for those of rules, arms and zones. */
export const idsIn = (data: ScenarioData): readonly string[] => {
  const things = [data.countries, data.factions, data.regions, data.authorities ?? [], data.centres ?? []].flat();
  return [...new Set(things.map(({ id }) => id))];
};

/** One new name for every id, in an order that is not the old one. */
const newNames = (data: ScenarioData): ReturnType<typeof bothWays> => {
  const ids = [...idsIn(data)].reverse();
  return bothWays(new Map(ids.map((id, index) => [id, `renamed-${index % 10}-${index}`])));
};

/** Which words of a path by id are ids, counted after the first. */
const idWords = (root: string, rest: readonly string[]): readonly number[] => {
  if (root === 'rules') return [2];
  if (root === 'transit') return [0, 1, 2];
  if (root === 'relations') return rest[0].includes('~') ? [0] : [0, 1];
  return [0, 2];
};

/** A path by id under other ids. */
export const renamedPath = (path: string, rename: Renaming): string => {
  const [root, ...rest] = path.split('/');
  const ids = idWords(root, rest);
  return [root, ...rest.map((word, i) => (ids.includes(i) ? rename(word) : word))].join('/');
};

/** Columns by faction that rules add to regions are maps, too. */
const renamedMaps = <T extends object>(thing: T, rename: Renaming): T =>
  Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [
      name,
      isRecord(value) && name !== 'stances' ? renamedKeys(value, rename) : (value as unknown),
    ]),
  ) as T;

const orNull = (id: string | null, rename: Renaming): string | null => (id === null ? null : rename(id));

const renamedFaction = (faction: FactionData, rename: Renaming): FactionData => ({
  ...renamedMaps(faction, rename),
  id: rename(faction.id),
  key: faction.key ?? faction.id,
  ...(faction.country === undefined ? {} : { country: orNull(faction.country, rename) }),
  ...(faction.patron === undefined ? {} : { patron: orNull(faction.patron, rename) }),
  ...(faction.objective === undefined ? {} : { objective: renamedMetric(faction.objective, rename) }),
});

const renamedRegion = (region: RegionData, rename: Renaming): RegionData => ({
  ...renamedMaps(region, rename),
  id: rename(region.id),
  key: region.key ?? region.id,
  country: rename(region.country),
  ...(region.controller === undefined ? {} : { controller: orNull(region.controller, rename) }),
});

const renamedCrossing = (crossing: CrossingData, rename: Renaming): CrossingData => ({
  ...renamedMaps(crossing, rename),
  between: [rename(crossing.between[0]), rename(crossing.between[1])],
});

const renamedRelation = (relation: RelationData, rename: Renaming): RelationData => ({
  ...relation,
  ...(relation.between === undefined ? {} : { between: [rename(relation.between[0]), rename(relation.between[1])] }),
  ...(relation.from === undefined ? {} : { from: rename(relation.from) }),
  ...(relation.to === undefined ? {} : { to: rename(relation.to) }),
  ...(relation.refuses === undefined ? {} : { refuses: relation.refuses.map(rename) }),
});

const renamedAuthority = (authority: AuthorityData, rename: Renaming): AuthorityData => ({
  ...authority,
  id: rename(authority.id),
  key: authority.key ?? authority.id,
  country: rename(authority.country),
});

const renamedCentre = (centre: CentreData, rename: Renaming): CentreData => ({
  ...centre,
  id: rename(centre.id),
  key: centre.key ?? centre.id,
  members: centre.members.map(rename),
});

/** A rule's parameters: maps by faction, with a `default`. */
const renamedRules = (rules: ScenarioData['rules'], rename: Renaming): ScenarioData['rules'] =>
  Object.fromEntries(Object.entries(rules).map(([id, given]) => [id, renamedMaps(given, rename)]));

/** What a timetable sets: an id where the field holds one, a map by id, or a plain value. */
const renamedValue = (path: string, value: unknown, rename: Renaming): unknown => {
  if (/\/(controller|patron)$/.test(path) && typeof value === 'string') return rename(value);
  return isRecord(value) ? renamedKeys(value, rename) : value;
};

/** The same data under other ids, every key kept. Names for people stay. */
export const renamedData = (data: ScenarioData, rename: Renaming): ScenarioData => {
  const ids = <T extends object>(list: readonly T[] | undefined, names: readonly string[]): T[] | undefined =>
    list?.map(
      (thing) =>
        Object.fromEntries(
          Object.entries(thing).map(([name, value]) => [
            name,
            names.includes(name) ? rename(String(value)) : (value as unknown),
          ]),
        ) as T,
    );
  const next = {
    ...data,
    countries: ids(data.countries, ['id']),
    factions: data.factions.map((each) => renamedFaction(each, rename)),
    authorities: data.authorities?.map((each) => renamedAuthority(each, rename)),
    regions: data.regions.map((each) => renamedRegion(each, rename)),
    crossings: data.crossings.map((each) => renamedCrossing(each, rename)),
    relations: data.relations?.map((each) => renamedRelation(each, rename)),
    centres: data.centres?.map((each) => renamedCentre(each, rename)),
    transit: ids(data.transit, ['faction', 'from', 'to']),
    announcements: ids(data.announcements, ['from', 'to', 'region']),
    deals: ids(data.deals, ['maker', 'faction', 'from', 'to']),
    rules: renamedRules(data.rules, rename),
    timetable: data.timetable?.map(({ turn, set }) => ({
      turn,
      set: set.map(({ path, to }) => ({ path: renamedPath(path, rename), to: renamedValue(path, to, rename) })),
    })),
    blocs:
      data.blocs === undefined
        ? undefined
        : Object.fromEntries(Object.entries(data.blocs).map(([name, members]) => [name, members.map(rename)])),
    side: data.side?.map(rename),
    provenance: ids(data.provenance, [])?.map((entry) => ({ ...entry, path: renamedPath(entry.path, rename) })),
  };
  return next as ScenarioData;
};

/** A war's data under other ids, every key kept: the war must not notice. */
export const relabelled = (war: War): { readonly data: ScenarioData } & ReturnType<typeof bothWays> => {
  const data = dataOf(war.scenario);
  const names = newNames(data);
  return { data: renamedData(data, names.rename), ...names };
};

/** Data whose countries, factions and regions people call otherwise: as long one as the other, and sorted the other way round. */
export const calledOtherwise = (data: ScenarioData): ScenarioData => {
  const named = <T extends { name: string }>(list: readonly T[]): T[] =>
    list.map((thing, i) => ({ ...thing, name: `Somewhere ${999 - i}` }));
  return {
    ...data,
    countries: named(data.countries),
    factions: named(data.factions),
    regions: named(data.regions),
  };
};
