/** A scenario: the file's data as types (format 1), and what the engine makes of it. */
import type {
  AnyOrderSpec,
  Causes,
  Json,
  Metric,
  Limit,
  Restriction,
  Rule,
  StateColumn,
  StrategyDefinition,
  StrategyRef,
} from './contracts.js';
import type { EventSpec } from './events.js';
import type { CrossingId, FactionId, RegionId } from './orders.js';
import type { Result } from './result.js';
import type { Consent, FactionKind, Level, Stance, StanceSubject, Status, Terrain, Theatre, World } from './world.js';

// ── The file, format 1. Optional members may be left out; what then holds is said beside them. ───────────────────

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

// ── What the engine makes of it ──────────────────────────────────────────────────────────────────────────────────

/** A rule with a scenario's values: its words for chance, its parameters by index, its columns' places. */
export interface BoundRule {
  readonly rule: Rule;
  readonly word: number;
  readonly draws: Readonly<Record<string, number>>;
  /** Numbers, texts, or arrays by faction index. */
  readonly parameters: Readonly<Record<string, number | string | readonly number[]>>;
  /** Position of each of its columns in `World.columns`. */
  readonly columns: Readonly<Record<string, number>>;
}

export interface ColumnInfo {
  readonly rule: string;
  readonly name: string;
  readonly column: StateColumn;
  readonly length: number;
}

export interface CauseInfo {
  readonly rule: string;
  readonly id: string;
  readonly effect: Causes[string];
}

/** A change of the timetable, resolved to the world. */
export interface TimetableChange {
  readonly path: string;
  apply(world: World): void;
}

/** A listed rule's limit on what orders together may take. */
export interface BoundLimit {
  readonly rule: string;
  readonly name: string;
  readonly limit: Limit;
}

/** What parser and engine agree on; not part of the public promise. */
export interface Compiled {
  readonly theatre: Theatre;
  /** In the order in which they run: by phase, then id. */
  readonly rules: readonly BoundRule[];
  readonly columns: readonly ColumnInfo[];
  /** `start` (the strength the war begins with), `timetable-gain`, `timetable-loss`, `edit-gain`, `edit-loss`, then the rules', by rule and id. */
  readonly causes: readonly CauseInfo[];
  readonly orders: ReadonlyMap<
    string,
    {
      readonly rule: string;
      readonly spec: AnyOrderSpec;
      /** What the listed rules forbid of this kind, with the rule that does. */
      readonly restrictions: readonly { readonly rule: string; readonly forbids: Restriction }[];
    }
  >;
  /** What a faction's orders use up together, by rule and name. */
  readonly limits: readonly BoundLimit[];
  readonly events: ReadonlyMap<string, { readonly rule: string; readonly spec: EventSpec }>;
  readonly metrics: readonly Metric[];
  /** Rules known besides those listed, for `vary` and arms that list others. */
  readonly knownRules: readonly Rule[];
  /** Strategies known by id, for `vary` and arms. */
  readonly knownStrategies: Readonly<Record<string, StrategyDefinition>>;
  /** The world before turn 1, without a key; cloned by `begin`. */
  readonly start: World;
  readonly timetable: ReadonlyMap<number, readonly TimetableChange[]>;
  /** The same scenario with other values, checked as a file is. */
  with(set: readonly Assignment[]): Result<Scenario>;
  /** The same without the checks of form, for values known to be valid (drawn from declared ranges). */
  drawn(set: readonly Assignment[]): Scenario;
}

/** One arm of a comparison, with what it takes from others resolved. */
export interface Arm {
  readonly title: string | null;
  readonly strategies: Readonly<Record<FactionId, StrategyRef>>;
  readonly set: readonly Assignment[];
  readonly counterfactual: boolean;
}

/** How a varied scenario differs from its origin; paths by id. */
export interface Patch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  readonly value?: Json;
}

/** A valid scenario. Only `data` is JSON; `validateScenario(scenario.data)` gives the rest back. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Hex digest of the data as canonical JSON. */
  readonly digest: string;
  readonly data: ScenarioData;
  readonly regions: readonly { readonly id: RegionId; readonly name: string; readonly country: string }[];
  readonly factions: readonly { readonly id: FactionId; readonly name: string; readonly kind: FactionKind }[];
  readonly crossings: readonly { readonly id: CrossingId; readonly between: readonly [RegionId, RegionId] }[];
  readonly arms: Readonly<Record<string, Arm>>;
  /** What `vary` changed; empty otherwise. */
  readonly changes: readonly Patch[];
  /** For parser and engine. */
  readonly compiled: Compiled;
}
