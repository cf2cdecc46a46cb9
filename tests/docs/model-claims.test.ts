/** Statements that docs/model.md calls false are false, in the wars that it tells of. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differenceOf, measureClaims, meanOf } from '../../docs/model-claims.js';
import { claimsText } from '../../docs/model-claims-text.js';
import { withSection } from '../../docs/sections.js';
import type { Comparison } from '../../src/experiment/index.js';

const claims = await measureClaims();

/** Where the whole interval of a difference lies. */
const signOf = (result: Comparison, metric: string): 'more' | 'less' | 'open' => {
  const [low, high] = differenceOf(result, metric).ci95 ?? [Number.NaN, Number.NaN];
  return low > 0 ? 'more' : high < 0 ? 'less' : 'open';
};

test('the numbers of the page are those of its wars (npm run docs)', () => {
  const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  expect(withSection(page, 'false', claimsText(claims))).toBe(page);
});

test('closing a border may help the insurgent where both sides are attacked, and never did where one is quiet', () => {
  const signs = claims.closing.map(({ terrain, west, east, result }) => [
    `${terrain} ${west}/${east}`,
    signOf(result, 'fighter-weeks'),
  ]);
  expect(Object.fromEntries(signs)).toEqual({
    'plain 100/100': 'more',
    'city 200/100': 'more',
    'plain 200/100': 'less',
    'city 200/0': 'less',
    'plain 200/0': 'less',
  });
});

test('in turn is better with turns of one week, no worse with two at porosity 0.5, and fails with four', () => {
  const signs = claims.timing.map(({ period, m, result }) => [`${period} ${m}`, signOf(result, 'fighter-weeks')]);
  expect(Object.fromEntries(signs)).toEqual({ '1 1': 'less', '2 0.5': 'open', '2 1': 'more', '4 0.5': 'more' });
  for (const { period, result } of claims.timing) {
    expect(meanOf(result, 'in-step', 'eliminated')).toBe(1);
    expect(signOf(result, 'elimination-week')).toBe('more');
    if (period === 4) expect(meanOf(result, 'in-turn', 'eliminated')).toBe(0);
  }
});

test('one attacker more opens a way out', () => {
  const [few, more] = claims.numbers.left;
  expect(few).toEqual({ attackers: 39, left: expect.closeTo(0, 9) });
  expect(more).toEqual({ attackers: 40, left: expect.closeTo(24, 9) });
});

test('ten partners more turn a battle won into one lost', () => {
  const [two, three] = claims.numbers.partners.map(({ left }) => left);
  expect(two?.['enemy']).toBe(0);
  expect(three?.['enemy']).toBeGreaterThan(0);
  expect([three?.['first'], three?.['second'], three?.['third']]).toEqual([0, 0, 0]);
});

test('in one battle by one column one attacker more is never worse', () => {
  expect(claims.numbers.isolated).toEqual({ tried: 3000, worse: 0 });
});

test('blind mixing: in turn the whole grows above m* and not below, in step by √(h·l) at any porosity', () => {
  for (const { h, l, critical, inTurn, inStep } of claims.thresholds) {
    for (const growth of inStep) expect(growth).toBeCloseTo(Math.sqrt(h * l), 5);
    const grows = inTurn.map((growth) => growth > 1);
    expect(grows).toEqual(critical === null ? [true, true] : [false, true]);
  }
});
