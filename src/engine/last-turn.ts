import type { LastTurn } from '../core/contracts.js';
import type { GameEvent } from '../core/events.js';
import { lazyMembers } from '../core/lazy.js';
import type { Order, Rejection } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import type { RawEvent } from './machine.js';
import { couldSee, toEvent } from './translate.js';

/** The turn before the first. */
export const NO_LAST_TURN: LastTurn = Object.freeze({
  orders: Object.freeze([]),
  rejected: Object.freeze([]),
  events: Object.freeze([]),
});

const withEvents = lazyMembers('events');

/** What a faction is told of the turn just played, worked out only if it looks; so are the events in it. */
export const lastTurnOf = (
  compiled: Compiled,
  world: World,
  faction: FactionIndex,
  orders: readonly Order[],
  rejected: readonly Rejection[],
  events: readonly RawEvent[],
): (() => LastTurn) => {
  const { turn } = world;
  let told: LastTurn | undefined;
  let seen: readonly GameEvent[] | undefined;
  const see = (): readonly GameEvent[] => {
    if (world.turn === turn)
      seen ??= Object.freeze(
        events
          .filter((raw) => couldSee(compiled, world, raw, faction))
          .map((raw) => Object.freeze(toEvent(compiled, raw, turn))),
      );
    return seen ?? refuse('stale-view', 'lastTurn', `what was seen in turn ${turn} was read after its time`);
  };
  const tell = (): LastTurn => {
    const mine = rejected.filter((each) => each.faction === compiled.theatre.factions[faction].id);
    const plain = { orders: Object.freeze([...orders]), rejected: Object.freeze(mine) };
    return Object.freeze(withEvents(plain, { events: see }));
  };
  return () => (told ??= tell());
};
