import { Immer } from 'immer';
import { success, type Result } from '../core/result.js';
import type { Patch, Scenario, ScenarioData } from '../core/scenario.js';
import { compile } from './compile.js';
import { differences } from './diff.js';
import { examine } from './examine.js';
import { checkForm } from './form.js';
import { pin } from './pin.js';
import { takeJson } from './take.js';

/** Our own instance: a user's settings of immer are not ours. Freezing is left to `compile`. */
const immer = new Immer({ autoFreeze: false });

/** What the edit set and left without a word on where it comes from. */
const unexplained = (changes: readonly Patch[]): string[] => {
  const explained = new Set(changes.map(({ path }) => path).filter((path) => path.startsWith('provenance/')));
  const covers = (path: string): boolean =>
    [...explained].some((entry) => entry === `provenance/${path}` || entry.startsWith(`provenance/${path}/`));
  return changes.flatMap(({ path }) => (path.startsWith('provenance/') || covers(path) ? [] : [path]));
};

/**
 * The same scenario with an edit: a counterfactual, checked as a file is. Numbers that the edit sets are no longer drawn
 * from their ranges, unless it says their provenance. An edit that throws is the caller's bug: the error passes through.
 */
export const vary = (
  scenario: Scenario,
  edit: (draft: ScenarioData) => void,
  { label }: { readonly label?: string } = {},
): Result<Scenario> => {
  const { data, compiled } = scenario;
  const registry = { rules: compiled.knownRules, metrics: compiled.metrics, strategies: compiled.knownStrategies };
  const edited = immer.produce(data, (draft: ScenarioData) => {
    edit(draft);
  });
  const { value, findings } = takeJson(edited);
  // What the edit broke cannot be compared with what it was; the checks report it.
  const form = findings.length > 0 ? findings : checkForm(value, registry.rules);
  const next = value as ScenarioData;
  const changes = form.length > 0 ? [] : differences(data, next);
  if (form.length === 0) {
    pin(next, unexplained(changes), registry.rules);
    if (label !== undefined) next.title = `${next.title} (${label})`;
  }
  const examined = examine(value, registry, { found: findings });
  return examined.ok ? success(compile(examined.value, registry, changes), examined.warnings) : examined;
};
