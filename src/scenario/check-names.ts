import { wordOf } from '../core/chance.js';
import { crossingKey } from './arrange.js';
import { eachTwice, type Check, type Checking } from './checking.js';
import { finding, type At } from './finding.js';

interface Keyed {
  readonly key: string;
  readonly at: At;
}

/** Ids that name two things of one list. */
const checkIds = ({ data, issue }: Checking): void => {
  const lists = {
    countries: data.countries,
    factions: data.factions,
    authorities: data.authorities ?? [],
    regions: data.regions,
    centres: data.centres ?? [],
    sources: data.sources ?? [],
  };
  for (const [name, list] of Object.entries(lists))
    eachTwice<{ readonly id: string }>(
      list,
      (thing) => thing.id,
      (index, first, id) =>
        issue(finding('duplicate-id', [name, index, 'id'], `"${id}" is already the id of ${name}/${first}`)),
    );
};

/** Two things of one kind with one key, or with keys that luck cannot tell apart. */
const checkKeys = (what: string, things: readonly Keyed[], { issue }: Checking): void => {
  const repeated = new Set<number>();
  eachTwice(
    things,
    (thing) => thing.key,
    (index, first, key) => {
      repeated.add(index);
      issue(
        finding(
          'duplicate-key',
          things[index].at,
          `key "${key}" is already that of ${things[first].at.join('/')}: every ${what} needs its own`,
        ),
      );
    },
  );
  const rest = things.filter((_, index) => !repeated.has(index));
  eachTwice(
    rest,
    (thing) => (thing.key === '' ? '' : String(wordOf(thing.key))),
    (index, first) =>
      issue(
        finding(
          'word-collision',
          rest[index].at,
          `key "${rest[index].key}" and key "${rest[first].key}" get the same luck; give one another key`,
        ),
      ),
  );
};

interface Bearer {
  readonly id: string;
  readonly key?: string;
}

/** Keys of a list; a repeated id is reported as such, and not again for the key that follows from it. */
const keysOf = (name: string, list: readonly Bearer[]): Keyed[] => {
  const seen = new Set<string>();
  return list.flatMap((thing, index) => {
    const again = seen.has(thing.id) && thing.key === undefined;
    seen.add(thing.id);
    return again ? [] : [{ key: thing.key ?? thing.id, at: [name, index] }];
  });
};

/** Ids, keys and their words. Things of one kind share the dice, so their words must differ. */
export const checkNames: Check = (checking) => {
  const { data } = checking;
  checkIds(checking);
  const regionKeys = new Map(data.regions.map((region) => [region.id, region.key ?? region.id]));
  const ways = new Set<string>();
  const crossings = data.crossings.flatMap((crossing, index) => {
    const readable = crossing.between.every((id) => regionKeys.has(id)) && crossing.between[0] !== crossing.between[1];
    const key = readable ? crossingKey(crossing, (id) => regionKeys.get(id) ?? id) : (crossing.key ?? '');
    // Two crossings of one pair of regions are reported as such by the check of the map.
    const again = crossing.key === undefined && ways.has(key);
    ways.add(key);
    return again ? [] : [{ key, at: ['crossings', index] }];
  });
  checkKeys('region and crossing', [...keysOf('regions', data.regions), ...crossings], checking);
  checkKeys(
    'faction, authority and centre',
    [
      ...keysOf('factions', data.factions),
      ...keysOf('authorities', data.authorities ?? []),
      ...keysOf('centres', data.centres ?? []),
    ],
    checking,
  );
};
