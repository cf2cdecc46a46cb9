import { expect, test } from 'vitest';
import { verdictOn } from '../../src/experiment/verdict.js';

test.each([
  [[3, 9], 3, 'matters'],
  [[-9, -3], 3, 'matters'],
  [[2.9, 9], 3, 'cannot-say'],
  [[-9, 9], 3, 'cannot-say'],
  [[-2.9, 2.9], 3, 'too-small'],
  [[1, 2.9], 3, 'too-small'],
  [[0, 0], 3, 'too-small'],
  [[-3, 1], 3, 'cannot-say'],
  [[0.1, 9], 0, 'matters'],
  [[-9, -0.1], 0, 'matters'],
  [[0, 9], 0, 'cannot-say'],
  [[0, 0], 0, 'cannot-say'],
  [null, 3, 'cannot-say'],
] as const)('the interval %j against %d: %s', (interval, smallest, verdict) => {
  expect(verdictOn(interval, smallest)).toBe(verdict);
});
