/** What factions may ask. Kinds are open: a rule adds its own by declaration merging on `OrderKinds`. */

import type { Consent } from './world.js';

export type RegionId = string;
export type FactionId = string;
export type CrossingId = string;
/** A passage asked for or agreed: faction, from, to, as `isis/qalamoun/abu-kamal`. */
export type DealId = string;
/** Parts of a stack in quarters: 4 is everybody. */
export type Quarters = 1 | 2 | 3 | 4;

export interface OrderKinds {
  /** March and attack on arrival; `to` equal to `from` presses the attack where one stands. */
  advance: { from: RegionId; to: RegionId; quarters: Quarters };
  /** Fall back without fighting. */
  withdraw: { from: RegionId; to: RegionId; quarters: Quarters };
  /** Join own or friendly forces. */
  reinforce: { from: RegionId; to: RegionId; quarters: Quarters };
  /** Slip through covertly, insurgents only. */
  infiltrate: { from: RegionId; to: RegionId; quarters: Quarters };
  /** Let fighters drift blindly into a neighbouring region, insurgents only. */
  mix: { from: RegionId; to: RegionId; quarters: Quarters };
  /** Ambush those who stand in a region, or who are on their way over a crossing; insurgents only. */
  raid: { region: RegionId } | { crossing: CrossingId };
  /** Stay. */
  hold: { region: RegionId };
  /** Tell a partner that one will attack a region from a turn on. */
  announce: { to: FactionId; region: RegionId; turn: number };
  /** Hit a faction's fighters in a region from the air with quarters of the sorties. */
  strike: { region: RegionId; against: FactionId; quarters: Quarters };
  /** Post guards at a border crossing, or close it; they come out of the stack in `from`, one of its ends. */
  guard: { crossing: CrossingId; from: RegionId; quarters: Quarters };
  seal: { crossing: CrossingId; from: RegionId; quarters: Quarters };
  /** Call one's guards back and open the crossing. */
  open: { crossing: CrossingId };
  /** Ask whoever besieges `from` to let one leave it for `to`, by a turn; say yes to it and vouch for it; stop it; hold it against its maker. */
  'offer-passage': { to: RegionId; from: RegionId; until: number; quarters: Quarters };
  'accept-passage': { deal: DealId };
  'block-passage': { deal: DealId };
  denounce: { deal: DealId };
  /** Take a militia of one's country into the army. */
  integrate: { militia: FactionId };
  /** Ask another for leave; give it, deny it, take it back. */
  request: { of: FactionId; what: Consent };
  grant: { of: FactionId; what: Consent };
  refuse: { of: FactionId; what: Consent };
  revoke: { of: FactionId; what: Consent };
  /** Call up supporters in a region where one stands or rules; abroad, volunteers. */
  recruit: { region: RegionId };
  /** Put unrest down by force, or meet it half-way. */
  suppress: { region: RegionId };
  conciliate: { region: RegionId };
}

export type OrderKind = keyof OrderKinds & string;
export type OrderOf<K extends OrderKind> = K extends OrderKind ? { readonly kind: K } & Readonly<OrderKinds[K]> : never;
export type Order = { [K in OrderKind]: OrderOf<K> }[OrderKind];
export type OrdersByFaction = Readonly<Record<FactionId, readonly Order[]>>;

/** Why an order cannot be given; `nearest` is the closest one that can. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly nearest?: Order;
}

/** An order that was dropped, as the turn reports it. */
export interface Rejection extends Refusal {
  readonly faction: FactionId;
  readonly order: unknown;
}

/** The quarters of a stack that an order holds, of those that all orders to it hold together. */
export interface Part {
  readonly before: number;
  readonly through: number;
}

/** Of n fighters, those whom an order holding the quarters from `before` to `through` gets; four quarters are everybody. */
export const shareOf = (fighters: number, { before, through }: Part): number =>
  Math.floor((fighters * through) / 4) - Math.floor((fighters * before) / 4);
