/** A check names each broken strategy rightly, and no other law with it. */
import { expect, it } from 'vitest';
import { effort } from '../effort.js';
import { brokenStrategies, checkStrategy, lawsOfStrategies } from '../../src/testing/index.js';

/** Generated wars within which each is caught, */
const WITHIN = 25;
/** and on which all laws are tried: most are caught there already. */
const { numRuns: FIRST } = effort(10, 1);

it('every law has a culprit, and there are twenty of them or more', () => {
  expect(Object.keys(brokenStrategies).sort()).toEqual(Object.keys(lawsOfStrategies).sort());
  expect(Object.values(brokenStrategies).flat().length).toBeGreaterThanOrEqual(20);
});

const culprits = Object.entries(brokenStrategies).flatMap(([law, list]) =>
  list.map(({ summary, strategy }) => [law, summary, strategy] as const),
);

it.each(culprits)('%s: %s is caught, by that law and no other', (law, _, strategy) => {
  const first = checkStrategy(strategy, { runs: FIRST });
  const names = first.failures.map((failure) => failure.law);
  expect(
    names.filter((broken) => broken !== law),
    first.text,
  ).toEqual([]);
  const { failures, text } = names.length > 0 ? first : checkStrategy(strategy, { runs: WITHIN, laws: [law] });
  expect(
    failures.map((failure) => failure.law),
    text,
  ).toEqual([law]);
});
