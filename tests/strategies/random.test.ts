import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../effort.js';
import { play } from '../../src/setup.js';
import { twoValleys } from './war.js';

const all = (strategy: string | { use: string; activity: number }) =>
  Object.fromEntries(twoValleys.factions.map(({ id }) => [id, strategy]));

test('whatever the seed, no order of it is refused, and the same seed plays the same war', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const campaign = play(twoValleys, { seed, strategies: all('random'), turns: 12 });
      expect(campaign.rejected).toEqual([]);
      expect(play(twoValleys, { seed, strategies: all('random'), turns: 12 }).record?.end.digest).toBe(
        campaign.record?.end.digest,
      );
    }),
    effort(40, 17),
  );
});

test('activity 0 never orders anything, activity 1 nearly always', () => {
  const ordered = (activity: number): number =>
    (
      play(twoValleys, { seed: 'a', strategies: all({ use: 'random', activity }), turns: 10 }).record?.turns ?? []
    ).filter((line) => Object.keys(line.orders).length > 0).length;
  expect(ordered(0)).toBe(0);
  expect(ordered(1)).toBe(10);
});
