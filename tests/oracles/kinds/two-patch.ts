import * as z from 'zod';
import { criticalCheck, criticalShare, growthOf } from '../growth.js';
import { defineKind, margin, rate, share, within } from '../kind.js';

/** A source, and a sink that is attacked in every week, with blind mixing. */
export const twoPatch = defineKind({
  kind: 'two-patch',
  rules: ['movement', 'share-attrition', 'sanctuary-recovery', 'blind-mixing'],
  orders: ['advance', 'mix'],
  reads: 'growth of the whole from two weeks; the porosity at which it is 1',
  inputs: z.strictObject({ growth_1: rate(), growth_2: rate(), porosity: z.array(share()).min(1) }),
  expected: z.strictObject({ growth: z.array(z.number()), critical_porosity: criticalShare() }),
  tolerance: z.strictObject({ abs: margin() }),
  run: ({ growth_1, growth_2, porosity }, expected, { abs }) => {
    const growthAt = (m: number): number => growthOf(growth_1, growth_2, m, () => [false, true]);
    return {
      checks: [
        ...porosity.map((m, i) => within(`growth at ${m}`, expected.growth[i] ?? Number.NaN, growthAt(m), abs)),
        criticalCheck(expected.critical_porosity, growthAt, abs),
      ],
      how: 'two weeks from either side, mean dice',
    };
  },
});
