import type { Metric, Rule } from '../core/contracts.js';

/** Bounds of a generated number, both ends allowed. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What generated wars must be like; everything may be left out. */
export interface WarConstraints {
  /** From 2 to 12; default 2 to 6. */
  readonly regions?: Bounds;
  /** From 2 to 6; default 2 to 4: always a state and an insurgent. */
  readonly factions?: Bounds;
  /** From 1; default 3 to 8. */
  readonly turns?: Bounds;
  /** Rules and metrics of one's own, which join the built-ins; a rule takes the place of a built-in one of its id. */
  readonly rules?: readonly Rule[];
  readonly metrics?: readonly Metric[];
  /** Ids of rules that must be listed; the rest come and go. */
  readonly listed?: readonly string[];
  /** Ids of rules that must not be listed. */
  readonly without?: readonly string[];
}
