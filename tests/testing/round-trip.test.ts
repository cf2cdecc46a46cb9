import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effort } from '../effort.js';
import { defineMetric, type Strategy } from '../../src/core/contracts.js';
import { clone } from '../../src/core/clone.js';
import { unwrap } from '../../src/core/result.js';
import { begin } from '../../src/engine/step.js';
import { play, validateScenario } from '../../src/setup.js';
import { ENGINE, playWar } from '../../src/testing/engine.js';
import { firstDifference } from '../../src/testing/first-difference.js';
import { arbitraries, assertRoundTrip } from '../../src/testing/index.js';
import { dataOf } from '../../src/testing/war.js';
import { minusZero } from '../../src/testing/broken-rules.js';
import { scenarioOf, twoValleys } from '../golden/war.js';

const campaign = play(twoValleys(), { seed: 'trip', arm: 'in-turn', turns: 3 });
const record = campaign.record ?? expect.unreachable('it keeps a record');
const told = (act: () => void): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return String(error);
  }
};

describe('assertRoundTrip holds', () => {
  it.each(['two-valleys', 'deir-ez-zor-anbar-2017'])('for the scenario %s and a campaign of its first arm', (id) => {
    expect(told(() => assertRoundTrip(scenarioOf(id)))).toBe('nothing');
    expect(told(() => assertRoundTrip(play(scenarioOf(id), { seed: 'trip', turns: 12 })))).toBe('nothing');
  });

  it('for records, saves and worlds', () => {
    assertRoundTrip(record);
    assertRoundTrip(record, campaign.scenario);
    assertRoundTrip(campaign.save, campaign.scenario);
    assertRoundTrip(campaign.save, campaign.scenario, { strategies: { 'west-army': 'in-step', rebels: 'sanctuary' } });
    assertRoundTrip(campaign.world, campaign.scenario);
    assertRoundTrip(begin(twoValleys(), 'trip'), twoValleys());
    assertRoundTrip(play(twoValleys(), { start: campaign.save, record: false }));
  });

  it('for generated wars', () => {
    fc.assert(
      fc.property(arbitraries.war(), (war) => {
        assertRoundTrip(war.scenario);
        assertRoundTrip(playWar(ENGINE, war, { turns: 2 }));
      }),
      effort(40, 4),
    );
  });
});

describe('assertRoundTrip catches', () => {
  it('a scenario whose data hold -0, and one whose digest is of other data', () => {
    const scenario = twoValleys();
    const data = dataOf(scenario);
    data.crossings[1].interdiction = -0;
    const changed = { ...scenario, data };
    expect(told(() => assertRoundTrip(changed))).toMatch(
      /data\/crossings\/1\/interdiction: -0 became 0 \[round-trip\]/,
    );
    const digest = '0'.repeat(32);
    expect(told(() => assertRoundTrip({ ...scenario, digest }))).toMatch(/digest: "0{32}" became "[0-9a-f]{32}"/);
  });

  it('a scenario that is not valid any more', () => {
    const data = { ...dataOf(twoValleys()), turns: 0 };
    expect(told(() => assertRoundTrip({ ...twoValleys(), data }))).toMatch(/data: printed, it is refused: .*turns/);
  });

  it('a metric whose sums are not JSON', () => {
    const least = defineMetric({
      id: 'least',
      summary: 'The least there ever was.',
      unit: 'fighters',
      better: () => 'neither',
      begin: () => [Infinity],
      observe: () => undefined,
      read: (sums) => sums,
    });
    const scenario = unwrap(validateScenario(dataOf(twoValleys()), { metrics: [least] }));
    const { save } = play(scenario, { seed: 'trip', turns: 2 });
    expect(told(() => assertRoundTrip(save, scenario))).toContain('metrics/least/0: Infinity became null [round-trip]');
  });

  it('a memory that JSON changes', () => {
    const { save, scenario } = campaign;
    const withMemory = (memory: unknown) => ({ ...save, memories: { ...save.memories, rebels: memory as never } });
    const after = (memory: unknown): string => told(() => assertRoundTrip(withMemory(memory), scenario));
    expect(after({ plan: undefined })).toContain('memories/rebels/plan: undefined became nothing [round-trip]');
    expect(after({ odds: [1, Number.NaN] })).toContain('memories/rebels/odds/1: NaN became null [round-trip]');
    expect(after(new Map([['plan', 1]]))).toContain('memories/rebels: {  } became {  } [round-trip]');
    expect(after(1n)).toContain('JSON cannot hold it');
    expect(after({ plan: 'wait' })).toBe('nothing');
  });

  it('a world with the mark of a rule that tells -0 from 0', () => {
    const data = dataOf(twoValleys());
    data.rules['minus-zero'] = {};
    const scenario = unwrap(validateScenario(data, { rules: [minusZero] }));
    const { world } = play(scenario, { seed: 'trip', turns: 1 });
    expect(told(() => assertRoundTrip(world, scenario))).toContain('regions/0/hardship: -0 became 0 [round-trip]');
  });

  it('a war that does not go on in one way only', () => {
    let asked = 0;
    const moody: Strategy = (view) => (asked++ < 1 ? [] : view.legal().slice(0, 1));
    const strategies = { rebels: moody };
    expect(told(() => assertRoundTrip(campaign.save, campaign.scenario, { strategies }))).toMatch(/rest\/turns\/\d+\//);
  });

  it('a record that does not verify', () => {
    const [first, ...rest] = record.turns;
    const other = { ...record, turns: [{ ...first, orders: { rebels: [] } }, ...rest] };
    expect(told(() => assertRoundTrip(other))).toMatch(/turns\/1\/[a-z-]+: .* when it was played again \[round-trip\]/);
  });

  it('a record that JSON changes', () => {
    const other = { ...record, head: { ...record.head, strategies: { rebels: { odds: Number.NaN } } } };
    expect(told(() => assertRoundTrip(other))).toContain('head/strategies/rebels/odds: NaN became null [round-trip]');
    expect(told(() => assertRoundTrip({ ...record, head: { ...record.head, engine: 1 as never } }))).toContain(
      'record: printed, it is refused',
    );
  });

  it('a save without its scenario, and one of another', () => {
    expect(told(() => assertRoundTrip(campaign.save as never))).toContain('[no-scenario]');
    const world = clone(campaign.world);
    world.factions.pop();
    expect(told(() => assertRoundTrip(world, campaign.scenario))).toContain('[foreign-world]');
  });
});

it.each([
  [{ a: 1 }, { a: 1 }, null],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, { path: 'a/1/b', expected: '2', actual: '3' }],
  [{ a: 0 }, { a: -0 }, { path: 'a', expected: '0', actual: '-0' }],
  [{}, { a: undefined }, { path: 'a', expected: 'nothing', actual: 'undefined' }],
  [[1, 2], [1], { path: '1', expected: '2', actual: 'nothing' }],
  [[1], { 0: 1 }, { path: '', expected: 'a list of 1', actual: '{ 0 }' }],
  ['x', null, { path: '', expected: '"x"', actual: 'null' }],
  [{ a: Number.NaN }, { a: Number.NaN }, null],
])('the first difference between %j and %j', (a, b, expected) => {
  expect(firstDifference(a, b)).toEqual(expected);
});
