import { campaignKey, type ChanceSource } from '../core/chance.js';
import { clone } from '../core/clone.js';
import type { Json, LastTurn, View } from '../core/contracts.js';
import type { GameEvent } from '../core/events.js';
import { lazyMembers } from '../core/lazy.js';
import type { FactionId, OrdersByFaction, Rejection } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import { requireFit } from './fit.js';
import { handOut } from './hand-out.js';
import { NO_LAST_TURN } from './last-turn.js';
import { indexOrRefuse } from './lookup.js';
import { applyTimetable } from './machine.js';
import { asWritten, readOrders } from './orders-in.js';
import { runOnce } from './run-once.js';
import { refreshKnowledge } from './sight.js';
import { toEvent } from './translate.js';
import { makeView } from './view.js';

/** What one turn made of a world and its orders. */
export interface Turn {
  readonly world: World;
  readonly events: readonly GameEvent[];
  readonly rejected: readonly Rejection[];
}

/** A campaign's key from its seed: any text. Throws `IssuesError` on what is not text. */
export const keyFrom = (seed: string): World['key'] => {
  if (typeof seed !== 'string') refuse('bad-seed', 'seed', 'a seed is a text');
  return { ...campaignKey(seed) };
};

/** As `begin`, for who changes it. */
export const startOf = (scenario: Scenario, seed: string): World => {
  const world = clone(scenario.compiled.start);
  world.key = keyFrom(seed);
  applyTimetable(scenario.compiled, world, 1);
  refreshKnowledge(world, scenario.compiled.theatre);
  return world;
};

/** The world before turn 1. Any text is a seed. Throws `IssuesError` on one that is not text. */
export const begin = (scenario: Scenario, seed: string): World => handOut(startOf(scenario, seed));

/** Position of a faction; throws `IssuesError` with the nearest id where there is none. */
const factionIndex = (compiled: Compiled, id: FactionId, path: string): FactionIndex =>
  indexOrRefuse(compiled.theatre.factions, id, 'faction', path) as FactionIndex;

/** Orders by faction index, as written; factions not named give none. Throws `IssuesError` on an unknown faction. */
export const byIndex = (compiled: Compiled, orders: OrdersByFaction): (readonly unknown[])[] => {
  const given: (readonly unknown[])[] = compiled.theatre.factions.map(() => []);
  for (const id of Object.keys(orders)) {
    const list: unknown = orders[id];
    given[factionIndex(compiled, id, `orders/${id}`)] = Array.isArray(list)
      ? asWritten(compiled, list)
      : refuse('bad-orders', `orders/${id}`, 'orders are a list');
  }
  return given;
};

/** Events are worked out when first looked at: a search over many turns looks at few. */
const withEvents = lazyMembers('events');

/**
 * One turn, purely: the given world is not touched. Orders that are not legal are dropped and reported; the rest of
 * the turn is played. Throws `IssuesError` on an unknown faction and on a world of another scenario.
 */
export const step = (
  scenario: Scenario,
  world: World,
  orders: OrdersByFaction,
  options: { readonly chance?: ChanceSource } = {},
): Turn => {
  const { compiled } = scenario;
  requireFit(compiled, world, 'world');
  const read = readOrders(compiled, world, byIndex(compiled, orders));
  const next = clone(world);
  const raws = runOnce(compiled, next, read.byKind, options.chance);
  let events: readonly GameEvent[] | undefined;
  return withEvents(
    { world: handOut(next), rejected: read.rejected },
    { events: () => (events ??= raws.map((raw) => toEvent(compiled, raw, next.turn))) },
  );
};

/** What `play` would hand the faction's strategy for the coming turn. Throws `IssuesError` as `step` does. */
export const view = (
  scenario: Scenario,
  world: World,
  faction: FactionId,
  options: { readonly memory?: Json; readonly lastTurn?: LastTurn } = {},
): View => {
  const { compiled } = scenario;
  requireFit(compiled, world, 'world');
  const me = factionIndex(compiled, faction, 'faction');
  const { memory = null, lastTurn = NO_LAST_TURN } = options;
  return makeView(scenario, world, me, memory, () => lastTurn).view;
};
