/** The default checks name each broken strategy rightly, and no other law with it. */
import { describe, expect, it } from 'vitest';
import { effort } from '../effort.js';
import { brokenStrategies, checkStrategy, lawsOfStrategies } from '../../src/testing/index.js';

/** Generated wars within which each is caught. */
const WITHIN = 25;
/** On so many of them the other laws are tried as well. */
const { numRuns: OTHERS } = effort(6, 1);

it('every law has a culprit, and there are twenty of them or more', () => {
  expect(Object.keys(brokenStrategies).sort()).toEqual(Object.keys(lawsOfStrategies).sort());
  expect(Object.values(brokenStrategies).flat().length).toBeGreaterThanOrEqual(20);
});

const culprits = Object.entries(brokenStrategies).flatMap(([law, list]) =>
  list.map(({ summary, strategy }) => [law, summary, strategy] as const),
);

describe.each(culprits)('%s: %s', (law, _, strategy) => {
  it(`is caught within ${WITHIN} generated wars`, () => {
    const { ok, failures, text } = checkStrategy(strategy, { runs: WITHIN, laws: [law] });
    expect([ok, failures.map((failure) => failure.law)], text).toEqual([false, [law]]);
  });

  it(`breaks no other law on the first ${OTHERS}`, () => {
    const { failures, text } = checkStrategy(strategy, { runs: OTHERS });
    expect(
      failures.map((failure) => failure.law).filter((broken) => broken !== law),
      text,
    ).toEqual([]);
  });
});
