/** The only place that binds the built-in rules, strategies and metrics to parser and engine. */
import type { Json, Metric, Rule, Strategy, StrategyDefinition, StrategyRef } from './core/contracts.js';
import type { FactionId, OrdersByFaction } from './core/orders.js';
import { failure, IssuesError, refuse, success, unwrap, type Result } from './core/result.js';
import type { Arm, Assignment, Scenario } from './core/scenario.js';
import { optionIssues, refOf } from './core/strategy.js';
import { hinted, suggest } from './core/suggest.js';
import type { World } from './core/world.js';
import { own } from './engine/json.js';
import { playCampaign, type Campaign, type Setting } from './engine/play.js';
import { readRecord } from './engine/read-record.js';
import type { CampaignRecord } from './engine/record.js';
import { replayRecord, verifyRecord, type Verdict } from './engine/replay.js';
import type { Save } from './engine/save.js';
import { builtInMetrics } from './metrics/index.js';
import { builtInRules } from './rules/index.js';
import { parseScenario as parse, validateScenario as validate, type Registry } from './scenario/parse.js';
import { builtInStrategies } from './strategies/index.js';

const byId = <T extends { readonly id: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  Object.freeze(Object.fromEntries(things.map((thing) => [thing.id, thing])));

/** The built-in rules, strategies and metrics by id. */
export const rules = /* @__PURE__ */ byId<Rule>(builtInRules); // pure: a bundle that does not use a list leaves it out
export const strategies = /* @__PURE__ */ byId<StrategyDefinition>(builtInStrategies);
export const metrics = /* @__PURE__ */ byId<Metric>(builtInMetrics);

/** Rules and metrics of one's own, which join the built-ins of this call only. */
export interface Extras {
  readonly rules?: readonly Rule[];
  readonly metrics?: readonly Metric[];
}

const registry = (extras: Extras): Registry => ({
  rules: extras.rules === undefined ? builtInRules : [...builtInRules, ...extras.rules], // the same list again: its schema is built once
  metrics: [...builtInMetrics, ...(extras.metrics ?? [])],
  strategies,
});

/** Reads a scenario from YAML or JSON; all its mistakes at once, with line and column. Never throws. */
export const parseScenario = (text: string, options: Extras & { readonly source?: string } = {}): Result<Scenario> =>
  parse(text, registry(options), options.source === undefined ? {} : { source: options.source });

/** Checks data of any origin; all its mistakes at once, by position. Never throws. */
export const validateScenario = (data: unknown, options: Extras = {}): Result<Scenario> =>
  validate(data, registry(options));

/** A strategy from itself, or from its id and options among those that are known. */
const resolveAmong = (known: Readonly<Record<string, StrategyDefinition>>, ref: StrategyRef): Result<Strategy> => {
  if (typeof ref === 'function') return success('decide' in ref ? ref() : ref);
  const given: Readonly<Record<string, Json>> = typeof ref === 'string' ? { use: ref } : ref;
  const { use, ...options } = given;
  const id = typeof use === 'string' ? use : '';
  if (/[/.]/.test(id))
    return failure([
      {
        code: 'module-path',
        path: 'use',
        message: `"${id}" is a module: load it with loadStrategy from marchland/node`,
      },
    ]);
  if (!Object.hasOwn(known, id))
    return failure([
      hinted({ code: 'unknown-strategy', path: 'use', message: `no strategy "${id}"` }, id, Object.keys(known)),
    ]);
  const definition = known[id];
  const issues = optionIssues(id, definition.options, options);
  return issues.length > 0 ? failure(issues) : success(definition(options as never)); // checked against the definition just above
};

/** A strategy from its id, options, or itself. Module paths are for `loadStrategy` of `marchland/node`. */
export const resolveStrategy = (ref: StrategyRef): Result<Strategy> => resolveAmong(strategies, ref);

export interface PlayOptions {
  /** Any text. One of `seed` and `start` is needed; both: the same war from there with other luck. */
  readonly seed?: string;
  /** An arm of the scenario; default its first. */
  readonly arm?: string;
  /** By faction; those not named take the arm's, else hold. */
  readonly strategies?: Readonly<Record<FactionId, StrategyRef>>;
  /** The last turn's number; default the scenario's. */
  readonly turns?: number;
  readonly start?: World | Save;
  /** Orders by turn that replace what the strategies of those factions say. */
  readonly override?: Readonly<Record<number, OrdersByFaction>>;
  /** Keep a record; default true. */
  readonly record?: boolean;
}

/** What a campaign that takes nothing of any arm is played by. */
export const NO_ARM: { readonly name: string | null; readonly arm: Arm } = {
  name: null,
  arm: { title: null, strategies: {}, set: [], counterfactual: false },
};

/** The scenario's arm of that name, or its first. Throws `IssuesError` on an unknown name. */
export const armOf = (scenario: Scenario, name?: string): { readonly name: string | null; readonly arm: Arm } => {
  const names = Object.keys(scenario.arms);
  const chosen = name ?? names[0];
  if (chosen === undefined) return NO_ARM;
  if (!Object.hasOwn(scenario.arms, chosen))
    refuse('unknown-arm', 'arm', `scenario ${scenario.id} has no arm "${chosen}"`, suggest(chosen, names));
  return { name: chosen, arm: scenario.arms[chosen] };
};

/** A campaign's setting with strategies resolved; `set` has been applied to the scenario already. */
export const settingOf = (
  scenario: Scenario,
  arm: { readonly name: string | null; readonly arm: Arm },
  options: PlayOptions,
): Setting => {
  const { theatre, knownStrategies } = scenario.compiled;
  const { factions } = theatre;
  const given = options.strategies ?? {};
  for (const id of Object.keys(given))
    if (!factions.some((faction) => faction.id === id))
      refuse(
        'unknown-faction',
        `strategies/${id}`,
        `no faction "${id}"`,
        suggest(
          id,
          factions.map((faction) => faction.id),
        ),
      );
  const refs: Record<FactionId, Json> = {};
  const resolved = factions.map(({ id }): Strategy | null => {
    const ref = own(given, id) ?? own(arm.arm.strategies, id);
    if (ref === undefined) return null;
    const result = resolveAmong(knownStrategies, ref); // its own: a bundle that only plays holds no list of them
    if (!result.ok)
      throw new IssuesError(result.issues.map((issue) => ({ ...issue, path: `strategies/${id}/${issue.path}` })));
    refs[id] = typeof ref === 'function' ? refOf(result.value) : ref;
    return result.value;
  });
  const turns = options.turns ?? theatre.turns;
  if (!Number.isInteger(turns) || turns < 1)
    refuse('bad-turns', 'turns', `turns must be a whole number from 1, not ${turns}`);
  return {
    seed: options.seed ?? null,
    arm: arm.name,
    start: options.start ?? null,
    strategies: resolved,
    refs,
    turns,
    override: options.override ?? {},
    record: options.record ?? true,
    events: true,
  };
};

/** The scenario as an arm has it. */
export const withArm = (scenario: Scenario, set: readonly Assignment[]): Scenario =>
  set.length === 0 ? scenario : unwrap(scenario.compiled.with(set));

/** Plays one war. Throws `IssuesError` on options that fit no scenario, arm, faction or strategy. */
export const play = (scenario: Scenario, options: PlayOptions = {}): Campaign => {
  const arm = armOf(scenario, options.arm);
  return playCampaign(withArm(scenario, arm.arm.set), settingOf(scenario, arm, options));
};

/** Reads a record from its JSON lines. Never throws. */
export const parseRecord = (text: string): Result<CampaignRecord> => readRecord(text);

/** The scenario inside a record, unless another is given. */
const recorded = (record: CampaignRecord, scenario: Scenario | undefined): Scenario =>
  scenario ?? unwrap(validateScenario(record.head.scenario.data));

/** Plays a record's orders again. Throws `IssuesError` where its scenario is not valid. */
export const replay = (record: CampaignRecord, scenario?: Scenario): Campaign =>
  replayRecord(record, recorded(record, scenario));

/** Plays a record again and names the first turn and part that differ. Throws `IssuesError` where its scenario is not valid. */
export const verify = (record: CampaignRecord, scenario?: Scenario): Verdict =>
  verifyRecord(record, recorded(record, scenario));
