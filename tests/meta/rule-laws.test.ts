/**
 * Every rule of the package under every law, listed in every war: what users are told to try on rules of their own. In a usual
 * run a rule meets each fourth law, others than its neighbours do; a thorough one tries all.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src/setup.js';
import { ruleLaws } from '../../src/testing/law-property.js';
import { effort, isThorough } from '../effort.js';

const STRIDE = 4;

test.each(Object.values(rules).map((rule, i) => ({ id: rule.id, rule, i })))(
  '$id',
  { timeout: 600_000 },
  ({ rule, i }) => {
    const properties = Object.entries(ruleLaws(rule));
    const tried = properties.filter((_, law) => isThorough || (law + i) % STRIDE === 0);
    expect(tried.length).toBeGreaterThanOrEqual(Math.floor(properties.length / STRIDE));
    for (const [law, property] of tried)
      expect(() => fc.assert(property, effort(1, law.length + i)), `${rule.id}: ${law}`).not.toThrow();
  },
);
