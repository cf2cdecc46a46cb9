import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { sky, strike } from './sky.js';
import { advance, turn } from './stage.js';

describe('the order', () => {
  const codes = (orders: Order[], scenario = sky(), faction = 'army'): string[] =>
    turn(scenario, null, { [faction]: orders }, {}, { otherwise: 'expected' }).rejected.map(({ code }) => code);

  it.each([
    ['an enemy that one sees', strike('town', 'rebels'), undefined],
    ['an enemy in a neighbouring country', strike('den', 'rebels', 1), undefined],
    ['an enemy behind the fog', strike('rear', 'rebels'), 'no-target'],
    ['an enemy who is not there', strike('den', 'gang'), 'no-target'],
    ['a partner', strike('rear', 'legion'), 'not-hostile'],
    ['oneself', strike('base', 'army'), 'not-hostile'],
    ['what is no faction', strike('town', 'rebel'), 'unknown-faction'],
  ])('against %s: %#', (_, order, code) => {
    expect(codes([order])).toEqual(code === undefined ? [] : [code]);
  });

  it('tells nothing of who hides in the fog', () => {
    const hidden = (fighters: Record<string, number>) =>
      sky({
        regions: {
          base: { controller: 'army', fighters: { army: 50 } },
          town: {},
          rear: { fighters },
        },
        ways: [
          ['base', 'town'],
          ['town', 'rear'],
        ],
      });
    const refusal = (scenario: Scenario) =>
      view(scenario, begin(scenario, 'x'), 'army').explain(strike('rear', 'rebels'));
    expect(refusal(hidden({ rebels: 300 }))).toEqual(refusal(hidden({})));
    expect(refusal(hidden({}))?.code).toBe('no-target');
  });

  it('needs a sortie in its quarters', () => {
    const few = (sorties: number) =>
      sky({ factions: { army: { country: 'west', sorties }, legion: {}, rebels: 'insurgent', gang: 'insurgent' } });
    expect(codes([strike('town', 'rebels')], few(0))).toEqual(['too-few']);
    expect(codes([strike('town', 'rebels', 1)], few(3))).toEqual(['too-few']);
    expect(codes([strike('town', 'rebels', 2)], few(3))).toEqual([]);
  });

  it('draws on four quarters of the sorties over all regions: beyond that all strikes are dropped, and nothing else', () => {
    const orders = [strike('town', 'rebels', 2), strike('den', 'rebels', 2)];
    expect(codes(orders)).toEqual([]);
    const { rejected, said, fighters } = turn(sky(), null, {
      army: [...orders, strike('town', 'gang', 1), advance('base', 'town', 4)],
    });
    expect(rejected.map(({ code, message }) => [code, message])).toEqual(
      Array.from({ length: 3 }, () => ['over-committed', 'orders ask for 5 quarters of the sorties']),
    );
    expect(said('struck')).toEqual([]);
    expect(fighters('town')['army']).toBe(50);
  });

  it('shares the sorties over regions by key: four quarters are all of them', () => {
    const scenario = sky({
      factions: {
        army: { country: 'west', intelligence: 0.5, sorties: 7 },
        legion: {},
        rebels: 'insurgent',
        gang: 'insurgent',
      },
    });
    const { said } = turn(
      scenario,
      null,
      { army: [strike('town', 'gang', 1), strike('den', 'rebels', 2), strike('town', 'rebels', 1)] },
      {},
      { otherwise: 'expected' },
    );
    expect(said('struck').map(({ region, against, sorties }) => [region, against, sorties])).toEqual([
      ['den', 'rebels', 3],
      ['town', 'gang', 2],
      ['town', 'rebels', 2],
    ]);
  });

  it('is unknown where the rule is off', () => {
    expect(codes([strike('town', 'rebels')], sky({ rules: { movement: {} } }))).toEqual(['unknown-order']);
  });
});
