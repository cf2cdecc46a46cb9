import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { DealData, Scenario } from '../../src/core/scenario.js';
import { turn } from '../rules/stage.js';
import { answer, orders, played } from './answers.js';
import { PASSAGE, pocket, without } from './pocket.js';

const AGREED: DealData = { maker: 'party', faction: 'rebels', from: 'pocket', to: 'den', quarters: 4, until: 5 };
const DENOUNCE = { kind: 'denounce', deal: PASSAGE };
const BLOCK = { kind: 'block-passage', deal: PASSAGE };
const DENY = { kind: 'refuse', of: 'party', what: 'join' };
const TAKE = { kind: 'revoke', of: 'party', what: 'share' };
const EFFORT = { kind: 'advance', from: 'rear', to: 'den', quarters: 3 };
const deal = pocket({ deals: [AGREED] });
/** Enough for an attack on the den, or not. */
const FEW = { odds: 0.6 };

test('denounces and stops what leads over its land, and works with the maker no longer', () => {
  expect(answer(deal, 'legion', 'denouncer')).toEqual({
    orders: [DENOUNCE, BLOCK, DENY, TAKE],
    memory: { told: { [PASSAGE]: 0 }, makers: { party: 1 } },
  });
  expect(orders(deal, 'legion', 'denouncer', FEW)).toEqual([DENOUNCE, BLOCK, DENY, TAKE, EFFORT]);
});

test('mild: denounces, lets it pass, and remains a partner', () => {
  expect(answer(deal, 'legion', 'denouncer', { mild: true })).toEqual({
    orders: [DENOUNCE],
    memory: { told: { [PASSAGE]: 0 }, makers: {} },
  });
});

test('on the road it holds them up for a time, and says a thing once', () => {
  const { world } = turn(deal, null, {});
  const on = (weeks: number) => {
    const memory = { told: { [PASSAGE]: weeks }, makers: { party: 1 } };
    return answer(deal, 'legion', 'denouncer', { hold: 2 }, { world, memory });
  };
  expect(on(0)).toEqual({ orders: [BLOCK, TAKE], memory: { told: { [PASSAGE]: 1 }, makers: { party: 1 } } });
  expect(on(1).orders).toContainEqual(BLOCK);
  expect(on(2).orders).toEqual([TAKE]);
});

test('from the air it strikes at the end of the road, while a convoy is on it and it has been told to', () => {
  const armed = pocket({ deals: [AGREED], rules: { ...deal.data.rules, 'air-strikes': {} } }, [
    { from: 'legion', to: 'army', consents: ['strike'] },
  ]);
  const flying = unwrap(armed.compiled.with([{ path: 'factions/legion/sorties', to: 8 }]));
  const strike = { kind: 'strike', region: 'den', against: 'rebels', quarters: 4 };
  const told = (scenario: Scenario, options: Readonly<Record<string, boolean>>) => {
    const { world } = turn(scenario, null, {});
    const memory = { told: { [PASSAGE]: 4 }, makers: { party: 1 } };
    return orders(scenario, 'legion', 'denouncer', options, { world, memory });
  };
  expect(told(flying, { strike: true })).toEqual([strike, TAKE]);
  expect(told(flying, {})).toEqual([TAKE]);
  expect(told(armed, { strike: true })).toEqual([TAKE]); // without sorties
  expect(orders(flying, 'legion', 'denouncer', { strike: true })).not.toContainEqual(strike); // not on the road yet
});

test('its own deals, those of others with its friends, and offers do not concern it', () => {
  expect(answer(deal, 'party', 'denouncer', { odds: 10 }).orders).toEqual([]);
  const friends = pocket({ deals: [AGREED] }, [{ between: ['army', 'rebels'], level: 'none' }]);
  expect(orders(friends, 'army', 'denouncer')).not.toContainEqual(DENOUNCE);
});

test('denies what a maker asks while the grudge lasts, and gives it when that is over', () => {
  const scenario = pocket();
  const { world } = turn(scenario, null, { party: [{ kind: 'request', of: 'legion', what: 'join' }] });
  const after = (since: number) =>
    orders(scenario, 'legion', 'denouncer', {}, { world, memory: { told: {}, makers: { party: since } } });
  expect(after(-23)).toEqual([DENY, TAKE]);
  expect(after(-24)).toEqual([{ kind: 'grant', of: 'party', what: 'join' }]);
});

test('without deals it makes a main effort; without leave it still denounces and blocks', () => {
  const plain = pocket({ rules: without('evacuation-deals') });
  expect(orders(plain, 'legion', 'denouncer', FEW)).toEqual([EFFORT]);
  const silent = pocket({ deals: [AGREED], rules: without('consent') });
  expect(orders(silent, 'legion', 'denouncer')).toEqual([DENOUNCE, BLOCK]);
});

test('in a war it stops a deal once, and the pocket is not evacuated', () => {
  const war = played(pocket(), { party: 'mediator', rebels: 'evacuee', legion: 'denouncer', army: 'hold' });
  expect(war.turnsOf('denounced')).toEqual([5]);
  expect(war.turnsOf('called-off')[0]).toBe(5);
  expect(war.turnsOf('evacuated')).toEqual([]);
  expect(war.gave('legion', 'refuse').map(([when]) => when)).toEqual([5]);
  // The party has its answer, and asks no more.
  expect(war.gave('party', 'accept-passage').map(([when]) => when)).toEqual([4]);
});
