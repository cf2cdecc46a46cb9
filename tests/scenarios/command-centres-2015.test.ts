/** What a centre does here: it carries word, and lets its members see with each other's eyes. */
import { expect, test } from 'vitest';
import { inspect } from '../../src/engine/inspect.js';
import { play } from '../../src/setup.js';
import { scenarioOf } from '../golden/war.js';

const scenario = scenarioOf('command-centres-2015');

/** What Baghdad's detection was fused to in week 1. */
const eyesOf = (arm: string, faction: string): number => {
  const { world, scenario: played } = play(scenario, { arm, seed: 'eyes', turns: 1 });
  return inspect(played, world).columns['shared-intelligence']['fused'][faction];
};
/** 1 - Π (1 - mu) over all who share. */
const together = (...mus: readonly number[]): number => 1 - mus.reduce((missed, mu) => missed * (1 - mu), 1);

test('who sits in a centre sees with the eyes of all', () => {
  expect(eyesOf('none', 'iraq')).toBeCloseTo(together(0.1, 0.15), 12);
  expect(eyesOf('baghdad', 'iraq')).toBeCloseTo(together(0.1, 0.1, 0.1, 0.1, 0.15), 12);
  expect(eyesOf('baghdad', 'syria')).toBeCloseTo(together(0.1, 0.1, 0.1, 0.1), 12);
  expect(eyesOf('refusal-lifted', 'syria')).toBeCloseTo(together(0.1, 0.1, 0.1, 0.1, 0.15), 12);
});

test('without a centre no word arrives', () => {
  for (const seed of ['word/1', 'word/2']) {
    const { events } = play(scenario, { arm: 'none', seed });
    expect(events.flat().filter(({ kind }) => kind === 'announced')).toEqual([]);
  }
});

test('only where the backer minds does it withdraw, and it does so every week', () => {
  const support = (arm: string): number => {
    const { world, scenario: played } = play(scenario, { arm, seed: 'price', turns: 4 });
    return inspect(played, world).columns['patronage']['support']['iraq'];
  };
  expect(support('baghdad')).toBe(1);
  expect(support('backers-price')).toBeCloseTo(0.8 ** 4, 12);
});
