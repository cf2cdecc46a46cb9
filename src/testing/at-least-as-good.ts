import type { Strategy, StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import { metricsOf, type MetricInfo } from '../experiment/metric-info.js';
import { replicateSeed } from '../experiment/seed.js';
import { play } from '../setup.js';
import { shownBy } from './paired.js';
import { namedProperty } from './properties.js';
import type { StatisticalProperty } from './property.js';

export interface QualityOptions {
  /** Pairs of campaigns on the same luck, at least 2; default 200. */
  readonly runs?: number;
  /** Chance, at most, that a strategy exactly `margin` worse is accused; default 0.05. */
  readonly error?: number;
  /** What the other factions follow; default the scenario's first arm. */
  readonly arm?: string;
  /** Default `at-least-as-good`. */
  readonly id?: string;
}

/** The metric, and whether more of it is better for a faction: what is better for the side is worse for its enemies. */
const metricFor = (scenario: Scenario, id: string, faction: FactionId): MetricInfo & { readonly sign: 1 | -1 } => {
  const known = metricsOf(scenario);
  const metric = known.find((each) => each.id === id);
  if (metric === undefined)
    return refuse(
      'unknown-metric',
      'metric',
      `no metric "${id}"`,
      suggest(
        id,
        known.map((each) => each.id),
      ),
    );
  if (metric.better === 'neither') return refuse('no-better', 'metric', `of "${id}" neither more nor less is better`);
  const { side, factions } = scenario.compiled.theatre;
  const onSide = side[factions.findIndex((each) => each.id === faction)];
  return { ...metric, sign: (metric.better === 'higher') === onSide ? 1 : -1 };
};

/** One campaign's value; a week that never came counts as the one after the last. */
const valueOf = (scenario: Scenario, metric: string, options: Parameters<typeof play>[1]): number => {
  const { metrics } = play(scenario, { ...options, record: false });
  return metrics[metric] ?? scenario.compiled.theatre.turns + 1;
};

/**
 * Holds unless it is shown that the strategy is worse than another by more than `margin`, in the metric's unit, on
 * average over campaigns on the same luck: a one-sided t test of the paired differences. A strategy exactly `margin`
 * worse is accused with a chance of at most `error`; one that is a little worse may pass. Needs a scenario and a faction.
 */
export const atLeastAsGoodAs = (
  other: StrategyRef,
  metric: string,
  margin: number,
  { runs = 200, error = 0.05, arm, id = 'at-least-as-good' }: QualityOptions = {},
): StatisticalProperty => ({
  id: namedProperty(id),
  summary: `on average it is at most ${margin} worse than another in ${metric}`,
  judge: (strategy: Strategy, { scenario, faction, seed }) => {
    if (scenario === null || faction === null)
      return refuse('needs-scenario', 'scenario', 'who is better is judged on a scenario, for a faction: give both');
    if (!Number.isSafeInteger(runs) || runs < 2)
      return refuse('bad-number', 'runs', `runs must be a whole number from 2, not ${runs}`);
    const { sign, unit } = metricFor(scenario, metric, faction);
    const worse = Array.from({ length: runs }, (_, i) => {
      const value = (leader: StrategyRef): number =>
        valueOf(scenario, metric, {
          seed: replicateSeed(seed, i + 1),
          strategies: { [faction]: leader },
          ...(arm === undefined ? {} : { arm }),
        });
      return sign * (value(other) - value(strategy));
    });
    const { mean, least } = shownBy(worse, error);
    if (least <= margin) return null;
    const percent = Math.round(100 * (1 - error));
    return {
      message: `in ${metric} it is worse by ${mean.toPrecision(3)} ${unit} on average over ${runs} pairs of campaigns, with ${percent} % confidence by at least ${least.toPrecision(3)}: more than ${margin}`,
      turn: null,
    };
  },
});
