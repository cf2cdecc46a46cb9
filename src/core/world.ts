/**
 * The state of a war and the stage it plays on. `World` is plain JSON: arrays of fixed-shape records made by one
 * factory, pair matrices as columns, integers for people, doubles for shares. What never changes lives in `Theatre`.
 */

declare const place: unique symbol;
declare const region: unique symbol;
declare const crossing: unique symbol;
declare const faction: unique symbol;
declare const deal: unique symbol;
/** Where a draw happens: regions, then crossings. A region's index is its place. */
export type PlaceIndex = number & { readonly [place]: true };
/** A region's position in key order, 0-based. Indices live inside rules; at the edges ids are strings. */
export type RegionIndex = PlaceIndex & { readonly [region]: true };
export type CrossingIndex = number & { readonly [crossing]: true };
export type FactionIndex = number & { readonly [faction]: true };
/** A passage by who leaves, from where and where to. */
export type DealIndex = number & { readonly [deal]: true };

export const TERRAINS = ['city', 'river-rural', 'oasis', 'hills', 'plain', 'desert'] as const;
export type Terrain = (typeof TERRAINS)[number];
export const FACTION_KINDS = ['state', 'militia', 'insurgent', 'regional', 'external'] as const;
export type FactionKind = (typeof FACTION_KINDS)[number];
/** Coordination of a pair, from worst to best; the world holds the position in this list. */
export const LEVELS = ['hostile', 'none', 'deconfliction', 'intelligence', 'joint'] as const;
export type Level = (typeof LEVELS)[number];
export const HOSTILE = 0;
export const INTELLIGENCE = 3;
export const JOINT = 4;
/** Status of an international crossing; the world holds the position in this list. A domestic crossing is open. */
export const STATUSES = ['erased', 'open', 'guarded', 'sealed'] as const;
export type Status = (typeof STATUSES)[number];
/** What one faction may allow another; the world holds one bit each, in this order. */
export const CONSENTS = ['strike', 'enter', 'share', 'join'] as const;
export type Consent = (typeof CONSENTS)[number];
export const STANCES = ['endorses', 'neutral', 'withholds'] as const;
export type Stance = (typeof STANCES)[number];
export const STANCE_SUBJECTS = ['expeditions', 'militias', 'foreign-strikes', 'foreign-patron'] as const;
export type StanceSubject = (typeof STANCE_SUBJECTS)[number];
/** No faction, no region: -1 wherever an index may be missing. */
export const NOBODY = -1 as FactionIndex;

export interface RegionState {
  readonly index: RegionIndex;
  /** The faction that holds it, or -1. */
  controller: FactionIndex;
  /** Quality of fortification, 0 to 1: multiplies the defender's terrain by 1 + entrenchment. */
  entrenchment: number;
  /** Legitimacy of the state's rule and hardship of life, 0 to 1. */
  legitimacy: number;
  hardship: number;
  /** Per faction: fighters present. */
  fighters: number[];
  /** Per faction: strength that breaking is measured against; 0 = not in battle. Real: departures scale it. */
  battleStart: number[];
  /** Per faction: hostile fighters that attacked it there this week (last week, in a view). */
  attackers: number[];
  /** Per faction: 1 = fights the whole of the next week without breaking, since flight was closed to it. */
  lastStand: number[];
  /** Per faction: the turn in which it last came to be present; 0 = from the start. Says nothing once it has left. */
  since: number[];
}

export interface CrossingState {
  readonly index: CrossingIndex;
  /** Position in STATUSES. */
  status: number;
  /** Share of an insurgent stack that gets across in a week, 0 to 1; 0 is closed to everyone. */
  porosity: number;
  /** Share of insurgents crossing that is caught, 0 to 1. */
  interdiction: number;
  /** Per faction: guards posted, out of the field force. */
  guards: number[];
}

export interface FactionState {
  readonly index: FactionIndex;
  /** Own detection of hidden fighters, mu, 0 to 1. */
  intelligence: number;
  /** Air sorties a week. */
  sorties: number;
  weariness: number;
  /** Share of the rolls that is present, 0 to 1. */
  readiness: number;
  /** Recruits a week. */
  recruits: number;
  /** Most offensives at once; -1 = no limit. */
  ceiling: number;
  patron: FactionIndex;
  /** The last turn at whose end it had fighters anywhere; 0 = only at the start, -1 = never. */
  lastAlive: number;
}

export interface AuthorityState {
  readonly index: number;
  influence: number;
  /** Per subject, in the order of STANCE_SUBJECTS: position in STANCES. */
  stances: number[];
}

/** Matrices of pairs as columns: entry `theatre.pair(from, to)`. */
export interface PairColumns {
  /** Position in LEVELS; the same both ways. */
  level: number[];
  /** 0 to 1, one way. */
  trust: number[];
  /** 1 = `from` refuses to work with `to`. */
  refuses: number[];
  /** Bits in the order of CONSENTS: what `from` allows `to`. */
  consents: number[];
  /** 1 = `from` tolerates strikes of `to` on its land. */
  tolerates: number[];
}

/** Fighters under way: they fight nobody and arrive when due. */
export interface March {
  due: number;
  faction: FactionIndex;
  from: RegionIndex;
  to: RegionIndex;
  /** -1 = under safe conduct, over however many. */
  crossing: CrossingIndex;
  /** 1 = arrives attacking (ordered by `advance`). */
  attacking: number;
  fighters: number;
}

/** A word of one faction to another that it will attack a region from a turn on. Agreed once delivered. */
export interface Announcement {
  from: FactionIndex;
  to: FactionIndex;
  region: RegionIndex;
  /** First turn of the window. */
  turn: number;
  /** Length of the window; 0 = not said. */
  weeks: number;
  /** The turn in which it was sent; 0 = agreed before the war. */
  sent: number;
  /** The turn whose views first show it to the receiver. */
  due: number;
  /** 1 once delivered. */
  delivered: number;
}

/** Safe conduct for fighters of one faction. It stays while they are on the road. */
export interface Deal {
  /** Who vouches for it; -1 = asked for, and nobody does yet. */
  maker: FactionIndex;
  faction: FactionIndex;
  from: RegionIndex;
  to: RegionIndex;
  /** How much of the stack in `from` leaves. */
  quarters: number;
  /** The last turn in which they may set out; 0 = they have. */
  until: number;
}

/** Everything that may change in a war. Users treat it as opaque and immutable; it survives JSON. */
export interface World {
  /** Turns completed. Views and orders of this world belong to turn + 1. */
  turn: number;
  /** The campaign's key: 64 bits. */
  key: { a: number; b: number };
  regions: RegionState[];
  crossings: CrossingState[];
  factions: FactionState[];
  authorities: AuthorityState[];
  pairs: PairColumns;
  marches: March[];
  announcements: Announcement[];
  deals: Deal[];
  /** Entry faction · regions + region: the last turn in which the faction's view showed the region; 0 = never. */
  known: number[];
  /** Entry faction · causes + cause: fighters gained, lost or moved. Cause 0 is the strength at the start. */
  ledger: number[];
  /** The state columns of the listed rules, in the order of the scenario's column list. */
  columns: number[][];
}

/** One way out of a region. */
export interface Neighbour {
  readonly region: RegionIndex;
  readonly crossing: CrossingIndex;
  readonly km: number;
  readonly international: boolean;
}

export interface RegionInfo {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Position in `Theatre.countries`. */
  readonly country: number;
  /** Degrees north and east; null where the file gives none. */
  readonly at: readonly [number, number] | null;
  readonly terrain: Terrain;
  readonly population: number;
  readonly zone: string | null;
  /** Kin ties with other regions, 0 to 1. */
  readonly kin: Readonly<Record<string, number>>;
}

export interface CrossingInfo {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly km: number;
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly international: boolean;
  /** People a week, both ways together; -1 = no limit. */
  readonly capacity: number;
  /** Guards that a step of its status needs. */
  readonly need: number;
}

export interface FactionInfo {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: FactionKind;
  /** Position in `Theatre.countries`; -1 = none. */
  readonly country: number;
}

export interface CentreInfo {
  readonly id: string;
  readonly key: string;
  readonly members: readonly FactionIndex[];
  /** Turns from sending to delivery, at least 1. */
  readonly delay: number;
  /** Messages a week. */
  readonly capacity: number;
}

export interface AuthorityInfo {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly country: number;
}

/** The stage: everything that cannot change during a war, by index in key order. */
export interface Theatre {
  /** The last turn's number. */
  readonly turns: number;
  readonly start: string | null;
  readonly countries: readonly { readonly id: string; readonly name: string }[];
  readonly regions: readonly RegionInfo[];
  readonly crossings: readonly CrossingInfo[];
  readonly factions: readonly FactionInfo[];
  readonly authorities: readonly AuthorityInfo[];
  readonly centres: readonly CentreInfo[];
  readonly regionCount: number;
  readonly crossingCount: number;
  readonly factionCount: number;
  /** Per region: ways out, by the neighbour's key, then the crossing's. */
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** Per region: the terrain's multiplier D, at least 1. */
  readonly terrain: readonly number[];
  /** Per region: fighters one insurgent faction can sustain, K. */
  readonly capacity: readonly number[];
  /** Per region: hiding area in fighters, N of the generalised Deitchman law. */
  readonly hiding: readonly number[];
  /** Per country: its factions of kind state, whose leave others need on its land. */
  readonly states: readonly (readonly FactionIndex[])[];
  /** Factions of kind insurgent, and per faction whether it is one. */
  readonly insurgents: readonly FactionIndex[];
  readonly hidden: readonly boolean[];
  /** Entry faction · regions + region: whether its zones of operation let it enter. */
  readonly zoned: readonly boolean[];
  /** Per pair: the level the file gives, to which coordination falls back. */
  readonly fileLevel: readonly number[];
  /** Blocs of factions whose convergence is asked, by name. */
  readonly blocs: readonly { readonly id: string; readonly members: readonly FactionIndex[] }[];
  /** Per faction: whether its success is what `better` and `ahead` mean. */
  readonly side: readonly boolean[];
  /** The headings of `World.ledger`, in its order. */
  readonly causes: readonly { readonly rule: string; readonly id: string; readonly effect: 'gain' | 'loss' | 'move' }[];
  /** Words of the keys of regions, then crossings, and last of nowhere (the empty key). */
  readonly places: Int32Array;
  /** The place index of nowhere. */
  readonly nowhere: number;
  /** Words of the keys of factions, authorities, centres, and last of nobody. */
  readonly actors: Int32Array;
  /** The actor index of nobody. */
  readonly nobody: number;
  /** Index of a pair in the columns of `World.pairs`. */
  readonly pair: (from: FactionIndex, to: FactionIndex) => number;
  /** Where a draw on a crossing happens. */
  readonly placeOf: (crossing: CrossingIndex) => PlaceIndex;
}

export const hostile = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean =>
  a !== b && world.pairs.level[theatre.pair(a, b)] === HOSTILE;

export const joint = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean =>
  a === b || world.pairs.level[theatre.pair(a, b)] === JOINT;

/** Fighters of a faction that stand in regions. */
export const standing = (world: World, faction: FactionIndex): number => {
  let sum = 0;
  for (const region of world.regions) sum += region.fighters[faction];
  return sum;
};

/** Fighters of a faction in regions, under way and on guard. */
export const present = (world: World, faction: FactionIndex): number => {
  let sum = standing(world, faction);
  for (const march of world.marches) if (march.faction === faction) sum += march.fighters;
  for (const crossing of world.crossings) sum += crossing.guards[faction];
  return sum;
};
