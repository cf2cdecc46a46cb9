import { expect, test } from 'vitest';
import { play, strategies } from '../../src/setup.js';
import { twoValleys } from './war.js';

test('nobody who holds ever orders anything', () => {
  const all = Object.fromEntries(twoValleys.factions.map(({ id }) => [id, strategies['hold']]));
  const { record, metrics } = play(twoValleys, { seed: 'hold', strategies: all, turns: 8 });
  expect(record?.turns.every((line) => Object.keys(line.orders).length === 0)).toBe(true);
  expect(metrics['attack-weeks/west-army']).toBe(0);
});
