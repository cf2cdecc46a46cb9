import { expect, test } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import { fingerprint } from '../../src/testing/fingerprint.js';

const idle: Strategy = () => [];

test('the same answers, the same digest; other answers or other wars, another', () => {
  const options = { runs: 8, seed: 5 };
  const known = fingerprint(idle, options);
  expect(known).toMatch(/^[0-9a-f]{32}$/);
  expect(fingerprint('random', options)).not.toBe(known);
  expect(fingerprint(() => [], options)).toBe(known);
  expect(fingerprint((view) => ({ orders: [], memory: view.turn }), options)).not.toBe(known);
  expect(fingerprint('random', { ...options, seed: 6 })).not.toBe(fingerprint('random', options));
});

test('a strategy that there is not', () => {
  expect(() => fingerprint('hald')).toThrow('did you mean "hold"');
});
