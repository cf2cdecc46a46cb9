import * as z from 'zod';
import { begin, inspect, step, unwrap, validateScenario, type Chance, type Scenario } from '../../../src/index.js';
import { defineKind, margin, within } from '../kind.js';

const FRACTION = /^(\d+)\/(\d+)$/;
const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
const MOST = 1e9;
const LONGEST = 10_000;
/** Six standard deviations: luck leaves them once in 500 million weeks. */
const SIGMAS = 6;

interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** 'p/q', a decimal, or a number, exactly; null = none of these. */
const fractionOf = (written: string | number): Fraction | null => {
  const [, over, under] = FRACTION.exec(String(written)) ?? [];
  if (over !== undefined && under !== undefined)
    return Number(under) > 0 ? { over: Number(over), under: Number(under) } : null;
  const [, whole, places = ''] = DECIMAL.exec(String(written)) ?? [];
  if (whole !== undefined) return { over: Number(whole + places), under: 10 ** places.length };
  return typeof written === 'number' ? { over: written, under: 1 } : null;
};

const fraction = (most: number): z.ZodType<Fraction> =>
  z.union([z.string(), z.number()]).transform((written, context) => {
    const read = fractionOf(written);
    if (read !== null && read.over >= 0 && read.over <= most * read.under) return read;
    context.addIssue({ code: 'custom', message: `a share from 0 to ${most}: 'p/q' or a number` });
    return z.NEVER;
  });

const scenarioOf = (fighters: number, capacity: number, growth: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A sanctuary',
      turns: LONGEST,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [{ id: 'rebels', name: 'Rebels', kind: 'insurgent' }],
      regions: [
        {
          id: 'valley',
          name: 'Valley',
          country: 'land',
          terrain: 'desert',
          controller: 'rebels',
          capacity,
          fighters: { rebels: fighters },
        },
      ],
      crossings: [],
      rules: { 'sanctuary-recovery': { growth } },
      provenance: [{ path: 'regions/valley/fighters/rebels', illustrative: true, low: 0, high: MOST }],
    }),
  );

/** Dice that always show their mean, to the nearest whole. */
const meanDice = (): Chance => ({
  happens: (_draw, probability) => probability >= 0.5,
  round: (_draw, x) => Math.round(x),
  unit: () => 0.5,
  binomial: (_draw, n, p) => Math.round(n * p),
});

/** Strengths at the start and after each week, until they reach `target` or the weeks are over. */
const regrow = (scenario: Scenario, target: number, weeks: number, options: Parameters<typeof step>[3]): number[] => {
  let world = begin(scenario, 'oracle');
  const strengths: number[] = [];
  for (;;) {
    const { valley } = inspect(scenario, world).regions;
    strengths.push(valley.fighters['rebels']);
    if (valley.fighters['rebels'] >= target || strengths.length > weeks) return strengths;
    world = step(scenario, world, {}, options).world;
  }
};

/** Whether keyed dice stay as near to the mean path as luck allows. */
const isLuck = (mean: readonly number[], lucky: readonly number[], growth: number): boolean => {
  let variance = 0;
  return mean.every((strength, week) => {
    if (week >= lucky.length) return true; // luck was there first: its last week is judged, later ones there are none
    const off = Math.abs(lucky[week] - strength);
    const near = off <= SIGMAS * Math.sqrt(variance) + week + 1;
    variance = variance * (1 + growth) ** 2 + strength * growth * (1 - growth);
    return near;
  });
};

/**
 * The least w with s (1 + g)^w >= 1. Weeks are counted with dice that show their mean: where a week ends exactly at
 * capacity (4/5 with growth 1/4) luck would decide it, whatever the number of fighters. The number is a multiple of the
 * share's denominator, so that such a week is met exactly. The engine's own dice must keep within six sigma of it.
 */
export const sanctuaryRecovery = defineKind({
  kind: 'sanctuary-recovery',
  rules: ['sanctuary-recovery'],
  orders: [],
  reads: 'the week in which fighters reach capacity',
  inputs: z.strictObject({ start_share: fraction(1), growth: fraction(1) }),
  expected: z.strictObject({ weeks: z.number() }),
  tolerance: z.strictObject({ weeks: margin() }),
  run: ({ start_share, growth }, { weeks }, tolerance) => {
    const { over, under } = start_share;
    const capacity = under <= MOST ? under * Math.floor(MOST / under) : MOST;
    const fighters = Math.round((over / under) * capacity);
    const rate = growth.over / growth.under;
    const scenario = scenarioOf(fighters, capacity, rate);
    const mean = regrow(scenario, capacity, LONGEST, { chance: meanDice });
    const lucky = regrow(scenario, capacity, mean.length - 1, {});
    const got = mean.at(-1) === capacity && isLuck(mean, lucky, rate) ? mean.length - 1 : Number.NaN;
    return {
      checks: [within('weeks', weeks, got, tolerance.weeks)],
      how: `capacity ${capacity}, mean dice and keyed dice`,
    };
  },
});
