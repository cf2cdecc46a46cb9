import type { StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { IssuesError, type Issue, type Result } from '../core/result.js';
import type { Assignment, Scenario, ScenarioData } from '../core/scenario.js';
import { hinted } from '../core/suggest.js';
import { vary } from '../scenario/vary.js';
import { settingOf } from '../setup.js';

/** One side of a comparison, in the shape of an arm in a scenario file. */
export interface ArmSpec {
  /** Another arm that this one starts from: of the same record, else of the scenario. */
  readonly like?: string;
  /** By faction; who is not named does as in the arm it is like, else holds. */
  readonly strategies?: Readonly<Record<FactionId, StrategyRef>>;
  /** Values by path; they are not drawn. */
  readonly set?: readonly Assignment[];
  /** A change of the scenario as with `vary`, made before `set`. */
  readonly edit?: (draft: ScenarioData) => void;
}

/** Names of the scenario's arms, or arms of one's own. */
export type Arms = readonly string[] | Readonly<Record<string, ArmSpec>>;

/** An arm ready to be played: its scenario as stated, before draws, and its strategies as given. */
export interface PlannedArm {
  readonly name: string;
  readonly scenario: Scenario;
  readonly strategies: Readonly<Record<FactionId, StrategyRef>>;
}

/** All that decides what a replicate gives. `scenario.data` of each arm is JSON, so a plan without functions can travel. */
export interface Plan {
  readonly seed: string;
  /** `drawn`: each replicate draws every value that carries a plausible range, the same draws in all arms. */
  readonly assumptions: 'drawn' | 'fixed';
  readonly arms: readonly PlannedArm[];
}

const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** Specs by name; a list of names means the scenario's arms of these names. */
const specsOf = (scenario: Scenario, arms: Arms, issues: Issue[]): Map<string, ArmSpec> => {
  const specs = new Map<string, ArmSpec>();
  const listed: readonly (readonly [string, ArmSpec])[] = Array.isArray(arms)
    ? (arms as readonly string[]).map((name) => [name, { like: name }])
    : Object.entries(arms);
  for (const [name, spec] of listed) {
    if (specs.has(name))
      issues.push({ code: 'duplicate-arm', path: `arms/${name}`, message: `arm "${name}" is listed twice` });
    if (!NAME.test(name))
      issues.push({
        code: 'bad-id',
        path: `arms/${name}`,
        message: `"${name}" is no name for an arm: a-z first, then a-z, 0-9 and -, at most 64`,
      });
    specs.set(name, spec);
  }
  if (specs.size === 0)
    issues.push({ code: 'no-arms', path: 'arms', message: `there is no arm to play in ${scenario.id}` });
  return specs;
};

/** An arm and those it is like, itself last; the scenario's own arms end the line. */
const lineOf = (scenario: Scenario, specs: ReadonlyMap<string, ArmSpec>, name: string, issues: Issue[]): ArmSpec[] => {
  const line: ArmSpec[] = [];
  const passed = new Set<string>();
  let next: string | undefined = name;
  let from: string | null = null;
  while (next !== undefined) {
    const spec: ArmSpec | undefined = next === from ? undefined : specs.get(next);
    if (spec === undefined) {
      if (Object.hasOwn(scenario.arms, next)) return [scenario.arms[next], ...line];
      const near = [...Object.keys(scenario.arms), ...specs.keys()].filter((each) => each !== name);
      const path = next === name ? `arms/${name}` : `arms/${name}/like`;
      const message = `scenario ${scenario.id} has no arm "${next}"`;
      issues.push(hinted({ code: 'unknown-arm', path, message }, next, near));
      return line;
    }
    if (passed.has(next)) {
      issues.push({ code: 'circular-like', path: `arms/${name}/like`, message: `arm "${name}" is like itself` });
      return line;
    }
    passed.add(next);
    line.unshift(spec);
    from = next;
    next = spec.like;
  }
  return line;
};

/** The arm's scenario: edits first, then what it sets. Arms that change nothing share the scenario given. */
const scenarioOf = (scenario: Scenario, line: readonly ArmSpec[]): Result<Scenario> => {
  const edits = line.flatMap(({ edit }) => edit ?? []);
  const set = line.flatMap((spec) => spec.set ?? []);
  const varied: Result<Scenario> =
    edits.length === 0
      ? { ok: true, value: scenario, warnings: [] }
      : vary(scenario, (draft) => edits.forEach((edit) => edit(draft)));
  return varied.ok && set.length > 0 ? varied.value.compiled.with(set) : varied;
};

/** How an arm's campaigns are played, but for their seed. Throws `IssuesError` on strategies that fit no faction or do not exist. */
export const armSetting = ({ name, scenario, strategies }: PlannedArm): ReturnType<typeof settingOf> => {
  const none = { title: null, strategies: {}, set: [], counterfactual: false };
  return { ...settingOf(scenario, { name, arm: none }, { strategies, record: false }), events: false };
};

const planArm = (scenario: Scenario, name: string, line: readonly ArmSpec[], issues: Issue[]): PlannedArm[] => {
  const strategies: Readonly<Record<FactionId, StrategyRef>> = Object.assign(
    {},
    ...line.map((spec) => spec.strategies ?? {}),
  ) as Record<FactionId, StrategyRef>;
  const result = scenarioOf(scenario, line);
  const tell = (found: readonly Issue[]): [] => {
    issues.push(...found.map((issue) => ({ ...issue, path: `arms/${name}/${issue.path}` })));
    return [];
  };
  if (!result.ok) return tell(result.issues);
  const arm = { name, scenario: result.value, strategies };
  try {
    armSetting(arm);
  } catch (error) {
    if (!(error instanceof IssuesError)) throw error;
    return tell(error.issues);
  }
  return [arm];
};

/** The arms to play, checked; what is wrong with them goes to `issues`. Default: all arms of the scenario. */
export const planArms = (scenario: Scenario, arms: Arms | undefined, issues: Issue[]): readonly PlannedArm[] => {
  const specs = specsOf(scenario, arms ?? Object.keys(scenario.arms), issues);
  return [...specs.keys()].flatMap((name) => {
    const before = issues.length;
    const line = lineOf(scenario, specs, name, issues);
    return issues.length > before ? [] : planArm(scenario, name, line, issues);
  });
};
