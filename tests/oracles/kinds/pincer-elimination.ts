import * as z from 'zod';
import { defineKind, share, type Check } from '../kind.js';
import { inStep, inTurn, playPatches, scenarioOf, type Calendar } from '../patches.js';
import { meanCheck, monteCarlo } from '../sample.js';

/** Pairs of patches played in one war, each with luck of its own. */
const PAIRS = 50;
/** Replicates where the row does not say. */
const LEAST = 4000;
/** By row, calendar and replicates: of each pair 1 where nobody is left. A row with another expectation is not played again. */
const played = new Map<string, readonly number[]>();
const heads = (): z.ZodNumber => z.number().int().min(0).max(1000);

/** How often nobody is left of a few fighters in two patches, attacked in step or in turn. */
export const pincerElimination = defineKind({
  kind: 'pincer-elimination',
  rules: ['movement', 'share-attrition', 'sanctuary-recovery', 'blind-mixing'],
  orders: ['advance', 'mix'],
  reads: 'share of pairs of patches with nobody left',
  inputs: z.strictObject({
    fighters: z.tuple([heads(), heads()]),
    survive_quiet: share(),
    survive_attacked: share(),
    recruit: share(),
    porosity: share(),
    weeks: z.number().int().min(1).max(1000),
  }),
  expected: z.strictObject({ in_turn: share(), in_step: share() }),
  tolerance: z.strictObject({ monte_carlo: monteCarlo() }),
  run: (inputs, expected, { monte_carlo }) => {
    const { fighters, survive_quiet, survive_attacked, recruit, porosity, weeks } = inputs;
    const quiet = { survive: survive_quiet, recruit };
    const attacked = { survive: survive_attacked, recruit };
    const scenario = scenarioOf({ fighters, quiet, attacked, porosity, pairs: PAIRS }, weeks);
    const wars = Math.ceil((monte_carlo.least ?? LEAST) / PAIRS);
    const check = (what: string, share: number, calendar: Calendar): Check => {
      const row = JSON.stringify([inputs, what, wars]);
      const gone =
        played.get(row) ??
        Array.from({ length: wars }, (_, war) =>
          playPatches(scenario, PAIRS, calendar, weeks, `${what}/${war}`).map(([a, b]) => (a + b === 0 ? 1 : 0)),
        ).flat();
      played.set(row, gone);
      return { ...meanCheck(share, Math.sqrt(share * (1 - share)), gone, monte_carlo), what };
    };
    return {
      checks: [check('in turn', expected.in_turn, inTurn), check('in step', expected.in_step, inStep)],
      how: `${wars * PAIRS} pairs of patches in ${wars} wars each`,
    };
  },
});
