/** Leave asked of partners: once, and not again every week, least of all after a no. */
import type { View } from '../core/contracts.js';
import type { FactionId, Order, OrderOf } from '../core/orders.js';
import type { Consent } from '../core/world.js';
import { ifLegal } from './field.js';
import { numbersIn } from './memory.js';

/** Weeks after which one asks again where no answer came, and where it was no. */
const SILENT = 8;
const DENIED = 26;

/** Turns in which leave was last asked, and last denied, by `partner/what`: memory. */
export interface Asks {
  readonly asked: Readonly<Record<string, number>>;
  readonly denied: Readonly<Record<string, number>>;
}

const keyOf = (of: FactionId, what: Consent): string => `${of}/${what}`;

/** What was asked and denied so far, with the denials that one has just heard; leave taken back is denied. */
export const readAsks = ({ memory, lastTurn, me, turn }: View): Asks => {
  const denied = numbersIn(memory, 'denied');
  for (const { kind, faction, of, what } of lastTurn.events)
    if ((kind === 'refused' || kind === 'revoked') && of === me) denied[keyOf(String(faction), what as Consent)] = turn;
  return { asked: numbersIn(memory, 'asked'), denied };
};

/** Whether a partner has lately denied one something. */
export const isDenied = ({ denied }: Asks, { turn }: View, of: FactionId, what: Consent): boolean => {
  const last = denied[keyOf(of, what)];
  return last !== undefined && turn - last < DENIED;
};

/** Whether anybody asks for leave at all: else none is needed. */
export const isLeaveSpokenOf = (view: View): boolean =>
  view.explain({ kind: 'request', of: view.me, what: 'enter' })?.code !== 'unknown-order';

/** Whether one could ask a partner for something it has not given. */
export const canAsk = (view: View, of: FactionId, what: Consent): boolean =>
  view.explain({ kind: 'request', of, what }) === null;

/** A request for leave, unless it is had, was asked lately, or lately denied. */
export const ask = (view: View, asks: Asks, of: FactionId, what: Consent): readonly OrderOf<'request'>[] => {
  const last = asks.asked[keyOf(of, what)];
  if ((last !== undefined && view.turn - last < SILENT) || isDenied(asks, view, of, what)) return [];
  return canAsk(view, of, what) ? [{ kind: 'request', of, what }] : [];
};

/** Memory of what was asked and denied, with this week's requests. */
export const noted = ({ asked, denied }: Asks, requests: readonly OrderOf<'request'>[], turn: number): Asks => ({
  asked: { ...asked, ...Object.fromEntries(requests.map(({ of, what }) => [keyOf(of, what), turn])) },
  denied,
});

/** Gives a partner leave, where it has not been given. */
export const grantTo = (view: View, of: FactionId, leaves: readonly Consent[]): readonly Order[] =>
  leaves.flatMap((what) => ifLegal(view, { kind: 'grant', of, what }));

/** Takes back from a partner what leave one has given it. */
export const revokeFrom = (view: View, of: FactionId, leaves: readonly Consent[]): readonly Order[] =>
  leaves.flatMap((what) => ifLegal(view, { kind: 'revoke', of, what }));
