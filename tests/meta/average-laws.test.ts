/** The laws of averages on generated plans, on their culprits, and where their conditions are not met. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { moments, tInterval } from '../../src/experiment/statistics.js';
import { defineRule } from '../../src/core/contracts.js';
import { averageLaws, averageProperty, brokenAverages } from '../../src/testing/index.js';
import type { AverageLaw, BorderPlan, WindowPlan } from '../../src/testing/index.js';
import { winningOdds } from '../../src/testing/battle-odds.js';
import { campaigns, pressing, quietEast, rebelsLeft } from '../../src/testing/border-war.js';
import { closedLessOpen } from '../../src/testing/closed-border.js';
import { stepLessTurn } from '../../src/testing/in-step-law.js';
import { shownBy } from '../../src/testing/paired.js';

/** Generated plans per law. */
const PLANS = 12;
/** Generated plans in which each known culprit must be named. */
const CATCH_WITHIN = 5;
const SETTING = { runs: 30, seed: 'law', error: 0.001, rules: [] };

const all = Object.values(averageLaws) as readonly AverageLaw<unknown>[];

describe.each(all.map((law) => [law.id, law] as const))('%s', (id, law) => {
  it('holds of generated plans, and most of them meet its conditions', () => {
    const plans = fc.sample(law.plans, { numRuns: PLANS, seed: 1 });
    expect(plans.map((plan) => law.check(plan, { runs: 15 }))).toEqual(plans.map(() => null));
    expect(plans.filter((plan) => law.applies(plan, { runs: 5 })).length).toBeGreaterThanOrEqual(0.75 * PLANS);
  });

  it.each(brokenAverages[id].map((culprit) => [culprit.summary, culprit] as const))('names %s', (_, { rules = [] }) => {
    const property = averageProperty(law, { rules, runs: 10 });
    const found = fc.check(property, { numRuns: CATCH_WITHIN, seed: 2, endOnFailure: true });
    expect(String(found.errorInstance)).toContain(`IssuesError: ${id}: `);
  });

  it('says what a rule throws, and refuses settings that are none', () => {
    const [plan] = fc.sample(law.plans, { numRuns: 1, seed: 1 });
    const fails = defineRule({
      id: 'retreat',
      phase: 'retreat',
      summary: 'Takes the place of the built-in rule, and throws.',
      writes: [],
      apply: () => {
        throw new Error('nobody retreats');
      },
    });
    expect(law.check(plan, { rules: [fails], runs: 2 })).toBe('Error: nobody retreats');
    expect(() => law.check(plan, { runs: 1 })).toThrow('runs must be a whole number from 2, not 1');
    expect(() => law.applies(plan, { error: 0 })).toThrow('an error is above 0 and below 1, not 0');
  });
});

test('every law has a culprit', () => {
  expect(Object.keys(brokenAverages)).toEqual(Object.keys(averageLaws));
});

const desert: BorderPlan = {
  turns: 30,
  terrain: 'desert',
  hiding: 1000,
  capacity: 800,
  rebels: [500, 500],
  army: 600,
  rates: { armies: 1.2, rebels: 0.06 },
  intelligence: 0.1,
  growth: 0.2,
  porosity: 0.5,
};

/** Odds where one death follows another, each as likely on a side as the other side is strong. */
const eventOdds = (attackers: number, defenders: number): number => {
  if (attackers === 0 || defenders === 0) return attackers > 0 ? 1 : 0;
  const [kills, losses] = [eventOdds(attackers, defenders - 1), eventOdds(attackers - 1, defenders)];
  return (attackers * kills + defenders * losses) / (attackers + defenders);
};

describe('odds of a battle', () => {
  const small = {
    attackers: 5,
    defenders: 4,
    kinds: ['state', 'state'],
    terrain: 'plain',
    hiding: 1,
    intelligence: [1, 1],
    breaks: [0, 0],
  } as const;

  it('come to the law of events for small rates', () => {
    const { least, most } = winningOdds({ ...small, rates: [0.01, 0.01], chance: 'rounding' });
    expect(least).toBeCloseTo(eventOdds(5, 4), 2);
    expect(most - least).toBeLessThan(1e-9);
  });

  it('are what docs/model.md says of five against four', () => {
    const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
    const odds = (rate: number, chance: 'binomial' | 'rounding'): string =>
      winningOdds({ ...small, rates: [rate, rate], chance }).least.toFixed(3);
    expect(page).toContain(
      `the law of events, one death after another, gives the five odds of ${eventOdds(5, 4).toFixed(3)}. Weeks give them ` +
        `${odds(0.1, 'binomial')} at 0.1 kills per fighter and week and ${odds(0.3, 'binomial')} at 0.3, and rounded ` +
        `${odds(0.1, 'rounding')} and ${odds(0.3, 'rounding')}`,
    );
  });

  it('fall by one attacker more where losses are rounded and sides break', () => {
    const plan = {
      ...small,
      attackers: 2,
      defenders: 3,
      hiding: 15,
      rates: [1.09, 1.63],
      breaks: [0.58, 0.75],
      chance: 'rounding',
    } as const;
    expect(averageLaws['more-attackers'].check(plan)).toBe('2 win with probability 0.018315, 3 with 0.000000');
    expect(averageLaws['more-attackers'].check({ ...plan, chance: 'binomial' })).toBeNull();
  });
});

describe('closing the border', () => {
  const mean = (values: readonly number[]): number => moments(values).mean;

  it('helps the rebels against a weak army, and the law does not apply', () => {
    const plan: BorderPlan = { ...desert, rebels: [500, 100], army: 150 };
    expect(shownBy(closedLessOpen(plan, SETTING), SETTING.error).least).toBeGreaterThan(100);
    expect(averageLaws['closed-border'].applies(plan)).toBe(false);
    expect(averageLaws['closed-border'].check(plan)).toBeNull();
  });

  it('helps them by fighter-weeks where their refuge is soon full, but no more of them are left', () => {
    const plan: BorderPlan = { ...desert, army: 300 };
    const [open, closed] = [plan, { ...plan, porosity: 0 }].map((each) =>
      campaigns(quietEast(each, []), pressing(each.turns), SETTING).map(({ metrics }) => metrics['fighter-weeks'] ?? 0),
    );
    expect([Math.round(mean(open)), Math.round(mean(closed))]).toEqual([24_464, 24_611]);
    expect(
      shownBy(
        closed.map((weeks, i) => weeks - open[i]),
        SETTING.error,
      ).least,
    ).toBeGreaterThan(0);
    expect(closedLessOpen(plan, SETTING)).toEqual(Array.from({ length: SETTING.runs }, () => 0));
  });

  it('helps them where they would come back', () => {
    const hills: BorderPlan = {
      turns: 25,
      terrain: 'hills',
      hiding: 51,
      capacity: 179,
      rebels: [22, 140],
      army: 30,
      rates: { armies: 1.96, rebels: 0.13 },
      intelligence: 0.58,
      growth: 0.05,
      porosity: 0.93,
    };
    const lead = { rebels: { use: 'sanctuary', quarters: 4 } };
    const [open, closed] = [hills, { ...hills, porosity: 0 }].map((each) =>
      campaigns(quietEast(each, []), pressing(each.turns), SETTING, lead).map((campaign) => rebelsLeft(campaign)),
    );
    expect([mean(open), mean(closed)].map(Math.round)).toEqual([120, 179]);
    expect(
      shownBy(
        closed.map((n, i) => n - open[i]),
        SETTING.error,
      ).least,
    ).toBeGreaterThan(0);
  });
});

describe('in step', () => {
  const plan: WindowPlan = { ...desert, turns: 48, period: 4, leader: 'nobody' };

  it('is better by far where the border is open, and exactly as good where it is closed', () => {
    const less = shownBy(
      stepLessTurn(plan, SETTING).map((n) => -n),
      SETTING.error,
    );
    expect(less.least).toBeGreaterThan(4000);
    expect(averageLaws['in-step'].applies(plan)).toBe(true);
    expect(new Set(stepLessTurn({ ...plan, porosity: 0 }, SETTING))).toEqual(new Set([0]));
  });

  it.each([
    [4, 4389, 497, 8281],
    [2, 16_109, 13_425, 18_793],
  ])('is worse for weak armies, windows of %i weeks, and the law does not apply', (period, ...expected) => {
    const weak: WindowPlan = { ...plan, army: 300, period };
    const found = moments(stepLessTurn(weak, SETTING));
    expect([found.mean, ...(tInterval(found) ?? [])].map(Math.round)).toEqual(expected);
    expect(averageLaws['in-step'].applies(weak)).toBe(false);
  });
});
