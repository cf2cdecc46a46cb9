/** Any valid inputs must pass: the kinds of politics and of the air. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { count, log, passes, type Case } from './any-inputs.js';

describe('what politics and the air add', () => {
  /** Neither finer than luck nor than doubles can tell. */
  const edge = (): fc.Arbitrary<number> =>
    fc.oneof(
      fc.constant(0),
      fc.constant(1),
      fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
      log(0.01, 0.1),
    );

  test('air strike: k · binomial(n, mu p), whole kills or not', () => {
    const cases = fc
      .record({
        sorties: count(10, 1e5),
        mu: edge(),
        hit: edge(),
        kills_per_hit: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), log(0.01, 500)),
        spare: log(1, 1000),
      })
      .map(({ spare, ...rest }): Case => {
        const { sorties, mu, hit, kills_per_hit: k } = rest;
        const fighters = Math.min(1e9, Math.ceil(sorties * k * spare) + 1);
        return {
          inputs: { ...rest, fighters },
          expected: { mean: k * sorties * mu * hit, sd: k * Math.sqrt(sorties * mu * hit * (1 - mu * hit)) },
          tolerance: { monte_carlo: '4 sigma of the mean, n >= 1000' },
        };
      });
    passes('air-strike', cases, 12);
  });

  test('evacuation: n leave, n · d desert, whole people or not', () => {
    const cases = fc
      .record({
        fighters: fc.oneof(
          count(1, 1e6),
          fc.integer({ min: 1, max: 4000 }).map((n) => n / 4),
        ),
        desertion: fc.oneof(
          fc.constant(0),
          fc.constant(1),
          fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
        ),
        transit_weeks: fc.integer({ min: 1, max: 40 }),
      })
      .map((inputs): Case => {
        const { fighters, desertion } = inputs;
        const deserted = fighters * desertion;
        return {
          inputs,
          expected: { in_transit: fighters, arrived: fighters - deserted, deserted, total: fighters },
          tolerance: { abs: 1e-6 },
        };
      });
    passes('evacuation', cases, 30);
  });

  /** Weeks until an affine step has led from `start` to `level`; null where it never does. */
  const weeksTo = (start: number, level: number, step: (x: number) => number): number | null => {
    let [value, week] = [start, 0];
    for (; value < level; week++) {
      if (step(value) === value) return null;
      value = step(value);
    }
    return week;
  };

  test('trust: gains and losses by shares', () => {
    const cases = fc
      .record({ gain: edge(), loss: edge(), breach_probability: edge(), start: edge() })
      .map((inputs): Case => {
        const { gain, loss, breach_probability: p, start } = inputs;
        const moved = gain * (1 - p) + loss * p;
        const after = start - loss * start;
        const full = start === 1 && gain > 0 && gain < 1 && after < 1; // full trust never quite returns
        return {
          inputs,
          expected: {
            stationary_mean: moved === 0 ? null : (gain * (1 - p)) / moved,
            after_breach: after,
            kept_weeks_to_regain: full ? null : weeksTo(after, start, (t) => t + gain * (1 - t)),
          },
          tolerance: { stationary_abs: 0.01, after_breach_abs: 1e-9, weeks: 0 },
        };
      });
    passes('trust', cases, 20);
  });

  test('war-weariness: a leaky sum, whole losses or not, levels reached or not', () => {
    const cases = fc
      .record({
        k: fc.oneof(fc.constant(0), log(1e-3, 200)),
        losses_per_week: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }), log(0.01, 1e6)),
        leak: fc.oneof(fc.constant(1), log(5e-3, 0.9)),
        part: fc.oneof(fc.double({ min: 0.01, max: 0.95, noNaN: true }), fc.double({ min: 1.05, max: 9, noNaN: true })),
      })
      .map(({ part, ...rest }): Case => {
        const { k, losses_per_week: lost, leak } = rest;
        const limit = (k * lost) / leak;
        const level = limit === 0 ? part : part * limit;
        return {
          inputs: { ...rest, level },
          expected: { limit, first_week: part > 1 ? null : weeksTo(0, level, (w) => w - leak * w + k * lost) },
          tolerance: { limit_abs: Math.max(1, limit / 1000), weeks: 0 },
        };
      });
    passes('war-weariness', cases, 18);
  });
});
