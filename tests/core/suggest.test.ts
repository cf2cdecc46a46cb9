import { expect, it } from 'vitest';
import { suggest } from '../../src/core/suggest.js';

const TOWNS = ['abu-kamal', 'al-qaim', 'ana', 'deir-ez-zor'];

it.each([
  ['abu-kemal', 'abu-kamal'],
  ['deirezzor', 'deir-ez-zor'],
  ['al-quaim', 'al-qaim'],
  ['anna', 'ana'],
  ['baghdad', undefined],
  ['', undefined],
])('for "%s" suggests %s', (given, meant) => {
  expect(suggest(given, TOWNS)).toBe(meant);
});

it('has nothing to suggest from nothing', () => {
  expect(suggest('ana', [])).toBeUndefined();
});
