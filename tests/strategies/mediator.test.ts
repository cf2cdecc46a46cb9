import { expect, test } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import { turn } from '../rules/stage.js';
import { answer, answering, orders, played } from './answers.js';
import { OFFER, PASSAGE, pocket, without } from './pocket.js';

const ACCEPT = { kind: 'accept-passage', deal: PASSAGE };
const ASK = { kind: 'request', of: 'legion', what: 'join' };
/** The world after the offer, which stands until turn 5. */
const offered = (scenario: Scenario) => turn(scenario, null, { rebels: [OFFER] }).world;
const talk = (scenario: Scenario, options = {}, given = {}) =>
  answer(scenario, 'party', 'mediator', options, { world: offered(scenario), ...given });

test('asks the state they would go to before it vouches for them, and spares them meanwhile', () => {
  expect(talk(pocket())).toEqual({ orders: [ASK], memory: { asked: { 'legion/join': 2 }, denied: {} } });
});

test('does not ask again while it waits', () => {
  expect(talk(pocket(), {}, { memory: { asked: { 'legion/join': 1 }, denied: {} } }).orders).toEqual([]);
});

test('vouches for them with leave, where it asks nobody, or where nobody is asked for leave', () => {
  const friendly = pocket({ relations: [{ from: 'legion', to: 'party', consents: ['join'] }] });
  expect(talk(pocket({ rules: without('consent') })).orders).toEqual([ACCEPT]);
  expect(talk(pocket(), { unasked: true }).orders).toEqual([ACCEPT]);
  expect(talk(friendly).orders).toEqual([ACCEPT]);
});

test('takes silence for no objection in the last week, and a denial for one', () => {
  const scenario = pocket();
  let world = offered(scenario);
  for (const _ of [2, 3]) ({ world } = turn(scenario, world, {}));
  const memory = { asked: { 'legion/join': 2 }, denied: {} };
  expect(orders(scenario, 'party', 'mediator', {}, { world, memory })).toEqual([ACCEPT]);
  const events = [{ turn: 3, rule: 'consent', kind: 'refused', faction: 'legion', of: 'party', what: 'join' }] as const;
  const denied = answer(scenario, 'party', 'mediator', {}, { world, memory, events });
  expect(denied.orders).toEqual([{ kind: 'advance', from: 'lines', to: 'pocket', quarters: 3 }]);
  expect(denied.memory).toEqual({ ...memory, denied: { 'legion/join': 4 } });
});

test('lets go neither too many, nor those who have another way out, nor into a place of its own side', () => {
  /** It does what it would do if there were no offer. */
  const isDeaf = (scenario: Scenario, most = 1000): void => {
    const effort = orders(scenario, 'party', 'main-effort', {}, { world: offered(scenario) });
    expect(talk(scenario, { unasked: true, most }).orders).toEqual(effort);
  };
  isDeaf(pocket(), 299);
  const open = pocket({
    ways: [
      ['pocket', 'lines'],
      ['lines', 'den'],
      ['pocket', 'den'],
      ['den', 'rear'],
    ],
  });
  isDeaf(open);
  const { regions } = pocket().data;
  const held = Object.fromEntries(regions.map(({ id, ...region }) => [id, region]));
  const taken = pocket({ regions: { ...held, den: { country: 'east', controller: 'party' } } });
  isDeaf(taken);
});

test('without deals it makes a main effort', () => {
  const plain = pocket({ rules: without('evacuation-deals') });
  expect(orders(plain, 'party', 'mediator')).toEqual(orders(plain, 'party', 'main-effort'));
});

test('in a war: asks once, vouches, keeps its word until they are gone, and then takes the pocket', () => {
  const war = played(pocket(), { party: 'mediator', rebels: 'evacuee', legion: answering('grant'), army: 'hold' });
  expect(war.gave('party', 'request').map(([when]) => when)).toEqual([2]);
  expect(war.gave('party', 'accept-passage')).toEqual([[4, ACCEPT]]);
  expect(war.turnsOf('evacuated')).toEqual([5]);
  expect(war.turnsOf('brought-in')).toEqual([6]);
  expect(war.gave('party', 'revoke')).toEqual([]);
  const attacks = war.gave('party', 'advance').flatMap(([when, { to }]) => (to === 'pocket' ? [when] : []));
  expect(attacks.filter((when) => when < 6)).toEqual([1]);
  expect(war.metrics['capture-week/pocket']).toBe(6);
});
