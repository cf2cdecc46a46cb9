/** What strategies answer at one moment, and what came of them in a war. */
import type { Json, StrategyRef, View } from '../../src/core/contracts.js';
import type { GameEvent } from '../../src/core/events.js';
import type { Order, OrderKind, OrderOf } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import type { Campaign } from '../../src/engine/play.js';
import { begin, view } from '../../src/engine/step.js';
import { play, strategies } from '../../src/setup.js';

export interface Given {
  readonly world?: World;
  readonly memory?: Json;
  readonly events?: readonly GameEvent[];
}

/** An answer to one view, its memory apart. */
export const answer = (
  scenario: Scenario,
  me: string,
  id: string,
  options: Readonly<Record<string, Json>> = {},
  { world = begin(scenario, 'x'), memory = null, events = [] }: Given = {},
): { readonly orders: readonly Order[]; readonly memory: Json } => {
  const seen = view(scenario, world, me, { memory, lastTurn: { orders: [], rejected: [], events } });
  const said = strategies[id]?.(options as never)(seen) ?? [];
  return 'orders' in said ? said : { orders: said, memory: null };
};

/** The orders alone. */
export const orders = (...given: Parameters<typeof answer>): readonly Order[] => answer(...given).orders;

export interface Played extends Campaign {
  /** Orders of one kind that a faction gave, by turn. */
  gave<K extends OrderKind>(faction: string, kind: K): readonly (readonly [turn: number, order: OrderOf<K>])[];
  /** The turns of all events of a kind. */
  turnsOf(kind: string): readonly number[];
}

/** A whole war, of which nothing may be refused. */
export const played = (scenario: Scenario, led: Readonly<Record<string, StrategyRef>>): Played => {
  const campaign = play(scenario, { seed: 'war', strategies: led });
  if (campaign.rejected.length > 0) throw new Error(JSON.stringify(campaign.rejected));
  const lines = campaign.record?.turns ?? [];
  return {
    ...campaign,
    gave: <K extends OrderKind>(faction: string, kind: K) =>
      lines.flatMap(({ turn, orders: given }) =>
        ((given[faction] ?? []) as readonly Order[])
          .filter((order): order is OrderOf<K> => order.kind === kind)
          .map((order) => [turn, order] as const),
      ),
    turnsOf: (kind) => campaign.events.filter((event) => event.kind === kind).map(({ turn }) => turn),
  };
};

/** Answers every request with one word, and gives no other orders. */
export const answering =
  (kind: 'grant' | 'refuse') =>
  (seen: View): readonly Order[] =>
    seen.partners.flatMap(({ id, asks }) => asks.map((what): Order => ({ kind, of: id, what })));
