import type { ScenarioData } from '../core/scenario.js';
import { arrange } from './arrange.js';
import { listedRules } from './bind.js';
import { checkArms } from './check-arms.js';
import { checkMap } from './check-map.js';
import { checkExpects, checkMetricIds, checkMetricTargets } from './check-metrics.js';
import { checkNames } from './check-names.js';
import { checkProvenance } from './check-provenance.js';
import { checkReferences } from './check-references.js';
import { checkRelations } from './check-relations.js';
import { checkRules } from './check-rules.js';
import { checkTimetable } from './check-timetable.js';
import type { Checking } from './checking.js';
import { fieldsOf } from './fields-of.js';
import type { Finding } from './finding.js';
import { checkForm } from './form.js';
import type { Registry } from './registry.js';
import { skeletonOf } from './skeleton.js';
import { frameOf, theatreOf } from './theatre.js';

export interface Checked {
  readonly issues: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The checks of what names mean, each on the whole file. */
const CHECKS = [
  checkNames,
  checkReferences,
  checkMap,
  checkRelations,
  checkRules,
  checkTimetable,
  checkProvenance,
] as const;

const idsOf = (data: ScenarioData): Checking['ids'] => {
  const named = (list: readonly { readonly id: string }[]): string[] =>
    list.map((thing) => thing.id).filter((id) => id !== '');
  const zones = data.regions.flatMap((region) => region.zone ?? []);
  return {
    country: named(data.countries),
    faction: named(data.factions),
    region: named(data.regions),
    zone: [...new Set(zones)],
  };
};

/** All that is wrong with plain JSON as a scenario; `arms: false` leaves out what the arms make of it. */
export const check = (
  value: unknown,
  registry: Registry,
  { arms }: { readonly arms: boolean } = { arms: true },
): Checked => {
  const form = checkForm(value, registry.rules);
  const data = form.length === 0 ? (value as ScenarioData) : skeletonOf(value, registry.rules);
  const meaning: Finding[] = [];
  const warnings: Finding[] = [];
  const checking: Checking = {
    data,
    registry,
    listed: listedRules(data, registry.rules),
    fields: fieldsOf(registry.rules),
    ids: idsOf(data),
    recheck: (next) => check(next, registry, { arms: false }).issues,
    issue: (found) => void meaning.push(found),
    warn: (found) => void warnings.push(found),
  };
  for (const each of CHECKS) each(checking);
  meaning.push(...checkMetricIds(data, registry.metrics), ...checkExpects(data));
  const sound = form.length === 0 && meaning.length === 0;
  if (sound) {
    const stage = arrange(data);
    meaning.push(...checkMetricTargets(data, registry.metrics, theatreOf(frameOf(data, stage, true, []), stage)));
  }
  if (arms) checkArms(checking, sound && meaning.length === 0);
  // What the schema has reported is not reported again for its consequences.
  const consequences = (found: Finding): boolean =>
    form.some(({ at }) => at.length > 0 && at.every((segment, index) => segment === found.at[index]));
  return { issues: [...form, ...meaning.filter((found) => !consequences(found))], warnings };
};
