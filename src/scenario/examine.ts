import type { Issue } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import { check } from './check.js';
import { isInside, issueOf, type Finding, type Locate } from './finding.js';
import { byText } from './order.js';
import type { Registry } from './registry.js';

type Examined =
  | { readonly ok: true; readonly value: ScenarioData; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** In the order of the text, where there is one. */
const byPlace = (a: Issue, b: Issue): number =>
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  byText(a.path, b.path) ||
  byText(a.code, b.code);

/** Plain JSON of our own, checked: the data of a scenario, or all that is wrong with it. */
export const examine = (
  value: unknown,
  registry: Registry,
  { locate, found = [], arms = true }: { locate?: Locate; found?: readonly Finding[]; arms?: boolean } = {},
): Examined => {
  const { issues, warnings } = check(value, registry, { arms });
  // What could not be read at all is not missed a second time by the checks.
  const news = issues.filter(({ at }) => !found.some((before) => before.at.length > 0 && isInside(at, before.at)));
  const all = [...found, ...news].map((each) => issueOf(each, locate)).sort(byPlace);
  return all.length > 0
    ? { ok: false, issues: all }
    : { ok: true, value: value as ScenarioData, warnings: warnings.map((each) => issueOf(each, locate)) };
};
