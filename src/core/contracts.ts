/**
 * What outsiders implement: rules, strategies, metrics. Read this first; everything else in the library serves it.
 */
import type { Chance } from './chance.js';
import type { EventSpec } from './events.js';
import type { Decoded } from './fields.js';
import type { Json } from './json.js';
import type { OptionValues, StrategyOptions } from './options.js';
import type { GivenOrder, Limit, OrderSpecs, Restriction } from './order-spec.js';
import type { Order } from './orders.js';
import type { Result } from './result.js';
import type { View } from './views.js';
import type { FactionIndex, March, RegionIndex, Theatre, World } from './world.js';

export type { Json } from './json.js';
export type * from './options.js';
export type * from './order-spec.js';
export { defineOrder } from './order-spec.js';
export type * from './views.js';

// ── Rules ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The phases of a turn, in order; rules of one phase run by id. */
export const PHASES = [
  'gates',
  'consent',
  'coordination',
  'intelligence',
  'deals',
  'movement',
  'air',
  'ambush',
  'combat',
  'retreat',
  'interdiction',
  'control',
  'recovery',
  'recruitment',
  'unrest',
  'takeover',
  'spillover',
  'politics',
  'blessing',
  'succession',
  'border',
  'announcements',
  'end',
] as const;
export type Phase = (typeof PHASES)[number];

export interface NumberParameter {
  readonly value: number;
  /** The values a scenario may give, both ends allowed. */
  readonly min: number;
  readonly max: number;
  /** The plausible range, drawn from per replicate where the scenario leaves the parameter at its default. */
  readonly low?: number;
  readonly high?: number;
  readonly scale?: 'log';
  readonly unit: string;
  /** A citation, or `design choice`. */
  readonly source: string;
  readonly summary?: string;
  /** May differ by faction: the rule then gets an array by faction index. */
  readonly of?: 'faction';
  /** Default for insurgent factions, where it is another; with `of: 'faction'` only. */
  readonly insurgents?: number;
  readonly integer?: boolean;
  /** Stated as a chance or share per year; the rule reads it per week, converted once when the scenario is compiled. */
  readonly per?: 'year';
}

export interface ChoiceParameter {
  readonly value: string;
  readonly oneOf: readonly string[];
  readonly source: string;
  readonly summary?: string;
}

export type Parameter = NumberParameter | ChoiceParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** Where an equation comes from: a publication, arithmetic on published or observed things, or a choice of ours. */
export const EQUATION_STATUSES = ['published', 'derived', 'design choice'] as const;
export type EquationStatus = (typeof EQUATION_STATUSES)[number];

/** What a rule computes, for documents: one line of plain text. */
export interface Equation {
  readonly formula: string;
  readonly status: EquationStatus;
  /** Published: a citation as in the bibliography of docs/model.md. Derived: from what. */
  readonly source?: string;
}

/** Parameters as the rule reads them. */
export type ParameterValues<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends { readonly oneOf: readonly (infer V)[] }
    ? V
    : P[K] extends { readonly of: 'faction' }
      ? readonly number[]
      : number;
};

/** A column of plain numbers that a rule adds to the world while it is listed. */
export interface StateColumn {
  /** `region-faction` columns hold entry region · factions + faction; `pair` columns entry `theatre.pair(from, to)`. */
  readonly of: 'region' | 'crossing' | 'faction' | 'pair' | 'region-faction';
  readonly initial: number;
  /** Its numbers are positions of factions, -1 = nobody. */
  readonly holds?: 'faction';
  /** A faction's number opens the next week: what a rule of this week's end says for the week to come. */
  readonly opens?: 'recruiting' | 'healing' | 'affront' | 'indulgence';
  readonly summary: string;
  /** A scenario file may set it, within these bounds. */
  readonly settable?: { readonly min: number; readonly max: number };
}
export type StateColumns = Readonly<Record<string, StateColumn>>;

/** What fighters are gained or lost by, or moved for: the ledger's headings. */
export type Causes = Readonly<Record<string, 'gain' | 'loss' | 'move'>>;
type CausesOf<C extends Causes, E> = { [K in keyof C]: C[K] extends E ? K : never }[keyof C] & string;

/** What the rules of one turn tell each other; gone when the turn ends. Entries [region · factions + faction] unless said. */
export interface Week {
  /** Fighters that attack: pressing, or arrived this week by `advance`. */
  readonly attacking: number[];
  /** The day, 1 to 7, on which a faction broke; 0 = it did not. */
  readonly broken: number[];
  /** Fighters at the start of the turn: what the quarters of an order are quarters of. */
  readonly stack: number[];
  /** Effective detection mu per faction, 0 to 1: its own, or fused with partners'. */
  readonly detection: number[];
  /** Per pair, entry `theatre.pair(faction, partner)`: detection that the partner lends the faction. */
  readonly lent: number[];
  /** Fighters that crossed, entry [(crossing · factions + faction) · 2 + direction], 0 = from a to b: all, flights and returns. */
  readonly crossed: number[];
  readonly fled: number[];
  readonly returned: number[];
  /** Marches that ended this week, with those left of each: the way is behind them, but it was on the way that they could be hit. */
  readonly arrived: March[];
  /** Per crossing: people who set out over it, both ways together, for its weekly capacity. */
  readonly used: number[];
  /** Per region: civilians harmed, expected number. */
  readonly harm: number[];
  /** Share of the rolls present, 0 to 1; everybody where no rule says otherwise. */
  readonly present: number[];
  /** How far its break share has gone up towards 1, where it breaks at the first loss; 0 where no rule says otherwise. */
  readonly wavering: number[];
  /** Per region: people up against its rule, expected number. */
  readonly actives: number[];
  /** Per pair, entry `theatre.pair(from, to)`: commitments of `from` towards `to` that it kept, and that it broke. */
  readonly kept: number[];
  readonly broke: number[];
  /** The same: the share of a breach, 0 to 1, that `to` holds against `from` for what it did with others. */
  readonly offence: number[];
  /** Per pair: the highest level, by position in LEVELS, that the two may reach this week. */
  readonly reach: number[];
  /** Per faction: what its recruiting, and the leak of its weariness, are multiplied by; 1 where no rule says otherwise. */
  readonly recruiting: number[];
  readonly healing: number[];
  /**
   * Per faction, as the host of foreign strikes: the share of a breach that one without its leave is, and the share that one
   * with leave falls short of a breach by; both 1 where no rule says otherwise.
   */
  readonly affront: number[];
  readonly indulgence: number[];
}

export type Emitted<E extends Readonly<Record<string, EventSpec>>> = {
  [K in keyof E & string]: { readonly kind: K } & Decoded<E[K]['fields']>;
}[keyof E & string];

export interface RuleContext<
  P extends Parameters = Parameters,
  S extends StateColumns = StateColumns,
  D extends string = string,
  O extends OrderSpecs = OrderSpecs,
  E extends Readonly<Record<string, EventSpec>> = Readonly<Record<string, EventSpec>>,
  C extends Causes = Causes,
> {
  readonly theatre: Theatre;
  /** The turn being played, from 1. */
  readonly turn: number;
  readonly parameters: ParameterValues<P>;
  /** The rule's own state columns. */
  readonly own: { readonly [K in keyof S]: number[] };
  readonly chance: Chance<D>;
  /** This turn's accepted orders of the rule's kinds, sorted by faction, place, kind and quarters. */
  readonly orders: { readonly [K in keyof O]: readonly GivenOrder<O[K]['fields']>[] };
  readonly week: Week;
  /** Adds fighters; the cause must be a declared gain. */
  gain(region: RegionIndex, faction: FactionIndex, fighters: number, cause: CausesOf<C, 'gain'>): void;
  /** Takes fighters away; never more than there are. null = under way, where the rule keeps the march itself. */
  lose(region: RegionIndex | null, faction: FactionIndex, fighters: number, cause: CausesOf<C, 'loss'>): void;
  /** Moves fighters between regions; null = under way, where the rule keeps the march itself. */
  move(
    from: RegionIndex | null,
    to: RegionIndex | null,
    faction: FactionIndex,
    fighters: number,
    cause: CausesOf<C, 'move'>,
  ): void;
  emit(event: Emitted<E>): void;
}

/** One mechanism. Off means off: no effect, no draw, no column, its orders unknown. */
export interface Rule<
  P extends Parameters = Parameters,
  S extends StateColumns = StateColumns,
  D extends readonly string[] = readonly string[],
  O extends OrderSpecs = OrderSpecs,
  E extends Readonly<Record<string, EventSpec>> = Readonly<Record<string, EventSpec>>,
  C extends Causes = Causes,
> {
  readonly id: string;
  readonly phase: Phase;
  readonly summary: string;
  /** What it computes; every built-in rule says so. */
  readonly equations?: readonly Equation[];
  readonly parameters?: P;
  readonly state?: S;
  /** Names of its draws; each at most once per turn, place and actor. */
  readonly draws?: D;
  readonly orders?: O;
  /** Ids of rules that it is never listed with: the two say different things of the same matter. */
  readonly conflicts?: readonly string[];
  /** By order kind: what this rule forbids of orders that other rules declare. */
  readonly restricts?: Readonly<Record<string, Restriction>>;
  /** By name, as views show them: what a faction's orders use up together. */
  readonly limits?: Readonly<Record<string, Limit>>;
  readonly events?: E;
  readonly causes?: C;
  /** Paths of the world it may change: `regions/al-qaim/fighters/isis` with `*` for an id. Its own columns need no mention. */
  readonly writes: readonly string[];
  apply(world: World, context: RuleContext<P, S, D[number], O, E, C>): void;
}

/** Declares a rule; infers the types that its `apply` sees of parameters, columns, draws, orders, events and causes. */
export const defineRule = <
  const P extends Parameters = Record<never, never>,
  const S extends StateColumns = Record<never, never>,
  const D extends readonly string[] = readonly [],
  const O extends OrderSpecs = Record<never, never>,
  const E extends Readonly<Record<string, EventSpec>> = Record<never, never>,
  const C extends Causes = Record<never, never>,
>(
  rule: Rule<P, S, D, O, E, C>,
): Rule => rule; // the engine binds what the rule declares, so the inferred types hold when it calls `apply`

// ── Strategies ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Pure in (view, memory). Memory is JSON and is carried outside the world. */
export type Strategy = (view: View) => readonly Order[] | { readonly orders: readonly Order[]; readonly memory: Json };

export interface StrategyPlan<O extends StrategyOptions = StrategyOptions> {
  readonly id: string;
  readonly summary: string;
  readonly options: O;
  decide(view: View, options: OptionValues<O>): ReturnType<Strategy>;
}

/** A strategy with named options; calling it gives a `Strategy`. Throws `IssuesError` on options it does not have. */
export interface StrategyDefinition<O extends StrategyOptions = StrategyOptions> extends StrategyPlan<O> {
  (options?: Partial<OptionValues<O>>): Strategy;
}

/** A definition, meant with its defaults. It takes nothing here, so that an inline `(view) => …` is typed as a strategy. */
export interface DefaultStrategy extends StrategyPlan {
  (): Strategy;
}

export type StrategyRef =
  | string
  | { readonly use: string; readonly [option: string]: Json }
  | Strategy
  | DefaultStrategy;
export type ResolveStrategy = (ref: StrategyRef) => Result<Strategy>;

// ── Metrics ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Better = 'higher' | 'lower' | 'neither';

/** A number per campaign. `sums` is plain JSON, carried from turn to turn and saved with the campaign. */
export interface Metric {
  readonly id: string;
  readonly summary: string;
  readonly unit: string;
  /** A week that may never come: null when it has not. */
  readonly censored?: boolean;
  /** 0 or 1 per campaign, so that its mean is a share. */
  readonly share?: boolean;
  /** Suffixes after the id: `fighters-in/<country>`; the empty one is the bare id. Absent: the bare id alone. */
  targets?(theatre: Theatre): readonly string[];
  /** What is better for the scenario's side, per target. */
  better(target: string, theatre: Theatre): Better;
  begin(world: World, theatre: Theatre): number[];
  /** After each turn; `world.turn` is that turn's number. */
  observe(sums: number[], world: World, week: Week, theatre: Theatre): void;
  /** One value per target, in the order of `targets`. */
  read(sums: readonly number[], world: World, theatre: Theatre): readonly (number | null)[];
}

export const defineMetric = (metric: Metric): Metric => metric;
