import * as z from 'zod';
import { begin, step, unwrap, validateScenario, type OrdersByFaction, type Scenario } from '../../../src/index.js';
import { defineKind, share, within } from '../kind.js';
import { meanCheck, monteCarlo, varianceMargin, varianceOf } from '../sample.js';

/** Strikers in one campaign, each over a field of its own, with luck of its own. */
const STRIKERS = 20;
/** Replicates where the row does not say. */
const LEAST = 4000;
/** Rare hits need more: so many of them are to be expected, as far as this number of replicates allows. */
const HITS = 200;
const MOST_REPLICATES = 100_000;
/** Fighters in a region file. */
const MOST = 1e9;
/** What `air-strikes` takes for kills per hit. */
const MOST_KILLS = 100;

interface Inputs {
  readonly sorties: number;
  readonly mu: number;
  readonly hit: number;
  readonly kills_per_hit: number;
  readonly fighters: number;
}

/** Factor on fighters that makes kills per hit whole, so that nothing is rounded: 1 where they are. */
const scaleOf = ({ kills_per_hit: kills, fighters }: Inputs): number => {
  if (kills === 0 || (Number.isInteger(kills) && kills <= MOST_KILLS)) return 1;
  const room = Math.floor((MOST * kills) / Math.max(1, fighters));
  return Math.max(1, Math.min(MOST_KILLS, room)) / kills;
};

const strikerId = (i: number): string => `striker-${i}`;
const fieldId = (i: number): string => `field-${i}`;
const numbers = Array.from({ length: STRIKERS }, (_, i) => i);

const scenarioOf = (inputs: Inputs, scale: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'Strikes',
      turns: 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [
        ...numbers.map((i) => ({
          id: strikerId(i),
          name: strikerId(i),
          kind: 'state',
          country: 'land',
          intelligence: inputs.mu,
          sorties: inputs.sorties,
        })),
        { id: 'quarry', name: 'Quarry', kind: 'insurgent' },
      ],
      regions: numbers.map((i) => ({
        id: fieldId(i),
        name: fieldId(i),
        country: 'land',
        terrain: 'desert',
        controller: strikerId(i),
        contested: true,
        fighters: { quarry: Math.min(MOST, Math.round(inputs.fighters * scale)) },
      })),
      crossings: [],
      rules: {
        'air-strikes': {
          hit: inputs.hit,
          killsPerHit: Math.round(inputs.kills_per_hit * scale),
          cap: 1,
        },
      },
      provenance: numbers.map((i) => ({
        path: `regions/${fieldId(i)}/fighters/quarry`,
        illustrative: true,
        low: 0,
        high: MOST,
      })),
    }),
  );

const ORDERS: OrdersByFaction = Object.fromEntries(
  numbers.map((i) => [strikerId(i), [{ kind: 'strike', region: fieldId(i), against: 'quarry', quarters: 4 }]]),
);

/** What each striker kills in a week; without sorties nobody flies. */
const kills = (scenario: Scenario, seed: string): readonly number[] => {
  const { events } = step(scenario, begin(scenario, seed), ORDERS);
  const killed = new Map(
    events.flatMap((event) => (event.kind === 'struck' ? [[event['faction'], Number(event['kills'])] as const] : [])),
  );
  return numbers.map((i) => killed.get(strikerId(i)) ?? 0);
};

/** How many strikes must be flown for the row's rigour, and for hits that are rare. */
const replicatesOf = ({ sorties, mu, hit }: Inputs, least: number): number => {
  const variance = sorties * mu * hit * (1 - mu * hit);
  return variance === 0 ? least : Math.max(least, Math.min(MOST_REPLICATES, Math.ceil(HITS / variance)));
};

/** kills = k · binomial(n, mu p), of so many that none need be spared. */
export const airStrike = defineKind({
  kind: 'air-strike',
  rules: ['air-strikes'],
  orders: ['strike'],
  reads: 'kills in the event `struck`: mean and standard deviation',
  inputs: z.strictObject({
    sorties: z.int().min(0).max(1_000_000),
    mu: share(),
    hit: share(),
    kills_per_hit: z.number().min(0).max(1e6),
    fighters: z.int().min(0).max(MOST),
  }),
  expected: z.strictObject({ mean: z.number(), sd: z.number() }),
  tolerance: z.strictObject({ monte_carlo: monteCarlo() }),
  run: (inputs, { mean, sd }, { monte_carlo }) => {
    const scale = scaleOf(inputs);
    const scenario = scenarioOf(inputs, scale);
    const campaigns = Math.ceil(replicatesOf(inputs, monte_carlo.least ?? LEAST) / STRIKERS);
    const got = Array.from({ length: campaigns }, (_, i) => kills(scenario, `air-strike/${i}`))
      .flat()
      .map((killed) => killed / scale);
    // For the margin only: the fourth moment of k times a binomial of the expected mean and variance.
    const { sorties, kills_per_hit: k } = inputs;
    const found = k * sorties === 0 ? 0 : mean / (k * sorties);
    const fourth = sd ** 2 * k ** 2 * (1 + 3 * (sorties - 2) * found * (1 - found));
    const variance = varianceMargin(sd ** 2, fourth, got.length, monte_carlo.sigmas);
    const margin = sd - Math.sqrt(Math.max(0, sd ** 2 - variance));
    const text = `${Number(margin.toPrecision(3))} (${monte_carlo.sigmas} sigma)`;
    return {
      checks: [meanCheck(mean, sd, got, monte_carlo), within('sd', sd, Math.sqrt(varianceOf(got)), margin, text)],
      how: `${got.length} strikes in ${campaigns} campaigns, fighters x ${Number(scale.toPrecision(3))}`,
    };
  },
});
