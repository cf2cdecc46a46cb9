import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../effort.js';
import { activeShare, arrestRisk } from '../../src/core/unrest.js';

/** Share of a fine lattice of hardships and risk aversions that is active. */
const counted = (grievance: number, threshold: number, risk: number): number => {
  const steps = 400;
  let active = 0;
  for (let h = 0.5; h < steps; h++)
    for (let r = 0.5; r < steps; r++) if ((h / steps) * grievance - (r / steps) * risk > threshold) active += 1;
  return active / steps ** 2;
};

test('the share of the active, by hand', () => {
  expect(activeShare(0.18, 0.1, 0)).toBeCloseTo(4 / 9, 12);
  expect(activeShare(0.18, 0.1, 0.9)).toBeCloseTo(0.08 ** 2 / (2 * 0.9 * 0.18), 12);
  expect(activeShare(1, 0.5, 0.25)).toBeCloseTo(0.375, 12); // from 0.5 to 0.75 half of them, beyond that all
  expect(activeShare(1, 0, 0)).toBe(1);
});

test('nobody is active whose grievance does not exceed the threshold', () => {
  for (const risk of [0, 0.5, 1]) {
    expect(activeShare(0, 0, risk)).toBe(0);
    expect(activeShare(0.1, 0.1, risk)).toBe(0);
    expect(activeShare(0.5, 1, risk)).toBe(0);
  }
});

const share = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true });

test('is what a count of people gives', () => {
  fc.assert(
    fc.property(share(), share(), share(), (grievance, threshold, risk) => {
      expect(Math.abs(activeShare(grievance, threshold, risk) - counted(grievance, threshold, risk))).toBeLessThan(
        0.01,
      );
    }),
    effort(30, 1),
  );
});

test('falls with risk and threshold, rises with grievance, and is a share', () => {
  fc.assert(
    fc.property(share(), share(), share(), share(), (grievance, threshold, risk, more) => {
      const here = activeShare(grievance, threshold, risk);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(here).toBeLessThanOrEqual(1);
      const slack = here + 1e-12;
      expect(activeShare(grievance, threshold, Math.max(risk, more))).toBeLessThanOrEqual(slack);
      expect(activeShare(grievance, Math.max(threshold, more), risk)).toBeLessThanOrEqual(slack);
      expect(activeShare(Math.min(grievance, more), threshold, risk)).toBeLessThanOrEqual(slack);
    }),
    effort(500, 2),
  );
});

test('the risk of arrest is 0.9 where troops are as many as actives, and the first to rise is alone', () => {
  expect(arrestRisk(500, 500)).toBeCloseTo(0.9, 12);
  expect(arrestRisk(1000, 500)).toBeCloseTo(0.99, 12);
  expect(arrestRisk(0, 500)).toBe(0);
  expect(arrestRisk(0, 0)).toBe(0);
  expect(arrestRisk(1, 0)).toBeCloseTo(0.9, 12);
  expect(arrestRisk(1e9, 0)).toBe(1);
});
