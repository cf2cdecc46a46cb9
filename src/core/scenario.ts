/** A scenario: what the engine makes of a file’s data. */
import type {
  AnyOrderSpec,
  Causes,
  Json,
  Limit,
  Metric,
  Restriction,
  Rule,
  StateColumn,
  StrategyDefinition,
  StrategyRef,
} from './contracts.js';
import type { EventSpec } from './events.js';
import type { CrossingId, FactionId, RegionId } from './orders.js';
import type { Result } from './result.js';
import type { Assignment, ScenarioData } from './scenario-data.js';
import type { FactionKind, Theatre, World } from './world.js';

export type * from './scenario-data.js';

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
