import { expect, test } from 'vitest';
import { play } from '../../src/setup.js';
import { twoValleys } from './war.js';

test('gives what is written down for the turn, and the engine judges it', () => {
  const script = {
    1: [{ kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 3 }],
    2: [{ kind: 'fly' }],
    3: 'no list',
  };
  const campaign = play(twoValleys, {
    seed: 's',
    strategies: { 'west-army': { use: 'scripted', script }, 'east-army': 'hold', rebels: 'hold' },
    turns: 3,
  });
  expect(campaign.events.filter((event) => event.kind === 'arrived')).toEqual([
    {
      turn: 1,
      rule: 'movement',
      kind: 'arrived',
      faction: 'west-army',
      fighters: 450,
      from: 'west-base',
      to: 'west-valley',
    },
  ]);
  expect(campaign.rejected.map(({ turn, code }) => [turn, code])).toEqual([[2, 'unknown-order']]);
});
