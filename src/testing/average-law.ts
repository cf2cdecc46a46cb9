import type * as fc from 'fast-check';
import type { Rule } from '../core/contracts.js';
import { refuse, unwrap } from '../core/result.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import { validateScenario } from '../scenario/parse.js';
import { metrics, strategies } from '../setup.js';
import { knownWith } from './known-rules.js';
import { illustrated } from './illustrated.js';
import { shownBy } from './paired.js';

/** What a law of averages is checked with. */
export interface AverageOptions {
  /** Campaigns in each of the two arms, on the same luck, at least 2; default 30. Laws of exact odds play none. */
  readonly runs?: number;
  /** Any text; default `law`. */
  readonly seed?: string;
  /** Chance, at most, that a plan of which the law holds is accused, above 0, below 1; default 0.001. Of exact odds: 0. */
  readonly error?: number;
  /**
   * Rules of one's own. Each is listed with its default parameters; one with the id of a built-in takes its place, and
   * the parameters that the plan gives that one.
   */
  readonly rules?: readonly Rule[];
}

export type AverageSetting = Required<AverageOptions>;

/**
 * A statement about averages that is true under stated conditions only: some are met by every plan that its generator
 * makes, the others it looks at by itself.
 */
export interface AverageLaw<Plan> {
  readonly id: string;
  /** One sentence: what holds, and under which conditions. */
  readonly summary: string;
  /** One sentence: how large the error of a verdict is. */
  readonly bound: string;
  /** Small wars that meet the conditions, or nearly all of them do. */
  readonly plans: fc.Arbitrary<Plan>;
  /** Whether a plan meets those conditions that only playing shows. Throws `IssuesError` as `check` does. */
  applies(plan: Plan, options?: AverageOptions): boolean;
  /**
   * Null where it holds or does not apply, else what went how. Deterministic. Throws `IssuesError` on a bad number of
   * runs or error; what rules throw is what went wrong.
   */
  check(plan: Plan, options?: AverageOptions): string | null;
}

const NO_RULES: readonly Rule[] = [];

const settingOf = ({ runs = 30, seed = 'law', error = 0.001, rules = NO_RULES }: AverageOptions): AverageSetting => {
  if (!Number.isSafeInteger(runs) || runs < 2)
    refuse('bad-number', 'runs', `runs must be a whole number from 2, not ${runs}`);
  if (!(error > 0 && error < 1)) refuse('bad-number', 'error', `an error is above 0 and below 1, not ${error}`);
  return { runs, seed, error, rules };
};

/** What a law of averages is made of. */
interface AverageLawSpec<Plan, Found> extends Pick<AverageLaw<Plan>, 'id' | 'summary' | 'bound' | 'plans'> {
  /** What `check` goes on from where the conditions are met, so that it is not played twice; null where they are not. */
  readonly met: (plan: Plan, setting: AverageSetting) => Found | null;
  readonly check: (plan: Plan, setting: AverageSetting, found: Found) => string | null;
}

/** Declares a law of averages. Whatever rules throw while it is checked breaks it. */
export const defineAverageLaw = <Plan, Found>({
  met,
  check,
  ...said
}: AverageLawSpec<Plan, Found>): AverageLaw<Plan> => ({
  ...said,
  applies: (plan, options = {}) => met(plan, settingOf(options)) !== null,
  check: (plan, options = {}) => {
    const setting = settingOf(options);
    try {
      const found = met(plan, setting);
      return found === null ? null : check(plan, setting, found);
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  },
});

/** The error of a verdict by `accused`, in words. */
export const BOUND =
  'A one-sided t test of paired campaigns: a plan whose mean difference is 0 or better is accused with a chance of at most `error` (0.001 unless said), as far as the mean of `runs` differences (30) is normal.';

/** The sentence of who is shown to be worse, null where nobody is. `worse`: by how much, campaign by campaign. */
export const accused = (
  worse: readonly number[],
  { runs, error }: AverageSetting,
  who: string,
  what: string,
): string | null => {
  const { mean, least } = shownBy(worse, error);
  if (least <= 0) return null;
  const [much, surely] = [mean, least].map((n) => n.toPrecision(3));
  return `${who} ${much} more ${what} on average over ${runs} pairs of campaigns, at least ${surely} but for a chance of ${error}`;
};

/** The scenario of a plan: its data without a word on provenance, with rules of one's own. Throws `IssuesError` where they are not valid. */
export const plannedWar = (data: Omit<ScenarioData, 'provenance'>, more: readonly Rule[]): Scenario => {
  const rules = { ...Object.fromEntries(more.map(({ id }) => [id, {}])), ...data.rules };
  const whole = illustrated({ ...data, rules, provenance: [] });
  return unwrap(validateScenario(whole, { rules: knownWith(more), metrics: Object.values(metrics), strategies }));
};
