/** A law of two sides that are alike: whoever stands in the other's place fares as the other would. */
import type { ScenarioData } from '../core/scenario.js';
import { LEVELS } from '../core/world.js';
import { ordersOf, playWar } from './engine.js';
import { illustrated } from './illustrated.js';
import { farAway, joined, merged, withoutGlobals } from './joined.js';
import { choices, defineLaw, pick } from './law.js';
import { sameCourse } from './name-laws.js';
import { idsIn } from './relabelled.js';
import { bothWays, renamedLog, renamedStrategies, renaming, type Renaming } from './renaming.js';
import { dataOf, type War } from './war.js';

/** Border crossings from regions of a map to their likenesses; so many, and no more than it has regions. */
const BRIDGES = 2;

interface TwoSides {
  readonly data: ScenarioData;
  /** Everything here becomes its likeness there, and the other way round. */
  readonly exchange: Renaming;
  /** From here to there alone. */
  readonly there: Renaming;
}

/**
 * A symmetric scenario out of any: its map and its parties, and over the border the same map with the same parties under
 * other ids and names. What each is to its likeness, and how open the border is, `next` decides.
 */
const twoSides = (data: ScenarioData, next: () => number): TwoSides => {
  const ids = idsIn(data);
  const { rename } = bothWays(new Map(ids.map((id) => [id, `far-${id}`])));
  const here = withoutGlobals(data, rename);
  const far = farAway(here, rename);
  const called = <T extends { name: string }>(things: readonly T[]): T[] =>
    things.map((thing) => ({ ...thing, name: `${thing.name}, far away` }));
  const there = { ...far, factions: called(far.factions), regions: called(far.regions) };
  const bridges = here.regions.slice(0, BRIDGES).map(({ id }): ScenarioData['crossings'][number] => ({
    between: [id, rename(id)],
    km: 20,
    porosity: Math.floor(next() * 5) / 4,
  }));
  const partners = here.factions.map(({ id }) => ({ between: [id, rename(id)], level: pick(LEVELS, next) }));
  const both = joined(here, there, [...merged(here, there, 'relations'), ...partners] as NonNullable<
    ScenarioData['relations']
  >);
  const pairs = ids.flatMap((id): [string, string][] => [
    [id, rename(id)],
    [rename(id), id],
  ]);
  const ways = bridges.map(({ between }): [string, string] => [between.join('~'), between.join('~')]);
  return {
    data: illustrated({ ...both, crossings: [...both.crossings, ...bridges] }),
    exchange: renaming(new Map([...pairs, ...ways])),
    there: rename,
  };
};

/** Data in which everything has the key of its likeness: luck, order and ties, which go by key, change sides with it. */
const keysExchanged = (data: ScenarioData, exchange: Renaming): ScenarioData => {
  const exchanged = <T extends { id: string; key?: string }>(things: readonly T[]): T[] => {
    const keys = new Map(things.map(({ id, key }) => [id, key ?? id]));
    return things.map((thing) => ({ ...thing, key: keys.get(exchange(thing.id)) ?? thing.id }));
  };
  const ways = new Map(data.crossings.map(({ between, key }) => [between.join('~'), key]));
  const crossings = data.crossings.map(({ key: _key, ...crossing }) => {
    const key = ways.get(exchange(crossing.between.join('~')));
    return key === undefined ? crossing : { ...crossing, key };
  });
  return {
    ...data,
    factions: exchanged(data.factions),
    regions: exchanged(data.regions),
    crossings,
    ...(data.authorities === undefined ? {} : { authorities: exchanged(data.authorities) }),
    ...(data.centres === undefined ? {} : { centres: exchanged(data.centres) }),
  };
};

/** Whoever leads a faction here is followed there by who leads the next one: the two sides are not led alike. */
const ledOtherwise = ({ scenario, strategies }: War, there: Renaming): War['strategies'] => {
  const ids = scenario.factions.map(({ id }) => id);
  const next = (i: number): string => ids[(i + 1) % ids.length];
  const shifted = ids.flatMap((id, i) =>
    strategies[next(i)] === undefined ? [] : [[id, strategies[next(i)]] as const],
  );
  return { ...strategies, ...renamedStrategies(Object.fromEntries(shifted), there) };
};

/**
 * With the keys kept it is false by design: ties end in keys, so of two who are alike in all else the first by key goes
 * first. Relabelling changes ids and keeps what people call things; here ids, names and places stay and only keys move.
 */
const sidesExchanged = defineLaw(
  'sides-exchanged',
  'Where two sides are alike in all but name, exchanging their orders and their keys exchanges what becomes of them.',
  (given, engine) => {
    const { data, exchange, there } = twoSides(dataOf(given.scenario), choices('sides-exchanged', given));
    const scenario = engine.rebuild(given.scenario, data);
    const strategies = ledOtherwise(given, there);
    const log = ordersOf(engine, { ...given, scenario, strategies });
    const war: War = { ...given, scenario, strategies: {}, log };
    const other: War = {
      ...war,
      scenario: engine.rebuild(scenario, keysExchanged(data, exchange)),
      log: renamedLog(log, exchange),
    };
    return sameCourse('with the sides exchanged', playWar(engine, war), playWar(engine, other), exchange);
  },
);

/** What two sides that are alike may expect. */
export const sideLaws = [sidesExchanged] as const;
