/** The default checks name each broken strategy rightly, and no other law with it. */
import { describe, expect, it } from 'vitest';
import { brokenStrategies, checkStrategy, lawsOfStrategies } from '../../src/testing/index.js';

/** Generated wars within which each is caught. */
const WITHIN = 25;

it('every law has a culprit, and there are twenty of them or more', () => {
  expect(Object.keys(brokenStrategies).sort()).toEqual(Object.keys(lawsOfStrategies).sort());
  expect(Object.values(brokenStrategies).flat().length).toBeGreaterThanOrEqual(20);
});

const culprits = Object.entries(brokenStrategies).flatMap(([law, list]) =>
  list.map(({ summary, strategy }) => [law, summary, strategy] as const),
);

describe(`caught within ${WITHIN} generated wars`, () => {
  it.each(culprits)('%s: %s', (law, _, strategy) => {
    const { ok, failures, text } = checkStrategy(strategy, { runs: WITHIN });
    expect([ok, failures.map((failure) => failure.law)], text).toEqual([false, [law]]);
  });
});
