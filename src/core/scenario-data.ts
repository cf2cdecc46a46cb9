/** A scenario file’s data as types, format 1. Optional members may be left out; what then holds is said beside them. */
import type { Json } from './contracts.js';
import type { FactionId, RegionId } from './orders.js';
import type { Consent, FactionKind, Level, Stance, StanceSubject, Status, Terrain } from './world.js';

export interface CountryData {
  id: string;
  name: string;
}

export interface FactionData {
  id: FactionId;
  key?: string;
  name: string;
  kind: FactionKind;
  country?: string | null;
  patron?: FactionId | null;
  /** Detection mu, 0 to 1; default 0. */
  intelligence?: number;
  /** Offensives at once; default no limit. */
  ceiling?: number | null;
  sorties?: number;
  weariness?: number;
  readiness?: number;
  recruits?: number;
  /** Zones it may enter; default all. */
  zones?: string[];
  /** A metric id, for display. */
  objective?: string;
  [column: string]: Json | undefined;
}

export interface AuthorityData {
  id: string;
  key?: string;
  name: string;
  country: string;
  influence: number;
  /** Default neutral. */
  stances?: Partial<Record<StanceSubject, Stance>>;
}

export interface RegionData {
  id: RegionId;
  key?: string;
  name: string;
  country: string;
  /** Degrees north, degrees east. */
  at?: [number, number];
  terrain: Terrain;
  population?: number;
  controller?: FactionId | null;
  /** Hostile fighters stand in it on purpose. */
  contested?: boolean;
  fighters?: Record<FactionId, number>;
  /** K; default city 3,000, river-rural and oasis 1,500, else 500, and at least 1.25 × the insurgents' start. */
  capacity?: number;
  /** N; default 2K, at least 1,000. */
  hiding?: number;
  zone?: string;
  entrenchment?: number;
  legitimacy?: number;
  hardship?: number;
  kin?: Record<RegionId, number>;
  [column: string]: Json | undefined;
}

export interface CrossingData {
  between: [RegionId, RegionId];
  key?: string;
  kind?: string;
  km: number;
  /** Default 1. Domestic crossings are always 1. */
  porosity?: number;
  interdiction?: number;
  status?: Status;
  guards?: Record<FactionId, number>;
  /** People a week; default no limit. */
  capacity?: number;
  /** Default 500. */
  need?: number;
  [column: string]: Json | undefined;
}

export interface RelationData {
  between?: [FactionId, FactionId];
  from?: FactionId;
  to?: FactionId;
  level?: Level;
  trust?: number;
  consents?: Consent[];
  tolerates?: 'strike'[];
  refuses?: FactionId[];
  [column: string]: Json | undefined;
}

export interface CentreData {
  id: string;
  key?: string;
  name?: string;
  members: FactionId[];
  delay: number;
  capacity: number;
}

/** Fighters under way when the war begins. */
export interface TransitData {
  faction: FactionId;
  from: RegionId;
  to: RegionId;
  fighters: number;
  /** The turn in which they arrive, from 1. */
  turn: number;
}

export interface AnnouncementData {
  from: FactionId;
  to: FactionId;
  region: RegionId;
  turn: number;
  weeks?: number;
}

export interface DealData {
  maker: FactionId;
  faction: FactionId;
  from: RegionId;
  to: RegionId;
  quarters: number;
  until: number;
}

/** An assignment by path (ids, not positions): `regions/al-qaim/fighters/isis`. */
export interface Assignment {
  path: string;
  to: Json;
}

export interface TimetableData {
  turn: number;
  set: Assignment[];
}

export interface ArmData {
  /** Another arm that this one starts from. */
  like?: string;
  title?: string;
  strategies?: Record<FactionId, string | { use: string; [option: string]: Json }>;
  set?: Assignment[];
  /** Told for comparison: nobody proposed it. */
  counterfactual?: boolean;
}

export interface ProvenanceData {
  path: string;
  source?: string;
  illustrative?: boolean;
  /** The plausible range; the stated value lies inside. */
  low?: number;
  high?: number;
  scale?: 'log';
  /** Entries that name the same draw move together. */
  draw?: string;
  note?: string;
}

export interface ExpectationData {
  arm: string;
  against: string;
  metric: string;
  smallest: number;
  runs: number;
}

export type RuleData = Record<string, Json>;

export interface ScenarioData {
  format: 1;
  id: string;
  title: string;
  question?: string;
  reading?: string;
  turns: number;
  start?: string;
  countries: CountryData[];
  factions: FactionData[];
  authorities?: AuthorityData[];
  regions: RegionData[];
  crossings: CrossingData[];
  relations?: RelationData[];
  centres?: CentreData[];
  transit?: TransitData[];
  announcements?: AnnouncementData[];
  deals?: DealData[];
  rules: Record<string, RuleData>;
  timetable?: TimetableData[];
  blocs?: Record<string, FactionId[]>;
  side?: FactionId[];
  arms?: Record<string, ArmData>;
  expects?: ExpectationData[];
  provenance?: ProvenanceData[];
  sources?: { id: string; text: string }[];
}
