import * as z from 'zod';
import {
  begin,
  inspect,
  step,
  unwrap,
  validateScenario,
  type OrdersByFaction,
  type Scenario,
} from '../../../src/index.js';
import { defineKind, share, within } from '../kind.js';
import { meanCheck, monteCarlo, varianceMargin, varianceOf } from '../sample.js';

/** Bands that cross in one campaign, each with luck of its own. */
const BANDS = 20;
/** Replicates where the row does not say. */
const LEAST = 4000;

const regionId = (i: number): string => `r${i}`;
const bandId = (i: number): string => `band-${i}`;
const bands = Array.from({ length: BANDS }, (_, i) => bandId(i));

/** A chain of regions in turn in one country and the other, so that every crossing is a border. */
const scenarioOf = (crossing: number, interdiction: number, hops: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A chain of borders',
      turns: hops,
      countries: [
        { id: 'even', name: 'Even' },
        { id: 'odd', name: 'Odd' },
      ],
      factions: bands.map((id) => ({ id, name: id, kind: 'insurgent' })),
      regions: Array.from({ length: hops + 1 }, (_, i) => ({
        id: regionId(i),
        name: regionId(i),
        country: i % 2 === 0 ? 'even' : 'odd',
        terrain: 'desert',
        contested: true,
        fighters: i === 0 ? Object.fromEntries(bands.map((id) => [id, crossing])) : {},
      })),
      crossings: Array.from({ length: hops }, (_, i) => ({
        between: [regionId(i), regionId(i + 1)],
        km: 10,
        porosity: 1,
        interdiction,
      })),
      rules: { movement: {}, interdiction: {} },
      provenance: bands.map((id) => ({ path: `regions/r0/fighters/${id}`, illustrative: true, low: 0, high: 1e9 })),
    }),
  );

/** How many of each band reach the end of the chain. */
const arrivals = (scenario: Scenario, hops: number, seed: string): readonly number[] => {
  let world = begin(scenario, seed);
  for (let hop = 0; hop < hops; hop++) {
    const go = { kind: 'infiltrate', from: regionId(hop), to: regionId(hop + 1), quarters: 4 } as const;
    const orders: OrdersByFaction = Object.fromEntries(bands.map((id) => [id, [go]]));
    world = step(scenario, world, orders).world;
  }
  return Object.values(inspect(scenario, world).regions[regionId(hops)].fighters);
};

/** Each guarded crossing stops a share q: binomial(n, (1 - q)^k) get through (Washburn & Wood 1995). */
export const interdiction = defineKind({
  kind: 'interdiction',
  rules: ['movement', 'interdiction'],
  orders: ['infiltrate'],
  reads: 'fighters at the end of the chain: mean and standard deviation',
  inputs: z.strictObject({ crossing: z.int().min(1).max(1e8), interdiction: share(), hops: z.int().min(1).max(200) }),
  expected: z.strictObject({ mean: z.number(), sd: z.number() }),
  tolerance: z.strictObject({ monte_carlo: monteCarlo() }),
  run: ({ crossing, interdiction: caught, hops }, { mean, sd }, { monte_carlo }) => {
    const scenario = scenarioOf(crossing, caught, hops);
    const campaigns = Math.ceil((monte_carlo.least ?? LEAST) / BANDS);
    const got = Array.from({ length: campaigns }, (_, i) => arrivals(scenario, hops, `interdiction/${i}`)).flat();
    // For the margin only: the fourth moment of a binomial of the expected mean and variance.
    const through = mean / crossing;
    const fourth = sd ** 2 * (1 + 3 * (crossing - 2) * through * (1 - through));
    const variance = varianceMargin(sd ** 2, fourth, got.length, monte_carlo.sigmas);
    const margin = sd === 0 ? 0 : variance / (2 * sd);
    const text = `${Number(margin.toPrecision(3))} (${monte_carlo.sigmas} sigma)`;
    return {
      checks: [meanCheck(mean, sd, got, monte_carlo), within('sd', sd, Math.sqrt(varianceOf(got)), margin, text)],
      how: `${got.length} bands in ${campaigns} campaigns`,
    };
  },
});
