import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, view } from '../../src/engine/step.js';
import { frontier, guard, open, seal, watched } from './frontier.js';
import { advance, turn, withdraw } from './stage.js';

describe('the orders', () => {
  const codes = (orders: Order[], scenario: Scenario, faction = 'army'): string[] =>
    turn(scenario, null, { [faction]: orders }).rejected.map(({ code }) => code);

  it.each<[string, Order, string, string]>([
    ['to guard from where one is not', guard('vale'), 'army', 'no-fighters'],
    ['to guard from where the crossing does not end', guard('base'), 'army', 'impossible'],
    ['of insurgents', guard('post'), 'rebels', 'insurgent'],
    ['to open what one does not guard', open(), 'legion', 'no-guards'],
    ['to open what is no border', open('base~post'), 'army', 'impossible'],
  ])('%s are refused: %#', (_, order, faction, code) => {
    expect(codes([order], frontier({ guards: { army: 3 } }), faction)).toEqual([code]);
  });

  it('of a quarter that is nobody are too few', () => {
    const few = frontier({}, { regions: { base: {}, post: { fighters: { army: 3 } }, vale: { country: 'east' } } });
    expect([codes([guard('post', 1)], few), codes([guard('post', 2)], few)]).toEqual([['too-few'], []]);
  });

  it('at a crossing with porosity 0 are none, but to open it where it is guarded or sealed', () => {
    const kinds = (status: 'open' | 'guarded' | 'sealed', porosity = 0): string[] => {
      const scenario = frontier({ porosity, status, guards: { army: 30 } });
      const legal = view(scenario, begin(scenario, 'x'), 'army').legal();
      return [...new Set(legal.filter((order) => JSON.stringify(order).includes('vale')).map(({ kind }) => kind))];
    };
    expect(kinds('open')).toEqual([]);
    expect(kinds('guarded')).toEqual(['open']);
    expect(kinds('sealed')).toEqual(['open']);
    expect(kinds('open', 0.5)).toEqual(['advance', 'guard', 'open', 'reinforce', 'seal', 'withdraw']);
    const closed = frontier({ porosity: 0 });
    expect(codes([guard('post'), seal('post', 1)], closed)).toEqual(['closed', 'closed']);
  });

  it('close a border for marches once it is tight, and open it for them again', () => {
    const sealed = watched(frontier(), 5, { army: [seal('post', 3)] }).last.world;
    const refusal = (world: typeof sealed) => view(frontier(), world, 'army').explain(advance('post', 'vale'))?.code;
    expect(refusal(sealed)).toBe('closed');
    expect(refusal(turn(frontier(), sealed, { army: [open()] }).world)).toBeUndefined();
  });

  it('are unknown where the rule is off', () => {
    expect(codes([guard('post')], frontier({}, { rules: { movement: {} } }))).toEqual(['unknown-order']);
  });

  it('leave nobody behind uncounted, whatever is ordered together', () => {
    const scenario = frontier({ guards: { army: 10, legion: 10 }, status: 'guarded' });
    const { world } = turn(scenario, null, {
      army: [open(), guard('post', 1), seal('post', 2), withdraw('post', 'base', 1)],
      legion: [seal('vale', 3)],
    });
    const { regions, crossings } = inspect(scenario, world);
    const total = (faction: string): number =>
      Object.values(regions).reduce(
        (sum, { fighters }) => sum + fighters[faction],
        crossings['post~vale'].guards[faction],
      );
    expect([total('army'), total('legion')]).toEqual([910, 810]);
  });
});
