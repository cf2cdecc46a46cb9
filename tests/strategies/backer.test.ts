import { expect, test } from 'vitest';
import type { View } from '../../src/core/contracts.js';
import type { Order } from '../../src/core/orders.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import { stage, type Stage } from '../rules/stage.js';
import { answer, answering, played } from './answers.js';

/** A power behind a militia that fights on its own state's land, and one whom the power shuns. */
const backed = (relations: RelationData[] = [], rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west' },
      brigade: { kind: 'militia', country: 'west', patron: 'power' },
      power: { kind: 'external', country: null, sorties: 40 },
      rival: { kind: 'external', country: null },
      rebels: 'insurgent',
    },
    regions: {
      front: { controller: 'rebels', fighters: { brigade: 200, rebels: 100 } },
      town: { controller: 'rebels', fighters: { rebels: 300 } },
    },
    ways: [['front', 'town']],
    relations: [
      { between: ['power', 'brigade'], level: 'intelligence' },
      { between: ['power', 'army'], level: 'deconfliction' },
      { between: ['brigade', 'army'], level: 'intelligence' },
      ...relations,
    ],
    rules: { movement: {}, 'ground-combat': {}, 'air-strikes': {}, consent: {}, patronage: {} },
    ...rest,
  });
const LEAVE: RelationData[] = [
  { from: 'army', to: 'power', consents: ['strike'] },
  { from: 'power', to: 'brigade', consents: ['share', 'join', 'strike'] },
];
const all = (kind: 'grant' | 'revoke', of: string) => ['share', 'join', 'strike'].map((what) => ({ kind, of, what }));
const STRIKE = { kind: 'strike', region: 'front', against: 'rebels', quarters: 4 };
const say = (scenario: Scenario, options = {}, given = {}) => answer(scenario, 'power', 'backer', options, given);

test('gives its clients leave, asks the host for its own, and strikes where clients stand', () => {
  expect(say(backed()).orders).toEqual([...all('grant', 'brigade'), { kind: 'request', of: 'army', what: 'strike' }]);
  expect(say(backed(), {}, { memory: { asked: { 'army/strike': 0 } } }).orders).toEqual(all('grant', 'brigade'));
  expect(say(backed(LEAVE)).orders).toEqual([STRIKE]);
});

test('backs whom it is told to besides', () => {
  expect(say(backed(LEAVE), { clients: ['army'] }).orders).toEqual([...all('grant', 'army'), STRIKE]);
});

test('does not talk to those it shuns: once said, it is said', () => {
  const shun = ['rival'];
  expect(say(backed(LEAVE), { shun }).orders).toEqual([{ kind: 'refuse', of: 'rival', what: 'share' }, STRIKE]);
  expect(say(backed([...LEAVE, { from: 'power', refuses: ['rival'] }]), { shun }).orders).toEqual([STRIKE]);
});

test('cuts off a client who lets them share or join, or vouches for an enemy, and forgives after half a year', () => {
  const shun = ['rival'];
  const cold = backed([...LEAVE, { from: 'power', refuses: ['rival'] }]);
  const events = [
    { turn: 0, rule: 'consent', kind: 'granted', faction: 'brigade', of: 'rival', what: 'share' },
  ] as const;
  const cut = say(cold, { shun }, { events });
  expect(cut).toEqual({ orders: all('revoke', 'brigade'), memory: { asked: {}, denied: {}, cut: { brigade: 27 } } });
  expect(say(cold, { shun }, { memory: { cut: { brigade: 2 } } }).orders).toEqual(all('revoke', 'brigade'));
  expect(say(cold, { shun }, { memory: { cut: { brigade: 1 } } }).orders).toEqual([STRIKE]);
  const harmless = [{ ...events[0], what: 'strike' }];
  expect(say(cold, { shun }, { events: harmless }).orders).toEqual([STRIKE]);
  const vouching = backed(LEAVE, {
    rules: { ...cold.data.rules, 'evacuation-deals': {} },
    deals: [{ maker: 'brigade', faction: 'rebels', from: 'town', to: 'front', quarters: 4, until: 3 }],
  });
  expect(say(vouching).orders).toEqual(all('revoke', 'brigade'));
});

test('without leave to give or aircraft it gives no orders', () => {
  const bare = backed([], { rules: { movement: {}, 'ground-combat': {} } });
  expect(say(bare, { shun: ['rival'] }).orders).toEqual([]);
});

test('in a war: a client that crosses it loses its support until it makes up', () => {
  const client = ({ turn }: View): readonly Order[] =>
    turn === 3
      ? [{ kind: 'grant', of: 'rival', what: 'share' }]
      : turn === 8
        ? [{ kind: 'revoke', of: 'rival', what: 'share' }]
        : [];
  const war = played(
    backed([{ between: ['brigade', 'rival'], level: 'none' }], {
      turns: 12,
      rules: { ...backed().data.rules, 'ground-combat': { rate: 0, spread: 0 } },
    }),
    {
      power: { use: 'backer', shun: ['rival'] },
      brigade: client,
      army: answering('grant'),
      rebels: 'hold',
      rival: 'hold',
    },
  );
  expect([war.turnsOf('crossed-patron'), war.turnsOf('made-up')]).toEqual([[3], [8]]);
  const strikes = war.gave('power', 'strike').map(([when]) => when);
  expect(strikes).toEqual([3, 9, 10, 11, 12]);
  expect(war.gave('power', 'revoke').map(([when]) => when)).toEqual([4, 4, 4]);
  expect(war.gave('power', 'grant').map(([when]) => when)).toEqual([1, 1, 1, 9, 9, 9]);
});
