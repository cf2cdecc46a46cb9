import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { AuthorityData, Scenario } from '../../src/core/scenario.js';
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

describe('expeditions', () => {
  const authority = (id: string, influence: number, stance?: string, country = 'west'): AuthorityData =>
    ({
      id,
      name: id,
      country,
      influence,
      ...(stance === undefined ? {} : { stances: { expeditions: stance } }),
    }) as AuthorityData;
  const home = (authorities: AuthorityData[], rest: Partial<Stage> = {}): Scenario =>
    stage({
      factions: {
        army: { country: 'west' },
        guests: { kind: 'external' },
        rebels: { kind: 'insurgent', country: 'west' },
      },
      regions: {
        base: { controller: 'army', fighters: { army: 100, guests: 100, rebels: 100 } },
        camp: {},
        field: { country: 'east' },
        vale: { country: 'east' },
      },
      ways: [
        ['base', 'camp'],
        ['base', 'field'],
        ['field', 'vale'],
      ],
      rules: { movement: {}, 'political-gates': { neutral: 0.5, withheld: 0.1 } },
      authorities,
      ...rest,
    });
  /** The most quarters that may go abroad. */
  const most = (scenario: Scenario, faction = 'army'): number =>
    Math.max(
      0,
      ...view(scenario, begin(scenario, 'x'), faction)
        .legal('advance', 'base')
        .flatMap((order) => (order.to === 'field' ? [order.quarters] : [])),
    );

  it.each([
    ['nobody', [], 4],
    ['one who endorses', [authority('cleric', 1, 'endorses')], 4],
    ['one who is neutral', [authority('cleric', 1, 'neutral')], 2],
    ['one who says nothing', [authority('cleric', 1)], 2],
    ['one who withholds', [authority('cleric', 1, 'withholds')], 0],
    ['one without influence', [authority('cleric', 0, 'withholds')], 4],
    ['one with half an influence: 55 of 100', [authority('cleric', 0.5, 'withholds')], 2],
    ['one with little influence: 91 of 100', [authority('cleric', 0.1, 'withholds')], 3],
    ['one of another country', [authority('cleric', 1, 'withholds', 'east')], 4],
    ['two who are neutral: a quarter', [authority('cleric', 1), authority('sheikh', 1)], 1],
    ['two, of whom one withholds: a twentieth', [authority('cleric', 1), authority('sheikh', 1, 'withholds')], 0],
  ])('are asked of %s: at most %#', (_, authorities, quarters) => {
    expect(most(home(authorities))).toBe(quarters);
  });

  it('may be just as large as is borne', () => {
    const stances = (share: number): Scenario =>
      home([authority('cleric', 1, 'withholds')], {
        regions: {
          base: { fighters: { army: 10 } },
          camp: { fighters: { army: 90 } },
          field: { country: 'east' },
          vale: { country: 'east' },
        },
        rules: { movement: {}, 'political-gates': { withheld: share } },
      });
    expect(most(stances(0.1))).toBe(4);
    expect(most(stances(0.099))).toBe(3);
  });

  it('count whom one has abroad already: in regions and under way; those on guard are at home', () => {
    const abroad = home([authority('cleric', 1)], {
      regions: {
        base: { fighters: { army: 100 } },
        camp: {},
        field: { country: 'east', fighters: { army: 50 } },
        vale: { country: 'east' },
      },
      transit: [{ faction: 'army', from: 'field', to: 'vale', fighters: 25, turn: 3 }],
    });
    // 175 in all: 87 may be abroad, 75 are.
    expect(most(abroad)).toBe(0);
    const guarded = home([authority('cleric', 1)], {
      regions: {
        base: { fighters: { army: 100 } },
        camp: {},
        field: { country: 'east', fighters: { army: 25 } },
        vale: { country: 'east' },
      },
      ways: [
        ['base', 'field', { guards: { army: 75 } }],
        ['field', 'vale'],
        ['base', 'camp'],
      ],
    });
    expect(most(guarded)).toBe(3); // 100 of 200
  });

  it.each<[string, (from: string, to: string, quarters?: 1 | 2 | 3 | 4) => Order]>([
    ['advance', advance],
    ['withdraw', withdraw],
    ['reinforce', reinforce],
  ])('cap %s out of the country, not at home, not home again, nor where one is abroad', (_, march) => {
    const scenario = home([authority('cleric', 1, 'withholds')], {
      regions: {
        base: { fighters: { army: 20 } },
        camp: {},
        field: { country: 'east', fighters: { army: 100 } },
        vale: { country: 'east' },
      },
    });
    expect(code(scenario, march('base', 'field', 1))).toBe('not-blessed');
    expect(code(scenario, march('base', 'camp'))).toBeUndefined();
    expect(code(scenario, march('field', 'base'))).toBeUndefined();
    expect(code(scenario, march('field', 'vale'))).toBeUndefined();
  });

  it('are limited together: one march too many refuses all that leave the country, and no other', () => {
    const scenario = home([authority('cleric', 1)], {
      regions: {
        base: { controller: 'army', fighters: { army: 60 } },
        camp: { fighters: { army: 40 } },
        field: { country: 'east' },
        vale: { country: 'east' },
      },
      ways: [
        ['base', 'camp'],
        ['base', 'field'],
        ['camp', 'field'],
        ['field', 'vale'],
      ],
    });
    const codes = (...orders: Order[]): string[] =>
      turn(scenario, null, { army: orders }).rejected.map((each) => each.code);
    expect(view(scenario, begin(scenario, 'x'), 'army').limits).toEqual({ expeditions: 50 });
    expect(codes(reinforce('base', 'field', 2), reinforce('camp', 'field', 2))).toEqual([]);
    expect(codes(reinforce('base', 'field', 2), reinforce('camp', 'field', 3), reinforce('base', 'camp', 1))).toEqual([
      'over-committed',
      'over-committed',
    ]);
    expect(codes(advance('base', 'field', 2), withdraw('camp', 'field', 3))).toEqual([
      'over-committed',
      'over-committed',
    ]);
    expect(
      turn(scenario, null, { army: [advance('base', 'field', 2), withdraw('camp', 'field', 3)] }).rejected,
    ).toMatchObject([{ message: 'together 60: authorities at home bear 50 % of its fighters abroad' }, {}]);
  });

  it('count parts of one stack as they are sent', () => {
    const scenario = home([authority('cleric', 1)], {
      regions: {
        base: { fighters: { army: 5 } },
        camp: { fighters: { army: 1 } },
        field: { country: 'east' },
        vale: { country: 'east' },
      },
      ways: [
        ['base', 'field'],
        ['base', 'vale'],
        ['base', 'camp'],
      ],
    });
    // Of 5 fighters the first three quarters are 3, who may go; behind one quarter for the camp they are the other 4.
    const parts = [reinforce('base', 'field', 1), reinforce('base', 'vale', 2)];
    expect(turn(scenario, null, { army: parts }).rejected).toEqual([]);
    expect(turn(scenario, null, { army: [...parts, reinforce('base', 'camp', 1)] }).rejected).toMatchObject([
      { code: 'over-committed' },
      { code: 'over-committed' },
    ]);
  });

  it('are no matter for insurgents, nor for who has no country', () => {
    const scenario = home([authority('cleric', 1, 'withholds')]);
    expect([most(scenario, 'rebels'), most(scenario, 'guests')]).toEqual([4, 4]);
  });

  it('are refused in words', () => {
    const scenario = home([authority('cleric', 1, 'withholds')]);
    expect(view(scenario, begin(scenario, 'x'), 'army').explain(advance('base', 'field'))).toMatchObject({
      code: 'not-blessed',
      message: 'authorities at home bear 10 % of its fighters abroad',
      nearest: press('base', 4),
    });
  });

  it('follow a stance as soon as the calendar changes it', () => {
    const scenario = home([authority('cleric', 1, 'withholds')], {
      timetable: calendar({ 2: { 'authorities/cleric/stances/expeditions': 'endorses' } }),
    });
    const { world } = turn(scenario, null, {});
    expect(view(scenario, world, 'army').explain(advance('base', 'field'))).toBeNull();
  });
});

describe('company with a denounced deal maker', () => {
  /** The army has fighters enough for half of them abroad to be 20; the guards work with the party, whose deal is known. */
  const company = (level: 'intelligence' | 'deconfliction', memory = 8): Scenario =>
    stage({
      factions: {
        army: { country: 'west' },
        guards: { kind: 'militia', country: 'west' },
        party: 'militia',
        rebels: 'insurgent',
      },
      regions: {
        base: { controller: 'army', fighters: { army: 5, guards: 40 } },
        abroad: { country: 'east' },
        pocket: { fighters: { rebels: 5 } },
      },
      ways: [
        ['base', 'abroad'],
        ['base', 'pocket'],
      ],
      authorities: [
        { id: 'elder', name: 'The elder', country: 'west', influence: 1, stances: { expeditions: 'neutral' } },
      ],
      relations: [{ between: ['guards', 'party'], level }],
      deals: [{ maker: 'party', faction: 'rebels', from: 'pocket', to: 'abroad', quarters: 4, until: 1 }],
      rules: { movement: {}, 'political-gates': { memory }, 'evacuation-deals': {} },
    });
  const denounce: Order = { kind: 'denounce', deal: 'rebels/pocket/abroad' };
  const verdict = (scenario: Scenario, by: string | null, weeks = 1): string | undefined => {
    let { world } = turn(scenario, null, by === null ? {} : { [by]: [denounce] });
    for (let week = 1; week < weeks; week++) ({ world } = turn(scenario, world, {}));
    return view(scenario, world, 'guards').explain(advance('base', 'abroad', 2))?.code;
  };

  it('costs a step of endorsement at home', () => {
    expect(verdict(company('intelligence'), 'army')).toBe('not-blessed');
  });

  it.each<[string, Scenario, string | null, number]>([
    ['nobody denounced', company('intelligence'), null, 1],
    ['that only exchanges word', company('deconfliction'), 'army', 1],
    ['long ago', company('intelligence', 2), 'army', 3],
  ])('costs nothing %s', (_, scenario, by, weeks) => {
    expect(verdict(scenario, by, weeks)).toBeUndefined();
  });
});
