import type { Rule, StrategyRef } from '../core/contracts.js';
import type { FactionId, OrdersByFaction } from '../core/orders.js';
import { unwrap } from '../core/result.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import { validateScenario as validate } from '../scenario/parse.js';
import { armOf, withArm } from '../setup.js';

/** Orders by turn, then faction: what `play` takes as `override`. */
export type OrderLog = Readonly<Record<number, OrdersByFaction>>;

/** One war as laws run it: a scenario without arms, orders, and luck. */
export interface War {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Orders that replace what strategies say, by turn and faction. */
  readonly log: OrderLog;
  /** Factions not named here give no orders but those of the log. */
  readonly strategies: Readonly<Record<FactionId, StrategyRef>>;
}

/** A private copy of a scenario's data, free to be changed. */
export const dataOf = (scenario: Scenario): ScenarioData => JSON.parse(JSON.stringify(scenario.data)) as ScenarioData;

/**
 * A scenario of the same rules, strategies and metrics from other data; `rules`: of these instead. Throws `IssuesError`
 * where the data are not valid.
 */
export const rebuild = (
  { compiled }: Scenario,
  data: ScenarioData,
  rules: readonly Rule[] = compiled.knownRules,
): Scenario => unwrap(validate(data, { rules, metrics: compiled.metrics, strategies: compiled.knownStrategies }));

const lists = new WeakMap<readonly Rule[], Map<readonly Rule[], readonly Rule[]>>();

/** A scenario of these data that knows some rules more. The same list each time: it is read faster the second time. */
export const knowing = (
  make: typeof rebuild,
  scenario: Scenario,
  data: ScenarioData,
  more: readonly Rule[],
): Scenario => {
  const { knownRules } = scenario.compiled;
  const known = lists.get(knownRules) ?? new Map<readonly Rule[], readonly Rule[]>();
  const rules = known.get(more) ?? [...knownRules, ...more];
  lists.set(knownRules, known.set(more, rules));
  return make(scenario, data, rules);
};

/** A scenario without arms, and so without what is said of them: strategies come from outside. */
const bare = (scenario: Scenario): Scenario => {
  if (Object.keys(scenario.arms).length === 0) return scenario;
  const { arms: _arms, expects: _expects, ...data } = dataOf(scenario);
  return rebuild(scenario, data);
};

export interface WarOptions {
  readonly seed?: string;
  readonly log?: OrderLog;
  /** Take what this arm sets, and its strategies where none are given. */
  readonly arm?: string;
  readonly strategies?: Readonly<Record<FactionId, StrategyRef>>;
}

/** A war on a scenario; without an arm or strategies nobody orders anything but what the log says. */
export const warOf = (scenario: Scenario, { seed = 'law', log = {}, arm, strategies }: WarOptions = {}): War => {
  const chosen = arm === undefined ? null : armOf(scenario, arm).arm;
  return {
    scenario: bare(chosen === null ? scenario : withArm(scenario, chosen.set)),
    seed,
    log,
    strategies: strategies ?? chosen?.strategies ?? {},
  };
};
