import { describe, expect, it } from 'vitest';
import { fightWeek, SUB_TURNS } from '../../src/core/battle.js';
import { battle, days, fightOut, strengths } from './fights.js';

describe('one week, day by day', () => {
  it('hidden against exposed: R loses bG/D′, G loses a/D · (R + R′)/2 · (mu + (1 − mu) min(1, G/N))', () => {
    const [a, b, mu, n, dR, dG] = [0.4, 0.3, 0.2, 900, 2, 3];
    let [r, g] = [1000, 600];
    for (let day = 0; day < SUB_TURNS; day++) {
      const after = r - ((1 / 7) * b * g) / dR;
      g -= (1 / 7) * (a / dG) * ((r + after) / 2) * (mu + (1 - mu) * Math.min(1, g / n));
      r = after;
    }
    const fight = battle(
      [
        { strength: 1000, rate: a },
        { strength: 600, rate: b, hidden: true },
      ],
      { hiding: n, protection: [dR, dG], detection: [mu] },
    );
    fightWeek(fight);
    expect(strengths(fight)[0]).toBeCloseTo(r, 9);
    expect(strengths(fight)[1]).toBeCloseTo(g, 9);
  });

  it('more hidden fighters than the area hides are found as if seen', () => {
    const dense = battle([{ strength: 500 }, { strength: 400, hidden: true }], { hiding: 100, detection: [0] });
    const seen = battle([{ strength: 500 }, { strength: 400, hidden: true }], { hiding: 9999, detection: [1] });
    fightWeek(dense);
    fightWeek(seen);
    expect(strengths(dense)).toEqual(strengths(seen));
  });

  it('shots at the hidden kill or miss; those at the exposed, and of the hidden, never miss', () => {
    const mixed = battle(
      [
        { strength: 700, rate: 0.1 },
        { strength: 500, rate: 0, hidden: true },
      ],
      { hiding: 1000, detection: [0.2] },
    );
    const missed = fightWeek(mixed);
    expect(500 - strengths(mixed)[1] + missed[0]).toBeCloseTo(70, 9);
    expect(missed[0]).toBeGreaterThan(70 * 0.8 * 0.5);
    expect(missed[1]).toBe(0);
    for (const hidden of [false, true])
      expect(
        fightWeek(
          battle([
            { strength: 9, hidden },
            { strength: 7, hidden },
          ]),
        ),
      ).toEqual([0, 0]);
    const seen = battle([{ strength: 700 }, { strength: 5000, rate: 0, hidden: true }], {
      hiding: 9999,
      detection: [1],
    });
    expect(fightWeek(seen)).toEqual([0, 0]);
  });

  it.each([false, true])('like against like (hidden: %s): the midpoint step', (hidden) => {
    let [x, y] = [800, 500];
    for (let day = 0; day < SUB_TURNS; day++) {
      const [halfX, halfY] = [x - (0.3 * y) / 14, y - (0.5 * x) / 14];
      [x, y] = [x - (0.3 * halfY) / 7, y - (0.5 * halfX) / 7];
    }
    const fight = battle(
      [
        { strength: 800, rate: 0.5, hidden },
        { strength: 500, rate: 0.3, hidden },
      ],
      { detection: [0.1, 0.1] },
    );
    fightWeek(fight);
    expect(strengths(fight)[0]).toBeCloseTo(x, 9);
    expect(strengths(fight)[1]).toBeCloseTo(y, 9);
  });
});

describe('laws of combat', () => {
  it('open fighting follows the square law: sqrt(10,000² − 6,000²) = 8,000 survive', () => {
    expect(
      strengths(
        fightOut(
          battle([
            { strength: 10_000, rate: 0.05 },
            { strength: 6000, rate: 0.05 },
          ]),
        ),
      )[0],
    ).toBeCloseTo(8000, -1);
  });

  it('so does fire on hidden fighters who are all found', () => {
    const [r, g] = strengths(
      fightOut(
        battle(
          [
            { strength: 10_000, rate: 0.05 },
            { strength: 6000, rate: 0.05, hidden: true },
          ],
          { detection: [1] },
        ),
      ),
    );
    expect(g).toBe(0);
    expect(r).toBeGreaterThan(7960);
    expect(r).toBeLessThan(8040);
  });

  it('an ambush follows Deitchman: a (R0² − R²) / 2 = b N (G0 − G)', () => {
    const [a, b, n] = [0.02, 0.02, 2000];
    const fight = battle(
      [
        { strength: 3000, rate: a },
        { strength: 400, rate: b, hidden: true },
      ],
      { hiding: n, detection: [0] },
    );
    for (let week = 0; week < 40; week++) fightWeek(fight);
    const [r, g] = strengths(fight);
    expect(g).toBeLessThan(250);
    expect((a * (3000 ** 2 - r ** 2)) / 2 / (b * n * (400 - g))).toBeCloseTo(1, 2);
  });

  it('and is won by whoever has more of a R² / 2 against b N G', () => {
    // The threshold for 400 hidden in an area of 2,000, rates equal: R = sqrt(2 · 2,000 · 400) = 1,265.
    const ends = (strength: number): number[] =>
      strengths(
        fightOut(
          battle(
            [
              { strength, rate: 0.02 },
              { strength: 400, rate: 0.02, hidden: true },
            ],
            { hiding: 2000, detection: [0] },
          ),
        ),
      );
    expect(ends(1240)[0]).toBe(0);
    expect(ends(1290)[1]).toBeLessThan(60);
  });

  it.each([false, true])('does not care who is called first (hidden: %s)', (hidden) => {
    const [x, y] = [
      { strength: 913, rate: 0.31, breakAt: 400, hidden },
      { strength: 777, rate: 0.47, breakAt: 300 },
    ];
    const there = battle([x, y], { hiding: 1200, protection: [2, 1.5], detection: [0.3, 0.6] });
    const back = battle([y, x], { hiding: 1200, protection: [1.5, 2], detection: [0.6, 0.3] });
    for (let week = 0; week < 3; week++) {
      fightWeek(there);
      fightWeek(back);
      expect(strengths(back).reverse()).toEqual(strengths(there));
      expect(days(back).reverse()).toEqual(days(there));
    }
  });
});
