/** Any valid inputs must pass: random ones of each kind, against closed forms worked out here. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { count, log, passes, type Case } from './any-inputs.js';

const share = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true });
const rate = (): fc.Arbitrary<number> => log(1e-3, 3);

/** How far from a draw, 0 to 1: nearer, and the engine would need more than 10,000 turns. */
const LEAST_MARGIN = 0.02;
const isDecided = (a: number, b: number): boolean => Math.abs(a - b) > LEAST_MARGIN * Math.max(a, b);

describe('fights', () => {
  test('square law: a A² - b B² does not change', () => {
    const cases = fc
      .record({
        a_fighters: count(5, 1e6),
        b_fighters: count(5, 1e6),
        a_kills_per_fighter_week: rate(),
        b_kills_per_fighter_week: rate(),
      })
      .map((inputs): Case & { decided: boolean } => {
        const { a_fighters: A, b_fighters: B, a_kills_per_fighter_week: a, b_kills_per_fighter_week: b } = inputs;
        const winner = a * A * A > b * B * B ? 'a' : 'b';
        const survivors = winner === 'a' ? Math.sqrt(A * A - (b / a) * B * B) : Math.sqrt(B * B - (a / b) * A * A);
        const ratio = Math.sqrt(b / a) * (B / A);
        const weeks = Math.atanh(winner === 'a' ? ratio : 1 / ratio) / Math.sqrt(a * b);
        const tolerance = { survivors_rel: 0.02, weeks_rel: 0.04 };
        return { decided: isDecided(a * A * A, b * B * B), inputs, expected: { winner, survivors, weeks }, tolerance };
      });
    passes(
      'square-law',
      cases.filter(({ decided }) => decided),
      18,
    );
  });

  test('ambush: a R²/2 - b G does not change', () => {
    const cases = fc
      .record({ guerrillas: count(10, 1e6), regulars: count(10, 1e6), a: log(1e-9, 1e-3), b: log(1e-3, 1) })
      .map((inputs): Case & { decided: boolean } => {
        const { guerrillas: G, regulars: R, a, b } = inputs;
        const rest = (a * R * R) / 2 - b * G;
        const expected =
          rest > 0
            ? { winner: 'regular', survivors: Math.sqrt((2 * rest) / a) }
            : { winner: 'guerrilla', survivors: -rest / b };
        return { decided: isDecided((a * R * R) / 2, b * G), inputs, expected, tolerance: { survivors_rel: 0.03 } };
      });
    passes(
      'ambush',
      cases.filter(({ decided }) => decided),
      30,
    );
  });

  test('intelligence threshold: a R²/2 = the integral of b G / (mu + (1 - mu) G/N)', () => {
    const cases = fc
      .record({
        guerrillas: count(10, 1e6),
        spread: log(1, 300),
        a: rate(),
        b: rate(),
        mu: fc.oneof(fc.constant(0), fc.constant(1), share(), log(1e-6, 1e-2)),
      })
      .map(({ spread, ...rest }): Case => {
        const inputs = { ...rest, hiding_area: Math.ceil(rest.guerrillas * spread) };
        const { guerrillas: G, hiding_area: N, a, b, mu } = inputs;
        // By Simpson's rule: the closed form cancels badly near mu = 1.
        const f = (x: number): number => (x === 0 && mu === 0 ? N : x / (mu + ((1 - mu) * x) / N));
        const steps = 20_000;
        let sum = f(0) + f(G);
        for (let i = 1; i < steps; i++) sum += f((G * i) / steps) * (i % 2 === 1 ? 4 : 2);
        const regulars_critical = Math.sqrt(((2 * b) / a) * ((sum * G) / steps / 3));
        return {
          inputs,
          expected: { regulars_critical },
          tolerance: { check: '3 % fewer regulars lose, 3 % more win' },
        };
      });
    passes('intelligence-threshold', cases, 18);
  });

  test('breakpoint: A² - D² (1 - f²) are left, squared', () => {
    const cases = fc
      .record({
        attackers: count(5, 1e6),
        defenders: count(5, 1e6),
        kills_per_fighter_week: rate(),
        break_share: fc.oneof(fc.constant(0), fc.constant(1), share()),
      })
      .map((inputs): Case & { left: number } => {
        const { attackers: A, defenders: D, break_share: f } = inputs;
        const left = A * A - D * D * (1 - f * f);
        return { left: left / A / A, inputs, expected: { attackers_left: Math.sqrt(left) }, tolerance: { rel: 0.02 } };
      });
    passes(
      'breakpoint',
      cases.filter(({ left }) => left > LEAST_MARGIN),
      18,
    );
  });

  interface Met {
    winner: 'columns' | 'defender';
    survivors: number;
    decided: boolean;
  }
  const meet = (columns: readonly number[], defender: number): Met => {
    let held = defender;
    for (const [i, column] of columns.entries()) {
      const others = columns.slice(i + 1).reduce((sum, each) => sum + each, 0);
      if (column >= held)
        return {
          winner: 'columns',
          survivors: Math.sqrt(column ** 2 - held ** 2) + others,
          decided: isDecided(column ** 2, held ** 2),
        };
      held = Math.sqrt(held ** 2 - column ** 2);
    }
    return { winner: 'defender', survivors: held, decided: held > 0.1 * defender };
  };

  test('columns: together they sum, apart they are met in the order of the list', () => {
    const cases = fc
      .record({
        columns: fc.array(count(50, 20_000), { minLength: 1, maxLength: 6 }),
        defender: count(500, 50_000),
        kills_per_fighter_week: log(1e-3, 1),
      })
      .map((inputs): Case & { decided: boolean } => {
        const { decided: apartDecided, ...apart } = meet(inputs.columns, inputs.defender);
        const total = inputs.columns.reduce((sum, each) => sum + each, 0);
        const { decided, ...together } = meet([total], inputs.defender);
        return {
          decided: decided && apartDecided,
          inputs,
          expected: { apart, together },
          tolerance: { apart_rel: 0.05, together_rel: 0.02 },
        };
      });
    passes(
      'columns',
      cases.filter(({ decided }) => decided),
      18,
    );
  });
});

describe('the rest', () => {
  test('sanctuary recovery: the least w with s (1 + g)^w >= 1, in exact fractions', () => {
    const cases = fc
      .tuple(fc.integer({ min: 2, max: 40 }), share(), fc.integer({ min: 1, max: 60 }), share())
      .map(([under, s, growthUnder, g]): Case => {
        const over = Math.ceil(s * under) || 1;
        const growthOver = Math.ceil(g * growthUnder) || 1;
        let [have, need, weeks] = [BigInt(over), BigInt(under), 0];
        for (; have < need; weeks++)
          [have, need] = [have * BigInt(growthUnder + growthOver), need * BigInt(growthUnder)];
        return {
          inputs: { start_share: `${over}/${under}`, growth: `${growthOver}/${growthUnder}` },
          expected: { weeks },
          tolerance: { weeks: 0 },
        };
      });
    passes('sanctuary-recovery', cases, 50);
  });

  test('interdiction: binomial(n, (1 - q)^k)', () => {
    const cases = fc
      .record({ crossing: count(1, 1e5), interdiction: share(), hops: fc.integer({ min: 1, max: 5 }) })
      .map((inputs): Case => {
        const through = (1 - inputs.interdiction) ** inputs.hops;
        const mean = inputs.crossing * through;
        return {
          inputs,
          expected: { mean, sd: Math.sqrt(mean * (1 - through)) },
          tolerance: { monte_carlo: '4 sigma, n >= 1000' },
        };
      });
    passes('interdiction', cases, 18);
  });

  test('shared intelligence: who shares misses only what all miss', () => {
    const names = ['us', 'Iran & Co.', 'Ünal', 'constructor', '7', 'two words'];
    const cases = fc
      .record({
        mu: fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constant(0), fc.constant(1), share()), { minKeys: 1 }),
        refused: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 }),
      })
      .map(({ mu, refused }): Case => {
        const own = Object.keys(mu);
        const refusals = refused.filter(([a, b]) => a !== b && own.includes(a) && own.includes(b));
        const apart = (a: string, b: string): boolean =>
          refusals.some(([from, to]) => (from === a && to === b) || (from === b && to === a));
        const fuse = (a: string): number =>
          1 - own.filter((b) => !apart(a, b)).reduce((missed, b) => missed * (1 - mu[b]), 1);
        return {
          inputs: { mu, refusals },
          expected: Object.fromEntries(own.map((name) => [name, fuse(name)])),
          tolerance: { abs: 1e-9 },
        };
      });
    passes('shared-intelligence', cases, 40);
  });

  test('stochastic rounding: floor(x) + Bernoulli(frac x)', () => {
    const cases = fc.oneof(log(0.01, 1e6), share(), fc.integer({ min: 0, max: 99 })).map((x): Case => {
      const [whole, part] = [Math.floor(x), x - Math.floor(x)];
      const expected = { values: [whole, whole + 1], mean: x, variance: part * (1 - part) };
      return { inputs: { x }, expected, tolerance: { monte_carlo: '4 sigma, n >= 2000' } };
    });
    passes('stochastic-rounding', cases, 18);
  });
});
