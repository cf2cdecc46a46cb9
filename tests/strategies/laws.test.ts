/** Every strategy of the package keeps the laws that strategies of others are held to. */
import { expect, test } from 'vitest';
import { strategies } from '../../src/setup.js';
import { checkStrategy } from '../../src/testing/check-strategy.js';
import { effort } from '../effort.js';

test.each(Object.keys(strategies).filter((id) => id !== 'scripted'))('%s', { timeout: 600_000 }, (id) => {
  const { numRuns, seed = Date.now() } = effort(3, 1);
  const { failures } = checkStrategy(id, { runs: numRuns, seed });
  expect(failures.map(({ law, message }) => `${law}: ${message} (seed ${seed})`)).toEqual([]);
});
