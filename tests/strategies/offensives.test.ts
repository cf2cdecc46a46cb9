/** In step by offensive: two armies, each before a border town whose twin is the other's target. */
import { expect, test } from 'vitest';
import { play } from '../../src/setup.js';
import { varied } from './war.js';

const undying = (capacity = 2) =>
  varied((draft) => {
    draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    for (const centre of draft.centres ?? []) centre.capacity = capacity;
  });

const inStep = { use: 'in-step', by: 'offensive', odds: 0, wait: 6 };

/** Turns in which a faction set out to attack a region. */
const assaults = (scenario: ReturnType<typeof undying>, faction: string, other: string | object): number[] => {
  const mine = faction === 'west-army' ? inStep : other;
  const theirs = faction === 'west-army' ? other : inStep;
  const strategies = { 'west-army': mine, 'east-army': theirs, rebels: 'hold' } as never;
  return (play(scenario, { seed: 'step', strategies, turns: 12 }).record?.turns ?? []).flatMap((line) =>
    (line.orders[faction] ?? []).some((order) => {
      const { kind, from, to } = order as { kind: string; from: string; to: string };
      return kind === 'advance' && from !== to;
    })
      ? [line.turn]
      : [],
  );
};

test('both tell each other, and set out in the same week', () => {
  const scenario = undying();
  const west = assaults(scenario, 'west-army', inStep);
  expect(west[0]).toBe(2); // word sent in the first week is heard in the second
  expect(assaults(scenario, 'east-army', inStep)[0]).toBe(west[0]);
});

test('who hears nothing goes alone after six weeks of waiting', () => {
  expect(assaults(undying(), 'west-army', 'hold')[0]).toBe(7);
});

test('without a channel there is nobody to wait for', () => {
  expect(assaults(undying(0), 'west-army', inStep)[0]).toBe(1);
});

test('all stacks of an assault wait for the partner, and set out together', () => {
  const two = varied((draft) => {
    draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    draft.regions.push({
      ...draft.regions[0],
      id: 'west-camp',
      at: [0.2, 0],
    });
    draft.crossings.push({ between: ['west-camp', 'west-valley'], kind: 'road', km: 20 });
    draft.provenance?.push({ path: 'regions/west-camp/fighters/west-army', illustrative: true, low: 550, high: 700 });
  });
  const strategies = { 'west-army': { ...inStep, odds: 1.5 }, 'east-army': inStep, rebels: 'hold' } as never;
  const turns = play(two, { seed: 'step', strategies, turns: 2 }).record?.turns ?? [];
  const marches = turns.map(({ orders }) => (orders['west-army'] ?? []).filter((order) => 'from' in (order as object)));
  const set = (from: string) => ({ kind: 'advance', from, to: 'west-valley', quarters: 3 });
  expect(marches).toEqual([[], [set('west-base'), set('west-camp')]]);
});
