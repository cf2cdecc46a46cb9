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
  /** 95 % interval of the mean: paired Student's t, null below two replicates; of shares Newcombe's for pairs. */
  readonly ci95: Interval | null;
  /** Share of replicates in which switching off changes nothing in this metric. */
  readonly tied: number;
  /** The smallest change that would matter, where the scenario's `expects` or the caller says; else null. */
  readonly smallest: number | null;
  /** Null where no smallest change is stated. */
  readonly verdict: Verdict | null;
}

/** How far two rules' effects do not add up: (neither − only b) − (only a − all). 95 % interval by paired Student's t. */
export interface Interaction {
  readonly rules: readonly [string, string];
  readonly metric: string;
  readonly n: number;
  readonly mean: number;
  readonly ci95: Interval | null;
}

/** Whether two rules' effects add up in every campaign. */
export const addsUp = ({ mean, ci95 }: Interaction): boolean => mean === 0 && ci95 !== null && ci95[0] === ci95[1];

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
