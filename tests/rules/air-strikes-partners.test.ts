import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import { RULES, sky, strike } from './sky.js';
import { advance, press, turn, withdraw, type Stage } from './stage.js';

describe('beside a ground offensive', () => {
  const front = (relations: RelationData[] = []) =>
    sky({
      relations,
      factions: {
        army: { country: 'west', intelligence: 1, sorties: 4 },
        legion: { country: 'west' },
        rebels: 'insurgent',
        gang: 'insurgent',
      },
      regions: {
        base: { controller: 'army', fighters: { army: 50, legion: 50 } },
        town: { fighters: { rebels: 100, gang: 40, legion: 5 } },
      },
      ways: [['base', 'town']],
      rules: { movement: {}, 'air-strikes': { hit: 1, killsPerHit: 1, weight: 3, cap: 1 } },
    });
  const kills = (scenario: Scenario, orders: Record<string, Order[]>, against = 'rebels'): unknown =>
    turn(scenario, null, { ...orders, army: [strike('town', against), ...(orders['army'] ?? [])] }).said('struck')[0][
      'kills'
    ];
  const partners = (level: RelationData['level'], more: RelationData[] = []): RelationData[] => [
    { between: ['army', 'legion'], ...(level === undefined ? {} : { level }) },
    ...more,
  ];

  it('a strike weighs more: one’s own', () => {
    expect(kills(front(), {})).toBe(4);
    expect(kills(front(), { army: [advance('base', 'town', 1)] })).toBe(12);
    expect(kills(front(), { army: [withdraw('base', 'town', 1)] })).toBe(4);
  });

  it.each([
    ['at level intelligence', partners('intelligence'), 12],
    ['at level joint', partners('joint'), 12],
    ['at a lower level', partners('deconfliction'), 4],
    ['who is refused', partners('intelligence', [{ from: 'army', refuses: ['legion'] }]), 4],
    ['who refuses', partners('joint', [{ from: 'legion', refuses: ['army'] }]), 4],
  ])('or that of a partner %s: %#', (_, relations, expected) => {
    expect(kills(front(relations), { legion: [press('town')] })).toBe(expected);
  });

  it('but not that of one who does not fight the target', () => {
    const peace: RelationData[] = [{ between: ['legion', 'rebels'], level: 'none' }];
    const scenario = front(partners('intelligence', peace));
    expect(kills(scenario, { legion: [press('town')] })).toBe(4);
    expect(kills(scenario, { legion: [press('town')] }, 'gang')).toBe(12);
  });
});

describe('on the land of another', () => {
  const NO_HIT = { 'air-strikes/hits-1/den/army': 0 };
  const shared = (more: RelationData[] = []): RelationData[] => [
    { between: ['army', 'legion'], level: 'intelligence', trust: 0.5 },
    ...more,
  ];
  const over = (relations: RelationData[], more: Partial<Stage> = {}) =>
    sky({ relations, rules: { ...RULES, 'shared-intelligence': {}, trust: {} }, ...more });
  /** Detection times hit, as the draw is asked. */
  const asked = (scenario: Scenario): string => {
    try {
      turn(scenario, null, { army: [strike('den', 'rebels')] }, { 'air-strikes/hits-1/den/army': 99 });
    } catch (error) {
      return /at (.+) never/.exec(String(error))?.[1] ?? String(error);
    }
    return 'nothing';
  };
  const GRANTED: RelationData = { from: 'legion', to: 'army', consents: ['strike'] };
  const TOLERATED: RelationData = { from: 'legion', to: 'army', tolerates: ['strike'] };

  it('the host’s intelligence counts with its leave and is left out without', () => {
    expect(Number(asked(over(shared([GRANTED]))))).toBeCloseTo(0.5 * (1 - 0.5 * 0.8), 12);
    expect(Number(asked(over(shared())))).toBeCloseTo(0.5 * 0.5, 12);
    expect(Number(asked(over(shared([TOLERATED]))))).toBeCloseTo(0.5 * 0.5, 12);
    const joint: RelationData[] = [{ between: ['army', 'legion'], level: 'joint' }];
    expect(Number(asked(over(joint)))).toBeCloseTo(0.5 * (1 - 0.5 * 0.8), 12);
  });

  it('a third party’s intelligence counts either way', () => {
    const third = over([{ between: ['army', 'ally'], level: 'intelligence' }], {
      factions: {
        ally: { country: null, intelligence: 0.4, kind: 'external' },
        army: { country: 'west', intelligence: 0.5, sorties: 10 },
        legion: { country: 'east', intelligence: 0.2 },
        rebels: 'insurgent',
        gang: 'insurgent',
      },
    });
    expect(Number(asked(third))).toBeCloseTo(0.5 * (1 - 0.5 * 0.6), 12);
  });

  it('without leave it offends the host, once for all targets there', () => {
    const two = over(shared(), {
      regions: {
        base: { controller: 'army', fighters: { army: 50 } },
        den: { country: 'east', controller: 'rebels', fighters: { rebels: 100, gang: 100 } },
      },
      ways: [['base', 'den']],
    });
    const { said, after } = turn(
      two,
      null,
      { army: [strike('den', 'rebels', 2), strike('den', 'gang', 2)] },
      { 'air-strikes/hits-1/den/army': 0, 'air-strikes/hits-2/den/army': 0 },
    );
    expect(said('unasked')).toEqual([{ faction: 'army', host: 'legion', region: 'den' }]);
    expect(after.pairs['legion/army'].trust).toBeCloseTo(0.5 * 0.6, 12);
    expect(after.pairs['army/legion'].trust).toBe(0.5);
  });

  it.each([
    ['with its leave', shared([GRANTED])],
    ['where it tolerates strikes', shared([TOLERATED])],
    ['where the two act jointly', [{ between: ['army', 'legion'], level: 'joint', trust: 0.5 } satisfies RelationData]],
    [
      'where the two are at war anyway',
      [{ between: ['army', 'legion'], level: 'hostile', trust: 0.5 } satisfies RelationData],
    ],
  ])('%s it offends nobody', (_, relations) => {
    const { said, after } = turn(over(relations), null, { army: [strike('den', 'rebels')] }, NO_HIT);
    expect(said('unasked')).toEqual([]);
    expect(after.pairs['legion/army'].trust).toBe(0.5);
  });

  it.each([
    ['welcome, without leave', 'endorses', [], 0.5 * (1 - 0.4 * 0.5), 'unasked'],
    ['let pass, without leave', 'neutral', [], 0.5 * (1 - 0.4), 'unasked'],
    ['not welcome, without leave', 'withholds', [], 0.5 * (1 - 0.4), 'unasked'],
    ['welcome, with leave', 'endorses', [GRANTED], 0.5, undefined],
    ['not welcome, with leave', 'withholds', [GRANTED], 0.5 * (1 - 0.4 * 0.2), undefined],
    ['not welcome, tolerated', 'withholds', [TOLERATED], 0.5, undefined],
  ] as const)('where authorities at home make strikes %s', (_, stance, relations, trust, told) => {
    const scenario = over(shared([...relations]), {
      authorities: [
        { id: 'elder', name: 'The elder', country: 'east', influence: 1, stances: { 'foreign-strikes': stance } },
      ],
      rules: { ...RULES, 'shared-intelligence': {}, trust: {}, endorsement: {} },
    });
    const { world } = turn(scenario, null, {}); // what they say of a week holds from the next
    const struck = turn(scenario, world, { army: [strike('den', 'rebels')] }, NO_HIT);
    expect(struck.after.pairs['legion/army'].trust).toBeCloseTo(trust, 12);
    expect(struck.said('unasked')[0]?.['host']).toBe(told === undefined ? undefined : 'legion');
  });

  it('nor on one’s own country’s land, nor by insurgents, nor where there is no state', () => {
    const at = (region: string, faction: string, against: string, more: Partial<Stage> = {}) =>
      turn(
        over(shared(), more),
        null,
        { [faction]: [strike(region, against)] },
        { [`air-strikes/hits-1/${region}/${faction}`]: 0 },
      ).said('unasked');
    expect(at('town', 'army', 'rebels')).toEqual([]);
    const flying: Stage['factions'] = {
      army: { country: 'west' },
      legion: { country: 'east' },
      rebels: { kind: 'insurgent', sorties: 4, intelligence: 0.5 },
      gang: 'insurgent',
    };
    expect(at('rear', 'rebels', 'legion', { factions: flying })).toEqual([]);
    const stateless: Stage['factions'] = {
      army: { country: 'west', intelligence: 0.5, sorties: 10 },
      legion: { country: 'east', kind: 'regional' },
      rebels: 'insurgent',
      gang: 'insurgent',
    };
    expect(at('den', 'army', 'rebels', { factions: stateless })).toEqual([]);
  });

  it('kills as many with leave as without where both find as well', () => {
    // Without the rule that shares intelligence detection is the same; then so is the luck.
    const plain = (relations: RelationData[]) => sky({ relations });
    for (const hits of [0, 3, 10]) {
      const killed = [shared(), shared([GRANTED])].map(
        (relations) =>
          turn(
            plain(relations),
            null,
            { army: [strike('den', 'rebels')] },
            { 'air-strikes/hits-1/den/army': hits },
          ).said('struck')[0],
      );
      expect(killed[0]).toEqual(killed[1]);
    }
    expect(asked(plain(shared()))).toBe(asked(plain(shared([GRANTED]))));
  });
});
