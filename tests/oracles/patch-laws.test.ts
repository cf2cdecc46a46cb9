/** Any valid inputs must pass: the kinds of two patches, and chances per year. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { log, passes, type Case } from './any-inputs.js';

const share = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constant(0),
    fc.constant(1),
    fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
  );
const factor = (): fc.Arbitrary<number> => fc.oneof(share(), log(0.05, 8));

/** A week as a matrix by columns: fighters of one patch grow, then share m of them crosses. */
type Matrix = readonly [number, number, number, number];
const week = (g1: number, g2: number, m: number): Matrix => [(1 - m) * g1, m * g1, m * g2, (1 - m) * g2];
const then = ([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix => [
  e * a + g * b,
  f * a + h * b,
  e * c + g * d,
  f * c + h * d,
];
/** The largest eigenvalue's root: growth per week of a cycle of two. */
const growth = ([a, b, c, d]: Matrix): number =>
  Math.sqrt((a + d + Math.sqrt(Math.max(0, (a - d) ** 2 + 4 * b * c))) / 2);
/** A closed form is the answer only where it lies between growing and not. */
const between = (critical: number, at: (m: number) => number): number | null =>
  at(0) > 1 === at(1) > 1 ? null : critical;
/** Neither end is a draw, nor is the whole so near one at every porosity that rounding would decide. */
const isClear = (at: (m: number) => number): boolean => [0, 1].every((m) => Math.abs(at(m) - 1) > 0.02);

describe('two patches', () => {
  test('pincer growth: in step sqrt(h l) at any porosity; in turn by the cycle’s largest eigenvalue', () => {
    const cases = fc
      .record({
        quiet_growth: factor(),
        attacked_growth: factor(),
        porosity: fc.array(share(), { minLength: 1, maxLength: 4 }),
      })
      .map((inputs): Case & { clear: boolean } => {
        const { quiet_growth: h, attacked_growth: l, porosity } = inputs;
        const inTurn = (m: number): number => growth(then(week(l, h, m), week(h, l, m)));
        const expected = {
          in_turn: porosity.map(inTurn),
          in_step: porosity.map(() => Math.sqrt(h * l)),
          critical_porosity: between((1 - h * l) / (h + l - 2 * h * l), inTurn),
        };
        return { clear: isClear(inTurn), inputs, expected, tolerance: { abs: 0.002 } };
      });
    passes(
      'pincer-growth',
      cases.filter(({ clear }) => clear),
      24,
    );
  });

  test('source and sink: the largest eigenvalue of a week', () => {
    const cases = fc
      .record({ growth_1: factor(), growth_2: factor(), porosity: fc.array(share(), { minLength: 1, maxLength: 4 }) })
      .map((inputs): Case & { clear: boolean } => {
        const { growth_1: a, growth_2: b, porosity } = inputs;
        const at = (m: number): number => growth(then(week(a, b, m), week(a, b, m)));
        const critical = ((1 - a) * (1 - b)) / (2 * a * b - a - b);
        const expected = { growth: porosity.map(at), critical_porosity: between(critical, at) };
        return { clear: isClear(at), inputs, expected, tolerance: { abs: 0.002 } };
      });
    passes(
      'two-patch',
      cases.filter(({ clear }) => clear),
      24,
    );
  });

  test('elimination: a branching process of two types, by its generating functions', () => {
    const cases = fc
      .record({
        fighters: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })),
        survive_quiet: share(),
        survive_attacked: share(),
        recruit: share(),
        porosity: share(),
        weeks: fc.integer({ min: 1, max: 12 }),
      })
      .map((inputs): Case => {
        const { fighters, survive_quiet, survive_attacked, recruit, porosity: m, weeks } = inputs;
        const gone = (second: number): number => {
          let [a, b] = [0, 0];
          for (let w = weeks - 1; w >= 0; w--) {
            const one = (own: number, other: number, attacked: boolean): number => {
              const survive = attacked ? survive_attacked : survive_quiet;
              const each = (1 - m) * own + m * other;
              return 1 - survive + survive * ((1 - recruit) * each + recruit * each * each);
            };
            [a, b] = [one(a, b, w % 2 === 0), one(b, a, w % 2 === second)];
          }
          return a ** fighters[0] * b ** fighters[1];
        };
        return {
          inputs,
          expected: { in_turn: gone(1), in_step: gone(0) },
          tolerance: { monte_carlo: '5 sigma, n >= 500' },
        };
      });
    passes('pincer-elimination', cases, 16);
  });
});

test('per year to per week: what comes to the same in 52 weeks', () => {
  const cases = fc.oneof(share(), fc.double({ min: 0, max: 1, noNaN: true }), log(1e-9, 1)).map((per_year): Case => ({
    inputs: { per_year },
    expected: { per_week: 1 - (1 - per_year) ** (1 / 52) },
    tolerance: { abs: 1e-9 },
  }));
  passes('annual-to-weekly', cases, 100);
});
