import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { border, LEAVE, word } from './neighbours.js';
import { advance, EVEN, infiltrate, press, reinforce, turn, withdraw } from './stage.js';

describe('entering a country', () => {
  const code = (order: Order, scenario = border(), faction = 'army'): string | undefined =>
    turn(scenario, null, { [faction]: [order] }).rejected[0]?.code;

  it.each([
    ['by advance', advance('base', 'den')],
    ['by advance where nobody is', advance('base', 'field')],
    ['by withdrawal', withdraw('base', 'field')],
    ['to reinforce', reinforce('base', 'field')],
  ])('%s needs the leave of its state', (_, order) => {
    expect(code(order)).toBe('no-leave');
    expect(code(order, border([LEAVE]))).toBeUndefined();
    expect(code(order, border([{ ...LEAVE, consents: ['strike', 'share', 'join'] }]))).toBe('no-leave');
    expect(code(order, border([{ from: 'army', to: 'legion', consents: ['enter'] }]))).toBe('no-leave');
    expect(code(order, border([{ between: ['army', 'legion'], level: 'joint' }]))).toBeUndefined();
    expect(code(order, border([{ between: ['army', 'legion'], level: 'hostile' }]))).toBeUndefined();
  });

  it('is free to its own, to insurgents, and where it has no state', () => {
    expect(code(advance('base', 'field'), border(), 'guards')).toBeUndefined();
    expect(code(infiltrate('base', 'den'), border(), 'rebels')).toBeUndefined();
    expect(code(advance('base', 'field'), border(), 'rebels')).toBeUndefined();
    const stateless = border([], {
      factions: {
        army: { country: 'west' },
        legion: { kind: 'regional', country: 'east' },
        guards: 'militia',
        rebels: 'insurgent',
      },
    });
    expect(code(advance('base', 'field'), stateless)).toBeUndefined();
  });

  it('is all that is asked: one may march at home, go home, and press where one stands', () => {
    expect(code(advance('base', 'camp'))).toBeUndefined();
    const abroad = border([], {
      regions: {
        base: {},
        camp: {},
        den: { country: 'east', fighters: { army: 9, rebels: 5 } },
        field: { country: 'east' },
      },
      ways: [
        ['base', 'den'],
        ['den', 'field'],
      ],
    });
    expect(code(press('den'), abroad)).toBeUndefined();
    expect(code(withdraw('den', 'base'), abroad)).toBeUndefined();
    expect(code(withdraw('den', 'field'), abroad)).toBeUndefined();
    expect(code(advance('den', 'field'), abroad)).toBe('no-leave');
    expect(code(reinforce('den', 'field'), abroad)).toBe('no-leave');
  });

  it('of two states one’s leave will do', () => {
    const two = (relations: RelationData[]) =>
      border(relations, {
        factions: {
          army: { country: 'west' },
          legion: { country: 'east' },
          guards: { country: 'east' },
          rebels: 'insurgent',
        },
      });
    expect(code(advance('base', 'field'), two([]))).toBe('no-leave');
    expect(code(advance('base', 'field'), two([LEAVE]))).toBeUndefined();
    expect(code(advance('base', 'field'), two([{ ...LEAVE, from: 'guards' }]))).toBeUndefined();
  });

  it('counts from the turn after the leave was given, and ends in the turn after it was taken back', () => {
    const given = turn(border(), null, { legion: [word('grant', 'army')], army: [advance('base', 'field', 1)] });
    expect(given.rejected.map((each) => each.code)).toEqual(['no-leave']);
    const entered = turn(border(), given.world, {
      legion: [word('revoke', 'army')],
      army: [advance('base', 'field', 1)],
    });
    expect(entered.fighters('field')).toEqual({ army: 20 });
    expect(turn(border(), entered.world, { army: [advance('base', 'field', 1)] }).rejected[0].code).toBe('no-leave');
  });

  it('needs no leave where the rule is off, and what was sent in time arrives', () => {
    expect(code(advance('base', 'den'), border([], { rules: { movement: {} } }))).toBeUndefined();
    const far = border([LEAVE], { ways: [['base', 'field', { km: 200 }]] });
    const sent = turn(far, null, { army: [advance('base', 'field')], legion: [word('revoke', 'army')] });
    expect(turn(far, sent.world, {}).fighters('field')).toEqual({ army: 80 });
  });

  it('is explained with an order that is legal', () => {
    const refusal = view(border(), begin(border(), 'x'), 'army').explain(advance('base', 'field', 3));
    expect(refusal).toEqual({
      code: 'no-leave',
      message: 'legion gives no leave to enter field',
      nearest: press('base', 3),
    });
  });
});

describe('flight of regulars over a border', () => {
  const rout = (relations: RelationData[]): Scenario =>
    border(relations, {
      factions: {
        army: { country: 'west' },
        legion: { country: 'east' },
        rebels: { kind: 'insurgent', intelligence: 1 },
      },
      regions: {
        base: { controller: 'army', fighters: { army: 100, rebels: 500 } },
        rear: { country: 'east', controller: 'legion' },
      },
      ways: [['base', 'rear']],
      rules: { movement: {}, consent: {}, 'ground-combat': { rate: 0.1 }, retreat: {} },
    });
  const fled = (relations: RelationData[]): unknown[] => [
    ...turn(
      rout(relations),
      null,
      { rebels: [press('base')] },
      { ...EVEN, 'ground-combat/loss/base/army': 30, 'ground-combat/loss/base/rebels': 0 },
    ).said('fled'),
  ];

  it('goes to who lets them in, and to nobody else', () => {
    const flight = [{ faction: 'army', fighters: 70, from: 'base', to: 'rear' }];
    expect(fled([])).toEqual([]);
    expect(fled([LEAVE])).toEqual(flight);
    expect(fled([{ between: ['army', 'legion'], level: 'joint' }])).toEqual(flight);
    expect(fled([{ from: 'army', to: 'legion', consents: ['enter'] }])).toEqual([]);
  });
});
