import * as z from 'zod';
import {
  inspect,
  unwrap,
  validateScenario,
  type Order,
  type OrdersByFaction,
  type Scenario,
} from '../../../src/index.js';
import { LONGEST } from '../fight.js';
import { defineKind, margin, share, within } from '../kind.js';
import { lastWeek, reached, weekCheck, weekly } from '../weekly.js';

interface Rates {
  readonly gain: number;
  readonly loss: number;
}

/** An army that tells its partner every week of an attack on a field, where it stands beside the rebels who hold it. */
const scenarioOf = ({ gain, loss }: Rates, start: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A word given every week',
      turns: LONGEST,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [
        { id: 'army', name: 'Army', kind: 'state', country: 'land' },
        { id: 'partner', name: 'Partner', kind: 'state' },
        { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
      ],
      regions: [
        {
          id: 'field',
          name: 'Field',
          country: 'land',
          terrain: 'desert',
          controller: 'rebels',
          contested: true,
          fighters: { army: 10, rebels: 10 },
        },
      ],
      crossings: [],
      relations: [{ from: 'partner', to: 'army', trust: start }],
      centres: [{ id: 'cell', members: ['army', 'partner'], delay: 1, capacity: 1 }],
      announcements: [{ from: 'army', to: 'partner', region: 'field', turn: 1 }],
      rules: { movement: {}, 'command-centres': {}, trust: { gain, loss } },
      provenance: ['army', 'rebels'].map((id) => ({
        path: `regions/field/fighters/${id}`,
        illustrative: true,
        low: 0,
        high: 100,
      })),
    }),
  );

const PRESS: Order = { kind: 'advance', from: 'field', to: 'field', quarters: 4 };

/** The partner's trust after each week in which the army keeps its word, or breaks it. */
const course = (rates: Rates, keeps: boolean, start: number): Generator<number, never> =>
  weekly(
    {
      scenarioOf: (trust) => scenarioOf(rates, trust),
      ordersOf: (turn): OrdersByFaction => {
        const next: Order = { kind: 'announce', to: 'partner', region: 'field', turn: turn + 1 };
        return { army: [...(turn < LONGEST ? [next] : []), ...(keeps ? [PRESS] : [])] };
      },
      valueOf: (scenario, world) => inspect(scenario, world).pairs['partner/army'].trust,
    },
    start,
  );

const oneWeek = (rates: Rates, keeps: boolean, start: number): number => course(rates, keeps, start).next().value;

const TRIED = [0, 0.25, 0.5, 0.75, 1];

/**
 * The mean in the long run, null where nothing ever moves it. A week leads from T to a mixture of what keeping and breaking
 * make of it; as that is a straight line in T, which is tried at several T, the mean of T ends where the line meets T = T'.
 */
const stationary = (rates: Rates, breach: number): number | null => {
  const mixed = TRIED.map((t) => (1 - breach) * oneWeek(rates, true, t) + breach * oneWeek(rates, false, t));
  const [none, all] = [mixed[0], mixed[TRIED.length - 1]];
  if (mixed.some((value, i) => Math.abs(value - (none + (all - none) * TRIED[i])) > 1e-9)) return Number.NaN;
  return none + (1 - all) === 0 ? null : none / (none + (1 - all));
};

/** T += gain (1 - T) when a word is kept, T -= loss T when it is broken. */
export const trust = defineKind({
  kind: 'trust',
  rules: ['movement', 'trust', 'command-centres'],
  orders: ['advance', 'announce'],
  reads: 'trust of the pair, week by week',
  inputs: z.strictObject({ gain: share(), loss: share(), breach_probability: share(), start: share() }),
  expected: z.strictObject({
    stationary_mean: z.number().nullable(),
    after_breach: z.number(),
    kept_weeks_to_regain: z.number().nullable(),
  }),
  tolerance: z.strictObject({ stationary_abs: margin(), after_breach_abs: margin(), weeks: margin() }),
  run: ({ gain, loss, breach_probability, start }, expected, tolerance) => {
    const rates = { gain, loss };
    const mean = stationary(rates, breach_probability);
    const fallen = oneWeek(rates, false, start);
    const { kept_weeks_to_regain: weeks, stationary_mean } = expected;
    const regained = reached(course(rates, true, fallen), fallen, start, lastWeek(weeks, tolerance.weeks));
    return {
      checks: [
        // Where nothing moves it, trust stays what it was, or nothing is to be said.
        within('stationary mean', stationary_mean ?? start, mean ?? start, tolerance.stationary_abs),
        within('after a breach', expected.after_breach, fallen, tolerance.after_breach_abs),
        weekCheck('weeks to regain', weeks, regained, tolerance.weeks),
      ],
      how: 'announcements kept and broken week by week; the mean from both',
    };
  },
});
