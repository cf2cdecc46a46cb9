/** Any valid inputs must pass: the kinds of what people do in a war. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { count, log, passes, type Case } from './any-inputs.js';

describe('what people add', () => {
  const edge = (): fc.Arbitrary<number> =>
    fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }), log(1e-6, 0.1));

  test('spillover: 1 - (1 - p)^n, weeks in any order', () => {
    const cases = fc
      .record({
        weekly_hazard: fc.oneof(fc.constant(0), fc.constant(1), log(0.005, 0.5)),
        weeks: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      })
      .map((inputs): Case => ({
        inputs,
        expected: { probability: inputs.weeks.map((n) => 1 - (1 - inputs.weekly_hazard) ** n) },
        tolerance: { monte_carlo: '4 sigma, n >= 2000' },
      }));
    passes('spillover', cases, 12);
  });

  test('unrest: the area where hardship · (1 - legitimacy) - aversion · risk exceeds the threshold, by strips', () => {
    // Less than one man's risk among as many people as a file may state, or a grievance of that size, cannot be stated.
    const stated = fc
      .record({ legitimacy: edge(), threshold: edge(), arrest_risk: edge() })
      .filter(
        ({ legitimacy, arrest_risk: risk }) =>
          (risk === 0 || risk > 1e-8) && (legitimacy === 1 || legitimacy < 1 - 1e-6),
      );
    const cases = stated.map((inputs): Case => {
      const { legitimacy, threshold, arrest_risk: risk } = inputs;
      const grievance = 1 - legitimacy;
      // Per aversion r: those whose hardship is beyond (threshold + r · risk) / grievance. Linear in r up to a kink.
      const beyond = (r: number): number => (grievance === 0 ? 0 : Math.max(0, 1 - (threshold + r * risk) / grievance));
      const kink = risk === 0 ? 1 : Math.min(1, Math.max(0, (grievance - threshold) / risk));
      return {
        inputs,
        expected: { share: (kink * (beyond(0) + beyond(kink))) / 2 },
        tolerance: { abs: 1e-9 },
      };
    });
    passes('unrest-active-share', cases, 100);
  });

  test('recruitment: week by week, and the detection at which it balances', () => {
    const cases = fc
      .record({
        gamma: log(1e-3, 0.5),
        troops: count(10, 5000),
        people: count(2e4, 1e7),
        theta: fc.oneof(fc.constant(0), log(0.01, 2)),
        rho: fc.oneof(fc.constant(0), log(0.1, 50)),
        mu: edge(),
        insurgents: count(50, 20_000),
        weeks: fc.integer({ min: 0, max: 60 }),
      })
      .map((inputs): Case & { least: number } => {
        const { gamma, troops, people, theta, rho, mu, insurgents, weeks } = inputs;
        const shots = gamma * troops;
        let [now, least] = [insurgents, 1];
        for (let week = 0; week < weeks; week++) {
          const free = (1 - mu) * Math.min(1, now / people);
          now += rho + theta * shots * (1 - mu - free) - shots * (mu + free);
          least = Math.min(least, now / insurgents);
        }
        return {
          least,
          inputs,
          expected: { critical_mu: (rho / shots + theta) / (1 + theta), insurgents_after: now },
          tolerance: { critical_abs: 1e-6 * Math.max(1, rho / shots), insurgents_rel: 0.01 },
        };
      });
    // Where few are left the last shots are wasted on those who have fallen already.
    passes(
      'recruitment-balance',
      cases.filter(({ least }) => least > 0.05),
      24,
    );
  });
});
