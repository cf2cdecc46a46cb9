import type { Arm, ScenarioData } from '../core/scenario.js';
import type { ArmSpec } from './plan.js';

/** Whether a value is set of something else than these rules. */
const isElsewhere =
  (rules: readonly string[]) =>
  ({ path }: { readonly path: string }): boolean =>
    !rules.some((rule) => path === `rules/${rule}` || path.startsWith(`rules/${rule}/`));

/** An edit that switches rules off: neither they nor what the file says of their parameters remain. */
const withoutRules =
  (rules: readonly string[]) =>
  (draft: ScenarioData): void => {
    for (const rule of rules) delete draft.rules[rule];
    if (draft.provenance !== undefined) draft.provenance = draft.provenance.filter(isElsewhere(rules));
    for (const arm of Object.values(draft.arms ?? {}))
      if (arm.set !== undefined) arm.set = arm.set.filter(isElsewhere(rules));
  };

/** An arm of a scenario, with rules switched off. */
export const armWithout = ({ strategies, set }: Arm, rules: readonly string[]): ArmSpec => ({
  strategies,
  set: set.filter(isElsewhere(rules)),
  ...(rules.length === 0 ? {} : { edit: withoutRules(rules) }),
});
