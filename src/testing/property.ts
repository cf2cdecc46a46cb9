import type { Strategy } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { Breach, StrategyLaw } from './strategy-law.js';

/** Where a property that needs many campaigns is judged. */
export interface Ground {
  /** Null: none was given, wars are generated. */
  readonly scenario: Scenario | null;
  readonly faction: FactionId | null;
  readonly seed: string;
}

/** Something that is judged over many campaigns at once, with a stated error. */
export interface StatisticalProperty {
  readonly id: string;
  readonly summary: string;
  /** Null where nothing speaks against it. Throws `IssuesError` where it cannot be judged on this ground. */
  judge(strategy: Strategy, ground: Ground): Breach | null;
}

/** What a user states of his strategy: tried on every trial as a law is, or judged over many campaigns. */
export type StrategyProperty = StrategyLaw | StatisticalProperty;

export const isStatistical = (property: StrategyProperty): property is StatisticalProperty => 'judge' in property;
