import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effort } from '../effort.js';
import { wordOf } from '../../src/core/chance.js';
import { digest } from '../../src/core/digest.js';
import { unwrap } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { STATUSES, present, type FactionIndex, type CrossingIndex } from '../../src/core/world.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { registry, sample, sampleData } from './support.js';

const compiled = (data: ScenarioData): Scenario => unwrap(validateScenario(data, registry));
const changed = (change: (data: ScenarioData) => void): Scenario => {
  const data = sampleData();
  change(data);
  return compiled(data);
};

/** All of a scenario that can be compared: functions out, and crossings without the order in which ids are written. */
const comparable = (scenario: Scenario): unknown => {
  const { theatre, start, rules, columns, causes, timetable } = scenario.compiled;
  return {
    theatre: JSON.parse(
      JSON.stringify({ ...theatre, crossings: theatre.crossings.map((crossing) => ({ ...crossing, id: '' })) }),
    ) as unknown,
    words: [[...theatre.places], [...theatre.actors]],
    start,
    rules: rules.map(({ rule, ...bound }) => ({ id: rule.id, ...bound })),
    columns,
    causes,
    turns: [...timetable].map(([turn, changes]) => [turn, changes.length]),
    regions: scenario.regions,
    factions: scenario.factions,
  };
};

const swap = ([a, b]: [string, string]): [string, string] => [b, a];

describe('laws of compile', () => {
  it('the order of lists and of between does not matter', () => {
    const lists = [
      'countries',
      'factions',
      'regions',
      'crossings',
      'relations',
      'authorities',
      'centres',
      'provenance',
      'timetable',
    ] as const;
    const order = fc.record(
      Object.fromEntries(lists.map((name) => [name, fc.array(fc.nat(), { minLength: 12, maxLength: 12 })])) as Record<
        (typeof lists)[number],
        fc.Arbitrary<number[]>
      >,
    );
    fc.assert(
      fc.property(order, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (weights, swaps) => {
        const data = sampleData();
        for (const name of lists) {
          const list = (data[name] ?? []) as unknown[];
          const before = list.map((thing, index) => ({ thing, weight: weights[name][index % 12], index }));
          before.sort((a, b) => a.weight - b.weight || a.index - b.index);
          (data as unknown as Record<string, unknown>)[name] = before.map(({ thing }) => thing);
        }
        data.crossings.forEach((crossing, index) => {
          if (swaps[index]) crossing.between = swap(crossing.between);
        });
        for (const relation of data.relations ?? [])
          if (relation.between !== undefined && swaps[0]) relation.between = swap(relation.between);
        const again = compiled(data);
        expect(comparable(again)).toEqual(comparable(sample()));
        expect(digest(again.compiled.start)).toBe(digest(sample().compiled.start));
      }),
      effort(25, 151),
    );
  });

  it('names change nothing but names where keys stay', () => {
    const data = JSON.parse(
      JSON.stringify(sample().data).replaceAll('"west-valley"', '"aaa"').replaceAll('west-valley', 'aaa'),
    ) as ScenarioData;
    data.regions[0].key = 'west-valley';
    const renamed = compiled(data);
    expect([...renamed.compiled.theatre.places]).toEqual([...sample().compiled.theatre.places]);
    expect(digest(renamed.compiled.start)).toBe(digest(sample().compiled.start));
  });

  it('a region more moves nobody’s words', () => {
    const more = changed((data) => void data.regions.push({ id: 'aaa', name: 'A', country: 'west', terrain: 'plain' }));
    expect([...more.compiled.theatre.places]).toEqual(expect.arrayContaining([...sample().compiled.theatre.places]));
  });

  it('compiles the same twice, digest included', () => {
    expect(compiled(sampleData()).digest).toBe(sample().digest);
    expect(changed((data) => void (data.turns = 53)).digest).not.toBe(sample().digest);
  });
});

describe('the theatre', () => {
  const { theatre, orders } = sample().compiled;

  it('is in key order', () => {
    expect(theatre.regions.map(({ id }) => id)).toEqual(['east-base', 'east-valley', 'west-base', 'west-valley']);
    expect(theatre.factions.map(({ id }) => id)).toEqual(['east-army', 'rebels', 'west-army']);
    expect(theatre.crossings.map(({ id, key, a, b }) => [id, key, a, b])).toEqual([
      ['east-base~east-valley', 'east-base~east-valley', 0, 1],
      ['west-valley~east-valley', 'east-valley~west-valley', 1, 3],
      ['west-valley~west-base', 'west-base~west-valley', 2, 3],
    ]);
    expect(theatre.neighbours[3]).toEqual([
      { region: 1, crossing: 1, km: 20, international: true },
      { region: 2, crossing: 2, km: 20, international: false },
    ]);
  });

  it('fills in capacity, hiding area and terrain', () => {
    expect(theatre.terrain).toEqual([1, 3, 1, 2]);
    expect(theatre.capacity).toEqual([500, 3000, 500, 800]);
    expect(theatre.hiding).toEqual([1000, 6000, 1000, 20000]);
    const packed = changed(({ regions: [, valley, base], provenance }) => {
      valley.fighters = { rebels: 2401 };
      base.fighters = { rebels: 401, 'west-army': 9000 };
      for (const [region, high] of [
        ['east-valley', 3000],
        ['west-base', 9000],
      ] as const) {
        const entry = provenance?.find(({ path }) => path.startsWith(`regions/${region}/`));
        if (entry !== undefined) entry.high = high;
      }
      provenance?.push({ path: 'regions/west-base/fighters/rebels', source: 'jy98' });
    });
    expect(packed.compiled.theatre.capacity).toEqual([500, 3002, 502, 800]);
  });

  it('keeps zones, kin both ways, blocs and side', () => {
    expect(theatre.zoned.slice(0, 4)).toEqual([true, true, false, false]);
    expect(theatre.zoned.slice(4)).toEqual(Array(8).fill(true));
    expect([theatre.regions[3].kin, theatre.regions[1].kin]).toEqual([{ 'east-valley': 0.8 }, { 'west-valley': 0.8 }]);
    expect(theatre.blocs).toEqual([
      { id: 'east', members: [0] },
      { id: 'west', members: [2] },
    ]);
    const plain = changed((data) => {
      delete data.blocs;
      delete data.side;
    }).compiled.theatre;
    expect(plain.blocs).toEqual([
      { id: 'east-army', members: [0] },
      { id: 'west-army', members: [2] },
    ]);
    expect(plain.side).toEqual([true, false, true]);
  });

  it('has words for nowhere and nobody last, and for centres in any case', () => {
    expect(theatre.places[theatre.nowhere]).toBe(wordOf(''));
    expect(theatre.placeOf(1 as CrossingIndex)).toBe(5);
    expect(theatre.places[5]).toBe(wordOf('east-valley~west-valley'));
    expect([...theatre.actors]).toEqual(['east-army', 'rebels', 'west-army', 'elder', 'joint-cell', ''].map(wordOf));
    expect(theatre.centres).toEqual([{ id: 'joint-cell', key: 'joint-cell', members: [0, 2], delay: 1, capacity: 2 }]);
    expect(orders.get('announce')?.rule).toBe('command-centres');
    const mute = changed((data) => void delete data.rules['command-centres']).compiled.theatre;
    expect(mute.centres).toEqual([]);
    expect([...mute.actors]).toEqual([...theatre.actors]);
  });
});

describe('the world at the start', () => {
  const { start, theatre, causes, columns, rules } = sample().compiled;
  const cell = (from: number, to: number): number => theatre.pair(from as FactionIndex, to as FactionIndex);

  it('holds what the file says', () => {
    expect(start.regions[3]).toEqual({
      index: 3,
      controller: 1,
      entrenchment: 0,
      legitimacy: 1,
      hardship: 0,
      fighters: [0, 500, 0],
      battleStart: [0, 0, 0],
      attackers: [0, 0, 0],
      lastStand: [0, 0, 0],
      since: [0, 0, 0],
    });
    expect(start.crossings[1]).toEqual({
      index: 1,
      status: STATUSES.indexOf('open'),
      porosity: 0.5,
      interdiction: 0,
      guards: [0, 0, 30],
    });
    expect(start.crossings[0].porosity).toBe(1);
    expect(start.factions[0]).toEqual({
      index: 0,
      intelligence: 0.4,
      sorties: 0,
      weariness: 0,
      readiness: 1,
      recruits: 0,
      ceiling: -1,
      patron: -1,
      lastAlive: 0,
    });
    expect(start.factions.map(({ ceiling }) => ceiling)).toEqual([-1, -1, 1]);
    expect(start.authorities).toEqual([{ index: 0, influence: 0.5, stances: [2, 1, 1, 1] }]);
    expect(start.marches).toEqual([{ due: 2, faction: 1, from: 1, to: 3, crossing: 1, attacking: 0, fighters: 50 }]);
    expect(start.announcements).toEqual([
      { from: 2, to: 0, region: 3, turn: 3, weeks: 2, sent: 0, due: 0, delivered: 1 },
    ]);
    expect(start.deals).toEqual([{ maker: 2, faction: 1, from: 3, to: 1, quarters: 2, until: 9 }]);
    expect(start.known).toEqual(Array(12).fill(0));
  });

  it('holds pairs: hostile to insurgents, the file’s word otherwise', () => {
    expect(start.pairs.level).toEqual([4, 0, 3, 0, 4, 0, 3, 0, 4]);
    expect(theatre.fileLevel).toEqual(start.pairs.level);
    expect([start.pairs.trust[cell(0, 2)], start.pairs.trust[cell(2, 0)]]).toEqual([0.6, 0.6]);
    expect([start.pairs.consents[cell(0, 2)], start.pairs.consents[cell(2, 0)]]).toEqual([5, 0]);
    expect([start.pairs.tolerates[cell(0, 2)], start.pairs.tolerates[cell(2, 0)]]).toEqual([1, 0]);
    expect([start.pairs.refuses[cell(0, 2)], start.pairs.refuses[cell(2, 0)]]).toEqual([0, 1]);
  });

  it('books everybody as the start, guards and columns included', () => {
    expect(causes.map(({ id }) => id)).toEqual([
      'start',
      'timetable-gain',
      'timetable-loss',
      'edit-gain',
      'edit-loss',
      'combat',
      'recovery',
    ]);
    start.factions.forEach(({ index }) => expect(start.ledger[index * causes.length]).toBe(present(start, index)));
    expect(start.ledger.filter((_, i) => i % causes.length === 0)).toEqual([600, 950, 630]);
  });

  it('fills the rules’ columns, in the order of rule and name', () => {
    expect(columns.map(({ name, length }) => [name, length])).toEqual([
      ['actives', 4],
      ['debt', 9],
      ['fame', 3],
      ['hidden', 4],
      ['supplies', 12],
      ['tolls', 3],
    ]);
    expect(start.columns).toEqual([
      [3, 3, 3, 12],
      [0, 0, 5, 0, 0, 0, 5, 0, 0],
      [0.5, 0, 0],
      [7, 7, 7, 7],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 1],
      [0, 2, 0],
    ]);
    expect(rules.map(({ rule }) => rule.id)).toEqual(['ground-combat', 'sanctuary-recovery', 'command-centres']);
  });

  it('hands parameters over as the rule reads them', () => {
    expect(rules[0].parameters).toEqual({ rate: [1.2, 0.06, 1.2], spread: 0.2, chance: 'binomial' });
    expect(rules[0].draws).toEqual({ losses: wordOf('losses'), effectiveness: wordOf('effectiveness') });
    const one = changed((data) => void (data.rules['ground-combat'] = { rate: { rebels: 0.1 } }));
    expect(one.compiled.rules[0].parameters.rate).toEqual([1, 0.1, 1]);
  });
});
