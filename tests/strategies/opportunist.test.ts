import { expect, test } from 'vitest';
import type { RegionData, Scenario } from '../../src/core/scenario.js';
import { stage, turn, type Stage } from '../rules/stage.js';
import { answer, orders, played } from './answers.js';

const RULES = {
  movement: {},
  'ground-combat': {},
  retreat: {},
  control: {},
  unrest: {},
  takeover: {},
  recruitment: {},
  ambush: {},
};

/** Rebels in the hills, a city beside them, and a base of the army beyond. */
const land = (troops: number, city: Partial<RegionData> = {}, rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: { country: 'west' }, rebels: { kind: 'insurgent', recruits: 20 } },
    regions: {
      base: { controller: 'army', fighters: { army: 1000 } },
      city: {
        controller: 'army',
        fighters: { army: troops },
        population: 100_000,
        legitimacy: 0.2,
        hardship: 0.5,
        capacity: 1000,
        ...('unrest' in (rest.rules ?? RULES) ? { actives: 20_000 } : {}),
        ...city,
      },
      hills: { controller: 'rebels', fighters: { rebels: 400 }, population: 5000, capacity: 1000 },
    },
    ways: [
      ['base', 'city', { km: 250 }],
      ['city', 'hills'],
    ],
    rules: RULES,
    ...rest,
  });
const say = (scenario: Scenario, options = {}, given = {}) => answer(scenario, 'rebels', 'opportunist', options, given);
const slip = (quarters: number) => ({ kind: 'infiltrate', from: 'hills', to: 'city', quarters });
const recruit = (region: string) => ({ kind: 'recruit', region });

test('gathers where it and the people would outnumber the troops, and calls where it stands', () => {
  // Half of 400, and a hundredth of 20,000 people, before the troops.
  expect(say(land(399))).toEqual({ orders: [slip(2), recruit('hills')], memory: { settled: { city: 1 } } });
  expect(say(land(400)).orders).toEqual([recruit('hills')]);
  expect(say(land(400), { quarters: 3 }).orders).toEqual([slip(3), recruit('hills')]);
  expect(say(land(301, {}, { rules: { ...RULES, takeover: { armed: 0.005 } } })).orders).toEqual([recruit('hills')]);
});

test('counts fewer troops where nobody believes in the state, and not those of whom it cannot know', () => {
  // A fifth of legitimacy: of half that may stay away, four fifths do.
  const ready = { rules: { ...RULES, readiness: {} } };
  expect(say(land(666, {}, ready)).orders).toContainEqual(slip(2));
  expect(say(land(667, {}, ready)).orders).not.toContainEqual(slip(2));
});

test('as many go as find room, and a quarter even where it finds none: it goes to fight', () => {
  expect(say(land(100, { capacity: 200 })).orders).toContainEqual(slip(2));
  expect(say(land(100, { capacity: 199 })).orders).toContainEqual(slip(1));
  expect(say(land(100, { capacity: 1 })).orders).toContainEqual(slip(1));
});

test('counts only those who would get over the border', () => {
  const ways: Stage['ways'] = [
    ['base', 'city', { km: 250 }],
    ['city', 'hills', { porosity: 0.1 }],
  ];
  const border = (troops: number): Scenario => land(troops, { country: 'east' }, { ways });
  // A tenth of 400, and a hundredth of 20,000 people.
  expect(say(border(239)).orders).toContainEqual(slip(2));
  expect(say(border(240)).orders).toEqual([recruit('hills')]);
});

test('those who have just come somewhere are not called elsewhere', () => {
  expect(say(land(300), {}, { memory: { settled: { hills: -2 } } }).orders).toEqual([recruit('hills')]);
  expect(say(land(300), {}, { memory: { settled: { hills: -3 } } }).orders).toContainEqual(slip(2));
});

test('leaves before troops that come, for where it is quiet', () => {
  const scenario = land(900);
  const { world } = turn(
    scenario,
    null,
    { army: [{ kind: 'advance', from: 'city', to: 'hills', quarters: 4 }] },
    {},
    { otherwise: 'expected' },
  );
  expect(orders(scenario, 'rebels', 'opportunist', {}, { world })[0]).toEqual({
    kind: 'withdraw',
    from: 'hills',
    to: 'city',
    quarters: 2,
  });
});

test('waylays columns next to it, no larger than it dares', () => {
  const inside = land(100, { fighters: { army: 100, rebels: 300 } });
  const { world } = turn(inside, null, { army: [{ kind: 'reinforce', from: 'base', to: 'city', quarters: 4 }] });
  const raid = { kind: 'raid', crossing: 'base~city' };
  expect(orders(inside, 'rebels', 'opportunist', {}, { world })).toContainEqual(raid);
  expect(orders(inside, 'rebels', 'opportunist', { raid: 3 }, { world })).not.toContainEqual(raid);
});

test('attacks whom it outnumbers where it stands, save where the place falls without a battle', () => {
  const inside = (rules: Stage['rules']) => land(100, { fighters: { army: 100, rebels: 300 } }, { rules });
  const press = { kind: 'advance', from: 'city', to: 'city', quarters: 4 };
  const { takeover: _takeover, ...others } = RULES;
  expect(say(inside(RULES)).orders).toEqual([recruit('city')]);
  expect(say(inside(others)).orders).toEqual([press, recruit('city')]);
  expect(say(inside(others), { odds: 3.01 }).orders).toEqual([recruit('city')]);
});

test('without rules of people it moves by numbers alone', () => {
  const plain = (troops: number) => land(troops, {}, { rules: { movement: {}, 'ground-combat': {} } });
  expect(say(plain(199)).orders).toEqual([slip(2)]);
  expect(say(plain(200)).orders).toEqual([]);
});

test('in a war it rises when the troops are drawn away, and not before', () => {
  const drawn = (view: { readonly turn: number }) =>
    view.turn === 6 ? [{ kind: 'reinforce', from: 'city', to: 'base', quarters: 3 } as const] : [];
  const war = played(land(900, { population: 20_000, actives: 0 }), { army: drawn, rebels: 'opportunist' });
  const [first] = war.gave('rebels', 'infiltrate');
  expect(first?.[0]).toBe(7);
  expect(war.turnsOf('seized')[0]).toBeGreaterThan(7);
  expect(war.turnsOf('seized')[0]).toBeLessThan(11);
  expect(war.turnsOf('took-arms').length).toBeGreaterThan(0);
});
