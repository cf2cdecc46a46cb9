import * as z from 'zod';
import { play, unwrap, validateScenario, type Scenario } from '../../../src/index.js';
import { LONGEST } from '../fight.js';
import { defineKind, share } from '../kind.js';
import { meanCheck, monteCarlo } from '../sample.js';

/** Quiet regions in one campaign, each with luck of its own. */
const REGIONS = 100;
/** Replicates where the row does not say. */
const LEAST = 20_000;
/** Rare outbreaks need more: so many of them are to be expected, as far as this number of replicates allows. */
const OUTBREAKS = 100;
const MOST_REPLICATES = 200_000;

const regionId = (i: number): string => `quiet-${i}`;
const numbers = Array.from({ length: REGIONS }, (_, i) => i);

/** A den of rebels across the border of many regions, at war with nobody: what is left of the hazard is its base. */
const scenarioOf = (hazard: number, turns: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A den across the border',
      turns,
      countries: [
        { id: 'here', name: 'Here' },
        { id: 'there', name: 'There' },
      ],
      factions: [{ id: 'rebels', name: 'Rebels', kind: 'insurgent' }],
      regions: [
        { id: 'den', name: 'Den', country: 'there', terrain: 'desert', fighters: { rebels: 100 } },
        ...numbers.map((i) => ({ id: regionId(i), name: regionId(i), country: 'here', terrain: 'desert' })),
      ],
      crossings: numbers.map((i) => ({ between: ['den', regionId(i)], km: 10 })),
      rules: { spillover: { base: hazard, cap: 1, foothold: 1 } },
      provenance: [{ path: 'regions/den/fighters/rebels', illustrative: true, low: 0, high: 1000 }],
    }),
  );

/** The week in which the war spills over, one per region that it reached. */
const outbreaks = (scenario: Scenario, seed: string): readonly number[] =>
  play(scenario, { seed, record: false }).events.flatMap(({ kind, turn }) => (kind === 'foothold' ? [turn] : []));

/** 1 - (1 - p)^n: the share of regions that the war has reached by some week. */
export const spillover = defineKind({
  kind: 'spillover',
  rules: ['spillover'],
  orders: [],
  reads: 'the week of the event `foothold`, per region',
  inputs: z.strictObject({
    weekly_hazard: share(),
    weeks: z.array(z.int().min(1).max(LONGEST)).min(1),
  }),
  expected: z.strictObject({ probability: z.array(share()) }),
  tolerance: z.strictObject({ monte_carlo: monteCarlo() }),
  run: ({ weekly_hazard, weeks }, { probability }, { monte_carlo }) => {
    const last = Math.max(...weeks);
    const rarest = Math.min(...probability.filter((p) => p > 0), 1);
    const wanted = Math.min(MOST_REPLICATES, Math.max(monte_carlo.least ?? LEAST, Math.ceil(OUTBREAKS / rarest)));
    const campaigns = Math.ceil(wanted / REGIONS);
    const scenario = scenarioOf(weekly_hazard, last);
    const first = Array.from({ length: campaigns }, (_, i) => outbreaks(scenario, `spillover/${i}`)).flat();
    const n = campaigns * REGIONS;
    return {
      // A list of another length than that of the weeks misses: what is not there is no number.
      checks: Array.from({ length: Math.max(weeks.length, probability.length) }, (_, i) => {
        const p = probability[i] ?? Number.NaN;
        const reached = first.filter((week) => week <= weeks[i]).length;
        const values = Array.from({ length: n }, (_value, region) => (region < reached ? 1 : 0));
        return { ...meanCheck(p, Math.sqrt(p * (1 - p)), values, monte_carlo), what: `by week ${weeks[i]}` };
      }),
      how: `${n} regions in ${campaigns} campaigns`,
    };
  },
});
