/** How a rule declares an order, and what it may look at to judge one. */
import type { Decoded, Fields } from './fields.js';
import type { Part } from './orders.js';
import type { CrossingIndex, DealIndex, FactionIndex, RegionIndex, Theatre } from './world.js';

/** Why an order cannot be given. */
export interface Objection {
  readonly code: string;
  readonly message: string;
}

/** What a faction knows of a deal. */
export interface DealSight {
  /** -1 = nobody vouches for it yet. */
  readonly maker: FactionIndex;
  /** Whether those it is for are on the road. */
  readonly underWay: boolean;
}

/** What a faction knows, by index: the only thing an order's legality may look at. */
export interface Sight {
  readonly theatre: Theatre;
  readonly me: FactionIndex;
  /** The turn that is being ordered. */
  readonly turn: number;
  /** Whether it knows who stands in a region. */
  knows(region: RegionIndex): boolean;
  /** Fighters of a faction in a region; null = not known. */
  fighters(region: RegionIndex, faction: FactionIndex): number | null;
  /** Hostile fighters in a region, as far as known. */
  hostiles(region: RegionIndex): number;
  controller(region: RegionIndex): FactionIndex;
  porosity(crossing: CrossingIndex): number;
  hostile(other: FactionIndex): boolean;
  level(other: FactionIndex): number;
  /** Whether its zones of operation let it enter. */
  mayEnter(region: RegionIndex): boolean;
  /** Turns a message to a partner takes; null = no channel. */
  delay(other: FactionIndex): number | null;
  /** Most offensives at once; -1 = no limit. */
  readonly ceiling: number;
  /** Own air sorties a week. */
  readonly sorties: number;
  readonly weariness: number;
  /** Own recruits a week. */
  readonly recruits: number;
  /** Own fighters anywhere: in regions, under way and on guard. */
  present(): number;
  /** Fighters of a faction under way to a region; null = not known. */
  underWay(to: RegionIndex, faction: FactionIndex): number | null;
  /** Position in STATUSES. */
  status(crossing: CrossingIndex): number;
  /** Own guards at a crossing. */
  guards(crossing: CrossingIndex): number;
  /** Whether one faction allows another something; what is a position in CONSENTS. Public. */
  allows(from: FactionIndex, to: FactionIndex, what: number): boolean;
  /** Whether one faction refuses to work with another. Public. */
  refuses(from: FactionIndex, to: FactionIndex): boolean;
  /** A deal: agreed ones are public, offers known to who makes them and to who knows the region; null = none known. */
  deal(deal: DealIndex): DealSight | null;
  /** An authority's stance on a subject, as positions in STANCES and STANCE_SUBJECTS, and its influence. Public. */
  stance(authority: number, subject: number): number;
  influence(authority: number): number;
  /** A column of a listed rule; null = the rule is off. Who reads it answers for what a faction may know of it. */
  column(rule: string, name: string): readonly number[] | null;
  /** A listed rule's parameter for the faction, `political-gates/gate`; null = the rule is off. */
  parameter(path: string): number | string | null;
}

export interface OrderSpec<F extends Fields = Fields> {
  readonly summary: string;
  /** In the order of the text form. */
  readonly fields: F;
  /** Fields of which an order names exactly one; the others are absent in what is written, and -1 inside. */
  readonly either?: readonly (keyof F & string)[];
  /** The field of kind region under which it is listed; absent: it concerns no region. */
  readonly at?: keyof F & string;
  /** Draws on the four quarters of the stack in `at`, without which it is never legal, or of the faction's air sorties. */
  readonly quarters?: 'stack' | 'sorties';
  /** The region it may attack, for the ceiling on simultaneous offensives. */
  readonly attacks?: keyof F & string;
  /** Whether its candidates depend on the turn. */
  readonly dated?: boolean;
  /** Every order of this kind at a region that could ever be legal for a faction; without `at` region is -1. */
  candidates(theatre: Theatre, region: RegionIndex, turn: number): readonly Decoded<F>[];
  /** null = legal on its own; looks at nothing but what the faction knows. */
  check(order: Decoded<F>, sight: Sight): Objection | null;
}
/** Any order kind's declaration, its fields' types forgotten. */
export interface AnyOrderSpec extends Omit<OrderSpec, 'fields' | 'either' | 'at' | 'attacks' | 'candidates' | 'check'> {
  readonly fields: Fields;
  readonly either?: readonly string[];
  readonly at?: string;
  readonly attacks?: string;
  candidates(theatre: Theatre, region: RegionIndex, turn: number): readonly object[];
  check(order: never, sight: Sight): Objection | null;
}
export type OrderSpecs = Readonly<Record<string, AnyOrderSpec>>;

/** What a rule forbids of another rule's orders: null = nothing against it. Looks at nothing but what the faction knows. */
export type Restriction = (order: Readonly<Record<string, number>>, sight: Sight) => Objection | null;

/**
 * Something that a faction's orders use up together: an order that alone takes more than there is cannot be given, and
 * where several do so together all of them are refused.
 */
export interface Limit {
  /** The kinds of order that may draw on it. */
  readonly kinds: readonly string[];
  /** What an order takes, from its fields and its part of the stack: a whole number, at least 0. */
  takes(order: Readonly<Record<string, number>>, part: Part, sight: Sight): number;
  /** How much there is this turn, a whole number; Infinity = no limit. Looks at nothing but what the faction knows. */
  room(sight: Sight): number;
  /** What is against an order that alone takes too much. */
  objection(sight: Sight): Objection;
}

/** Declares an order kind; infers the fields. */
export const defineOrder = <const F extends Fields>(spec: OrderSpec<F>): OrderSpec<F> => spec;

/** An accepted order as a rule gets it: indices, who gave it, and its part of the stack (see `shareOf`). */
export type GivenOrder<F extends Fields = Fields> = Decoded<F> & {
  readonly faction: FactionIndex;
  readonly before: number;
  readonly through: number;
};
