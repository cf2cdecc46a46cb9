import type { Estimate } from './comparison.js';
import type { Interval } from './statistics.js';
import type { Verdict } from './verdict.js';

/** What changes when rules are switched off, replicate by replicate on the same luck: without them minus with all. */
export interface Effect {
  /** One rule, or a pair switched off together. */
  readonly rules: readonly string[];
  readonly metric: string;
  /** Replicates. */
  readonly n: number;
  /** Those in which a week that is compared never came; it counts as the last turn + 1. */
  readonly censored: number;
  readonly mean: number;
  /** 95 % interval of the mean, null below two replicates: paired Student's t; of shares Newcombe's for pairs, and Zou's of such differences. */
  readonly ci95: Interval | null;
  /** Share of replicates in which switching off changes nothing in this metric. */
  readonly tied: number;
  /** The smallest change that would matter, where the scenario's `expects` or the caller says; else null. */
  readonly smallest: number | null;
  /** Null where no smallest change is stated. */
  readonly verdict: Verdict | null;
}

/** How far two rules' effects do not add up: (neither − only b) − (only a − all). Intervals as for effects. */
export interface Interaction {
  readonly rules: readonly [string, string];
  readonly metric: string;
  readonly n: number;
  readonly mean: number;
  readonly ci95: Interval | null;
  /** Share of replicates in which they add up. */
  readonly tied: number;
}

/** A scenario's arm, or the difference between two, with rules switched off in turn. Plain JSON. */
export interface Ablation {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly seed: string;
  readonly runs: number;
  readonly assumptions: 'drawn' | 'fixed';
  readonly arm: string;
  /** Null: the arm itself is measured; else each effect is one on the difference `arm` − `against`. */
  readonly against: string | null;
  /** With all rules on: the arm, or the difference, by metric. */
  readonly base: Readonly<Record<string, Estimate>>;
  /** By rules in the order in which they were switched off, then metric. */
  readonly effects: readonly Effect[];
  readonly interactions: readonly Interaction[];
  /** Plain English that says no more than the intervals. */
  readonly conclusion: string;
}
