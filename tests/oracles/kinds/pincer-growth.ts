import * as z from 'zod';
import { criticalCheck, criticalShare, growthOf } from '../growth.js';
import { defineKind, margin, rate, share, within, type Check } from '../kind.js';
import { inStep, inTurn, type Calendar } from '../patches.js';

/** Two patches attacked in the same weeks or in alternate ones, with blind mixing (Jansen & Yoshimura 1998). */
export const pincerGrowth = defineKind({
  kind: 'pincer-growth',
  rules: ['movement', 'share-attrition', 'sanctuary-recovery', 'blind-mixing'],
  orders: ['advance', 'mix'],
  reads: 'growth of the whole from two weeks; the porosity at which it is 1',
  inputs: z.strictObject({ quiet_growth: rate(), attacked_growth: rate(), porosity: z.array(share()).min(1) }),
  expected: z.strictObject({
    in_turn: z.array(z.number()),
    in_step: z.array(z.number()),
    critical_porosity: criticalShare(),
  }),
  tolerance: z.strictObject({ abs: margin() }),
  run: ({ quiet_growth, attacked_growth, porosity }, expected, { abs }) => {
    const growthAt = (m: number, calendar: Calendar): number => growthOf(quiet_growth, attacked_growth, m, calendar);
    const checks = (what: string, values: readonly number[], calendar: Calendar): Check[] =>
      porosity.map((m, i) => within(`${what} at ${m}`, values[i] ?? Number.NaN, growthAt(m, calendar), abs));
    return {
      checks: [
        ...checks('in turn', expected.in_turn, inTurn),
        ...checks('in step', expected.in_step, inStep),
        criticalCheck(expected.critical_porosity, (m) => growthAt(m, inTurn), abs),
      ],
      how: 'cycles of two weeks from either side, mean dice',
    };
  },
});
