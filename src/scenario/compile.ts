import { canonicalJson, digestText } from '../core/digest.js';
import { deepFreeze } from '../core/freeze.js';
import { lazyMembers } from '../core/lazy.js';
import { failure, refuse, type Issue, type Result } from '../core/result.js';
import type { Assignment, Compiled, Patch, Scenario, ScenarioData } from '../core/scenario.js';
import { armsOf } from './arms.js';
import { arrange, type Arranged } from './arrange.js';
import { bindRules, listedRules, rebindRules, type Bound } from './bind.js';
import { examine } from './examine.js';
import { copyData, copyJson } from './json-copy.js';
import { resolvePath } from './paths.js';
import { pin, pinOutside } from './pin.js';
import type { Place } from './place.js';
import type { Registry } from './registry.js';
import { startWorld } from './start-world.js';
import { frameOf, theatreOf, type Frame } from './theatre.js';
import { bindTimetable } from './timetable.js';

/** What does not change when only numbers of the start and parameters of rules do: kept for replicates. */
interface Fixed {
  readonly frame: Frame;
  readonly bound: Bound;
  readonly timetable: Compiled['timetable'];
  readonly lists: Pick<Scenario, 'regions' | 'factions' | 'crossings' | 'arms' | 'changes'>;
}

const fixedOf = (data: ScenarioData, registry: Registry, stage: Arranged, changes: readonly Patch[]): Fixed => {
  const bound = bindRules(data, listedRules(data, registry.rules), stage);
  return {
    frame: frameOf(data, stage, bound.orders.has('announce'), bound.causes),
    bound,
    timetable: bindTimetable(data, registry.rules, { stage, columns: bound.columns, causes: bound.causes.length }),
    lists: {
      regions: stage.regions.map(({ data: { id, name, country } }) => ({ id, name, country })),
      factions: stage.factions.map(({ data: { id, name, kind } }) => ({ id, name, kind })),
      crossings: stage.crossings.map(({ id, data: { between } }) => ({ id, between })),
      arms: armsOf(data),
      changes,
    },
  };
};

/** A copy of the data with other values, where they went, and what is wrong with their paths. */
const written = (
  data: ScenarioData,
  set: readonly Assignment[],
  registry: Registry,
): { readonly next: ScenarioData; readonly places: readonly Place[]; readonly issues: readonly Issue[] } => {
  const next = copyData(data, new Set(set.map(({ path }) => path.split('/', 1)[0])));
  const issues: Issue[] = [];
  const places = set.flatMap(({ path, to }) => {
    const place = resolvePath(next, path, registry.rules);
    if (place.ok) place.value.write(copyJson(to));
    else issues.push(...place.issues);
    return place.ok ? [place.value] : [];
  });
  return { next, places, issues };
};

/** The same scenario with other values, checked as a file is. What is set is no longer drawn from a range. */
const varied = (data: ScenarioData, set: readonly Assignment[], registry: Registry): Result<Scenario> => {
  const { next, issues } = written(data, set, registry);
  if (issues.length > 0) return failure(issues);
  pin(
    next,
    set.map(({ path }) => path),
    registry.rules,
  );
  const examined = examine(next, registry, { arms: false });
  return examined.ok ? { ...examined, value: compile(examined.value, registry) } : examined;
};

/** A number of the start, room for fighters or a rule's parameter: everything that is compiled apart stays as it is. */
const isLight = ({ segments: [root, ...segments], field }: Place): boolean => {
  if (root === 'regions' && (segments[1] === 'capacity' || segments[1] === 'hiding')) return true;
  return root === 'rules'
    ? segments.length > 1
    : root === 'transit'
      ? segments.length > 0
      : root !== 'relations' && field?.changes === true;
};

const redrawn = (data: ScenarioData, set: readonly Assignment[], registry: Registry, fixed: Fixed): Scenario => {
  const { next, places, issues } = written(data, set, registry);
  if (issues.length > 0) refuse(issues[0].code, issues[0].path, issues[0].message, issues[0].suggestion);
  pinOutside(next, set, registry.rules);
  if (!places.every(isLight)) return compile(next, registry, fixed.lists.changes);
  const changed = new Set(places.flatMap(({ segments: [root, id] }) => (root === 'rules' ? [id] : [])));
  const stage = arrange(next);
  return assemble(next, registry, stage, { ...fixed, bound: rebindRules(fixed.bound, next, changed, stage) });
};

/** Asked for once per record, but made once per replicate: worth putting off. */
const withDigest = lazyMembers('digest');

const assemble = (data: ScenarioData, registry: Registry, stage: Arranged, fixed: Fixed): Scenario => {
  deepFreeze(data);
  const { frame, bound, timetable, lists } = fixed;
  const theatre = theatreOf(frame, stage);
  let digest: string | null = null;
  const scenario = {
    id: data.id,
    title: data.title,
    data,
    ...lists,
    compiled: {
      theatre,
      ...bound,
      metrics: registry.metrics,
      knownRules: registry.rules,
      knownStrategies: registry.strategies,
      start: startWorld(data, stage, theatre, bound),
      timetable,
      with: (set: readonly Assignment[]) => varied(data, set, registry),
      drawn: (set: readonly Assignment[]) => redrawn(data, set, registry, fixed),
    },
  };
  return withDigest(scenario, { digest: () => (digest ??= digestText(canonicalJson(data))) });
};

/** What the engine plays, from data already checked. Deterministic; the order of the file's lists does not matter. */
export const compile = (data: ScenarioData, registry: Registry, changes: readonly Patch[] = []): Scenario => {
  const stage = arrange(data);
  return assemble(data, registry, stage, fixedOf(data, registry, stage, changes));
};
