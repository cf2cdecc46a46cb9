import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import { play, strategies } from '../../src/setup.js';
import { varied } from './war.js';

/** West valley is empty: it falls to the army that is there a week or two after it comes. */
const open = varied((draft) => {
  for (const region of draft.regions) if (region.id === 'west-valley') region.fighters = {};
  draft.provenance = (draft.provenance ?? []).filter((entry) => entry.path !== 'regions/west-valley/fighters/rebels');
  draft.rules['ground-combat'] = { rate: 0, spread: 0 };
});

const attackTurns = (faction: string, options: Record<string, string[]>): number[] => {
  const strategy = { use: 'sequential', odds: 0, ...options };
  const strategies = { 'west-army': strategy, 'east-army': strategy, rebels: 'hold' };
  return (play(open, { seed: 'one', strategies, turns: 8 }).record?.turns ?? []).flatMap((line) =>
    (line.orders[faction] ?? []).some((order) => (order as { kind: string }).kind === 'advance') ? [line.turn] : [],
  );
};

test('who comes later begins when those before have nothing left to attack', () => {
  const order = ['west-army', 'east-army'];
  expect(attackTurns('west-army', { order })).toEqual([1, 2]); // until it has changed hands
  const later = attackTurns('east-army', { order });
  expect(later[0]).toBe(3);
  expect(later).toContain(8);
});

test('a follower goes with whom it follows, and who is in no order never', () => {
  const order = ['west-army'];
  expect(attackTurns('east-army', { order: ['east-army', 'west-army'] })[0]).toBe(1);
  expect(attackTurns('east-army', { order, follow: ['west-army'] })[0]).toBe(1);
});

test('a town taken with enemies still in it is not finished, and they are fought also by those who wait', () => {
  const holding = (town: string, army: string) =>
    varied((draft) => {
      for (const region of draft.regions) {
        if (region.id === town) Object.assign(region, { controller: army, fighters: { [army]: 400, rebels: 200 } });
        else if (region.id.endsWith('valley')) Object.assign(region, { controller: army, fighters: {} });
      }
      draft.rules['ground-combat'] = { rate: 0, spread: 0 };
      draft.provenance = (draft.provenance ?? [])
        .filter(({ path }) => !path.includes('valley'))
        .concat(
          [army, 'rebels'].map((id) => ({
            path: `regions/${town}/fighters/${id}`,
            illustrative: true,
            low: 100,
            high: 600,
          })),
        );
    });
  const options: object = { order: ['west-army', 'east-army'], odds: 1 };
  const orders = (scenario: ReturnType<typeof holding>, faction: string) =>
    strategies['sequential']?.(options)(view(scenario, begin(scenario, 'x'), faction));
  const press = (town: string) => ({ kind: 'advance', from: town, to: town, quarters: 4 });
  expect(orders(holding('west-valley', 'west-army'), 'east-army')).toEqual([]);
  expect(orders(holding('west-valley', 'west-army'), 'west-army')).toContainEqual(press('west-valley'));
  expect(orders(holding('east-valley', 'east-army'), 'east-army')).toContainEqual(press('east-valley'));
});
