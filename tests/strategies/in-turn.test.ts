import { expect, test } from 'vitest';
import { play } from '../../src/setup.js';
import { varied } from './war.js';

const undying = varied((draft) => {
  draft.rules['ground-combat'] = { rate: 0, spread: 0 };
});

const attackTurns = (
  scenario: typeof undying,
  faction: string,
  options: Record<string, string | number | boolean | string[]>,
): number[] => {
  const strategy = { use: 'in-turn', order: ['west-army', 'east-army'], odds: 0, ...options };
  const strategies = { 'west-army': strategy, 'east-army': strategy, rebels: 'hold' };
  return (play(scenario, { seed: 'turn', strategies, turns: 20 }).record?.turns ?? []).flatMap((line) =>
    (line.orders[faction] ?? []).some((order) => (order as { kind: string }).kind === 'advance') ? [line.turn] : [],
  );
};

test('by the calendar each attacks in its own turn only', () => {
  expect(attackTurns(undying, 'west-army', { period: 4, home: true })).toEqual([
    1, 2, 3, 4, 9, 10, 11, 12, 17, 18, 19, 20,
  ]);
  expect(attackTurns(undying, 'east-army', { period: 4, home: true })).toEqual([5, 6, 7, 8, 13, 14, 15, 16]);
});

test('a follower takes the turns of whom it follows', () => {
  expect(attackTurns(undying, 'east-army', { period: 4, home: true, follow: ['west-army'] })).toEqual([
    1, 2, 3, 4, 9, 10, 11, 12, 17, 18, 19, 20,
  ]);
});

test('a token passes after eight weeks without a town, and at once when one is taken', () => {
  const patient = { by: 'offensive' };
  expect(attackTurns(undying, 'west-army', patient)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20]);
  expect(attackTurns(undying, 'east-army', patient)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  const empty = varied((draft) => {
    for (const region of draft.regions) if (region.id === 'west-valley') region.fighters = {};
    draft.provenance = (draft.provenance ?? []).filter((entry) => entry.path !== 'regions/west-valley/fighters/rebels');
    draft.rules['ground-combat'] = { rate: 0, spread: 0 };
  });
  expect(Math.min(...attackTurns(empty, 'east-army', patient))).toBe(3);
});
