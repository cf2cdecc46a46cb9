/** What a strategy sees: one faction's knowledge of one turn. */
import type { GameEvent } from './events.js';
import type { Json } from './json.js';
import type {
  CrossingId,
  DealId,
  FactionId,
  Order,
  OrderKind,
  OrderOf,
  Refusal,
  RegionId,
  Rejection,
} from './orders.js';
import type { Consent, FactionKind, Level, Stance, StanceSubject, Status, Terrain } from './world.js';

export interface NeighbourView {
  readonly region: RegionId;
  readonly crossing: CrossingId;
  readonly km: number;
  readonly international: boolean;
  /** Share of an insurgent stack that gets across in a week. */
  readonly porosity: number;
}

export interface RegionView {
  readonly id: RegionId;
  readonly name: string;
  readonly country: string;
  readonly terrain: Terrain;
  /** Multiplier of a defender's protection, D times (1 + entrenchment). */
  readonly defence: number;
  readonly population: number;
  /** Fighters one insurgent faction can sustain here. */
  readonly capacity: number;
  readonly hiding: number;
  readonly zone: string | null;
  /** Whether it lies inside one's zones of operation. */
  readonly mayEnter: boolean;
  readonly controller: FactionId | null;
  /** Ways out that are not closed, by key. */
  readonly neighbours: readonly NeighbourView[];
  /** The last turn in which one knew who stands here; 0 = never. */
  readonly asOf: number;
  /** Hostile fighters that attacked one here last week. */
  readonly attackers: number;
  /** Fighters of a faction; null = not known, which is never 0. */
  fighters(faction: FactionId): number | null;
}

export interface CrossingView {
  readonly id: CrossingId;
  readonly between: readonly [RegionId, RegionId];
  readonly kind: string;
  readonly km: number;
  readonly international: boolean;
  readonly status: Status;
  readonly porosity: number;
  readonly interdiction: number;
  /** Guards that a step of its status needs, and one's own there. */
  readonly need: number;
  readonly guards: number;
}

/** Somebody whose word counts without an army. */
export interface AuthorityView {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** 0 to 1. */
  readonly influence: number;
  readonly stances: Readonly<Record<StanceSubject, Stance>>;
}

export interface FactionView {
  readonly id: FactionId;
  readonly name: string;
  readonly kind: FactionKind;
  readonly country: string | null;
  readonly hostile: boolean;
  readonly level: Level;
  /** Whether its zones of operation, which are public, let it enter a region. */
  mayEnter(region: RegionId): boolean;
}

export interface PartnerView {
  readonly id: FactionId;
  readonly level: Level;
  /** One's own trust in the partner, 0 to 1. */
  readonly trust: number;
  readonly refused: boolean;
  /** Turns a message takes; null = no channel. */
  readonly delay: number | null;
  /** What it allows one, what one allows it, and what it has asked for and awaits an answer to. */
  readonly allows: readonly Consent[];
  readonly allowed: readonly Consent[];
  readonly asks: readonly Consent[];
}

export interface MarchView {
  readonly faction: FactionId;
  readonly from: RegionId;
  readonly to: RegionId;
  /** The turn in which it arrives. */
  readonly due: number;
  readonly fighters: number;
}

export interface AnnouncementView {
  readonly from: FactionId;
  readonly to: FactionId;
  readonly region: RegionId;
  readonly turn: number;
  readonly weeks: number;
  readonly sent: number;
  readonly delivered: boolean;
}

/** Safe conduct, asked for or agreed. */
export interface DealView {
  /** What orders call it: faction, from, to. */
  readonly id: DealId;
  /** Who vouches for it; null = nobody yet. */
  readonly maker: FactionId | null;
  readonly faction: FactionId;
  readonly from: RegionId;
  readonly to: RegionId;
  readonly quarters: number;
  /** The last turn in which they may set out; 0 = they have. */
  readonly until: number;
  /** Whether they are on the road. */
  readonly underWay: boolean;
}

export interface LastTurn {
  readonly orders: readonly Order[];
  readonly rejected: readonly Rejection[];
  /** Events the faction could see. */
  readonly events: readonly GameEvent[];
}

/** What one faction may know when it gives its orders. It dies with its turn: later calls throw `stale-view`. */
export interface View {
  /** The turn being ordered, from 1, and the last one's number. */
  readonly turn: number;
  readonly turns: number;
  readonly me: FactionId;
  /** One's own detection mu, 0 to 1, partners' not counted. */
  readonly intelligence: number;
  /** One's own air sorties a week, and war-weariness. */
  readonly sorties: number;
  readonly weariness: number;
  /** Most offensives of one's own at once, counted as enemy regions that are advanced into or pressed; null = no limit. */
  readonly ceiling: number | null;
  /** What one's orders together may take of the listed rules' limits, `{ expeditions: 120 }`; what has none is not in it. */
  readonly limits: Readonly<Record<string, number>>;
  readonly memory: Json;
  readonly lastTurn: LastTurn;
  readonly regions: readonly RegionView[];
  region(id: RegionId): RegionView;
  readonly crossings: readonly CrossingView[];
  /** Everybody, oneself included, by key. */
  readonly factions: readonly FactionView[];
  /** Those one is not hostile to, oneself left out. */
  readonly partners: readonly PartnerView[];
  readonly authorities: readonly AuthorityView[];
  /** Marches whose next region one knows, one's own included. */
  readonly marches: readonly MarchView[];
  /** Those sent, and those received. */
  readonly announcements: readonly AnnouncementView[];
  /** Those agreed, one's own offers, and offers about regions one knows. */
  readonly deals: readonly DealView[];
  /** Orders each legal alone; lazy, frozen, from a catalogue. */
  legal(): readonly Order[];
  legal<K extends OrderKind>(kind: K, from?: RegionId): readonly OrderOf<K>[];
  /** null = legal alone. */
  explain(order: Order): Refusal | null;
  /** A rule's parameter, `ground-combat/rate`, for a faction where it differs; null = the rule is off. */
  parameter(path: string, faction?: FactionId): number | string | null;
  /** A fresh stream of numbers in [0, 1): same view, same label, same numbers. */
  random(label: string): () => number;
}
