/** What `why` says of a region, as data: `run --why REGION --json` prints it. */
import type { FactionId, RegionId } from '../core/orders.js';
import type { Level } from '../core/world.js';
import type { Outcome } from '../engine/outcome.js';

/** A faction in the region, and its side there: those with whom it is joint, and those who are hostile to it. */
export interface Side {
  readonly faction: FactionId;
  readonly fighters: number;
  /** Its own fighters and those of whoever is joint with it. */
  readonly own: number;
  readonly hostile: number;
  /** own / (own + hostile). */
  readonly share: number;
  /** How it stood to the holder of the region; null = nobody held it. */
  readonly towardsHolder: 'holder' | Level | null;
}

/** A faction's week in the region. */
export interface Presence {
  readonly faction: FactionId;
  readonly before: number;
  readonly after: number;
  /** Hostile fighters that attacked it there this week. */
  readonly attackers: number;
}

/** What one rule did to a faction's fighters in the region, by one cause of its own. */
export interface Entry {
  readonly rule: string;
  readonly cause: string;
  readonly effect: 'gain' | 'loss' | 'move';
  readonly faction: FactionId;
  /** Positive: came; negative: went or fell. */
  readonly change: number;
}

/** What a rule keeps of the region from week to week: a number, or a faction by its id, null = nobody. */
export interface Kept {
  readonly rule: string;
  readonly column: string;
  /** Empty for the region's own; else the faction it is about. */
  readonly faction: FactionId | '';
  readonly before: number | FactionId | null;
  readonly after: number | FactionId | null;
  readonly summary: string;
}

export interface Week {
  readonly turn: number;
  /** The week's first day; null where the scenario has no date. */
  readonly date: string | null;
  /** At the end of the week; null = nobody. */
  readonly holder: FactionId | null;
  /** Who was there when the rules that may give the region to another came to decide. */
  readonly sides: readonly Side[];
  readonly presence: readonly Presence[];
  readonly entries: readonly Entry[];
  readonly kept: readonly Kept[];
  /** What happened there, in sentences. */
  readonly events: readonly string[];
}

/** The region passed from one hand to another. */
export interface Handover {
  /** The turn in which a rule gave it over, or before which the calendar did. */
  readonly turn: number;
  readonly from: FactionId | null;
  readonly to: FactionId | null;
  /** The rule that wrote the change; null = the scenario's calendar. */
  readonly rule: string | null;
  /** That rule's events in the region, in sentences. */
  readonly events: readonly string[];
  /** Who was there when it decided. */
  readonly sides: readonly Side[];
  readonly week: Week;
  /** Up to three weeks before it. */
  readonly weeksBefore: readonly Week[];
}

/** What the file says of where a value comes from. */
export interface Origin {
  readonly path: string;
  /** The source in full; null where the value is only illustrative. */
  readonly source: string | null;
  readonly illustrative: boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
}

/** A parameter as this campaign had it. */
export interface Term {
  /** `rules/control/share`. */
  readonly path: string;
  /** One value, or one per faction where they differ. */
  readonly value: number | string | Readonly<Record<FactionId, number>>;
  /** Empty for a choice. */
  readonly unit: string;
  /** The rule's default, where nobody says another. */
  readonly default: number | string;
  /** Where the rule has its default from. */
  readonly source: string;
  /** Who said the value: nobody, the scenario's file, or the arm or a setting of this run. */
  readonly given: 'default' | 'scenario' | 'run';
  readonly provenance: readonly Origin[];
}

export interface RuleTerms {
  readonly rule: string;
  readonly summary: string;
  /** Whether it may give the region to another. */
  readonly decides: boolean;
  /** Weeks in which it changed anything of the region. */
  readonly weeks: number;
  readonly parameters: readonly Term[];
}

export interface Why {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly seed: string | null;
  readonly arm: string | null;
  readonly turns: number;
  readonly outcome: Outcome | null;
  readonly digest: string;
  readonly region: { readonly id: RegionId; readonly name: string; readonly country: string; readonly terrain: string };
  readonly start: { readonly holder: FactionId | null; readonly sides: readonly Side[] };
  readonly handovers: readonly Handover[];
  /** Where it never changed hands: how it stood every few weeks, and in the last. */
  readonly states: readonly Week[];
  /** Where it never changed hands: the week in which somebody hostile to the holder had the largest share; null = none came. */
  readonly nearest: Week | null;
  /** The rules that may decide, and those that changed anything of the region. */
  readonly rules: readonly RuleTerms[];
  /** What the file says of the region's own values. */
  readonly provenance: readonly Origin[];
}
