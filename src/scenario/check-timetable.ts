import type { Json } from '../core/contracts.js';
import type { Assignment, ScenarioData } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import { isDomestic } from './check-map.js';
import { strangers } from './check-references.js';
import { eachTwice, type Check, type Checking } from './checking.js';
import { faultOf, type Field } from './field.js';
import { finding, type At, type Finding } from './finding.js';
import { resolvePath } from './paths.js';
import type { Place } from './place.js';

/** A domestic crossing stays open, whatever a path says. */
const domesticFault = (data: ScenarioData, [root, id, field]: readonly string[], value: Json): string | null => {
  if (root !== 'crossings' || (field === 'porosity' ? value === 1 : field !== 'status' || value === 'open'))
    return null;
  const crossing = data.crossings.find((each) => each.between.join('~') === id);
  return crossing !== undefined && isDomestic(data, crossing)
    ? `"${id}" is domestic: it stays open with porosity 1`
    : null;
};

const wordsOf = (field: Field | null): readonly string[] =>
  field !== null && (field.type === 'choice' || field.type === 'choices') ? field.oneOf : [];

/** What is wrong with one assignment; its place where the path leads somewhere. */
export const faultsOfAssignment = (
  { data, registry, ids }: Checking,
  { path, to }: Assignment,
  at: At,
): { readonly place: Place | null; readonly faults: readonly Finding[] } => {
  if (path === '') return { place: null, faults: [] };
  const resolved = resolvePath(data, path, registry.rules);
  if (!resolved.ok)
    return {
      place: null,
      faults: resolved.issues.map((issue) => finding(issue.code, [...at, 'path'], issue.message, issue.suggestion)),
    };
  const { field, segments } = resolved.value;
  const fault = field === null ? null : faultOf(field, to);
  const domestic = domesticFault(data, segments, to);
  const faults = [
    ...(fault === null
      ? []
      : [
          finding(
            fault.code,
            [...at, 'to'],
            fault.message,
            typeof to === 'string' ? suggest(to, wordsOf(field)) : undefined,
          ),
        ]),
    ...(field === null ? [] : strangers(field, to, [...at, 'to'], ids)),
    ...(domestic === null ? [] : [finding('domestic-porosity', [...at, 'to'], domestic)]),
  ];
  return { place: resolved.value, faults };
};

/** A change of one turn, as the single place it sets. */
interface Change {
  readonly turn: number;
  readonly segments: readonly string[];
  readonly at: At;
}

/** One way of a pair each, where a path sets both. */
const oneWay = (segments: readonly string[]): (readonly string[])[] => {
  const [root, pair, ...rest] = segments;
  if (root !== 'relations' || !pair.includes('~')) return [segments];
  const [a, b] = pair.split('~');
  return [
    [root, a, b, ...rest],
    [root, b, a, ...rest],
  ];
};

/** No place is set twice in a turn, or the order of the list would matter. */
const checkTwice = (changes: readonly Change[], { issue }: Checking): void => {
  const keyOf = ({ turn, segments }: Change): string => `${turn} ${segments.join('/')}`;
  const reported = new Set<At>();
  const report = (at: At, message: string): void => {
    if (!reported.has(at)) issue(finding('duplicate-set', at, message));
    reported.add(at);
  };
  eachTwice(changes, keyOf, (index, first) =>
    report(changes[index].at, `${changes[first].at.join('/')} already sets this in the same turn`),
  );
  const all = new Set(changes.map(keyOf));
  for (const change of changes) {
    const map = { ...change, segments: change.segments.slice(0, 3) };
    if (change.segments.length > 3 && change.segments[0] !== 'relations' && all.has(keyOf(map)))
      report(change.at, 'the whole of this map is set in the same turn');
  }
};

/** A timetable sets what rules may change, in turns that are played, nothing twice. */
export const checkTimetable: Check = (checking) => {
  const { data, issue, warn, listed } = checking;
  const changes: Change[] = [];
  (data.timetable ?? []).forEach(({ turn, set }, i) => {
    if (turn > data.turns)
      issue(finding('after-the-end', ['timetable', i, 'turn'], `turn ${turn} is after the last, ${data.turns}`));
    set.forEach((assignment, j) => {
      const at = ['timetable', i, 'set', j];
      const { place, faults } = faultsOfAssignment(checking, assignment, at);
      faults.forEach(issue);
      if (place === null) return;
      const { field, segments } = place;
      if (field?.changes !== true)
        return issue(
          finding(
            'not-changeable',
            [...at, 'path'],
            `path "${assignment.path}": a timetable sets only what a rule may change; this is constant in a war`,
          ),
        );
      if (field.rule !== undefined && !listed.some((rule) => rule.id === field.rule))
        warn(finding('rule-not-listed', at, `rule "${field.rule}" is not listed: this sets nothing`));
      for (const each of oneWay(segments)) changes.push({ turn, segments: each, at });
    });
  });
  checkTwice(changes, checking);
};
