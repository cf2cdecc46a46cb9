import * as z from 'zod';
import { inspect, unwrap, validateScenario, type OrdersByFaction, type Scenario } from '../../../src/index.js';
import { LONGEST } from '../fight.js';
import { defineKind, margin, same, within } from '../kind.js';
import { lastWeek, reached, weekCheck, weekly } from '../weekly.js';

/** Fighters in a region file, the largest weariness of a file, and the largest k of `war-weariness`. */
const MOST = 1e9;
const MOST_WEARINESS = 1e6;
const MOST_K = 100;
/** Losses a week where the row's are no whole number, or too many for the longest war. */
const USUAL = 1000;

interface Inputs {
  readonly k: number;
  readonly losses_per_week: number;
  readonly leak: number;
  readonly level: number;
}

/** The row in units that suit the engine: whole losses, and weariness in multiples of a power of two. */
interface Units {
  readonly losses: number;
  readonly k: number;
  readonly weariness: number;
}

const unitsOf = ({ k, losses_per_week: lost, leak }: Inputs): Units => {
  const fits = Number.isInteger(lost) && lost * LONGEST <= MOST;
  const losses = fits ? lost : USUAL;
  const own = losses === 0 ? k : (k * lost) / losses;
  const limit = leak === 0 ? k * lost * LONGEST : (k * lost) / leak;
  let weariness = 1;
  while (own / weariness > MOST_K || limit / weariness > MOST_WEARINESS) weariness *= 2;
  return { losses, k: own / weariness, weariness };
};

/** A wing that finds and hits with every sortie, and a quarry that loses just so many to it every week. */
const scenarioOf = (units: Units, leak: number, start: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'Losses week after week',
      turns: LONGEST,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [
        { id: 'wing', name: 'Wing', kind: 'state', country: 'land', intelligence: 1, sorties: units.losses },
        { id: 'quarry', name: 'Quarry', kind: 'state', weariness: start },
      ],
      regions: [
        {
          id: 'field',
          name: 'Field',
          country: 'land',
          terrain: 'desert',
          controller: 'wing',
          contested: true,
          fighters: { quarry: Math.max(1, units.losses * LONGEST) },
        },
      ],
      crossings: [],
      relations: [{ between: ['wing', 'quarry'], level: 'hostile' }],
      rules: {
        'air-strikes': { hit: 1, killsPerHit: 1, weight: 1, cap: 1 },
        'war-weariness': { k: units.k, leak },
      },
      provenance: [{ path: 'regions/field/fighters/quarry', illustrative: true, low: 0, high: MOST }],
    }),
  );

const STRIKE: OrdersByFaction = { wing: [{ kind: 'strike', region: 'field', against: 'quarry', quarters: 4 }] };

/** Weariness after each week, in the engine's units. */
const course = (units: Units, leak: number): Generator<number, never> =>
  weekly(
    {
      scenarioOf: (start) => scenarioOf(units, leak, start),
      ordersOf: () => (units.losses === 0 ? {} : STRIKE),
      valueOf: (scenario, world) => inspect(scenario, world).factions['quarry'].weariness,
    },
    0,
  );

/** Where weariness ends: where it is when it hardly moves; after the longest war, with the rest of a geometric series. */
const limitOf = (units: Units, leak: number, near: number): number | null => {
  let [week, before] = [0, 0];
  for (const value of course(units, leak)) {
    week += 1;
    const moved = value - before;
    if (Math.abs(moved) <= (leak * near) / 100) return value;
    if (week === LONGEST) return leak === 0 ? null : value + (moved * (1 - leak)) / leak;
    before = value;
  }
  return null;
};

/** W' = W - leak W + k losses: k losses / leak in the end, and the first week in which W is at the level. */
export const warWeariness = defineKind({
  kind: 'war-weariness',
  rules: ['air-strikes', 'war-weariness'],
  orders: ['strike'],
  reads: 'weariness of the faction, week by week',
  inputs: z.strictObject({
    k: z.number().min(0).max(1e9),
    losses_per_week: z.number().min(0).max(1e9),
    leak: z.number().min(0).max(1),
    level: z.number().min(0),
  }),
  expected: z.strictObject({ limit: z.number().nullable(), first_week: z.number().nullable() }),
  tolerance: z.strictObject({ limit_abs: margin(), weeks: margin() }),
  run: (inputs, { limit, first_week }, tolerance) => {
    const units = unitsOf(inputs);
    const got = limitOf(units, inputs.leak, tolerance.limit_abs / units.weariness);
    const weeks = reached(
      course(units, inputs.leak),
      0,
      inputs.level / units.weariness,
      lastWeek(first_week, tolerance.weeks),
    );
    return {
      checks: [
        limit === null || got === null
          ? same('limit', `${limit ?? 'none'}`, got === null ? 'none' : `${got * units.weariness}`)
          : within('limit', limit, got * units.weariness, tolerance.limit_abs),
        weekCheck('first week', first_week, weeks, tolerance.weeks),
      ],
      how: `${units.losses} fighters lost a week, weariness in units of ${units.weariness}`,
    };
  },
});
