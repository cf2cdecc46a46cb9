import { expect, test } from 'vitest';
import { begin, step, view } from '../../src/engine/step.js';
import type { OrdersByFaction } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { strategies } from '../../src/setup.js';
import { stage } from '../rules/stage.js';
import { twoValleys, varied } from './war.js';

const orders = (scenario: Scenario, world: World, quarters: number) =>
  strategies['sanctuary']?.({ quarters })(view(scenario, world, 'rebels'));

const after = (scenario: Scenario, ordered: OrdersByFaction): World =>
  step(scenario, begin(scenario, 'x'), ordered).world;

test('stays where it is quiet and nothing is weakly held', () => {
  expect(orders(twoValleys, begin(twoValleys, 'x'), 4)).toEqual([]);
});

test('gives way to pressure more than twice its own, as far as the border and the room there let it', () => {
  // 150 rebels, 300 attackers: pressure 300 and 0.3 x 300 of standing enemies, above 2 x 150.
  const pressed = varied((draft) => {
    for (const region of draft.regions) if (region.id === 'west-valley') region.fighters = { rebels: 150 };
    draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    draft.provenance = (draft.provenance ?? []).map((entry) =>
      entry.path === 'regions/west-valley/fighters/rebels' ? { ...entry, low: 100, high: 200 } : entry,
    );
  });
  const world = after(pressed, {
    'west-army': [{ kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 2 }],
  });
  expect(orders(pressed, world, 4)).toEqual([
    { kind: 'withdraw', from: 'west-valley', to: 'east-valley', quarters: 4 },
  ]);
  expect(orders(pressed, world, 2)).toEqual([
    { kind: 'withdraw', from: 'west-valley', to: 'east-valley', quarters: 2 },
  ]);
  const shut = varied((draft) => {
    Object.assign(draft, structuredClone(pressed.data));
    for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = 0;
  });
  expect(
    orders(
      shut,
      after(shut, { 'west-army': [{ kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 2 }] }),
      4,
    ),
  ).toEqual([]);
});

test('seizes with a quarter what an enemy left empty', () => {
  const world = after(
    varied((draft) => {
      draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    }),
    { 'west-army': [{ kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 4 }] },
  );
  // West valley is pressed now; nobody looks at the base from East valley, so only quiet neighbours act.
  expect(orders(twoValleys, world, 4)).toEqual([]);
  const bare = varied((draft) => {
    for (const region of draft.regions) if (region.id === 'west-base') region.fighters = {};
    draft.provenance = (draft.provenance ?? []).filter(
      (entry) => entry.path !== 'regions/west-base/fighters/west-army',
    );
  });
  expect(orders(bare, begin(bare, 'x'), 4)).toEqual([
    { kind: 'advance', from: 'west-valley', to: 'west-base', quarters: 1 },
  ]);
});

test('strikes back where it stands only if asked to, and only at the odds asked for', () => {
  const world = after(
    varied((draft) => {
      draft.rules['ground-combat'] = { rate: 0, spread: 0 };
    }),
    { 'west-army': [{ kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 2 }] },
  );
  const eyes = () => view(twoValleys, world, 'rebels');
  const press = { kind: 'advance', from: 'west-valley', to: 'west-valley', quarters: 4 };
  expect(strategies['sanctuary']?.({ counter: 1.5 })(eyes())).toContainEqual(press); // some 600 before 300
  expect(strategies['sanctuary']?.({ counter: 3 })(eyes())).not.toContainEqual(press);
  expect(strategies['sanctuary']?.()(eyes())).not.toContainEqual(press);
});

test('a small band gives way whole, a larger stack by halves', () => {
  const driven = (band: number) => {
    const scenario = stage({
      regions: {
        camp: { controller: 'rebels', fighters: { rebels: band, army: 900 } },
        refuge: { controller: 'rebels' },
      },
      ways: [['camp', 'refuge']],
      rules: { movement: {}, 'ground-combat': {} },
    });
    return orders(scenario, begin(scenario, 'x'), 2);
  };
  const withdraw = (quarters: number) => [{ kind: 'withdraw', from: 'camp', to: 'refuge', quarters }];
  expect(driven(100)).toEqual(withdraw(2));
  expect(driven(99)).toEqual(withdraw(4));
  expect(driven(1)).toEqual(withdraw(4));
});
