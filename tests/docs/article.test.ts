/** The page on the article says what was measured, of the scenarios as they are and as the engine plays them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claims } from '../../docs/article-claims.js';
import { measuredFor, verdictOf, withArticleTables } from '../../docs/article-tables.js';
import { refreshed } from '../../docs/blocks.js';
import { goldenOf, measuredIds, readMeasured } from '../../docs/measured.js';
import { verdictOn } from '../../src/experiment/verdict.js';
import { rules } from '../../src/setup.js';
import { scenarioIds } from '../../docs/tables.js';
import { scenarioOf } from '../golden/war.js';

const page = readFileSync(new URL('../../docs/article.md', import.meta.url), 'utf8');
const measured = readMeasured();

test('every scenario says what it expects', () => {
  expect(measuredIds()).toEqual(scenarioIds(new URL('../../scenarios/', import.meta.url)));
  expect(Object.keys(measured)).toEqual(measuredIds());
});

describe.each(Object.entries(measured))(
  'what was measured of %s (npm run article)',
  (id, { digest, golden, runs, expectations, ablation }) => {
    const { data } = scenarioOf(id);
    const { expects = [] } = data;

    test('is of the file as it is, played as the engine plays it', () => {
      expect([digest, golden]).toEqual([scenarioOf(id).digest, goldenOf(id)]);
    });

    test('is all that the file expects, in so many campaigns', () => {
      const stated = expects.map(({ arm, against, metric, smallest, runs: planned }) => ({
        arm,
        against,
        metric,
        smallest,
        planned,
      }));
      expect(expectations).toMatchObject(stated);
      expect(expectations.length).toBe(stated.length);
      expect(expectations.map(({ planned }) => planned)).toEqual(expectations.map(() => runs));
      for (const { ci95, smallest, verdict } of expectations) expect(verdict).toBe(verdictOn(ci95, smallest));
    });

    test('has every rule switched off', () => {
      const [{ arm, against, metric }] = expects;
      expect(ablation).toMatchObject({ arm, against, metric });
      const single = ablation.effects.flatMap((effect) => (effect.rules.length === 1 ? effect.rules : []));
      expect(single.toSorted()).toEqual(Object.keys(data.rules).toSorted());
    });
  },
);

test('claims are about rules and differences that there are', () => {
  for (const claim of claims) {
    expect(measuredFor(measured, claim).arm).toBe(claim.arm);
    for (const rule of claim.rules) expect(Object.keys(rules)).toContain(rule);
  }
});

test('a claim is supported only where what matters points its way', () => {
  expect(verdictOf('more', { verdict: 'matters', mean: 3 })).toBe('supported in the model');
  expect(verdictOf('more', { verdict: 'matters', mean: -3 })).toBe('not supported: the other way round');
  expect(verdictOf('same', { verdict: 'matters', mean: 3 })).toBe('not supported: it matters');
  expect(verdictOf('less', { verdict: 'too-small', mean: -3 })).toBe('not supported: too small to matter');
  expect(verdictOf('same', { verdict: 'too-small', mean: 0 })).toBe('supported in the model');
  expect(verdictOf('less', { verdict: 'cannot-say', mean: -3 })).toBe('cannot say');
});

test(
  'the tables of docs/article.md are of what was measured, and its command prints what it says (npm run docs)',
  { timeout: 120_000 },
  () => {
    expect(refreshed(withArticleTables(page, measured))).toBe(page);
  },
);
