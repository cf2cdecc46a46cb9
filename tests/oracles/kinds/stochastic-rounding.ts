import * as z from 'zod';
import { begin, step, unwrap, validateScenario, type OrdersByFaction, type Scenario } from '../../../src/index.js';
import { defineKind, same, within } from '../kind.js';
import { meanCheck, monteCarlo, varianceMargin, varianceOf } from '../sample.js';

/** Fields fought over in one turn, each with luck of its own. */
const FIELDS = 50;
/** Replicates where the row does not say. */
const LEAST = 20_000;
const fields = Array.from({ length: FIELDS }, (_, i) => `field-${i}`);

/** Hunters who lose nobody kill x a week of a quarry that has enough: the kernel's loss is x, and the engine rounds it. */
const scenarioOf = (x: number): Scenario => {
  const hunters = Math.max(1, Math.ceil(x));
  const quarry = 2 * hunters;
  return unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'Losses of x',
      turns: 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: ['hunter', 'quarry'].map((id) => ({ id, name: id, kind: 'state', country: 'land' })),
      regions: fields.map((id) => ({
        id,
        name: id,
        country: 'land',
        terrain: 'desert',
        contested: true,
        fighters: { hunter: hunters, quarry },
      })),
      crossings: [],
      relations: [{ between: ['hunter', 'quarry'], level: 'hostile' }],
      rules: {
        movement: {},
        'ground-combat': { rate: { default: 0, hunter: x / hunters }, break: 0, spread: 0, chance: 'rounding' },
      },
      provenance: fields.flatMap((field) =>
        ['hunter', 'quarry'].map((id) => ({
          path: `regions/${field}/fighters/${id}`,
          illustrative: true,
          low: 0,
          high: 1e9,
        })),
      ),
    }),
  );
};

const ORDERS: OrdersByFaction = {
  hunter: fields.map((field) => ({ kind: 'advance', from: field, to: field, quarters: 4 })),
};

const losses = (scenario: Scenario, seed: string): readonly number[] =>
  step(scenario, begin(scenario, seed), ORDERS)
    .events.filter((event) => event.kind === 'fought' && event['faction'] === 'quarry')
    .map((event) => Number(event['losses']));

const shown = (values: readonly number[]): string => [...new Set(values)].sort((a, b) => a - b).join(', ');

/** floor(x) + Bernoulli(frac x), as the engine rounds a week's loss under `chance: rounding`. */
export const stochasticRounding = defineKind({
  kind: 'stochastic-rounding',
  rules: ['movement', 'ground-combat'],
  orders: ['advance'],
  reads: 'losses in the event `fought`: values, mean, variance',
  inputs: z.strictObject({ x: z.number().min(0).max(4e8) }),
  expected: z.strictObject({ values: z.array(z.number()).min(1), mean: z.number(), variance: z.number() }),
  tolerance: z.strictObject({ monte_carlo: monteCarlo() }),
  run: ({ x }, { values, mean, variance }, { monte_carlo }) => {
    const scenario = scenarioOf(x);
    const turns = Math.ceil((monte_carlo.least ?? LEAST) / FIELDS);
    const got = Array.from({ length: turns }, (_, i) => losses(scenario, `stochastic-rounding/${i}`)).flat();
    const allowed = got.every((value) => values.includes(value));
    const fourth = variance * (1 - 3 * variance); // of a Bernoulli variable, from its variance
    const most = varianceMargin(variance, fourth, got.length, monte_carlo.sigmas);
    const text = `${Number(most.toPrecision(3))} (${monte_carlo.sigmas} sigma)`;
    return {
      checks: [
        // A value that is never due is no miss (x whole, or nearly).
        same('values', shown(values), allowed ? shown(values) : shown(got)),
        meanCheck(mean, Math.sqrt(variance), got, monte_carlo),
        within('variance', variance, varianceOf(got), most, text),
      ],
      how: `${got.length} losses in ${turns} turns`,
    };
  },
});
