import * as fc from 'fast-check';
import { refuse } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import { MOST_TURNS } from '../scenario/catalogue.js';
import { fighterNumbers } from '../scenario/fighter-numbers.js';
import type { Bounds, WarConstraints } from './constraints.js';
import { courseOf, coursePlan, type CoursePlan } from './course-plan.js';
import {
  COUNTRIES,
  forcesPlan,
  mapOf,
  MOST_FACTIONS,
  MOST_REGIONS,
  regionsPlan,
  waysPlan,
  type MapPlan,
} from './map-plan.js';
import { knownWith } from './known-rules.js';
import { idsOf, partiesOf, partyPlan, type PartyPlan } from './party-plan.js';
import { rulesOf, rulesPlan, type RulePlan } from './rule-plan.js';

export interface ScenarioPlan extends MapPlan {
  readonly turns: number;
  readonly parties: PartyPlan;
  readonly rules: readonly RulePlan[];
  readonly course: CoursePlan;
}

/** The data that a plan means. */
export const scenarioOf = ({ turns, parties, rules, course, ...mapping }: ScenarioPlan): ScenarioData => {
  const factions = idsOf(parties);
  const map = mapOf(mapping, factions);
  const { regions, crossings, zones } = map;
  const data = {
    format: 1,
    id: 'generated',
    title: 'A generated war',
    turns,
    countries: COUNTRIES.map((id) => ({ id, name: `The ${id}` })),
    ...partiesOf(parties, zones),
    regions,
    crossings,
    rules: rulesOf(rules, factions),
    ...courseOf(course, map, factions, turns),
  };
  const plain = JSON.parse(JSON.stringify(data)) as ScenarioData; // drops what is undefined
  return {
    ...plain,
    provenance: fighterNumbers(plain).map(({ path, value }) => ({ path, illustrative: true, low: value, high: value })),
  };
};

/** Bounds as given, or the default. Throws `IssuesError` on those that no generated war can keep to. */
const boundsOf = (name: string, given: Bounds | undefined, usual: Bounds, least: number, most: number): Bounds => {
  const { min, max } = given ?? usual;
  const holds = Number.isInteger(min) && Number.isInteger(max) && least <= min && min <= max && max <= most;
  return holds ? { min, max } : refuse('bad-bounds', name, `${name} go from ${least} to ${most}, not ${min} to ${max}`);
};

/**
 * The parts of a plan, each with its own generator. In a record members shrink in the order in which they stand there:
 * fewer turns, regions, factions, crossings, forces, rules. Throws `IssuesError` on bounds that cannot be kept to.
 */
export const scenarioParts = (
  constraints: WarConstraints,
): { [K in keyof ScenarioPlan]: fc.Arbitrary<ScenarioPlan[K]> } => {
  const { listed = [], without = [] } = constraints;
  const known = knownWith(constraints.rules).filter((rule) => !without.includes(rule.id));
  return {
    turns: fc.integer(boundsOf('turns', constraints.turns, { min: 3, max: 8 }, 1, MOST_TURNS)),
    regions: regionsPlan(boundsOf('regions', constraints.regions, { min: 2, max: 6 }, 2, MOST_REGIONS)),
    zoned: fc.constantFrom(false, false, true),
    parties: partyPlan(boundsOf('factions', constraints.factions, { min: 2, max: 4 }, 2, MOST_FACTIONS)),
    ways: waysPlan(),
    forces: forcesPlan(),
    rules: rulesPlan(known, listed),
    course: coursePlan(),
  };
};

/**
 * Wars as scenario data, small unless asked otherwise, valid by construction: two countries with at least one border crossing, connected maps,
 * at least a state and an insurgent with fighters, relations, channels, convoys, timetables, and the listed rules with
 * parameters in their declared ranges.
 */
export const scenarioArbitrary = (constraints: WarConstraints = {}): fc.Arbitrary<ScenarioData> =>
  fc.record(scenarioParts(constraints)).map(scenarioOf);
