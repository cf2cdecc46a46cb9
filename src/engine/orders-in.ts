import type { GivenOrder } from '../core/contracts.js';
import type { Order, Rejection } from '../core/orders.js';
import type { Compiled } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import { catalogueOf } from './catalogue.js';
import { freezeJson } from './json.js';
import { accept, give, MOST_ORDERS } from './legal.js';
import { sightOf } from './sight.js';

/** A turn's orders, read: those the rules get, what was dropped, and the text that the record's chain covers. */
export interface Read {
  readonly byKind: ReadonlyMap<string, readonly GivenOrder[]>;
  readonly accepted: readonly (readonly Order[])[];
  readonly rejected: readonly Rejection[];
}

const byFaction = (a: GivenOrder, b: GivenOrder): number => a.faction - b.faction;

/**
 * Reads all factions' orders, as written, against what each of them knew. `given` is by faction index.
 */
export const readOrders = (compiled: Compiled, world: World, given: readonly (readonly unknown[])[]): Read => {
  const { theatre } = compiled;
  const catalogue = catalogueOf(compiled);
  const byKind = new Map<string, GivenOrder[]>();
  const accepted: (readonly Order[])[] = [];
  const rejected: Rejection[] = [];
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
    if (given[faction].length === 0) {
      accepted.push([]);
      continue;
    }
    const { listed, dropped } = accept(catalogue, sightOf(compiled, world, faction), given[faction]);
    for (const each of dropped) rejected.push(freezeJson({ faction: theatre.factions[faction].id, ...each }));
    accepted.push(listed.map((each) => catalogue.publicOf(each)));
    for (const { kind, order } of give(listed, faction)) {
      const list = byKind.get(kind);
      if (list === undefined) byKind.set(kind, [order]);
      else list.push(order);
    }
  }
  for (const list of byKind.values()) list.sort(byFaction);
  return { byKind, accepted, rejected };
};

/** Orders as a record can hold them: so they are judged, recorded and judged again. A list that is too long stays so. */
export const asWritten = (compiled: Compiled, given: readonly unknown[]): readonly unknown[] => {
  const { written } = catalogueOf(compiled);
  const list: unknown[] = [];
  for (const order of given.slice(0, MOST_ORDERS + 1)) list.push(written(order)); // not `map`, which leaves holes
  return list;
};
