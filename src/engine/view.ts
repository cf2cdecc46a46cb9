import { keyedDice, stream, wordOf } from '../core/chance.js';
import type { Json, LastTurn, Sight, View } from '../core/contracts.js';
import type { Order, Refusal } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { BoundLimit, Compiled, Scenario } from '../core/scenario.js';
import type { FactionIndex, Theatre, World } from '../core/world.js';
import { catalogueOf } from './catalogue.js';
import { explainListed } from './legal.js';
import { lazyMembers } from '../core/lazy.js';
import { legalOrders } from './legal-orders.js';
import { indexOrRefuse, parameterAt } from './lookup.js';
import {
  announcementViews,
  authorityViews,
  crossingViews,
  dealViews,
  factionViews,
  marchViews,
  partnerViews,
} from './party-views.js';
import { regionViews } from './region-views.js';
import { sightOf } from './sight.js';

/** A view and the switch that ends its life. */
export interface LiveView {
  readonly view: View;
  close(): void;
}

const VIEW_RULE = wordOf('view');

/** Something worked out at its first use; `live` guards every use. */
const once = <T extends object>(live: () => void, make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    live();
    return (made ??= make());
  };
};

/** A list worked out at its first use, and frozen with what is in it. */
const lazily = <T extends object>(live: () => void, make: () => T[]): (() => readonly T[]) =>
  once(live, () => {
    const list = make();
    for (const each of list) Object.freeze(each);
    return Object.freeze(list);
  });

/** What is left of the listed rules' limits, where there is one: at least 0. */
const roomsOf = (limits: readonly BoundLimit[], sight: Sight): Readonly<Record<string, number>> => {
  const rooms: Record<string, number> = {};
  for (const { name, limit } of limits) {
    const room = limit.room(sight);
    if (room < Infinity) rooms[name] = Math.max(0, room);
  }
  return Object.freeze(rooms);
};

const parameterOf = (compiled: Compiled, path: string, faction: string | undefined): number | string | null => {
  const value = parameterAt(compiled, path);
  return value === null || typeof value !== 'object'
    ? value
    : value[indexOrRefuse(compiled.theatre.factions, faction ?? '', 'faction')];
};

/** A private stream of numbers; its seed leads back to no campaign key. */
const privateStream = (theatre: Theatre, world: World, me: FactionIndex, label: string): (() => number) => {
  const dice = keyedDice(world.key, theatre.places, theatre.actors);
  dice.aim(world.turn + 1, VIEW_RULE);
  return stream(`view/${dice.word(theatre.nowhere, me, 0)}/${dice.word(theatre.nowhere, me, 1)}/${label}`);
};

/** Why an order is not legal now; null = it is. */
const explain = (compiled: Compiled, sight: Sight, order: Order): Refusal | null => {
  const catalogue = catalogueOf(compiled);
  const found = catalogue.find(catalogue.written(order), sight.turn);
  return 'code' in found ? found : explainListed(catalogue, sight, found);
};

/** What a view shows that is made when first asked for. */
const listsOf = (
  { theatre, limits }: Compiled,
  world: World,
  sight: Sight,
  live: () => void,
  lastTurn: () => LastTurn,
) => ({
  lastTurn,
  limits: once(live, () => roomsOf(limits, sight)),
  regions: lazily(live, () => regionViews(theatre, world, sight, live)),
  factions: lazily(live, () => factionViews(theatre, sight)),
  crossings: lazily(live, () => crossingViews(theatre, world, sight.me)),
  partners: lazily(live, () => partnerViews(theatre, world, sight)),
  authorities: lazily(live, () => authorityViews(theatre, world)),
  marches: lazily(live, () => marchViews(theatre, world, sight)),
  announcements: lazily(live, () => announcementViews(theatre, world, sight.me)),
  deals: lazily(live, () => dealViews(theatre, world, sight)),
});

const withLists = lazyMembers(
  'lastTurn',
  'limits',
  'regions',
  'crossings',
  'factions',
  'partners',
  'authorities',
  'marches',
  'announcements',
  'deals',
);

/** What a faction may know, as closures over the world: nothing of the world is handed out or copied. */
export const makeView = (
  scenario: Scenario,
  world: World,
  me: FactionIndex,
  memory: Json,
  lastTurn: () => LastTurn,
): LiveView => {
  const { compiled } = scenario;
  const { theatre } = compiled;
  const sight = sightOf(compiled, world, me);
  const { turn } = sight;
  let alive = true;
  const live = (): void => {
    if (!alive) refuse('stale-view', 'view', `the view of turn ${turn} was used after its turn`);
  };
  const lists = listsOf(compiled, world, sight, live, lastTurn);
  const guarded =
    <A extends readonly unknown[], R>(answer: (...given: A) => R) =>
    (...given: A): R => {
      live();
      return answer(...given);
    };
  // `legal` answers both of its signatures with one implementation, which the type cannot say.
  const plain = {
    turn,
    turns: theatre.turns,
    me: theatre.factions[me].id,
    intelligence: world.factions[me].intelligence,
    sorties: world.factions[me].sorties,
    weariness: world.factions[me].weariness,
    ceiling: sight.ceiling < 0 ? null : sight.ceiling,
    memory,
    region: (id: string) => lists.regions()[indexOrRefuse(theatre.regions, id, 'region')],
    legal: guarded(legalOrders(compiled, sight)),
    explain: guarded((order: Order) => explain(compiled, sight, order)),
    parameter: guarded((path: string, faction?: string) => parameterOf(compiled, path, faction)),
    random: guarded((label: string) => privateStream(theatre, world, me, label)),
  };
  const view = withLists(plain, lists);
  return { view: Object.freeze(view as unknown as View), close: () => (alive = false) };
};
