import { expect, test } from 'vitest';
import { play } from '../../src/setup.js';
import { agreedWindows } from '../../src/strategies/in-step.js';
import { twoValleys, varied } from './war.js';

const message = (from: string, turn: number, sent: number, delivered = true) => ({
  from,
  to: 'b',
  region: 'r',
  turn,
  weeks: 0,
  sent,
  delivered,
});

test('windows that overlap: the earliest wins; undelivered words count for nothing', () => {
  expect(agreedWindows([message('b', 4, 1), message('a', 3, 2)], 4)).toEqual([{ start: 3, weeks: 4 }]);
  expect(agreedWindows([message('a', 3, 1), message('a', 7, 4)], 4)).toEqual([
    { start: 3, weeks: 4 },
    { start: 7, weeks: 4 },
  ]);
  expect(agreedWindows([message('a', 3, 1, false)], 4)).toEqual([]);
});

/** Turns in which a faction gave an order of a kind. */
const turnsOf = (arm: string, faction: string, kind: string, scenario = twoValleys): number[] =>
  (play(scenario, { seed: 'step', arm, strategies: { rebels: 'hold' }, turns: 24 }).record?.turns ?? []).flatMap(
    (line) =>
      (line.orders[faction] ?? []).some((order) => (order as { kind: string }).kind === kind) ? [line.turn] : [],
  );

/** Rebels who do not die, so that the rhythm can be watched. */
const undying = varied((draft) => {
  draft.rules['ground-combat'] = { rate: 0, spread: 0 };
});

test('announced two turns ahead, both attack in turns 3 to 6 and 11 to 14, and go home between', () => {
  for (const army of ['west-army', 'east-army']) {
    expect(turnsOf('in-step', army, 'announce', undying)).toEqual([1, 9, 17]);
    expect(turnsOf('in-step', army, 'advance', undying)).toEqual([3, 4, 5, 6, 11, 12, 13, 14, 19, 20, 21, 22]);
    expect(turnsOf('in-step', army, 'withdraw', undying)).toEqual([7, 15, 23]);
  }
});

test('without a channel each keeps a rhythm of its own', () => {
  const turns = ['west-army', 'east-army'].map((army) => turnsOf('no-channel', army, 'advance', undying));
  for (const each of turns) expect(each.length).toBeGreaterThanOrEqual(8);
  expect(turnsOf('no-channel', 'west-army', 'announce', undying)).toEqual([]);
});
