import { expect, test } from 'vitest';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import type { View } from '../../src/core/contracts.js';
import type { Order } from '../../src/core/orders.js';
import { stage, type Stage } from '../rules/stage.js';
import { answer, answering, orders, played } from './answers.js';

const RULES = { movement: {}, 'ground-combat': {}, retreat: {}, control: {}, consent: {} };

/** A militia at home, and over the border a state at war that shares with it. */
const alliance = (relations: RelationData[] = [], rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west' },
      brigade: { kind: 'militia', country: 'west', intelligence: 0.4 },
      legion: { country: 'east', intelligence: 0.4 },
      rebels: 'insurgent',
    },
    regions: {
      camp: { controller: 'brigade', fighters: { brigade: 1200 } },
      post: { country: 'east', controller: 'legion', fighters: { legion: 300 } },
      town: { country: 'east', controller: 'rebels', fighters: { rebels: 300 } },
    },
    ways: [
      ['camp', 'post'],
      ['post', 'town'],
    ],
    relations: [
      { between: ['brigade', 'army'], level: 'intelligence' },
      { between: ['brigade', 'legion'], level: 'intelligence' },
      ...relations,
    ],
    rules: RULES,
    ...rest,
  });
const LEAVE: RelationData[] = [{ from: 'legion', to: 'brigade', consents: ['enter'] }];
const ASK = { kind: 'request', of: 'legion', what: 'enter' };
const go = (quarters: number) => ({ kind: 'reinforce', from: 'camp', to: 'post', quarters });
const CALL = { kind: 'recruit', region: 'post' };
const say = (scenario: Scenario, options = {}, given = {}) =>
  answer(scenario, 'brigade', 'militia-abroad', options, given);

test('asks leave to enter, waits for it, and goes when it has it or needs none', () => {
  expect(say(alliance())).toEqual({
    orders: [ASK],
    memory: { asked: { 'legion/enter': 1 }, denied: {}, integrated: false },
  });
  expect(say(alliance(), {}, { memory: { asked: { 'legion/enter': 0 } } }).orders).toEqual([]);
  expect(say(alliance(LEAVE)).orders).toEqual([go(3)]);
  const { consent: _consent, ...free } = RULES;
  expect(say(alliance([], { rules: free })).orders).toEqual([go(3)]);
});

test('helps its patron and those who share with it, or whom it is told to', () => {
  const factions = {
    army: { country: 'west' },
    brigade: { kind: 'militia' as const, country: 'west', patron: 'legion' },
    legion: { country: 'east' },
    rebels: 'insurgent' as const,
  };
  const cold: RelationData[] = [{ between: ['brigade', 'legion'], level: 'none' }];
  expect(say(alliance([], { factions, relations: cold })).orders).toEqual([ASK]);
  const { patron: _patron, ...brigade } = factions.brigade;
  const unbacked = alliance([], { factions: { ...factions, brigade }, relations: cold });
  expect(say(unbacked).orders).toEqual([]);
  expect(say(unbacked, { help: ['legion'] }).orders).toEqual([ASK]);
});

test('sends as many as authorities at home let go', () => {
  const cleric = (influence: number) =>
    alliance(LEAVE, {
      authorities: [{ id: 'cleric', name: 'The cleric', country: 'west', influence }],
      rules: { ...RULES, 'political-gates': {} },
    });
  // A neutral authority lets half go as far as its influence goes.
  expect(say(cleric(0)).orders).toEqual([go(3)]);
  expect(say(cleric(1)).orders).toEqual([go(2)]);
});

test('goes home without leave, and when it has become part of the army', () => {
  const { regions } = alliance().data;
  const abroad = (relations: RelationData[]) =>
    alliance(relations, {
      regions: Object.fromEntries(
        regions.map(({ id, ...region }) => [
          id,
          id === 'post' ? { ...region, fighters: { ...region.fighters, brigade: 600 } } : region,
        ]),
      ),
    });
  const home = { kind: 'withdraw', from: 'post', to: 'camp', quarters: 4 };
  expect(say(abroad([])).orders).toEqual([ASK, home]);
  const events = [
    { turn: 0, rule: 'consent', kind: 'revoked', faction: 'legion', of: 'brigade', what: 'enter' },
  ] as const;
  expect(say(abroad([]), {}, { events }).orders).toEqual([home]);
  const joined = [
    { turn: 0, rule: 'parallel-force', kind: 'integrated', faction: 'army', militia: 'brigade' },
  ] as const;
  const integrated = say(abroad(LEAVE), {}, { events: joined });
  expect(integrated.orders).toEqual([home]);
  expect(say(abroad(LEAVE), {}, { memory: integrated.memory }).orders).toEqual([home]);
  expect(say(abroad(LEAVE)).orders).not.toContainEqual(home);
});

test('goes home when the war there is over; who has no country makes a main effort', () => {
  const nobody = {
    factions: {
      army: { country: 'west' },
      brigade: { kind: 'militia', country: null },
      legion: { country: 'east' },
      rebels: 'insurgent',
    },
  } as const;
  const everywhere = alliance(LEAVE, nobody);
  expect(say(everywhere).orders).toEqual(orders(everywhere, 'brigade', 'main-effort'));
  const { regions } = alliance().data;
  const peace = alliance(LEAVE, {
    regions: Object.fromEntries(
      regions.map(({ id, ...region }) => [
        id,
        id === 'town' ? { country: 'east', controller: 'legion', fighters: { brigade: 50 } } : region,
      ]),
    ),
  });
  expect(say(peace).orders).toEqual([{ kind: 'withdraw', from: 'town', to: 'post', quarters: 4 }]);
});

test('in a war: asks, is let in, helps, and is home again when leave is taken back', () => {
  const host = (view: View): readonly Order[] =>
    view.turn === 5 ? [{ kind: 'revoke', of: 'brigade', what: 'enter' }] : answering('grant')(view);
  const war = played(alliance([], { turns: 12, rules: { ...RULES, 'ground-combat': { rate: 0, spread: 0 } } }), {
    brigade: 'militia-abroad',
    legion: host,
    rebels: 'hold',
    army: 'hold',
  });
  expect(war.gave('brigade', 'request').map(([when]) => when)).toEqual([1]);
  expect(war.turnsOf('granted')).toEqual([2]);
  expect(war.gave('brigade', 'reinforce')[0]).toEqual([3, go(3)]);
  expect(war.gave('brigade', 'advance')[0]?.[1]).toMatchObject({ from: 'post', to: 'town' });
  expect(war.gave('brigade', 'withdraw')).toEqual([
    [6, { kind: 'withdraw', from: 'town', to: 'post', quarters: 4 }],
    [6, { kind: 'withdraw', from: 'post', to: 'camp', quarters: 4 }],
    [7, { kind: 'withdraw', from: 'post', to: 'camp', quarters: 4 }],
  ]);
});

test('in a war: denied, it does not ask again for half a year', () => {
  const war = played(alliance(), {
    brigade: 'militia-abroad',
    legion: answering('refuse'),
    rebels: 'hold',
    army: 'hold',
  });
  expect(war.gave('brigade', 'request').map(([when]) => when)).toEqual([1, 29]);
});

test('calls for volunteers where it stands abroad, and for men where it stands at home', () => {
  const rules = { ...RULES, recruitment: { volunteers: { default: 0, brigade: 10 } } };
  const abroad = alliance(LEAVE, {
    rules,
    regions: {
      camp: { controller: 'brigade' },
      post: { country: 'east', controller: 'legion', fighters: { legion: 300, brigade: 400 } },
      town: { country: 'east', controller: 'rebels', fighters: { rebels: 300 } },
    },
  });
  expect(say(abroad).orders).toContainEqual(CALL);
  expect(say(alliance(LEAVE, { rules })).orders).not.toContainEqual(CALL);
});
