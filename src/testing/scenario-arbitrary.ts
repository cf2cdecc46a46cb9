import * as fc from 'fast-check';
import type { ScenarioData } from '../core/scenario.js';
import { fighterNumbers } from '../scenario/fighter-numbers.js';
import { rules as builtIns } from '../setup.js';
import type { WarConstraints } from './constraints.js';
import { courseOf, coursePlan, type CoursePlan } from './course-plan.js';
import { COUNTRIES, mapOf, mapPlan, type MapPlan } from './map-plan.js';
import { idsOf, partiesOf, partyPlan, type PartyPlan } from './party-plan.js';
import { rulesOf, rulesPlan, type RulePlan } from './rule-plan.js';

interface Plan {
  readonly turns: number;
  readonly map: MapPlan;
  readonly parties: PartyPlan;
  readonly rules: readonly RulePlan[];
  readonly course: CoursePlan;
}

const scenarioOf = ({ turns, map: mapping, parties, rules, course }: Plan): ScenarioData => {
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

/**
 * Small wars as scenario data, valid by construction: two countries with at least one border crossing, connected maps,
 * at least a state and an insurgent with fighters, relations, channels, convoys, timetables, and the listed rules with
 * parameters in their declared ranges.
 */
export const scenarioArbitrary = (constraints: WarConstraints = {}): fc.Arbitrary<ScenarioData> => {
  const {
    regions = { min: 2, max: 6 },
    factions = { min: 2, max: 4 },
    turns = { min: 3, max: 8 },
    listed = [],
    without = [],
  } = constraints;
  const known = [...Object.values(builtIns), ...(constraints.rules ?? [])].filter((rule) => !without.includes(rule.id));
  return fc
    .record({
      turns: fc.integer(turns),
      map: mapPlan(regions),
      parties: partyPlan(factions.min, factions.max),
      rules: rulesPlan(known, listed),
      course: coursePlan(),
    })
    .map(scenarioOf);
};
