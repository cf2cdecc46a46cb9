import type { Metric, Rule, StrategyDefinition } from '../core/contracts.js';

/** What a scenario may name: handed in by the caller, so that this room knows no rule, metric or strategy. */
export interface Registry {
  readonly rules: readonly Rule[];
  readonly metrics: readonly Metric[];
  readonly strategies: Readonly<Record<string, StrategyDefinition>>;
}
