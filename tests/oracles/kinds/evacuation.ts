import * as z from 'zod';
import { begin, inspect, step, unwrap, validateScenario, type Scenario } from '../../../src/index.js';
import { LONGEST } from '../fight.js';
import { defineKind, margin, people, share, within } from '../kind.js';

/** Fighters in a region file. */
const MOST = 1e9;
/** Factors on fighters that may make whole people of those who set out and of those who desert. */
const FACTORS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** What floating point may cost a whole number. */
const DUST = 1e-9;

const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) <= DUST * Math.max(1, Math.abs(x));

/**
 * Factor on fighters so that nothing is rounded, 1 where the row itself counts whole people; if there is none that fits a
 * file, the largest.
 */
const scaleOf = (fighters: number, desertion: number, expected: readonly number[]): number => {
  if ([fighters, ...expected].every(isWhole)) return 1;
  const fitting = FACTORS.filter((factor) => fighters * factor <= MOST);
  return (
    fitting.find((factor) => isWhole(fighters * factor) && isWhole(fighters * factor * desertion)) ??
    fitting.at(-1) ??
    1
  );
};

/** A pocket and a refuge so far from it that the road takes these weeks; safe conduct is agreed before the war. */
const scenarioOf = (fighters: number, desertion: number, weeks: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'Safe conduct',
      turns: weeks + 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [
        { id: 'army', name: 'Army', kind: 'state', country: 'land' },
        { id: 'band', name: 'Band', kind: 'insurgent' },
      ],
      regions: [
        { id: 'pocket', name: 'Pocket', country: 'land', terrain: 'desert', fighters: { band: fighters } },
        { id: 'refuge', name: 'Refuge', country: 'land', terrain: 'desert' },
      ],
      crossings: [{ between: ['pocket', 'refuge'], km: weeks }],
      deals: [{ maker: 'army', faction: 'band', from: 'pocket', to: 'refuge', quarters: 4, until: 1 }],
      rules: { 'evacuation-deals': { kmPerWeek: 1, desertion } },
      provenance: [{ path: 'regions/pocket/fighters/band', illustrative: true, low: 0, high: MOST }],
    }),
  );

/** n leave, are on the road for k weeks, n · d desert and the rest arrives. */
export const evacuation = defineKind({
  kind: 'evacuation',
  rules: ['evacuation-deals'],
  orders: [],
  reads: 'marches, fighters and the ledger, week by week',
  inputs: z.strictObject({
    fighters: people().or(z.literal(0)),
    desertion: share(),
    transit_weeks: z
      .int()
      .min(1)
      .max(LONGEST - 1),
  }),
  expected: z.strictObject({
    in_transit: z.number(),
    arrived: z.number(),
    deserted: z.number(),
    total: z.number(),
  }),
  tolerance: z.strictObject({ abs: margin() }),
  run: ({ fighters, desertion, transit_weeks }, expected, { abs }) => {
    const scale = scaleOf(fighters, desertion, [expected.arrived, expected.deserted]);
    const scenario = scenarioOf(Math.round(fighters * scale), desertion, transit_weeks);
    const onRoad: number[] = [];
    let world = begin(scenario, 'evacuation');
    for (let turn = 1; turn <= transit_weeks + 1; turn++) {
      world = step(scenario, world, {}).world;
      onRoad.push(inspect(scenario, world).marches.reduce((sum, march) => sum + march.fighters, 0));
    }
    const { regions, factions } = inspect(scenario, world);
    const arrived = regions['refuge'].fighters['band'];
    const deserted = factions['band'].ledger['passage-desertion'];
    const travelling = onRoad.slice(0, transit_weeks);
    const check = (what: keyof typeof expected, got: number) => within(what, expected[what], got / scale, abs);
    return {
      checks: [
        check('in_transit', Math.min(...travelling)),
        check('in_transit', Math.max(...travelling)),
        check('arrived', arrived),
        check('deserted', deserted),
        check('total', arrived + deserted + onRoad[transit_weeks] + regions['pocket'].fighters['band']),
      ],
      how: `safe conduct agreed before the war, fighters x ${scale}`,
    };
  },
});
