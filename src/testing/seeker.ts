import type { Strategy, View } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import { pick } from './law.js';

type Next = () => number;

/** Takes orders that do not ask together for more than there is, and at times attack in one region only. */
const makeBasket = (scenario: Scenario, single: boolean) => {
  const orders: Order[] = [];
  const used = new Map<string, number>();
  let attacked: string | null = null;
  const put = (order: Order): void => {
    const spec = scenario.compiled.orders.get(order.kind)?.spec;
    if (spec === undefined) return;
    const fields = order as unknown as Readonly<Record<string, string | number>>; // as its kind declares
    const attacks = spec.attacks === undefined ? null : String(fields[spec.attacks]);
    if (single && attacks !== null && attacked !== null && attacks !== attacked) return;
    if (spec.quarters !== undefined) {
      const source = spec.quarters === 'stack' && spec.at !== undefined ? String(fields[spec.at]) : '';
      const total = (used.get(source) ?? 0) + Number(fields['quarters']);
      if (total > 4) return;
      used.set(source, total);
    }
    attacked ??= attacks;
    orders.push(order);
  };
  return { orders, put };
};

/** One of a kind's legal orders, if there are any. */
const oneOf = (view: View, kind: string, next: Next): Order | undefined => {
  const legal: readonly Order[] = view.legal(kind as Order['kind']);
  return legal.length === 0 ? undefined : pick(legal, next);
};

/**
 * Looks for what has not been met: first an order of each kind that is wanted and legal, then noise of all kinds, those
 * that are favoured twice as often. Now and then it gives one order alone, which nothing can stand against.
 */
export const seeker =
  (scenario: Scenario, wanted: () => readonly string[], favoured: () => readonly string[]): Strategy =>
  (view) => {
    const next = view.random('seeker');
    const { orders, put } = makeBasket(scenario, next() < 0.5);
    const alone = next() < 0.2;
    const tryKind = (kind: string): void => {
      const order = oneOf(view, kind, next);
      if (order !== undefined && !(alone && orders.length > 0)) put(order);
    };
    const unmet = [...wanted()];
    const start = Math.floor(next() * unmet.length);
    for (let i = 0; i < unmet.length; i++) tryKind(unmet[(start + i) % unmet.length]);
    const kinds = [...scenario.compiled.orders.keys(), ...favoured()];
    if (kinds.length === 0) return [];
    for (let tries = Math.floor(next() * 8); tries > 0; tries--) tryKind(pick(kinds, next));
    return orders;
  };
