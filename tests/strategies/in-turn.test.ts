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

/** West valley is the west army's again, with 200 rebels still in it and 400 soldiers. */
const remnants = (rebelsEast: number) =>
  varied((draft) => {
    for (const region of draft.regions) {
      if (region.id === 'west-valley')
        Object.assign(region, { controller: 'west-army', fighters: { 'west-army': 400, rebels: 200 } });
      if (region.id === 'east-valley') region.fighters = { rebels: rebelsEast };
    }
    draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    draft.provenance = (draft.provenance ?? [])
      .concat([{ path: 'regions/west-valley/fighters/west-army', illustrative: true, low: 400, high: 400 }])
      .map((entry) => (/valley.*rebels/.test(entry.path) ? { ...entry, low: 100, high: 600 } : entry));
  });

test('enemies left in a town it took keep the token with its holder, who fights them', () => {
  expect(attackTurns(remnants(500), 'west-army', { by: 'offensive', garrison: 600 }).slice(0, 8)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
});

test('out of its turn it still fights those who stand in its own town', () => {
  const pressing = attackTurns(remnants(500), 'west-army', { period: 2, garrison: 600 });
  expect(pressing).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(attackTurns(remnants(500), 'west-army', { period: 2, garrison: 600, home: true })).not.toContain(3);
});
