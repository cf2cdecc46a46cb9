import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { calendar } from './weeks.js';
import { advance, press, reinforce, stage, turn, withdraw, type Stage } from './stage.js';

const code = (scenario: Scenario, order: Order, faction = 'army'): string | undefined =>
  turn(scenario, null, { [faction]: [order] }).rejected[0]?.code;

describe('the gate of weariness', () => {
  const tired = (weariness: number, rest: Partial<Stage> = {}): Scenario =>
    stage({
      factions: { army: { country: 'west', weariness }, rebels: { kind: 'insurgent', weariness } },
      regions: {
        base: { controller: 'army', fighters: { army: 40, rebels: 5 } },
        town: { controller: 'rebels' },
        hills: { fighters: { rebels: 5 } },
        plain: {},
        far: { fighters: { rebels: 5 } },
      },
      ways: [
        ['base', 'town'],
        ['base', 'hills'],
        ['base', 'plain'],
        ['plain', 'far'],
      ],
      rules: { movement: {}, 'political-gates': { gate: { default: 100, rebels: 1e9 } } },
      ...rest,
    });

  it('closes at equality, not below', () => {
    expect(code(tired(99.999), advance('base', 'town'))).toBeUndefined();
    expect(code(tired(100), advance('base', 'town'))).toBe('war-weary');
    expect(code(tired(0, { rules: { movement: {}, 'political-gates': { gate: 0 } } }), press('base'))).toBe(
      'war-weary',
    );
  });

  it.each<[string, Order, string | undefined]>([
    ['an attack on what an enemy holds', advance('base', 'town'), 'war-weary'],
    ['an attack on where an enemy stands', advance('base', 'hills'), 'war-weary'],
    ['a press', press('base'), 'war-weary'],
    ['an advance where no enemy is', advance('base', 'plain'), undefined],
    ['a withdrawal', withdraw('base', 'town'), undefined],
    ['reinforcement', reinforce('base', 'hills'), undefined],
    ['holding', { kind: 'hold', region: 'base' }, undefined],
  ])('forbids offensives only: %s', (_, order, expected) => {
    expect(code(tired(500), order)).toBe(expected);
  });

  it('goes by what the faction knows: whom it cannot see it does not attack', () => {
    const blind = tired(500, {
      regions: { base: { controller: 'army', fighters: { army: 40 } }, plain: {}, far: { fighters: { rebels: 5 } } },
      ways: [
        ['base', 'plain', { km: 300 }],
        ['plain', 'far'],
      ],
    });
    expect(code(blind, advance('base', 'plain'))).toBeUndefined();
  });

  it('leaves insurgents free, by default', () => {
    expect(code(tired(500), press('base'), 'rebels')).toBeUndefined();
    const plain = tired(500, { rules: { movement: {}, 'political-gates': {} } });
    expect(code(plain, press('base'), 'rebels')).toBeUndefined();
    expect(code(plain, press('base'))).toBe('war-weary');
  });

  it('stops no march under way', () => {
    const far = tired(99, {
      ways: [['base', 'town', { km: 140 }]],
      regions: { base: { controller: 'army', fighters: { army: 40 } }, town: { controller: 'rebels' } },
      timetable: calendar({ 2: { 'factions/army/weariness': 200 } }),
    });
    const sent = turn(far, null, { army: [advance('base', 'town')] });
    const next = turn(far, sent.world, {});
    expect(next.fighters('town')).toEqual({ army: 40 });
    expect(view(far, next.world, 'army').explain(advance('town', 'base'))).toBeNull();
  });

  it('is told when it closes and when it opens again, once each', () => {
    const scenario = tired(0, {
      timetable: calendar({ 2: { 'factions/army/weariness': 100 }, 4: { 'factions/army/weariness': 99 } }),
    });
    let world = begin(scenario, 'x');
    const told: string[][] = [];
    for (let week = 1; week <= 5; week++) {
      const played = turn(scenario, world, {});
      told.push(played.events.map(({ kind, faction }) => `${kind} ${faction}`));
      ({ world } = played);
    }
    expect(told).toEqual([[], ['wearied army'], [], ['recollected army'], []]);
  });

  it('is not there where the rule is off', () => {
    expect(code(tired(500, { rules: { movement: {} } }), press('base'))).toBeUndefined();
  });
});
