import { expect, test } from 'vitest';
import type { CrossingData, Scenario } from '../../src/core/scenario.js';
import { stage, turn, type Stage } from '../rules/stage.js';
import { orders, played } from './answers.js';

const RULES = { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, 'border-status': {} };

/** A base, a gate in the border beside it, rebels in a town at home and in the wild abroad. */
const frontier = (gate: number, crossing: Partial<CrossingData> = {}, rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: { country: 'west', intelligence: 0.4 }, rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 1000 } },
      gate: { controller: 'army', ...(gate > 0 ? { fighters: { army: gate } } : {}) },
      town: { controller: 'rebels', fighters: { rebels: 200 } },
      wild: { country: 'east', controller: 'rebels', fighters: { rebels: 40 } },
    },
    ways: [
      ['base', 'gate'],
      ['base', 'town'],
      ['gate', 'wild', { need: 100, porosity: 0.5, ...crossing }],
    ],
    rules: RULES,
    ...rest,
  });
const say = (scenario: Scenario, options = {}) => orders(scenario, 'army', 'border-first', options);
const guard = (quarters: number, kind = 'guard') => ({ kind, crossing: 'gate~wild', from: 'gate', quarters });
const march = (kind: string, from: string, to: string, quarters: number) => ({ kind, from, to, quarters });
const ATTACK = march('advance', 'base', 'town', 3);

test('who stands at the border posts the fewest quarters that are enough, and the others attack', () => {
  expect(say(frontier(400))).toEqual([guard(1), ATTACK]);
  expect(say(frontier(140))).toEqual([guard(3), ATTACK]);
  expect(say(frontier(400), { seal: true })).toEqual([guard(1, 'seal'), ATTACK]);
});

test('fewer than needed change nothing: who is nearest sends the rest before it attacks', () => {
  expect(say(frontier(130))).toEqual([march('reinforce', 'base', 'gate', 1)]);
  expect(say(frontier(0))).toEqual([march('reinforce', 'base', 'gate', 1)]);
  expect(say(frontier(140), { garrison: 40 })).toEqual([march('reinforce', 'base', 'gate', 1)]);
});

test('waits for those who are on their way', () => {
  const far = frontier(
    0,
    {},
    {
      ways: [
        ['base', 'gate', { km: 300 }],
        ['base', 'town'],
        ['gate', 'wild', { need: 100 }],
      ],
    },
  );
  const { world } = turn(far, null, { army: [{ kind: 'reinforce', from: 'base', to: 'gate', quarters: 1 }] });
  expect(orders(far, 'army', 'border-first', {}, { world })).toEqual([ATTACK]);
});

test('what is guarded as it should be, or closed, needs nobody', () => {
  const watched = { status: 'guarded' as const, guards: { army: 100 } };
  expect(say(frontier(120, watched))).toEqual([ATTACK]);
  expect(say(frontier(400, { porosity: 0 }))).toEqual([ATTACK]);
  expect(say(frontier(400, watched), { seal: true })).toEqual([guard(1, 'seal'), ATTACK]);
  expect(say(frontier(400, { ...watched, guards: { army: 60 } }))).toEqual([guard(1), ATTACK]);
});

test('without a border to guard it makes a main effort', () => {
  const plain = frontier(400, {}, { rules: { movement: {}, 'ground-combat': {} } });
  const nowhere = frontier(400, {}, { factions: { army: { country: null }, rebels: 'insurgent' } });
  for (const scenario of [plain, nowhere]) expect(say(scenario)).toEqual(orders(scenario, 'army', 'main-effort'));
});

test('in a war the border is tight in five weeks, while the others take the town', () => {
  const war = played(frontier(0), { army: 'border-first', rebels: 'hold' });
  expect(war.turnsOf('posted')).toEqual([2]);
  expect(war.turnsOf('watch')).toEqual([2, 3, 4, 5, 6]);
  expect(war.gave('army', 'advance')[0]).toEqual([2, ATTACK]);
  expect(war.metrics['capture-week/town']).not.toBeNull();
});
