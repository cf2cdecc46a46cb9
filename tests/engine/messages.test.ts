/** What a faction sees of messages, partners, marches and the map: the parts of its view beside fighters. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { begin, step, view } from '../../src/engine/step.js';
import { advance, stage, withdraw } from '../rules/stage.js';

const cell = (delay: number, capacity = 9) => [{ id: 'cell', members: ['army', 'legion'], delay, capacity }];
const border = (more: Partial<Parameters<typeof stage>[0]> = {}, relations: RelationData[] = []): Scenario =>
  stage({
    factions: { army: 'state', legion: 'state', rebels: 'insurgent' },
    regions: {
      base: { fighters: { army: 40 }, controller: 'army' },
      town: { fighters: { rebels: 30 }, controller: 'rebels' },
      vale: { country: 'east', fighters: { rebels: 30 }, controller: 'rebels' },
      fort: { country: 'east', fighters: { legion: 40 }, controller: 'legion' },
    },
    ways: [
      ['base', 'town'],
      ['town', 'vale', { porosity: 0.5, interdiction: 0.25, status: 'guarded', kind: 'bridge' }],
      ['vale', 'fort'],
    ],
    rules: { movement: {}, 'command-centres': {} },
    centres: cell(1),
    relations,
    turns: 12,
    ...more,
  });
const announce = (region: string, turn: number): Order => ({ kind: 'announce', to: 'legion', region, turn });
/** The worlds of the first turns in which the army sends word in turn 1. */
const after = (scenario: Scenario, turns: number, orders: readonly Order[] = [announce('town', 5)]): World => {
  let world = begin(scenario, 'm');
  for (let turn = 1; turn <= turns; turn++) ({ world } = step(scenario, world, turn === 1 ? { army: orders } : {}));
  return world;
};
const messages = (scenario: Scenario, world: World, faction: string) =>
  view(scenario, world, faction).announcements.map(({ from, to, region, turn, sent, delivered }) => [
    from,
    to,
    region,
    turn,
    sent,
    delivered,
  ]);

describe('an announcement', () => {
  test('of delay 1 is seen by both in the next turn, and by nobody else ever', () => {
    const scenario = border();
    const word = [['army', 'legion', 'town', 5, 1, true]];
    expect(messages(scenario, begin(scenario, 'm'), 'army')).toEqual([]);
    expect([messages(scenario, after(scenario, 1), 'army'), messages(scenario, after(scenario, 1), 'legion')]).toEqual([
      word,
      word,
    ]);
    for (const turns of [1, 2, 3]) expect(messages(scenario, after(scenario, turns), 'rebels')).toEqual([]);
  });

  test('of delay 3 is seen by its sender at once, undelivered, and by its receiver three turns on', () => {
    const scenario = border({ centres: cell(3) });
    const seen = [1, 2, 3].map((turns) => [
      messages(scenario, after(scenario, turns), 'army').map((each) => each[5]),
      messages(scenario, after(scenario, turns), 'legion').length,
    ]);
    expect(seen).toEqual([
      [[false], 0],
      [[false], 0],
      [[true], 1],
    ]);
  });

  test('beyond the week’s capacity is lost: its sender forgets it, nobody gets it', () => {
    const scenario = border({ centres: cell(1, 1) });
    const world = after(scenario, 1, [announce('town', 5), announce('town', 6)]);
    expect(messages(scenario, world, 'legion')).toEqual([['army', 'legion', 'town', 5, 1, true]]);
    expect(messages(scenario, world, 'army')).toHaveLength(1);
  });

  test('agreed before the war is known to both from the first turn', () => {
    const scenario = border({ announcements: [{ from: 'army', to: 'legion', region: 'town', turn: 2, weeks: 3 }] });
    for (const faction of ['army', 'legion'])
      expect(view(scenario, begin(scenario, 'm'), faction).announcements).toEqual([
        { from: 'army', to: 'legion', region: 'town', turn: 2, weeks: 3, sent: 0, delivered: true },
      ]);
    expect(messages(scenario, begin(scenario, 'm'), 'rebels')).toEqual([]);
  });

  test.each([
    ['to nobody one shares a centre with', border({ centres: [] }), announce('town', 5), 'no-channel'],
    ['to one who refuses', border({}, [{ from: 'legion', refuses: ['army'] }]), announce('town', 5), 'no-channel'],
    ['to an enemy', border(), { ...announce('town', 5), to: 'rebels' } as Order, 'not-a-partner'],
    ['to oneself', border(), { ...announce('town', 5), to: 'army' } as Order, 'not-a-partner'],
    ['of what no enemy holds', border(), announce('base', 5), 'not-hostile'],
    [
      'of what is out of reach',
      border({
        regions: { base: { fighters: { army: 4 } }, a: {}, b: {}, c: { controller: 'rebels' } },
        ways: [
          ['base', 'a'],
          ['a', 'b'],
          ['b', 'c'],
        ],
        centres: cell(1),
      }),
      announce('c', 5),
      'too-far',
    ],
    ['for after the end', border({ turns: 4 }), announce('town', 5), 'after-the-end'],
    ['for this very turn', border(), announce('town', 1), 'impossible'],
    ['for more than eight turns on', border(), announce('town', 10), 'impossible'],
  ])('is not given %s', (_, scenario, order, code) => {
    const world = begin(scenario, 'm');
    expect(view(scenario, world, 'army').explain(order)?.code).toBe(code);
    expect(step(scenario, world, { army: [order] }).rejected.map((each) => each.code)).toEqual([code]);
  });
});

describe('partners', () => {
  test('are those one is not hostile to, with one’s own trust, and the channel', () => {
    const scenario = border({}, [
      { from: 'army', to: 'legion', trust: 0.25 },
      { from: 'legion', to: 'army', trust: 0.75 },
    ]);
    const partners = (faction: string) => view(scenario, begin(scenario, 'm'), faction).partners;
    expect(partners('army')).toEqual([
      { id: 'legion', level: 'none', trust: 0.25, refused: false, delay: 1, allows: [], allowed: [], asks: [] },
    ]);
    expect(partners('legion')).toEqual([
      { id: 'army', level: 'none', trust: 0.75, refused: false, delay: 1, allows: [], allowed: [], asks: [] },
    ]);
    expect(partners('rebels')).toEqual([]);
  });

  test.each(['army', 'legion'])('refused by %s are refused both ways, and unheard', (from) => {
    const scenario = border({}, [{ from, refuses: [from === 'army' ? 'legion' : 'army'] }]);
    for (const faction of ['army', 'legion'])
      expect(view(scenario, begin(scenario, 'm'), faction).partners).toMatchObject([{ refused: true, delay: null }]);
  });

  test('have no channel where the rule that carries word is off', () => {
    const scenario = border({ rules: { movement: {} } });
    expect(view(scenario, begin(scenario, 'm'), 'army').partners[0].delay).toBeNull();
  });
});

describe('the map', () => {
  test('is public: crossings with their status as it is now, controllers, everybody’s kind', () => {
    const scenario = border({
      timetable: [
        {
          turn: 2,
          set: [
            { path: 'crossings/town~vale/status', to: 'sealed' },
            { path: 'crossings/town~vale/porosity', to: 0 },
          ],
        },
      ],
    });
    const at = (turns: number) => view(scenario, after(scenario, turns, []), 'army');
    expect(at(0).crossings.find(({ id }) => id === 'town~vale')).toEqual({
      id: 'town~vale',
      between: ['town', 'vale'],
      kind: 'bridge',
      km: 20,
      international: true,
      status: 'guarded',
      porosity: 0.5,
      interdiction: 0.25,
      need: 500,
      guards: 0,
    });
    expect(at(1).crossings.find(({ id }) => id === 'town~vale')).toMatchObject({ status: 'sealed', porosity: 0 });
    expect(
      at(0)
        .region('town')
        .neighbours.map(({ region }) => region),
    ).toEqual(['base', 'vale']);
    expect(
      at(1)
        .region('town')
        .neighbours.map(({ region }) => region),
    ).toEqual(['base']);
    expect(at(0).factions.map(({ id, kind, hostile }) => [id, kind, hostile])).toEqual([
      ['army', 'state', false],
      ['legion', 'state', false],
      ['rebels', 'insurgent', true],
    ]);
  });

  test('says who attacked one here last week, and nothing of attacks on others', () => {
    const scenario = border({ rules: { movement: {}, 'ground-combat': { rate: 0, spread: 0 } } });
    const { world } = step(scenario, begin(scenario, 'm'), { army: [advance('base', 'town', 2)] });
    const attackers = (faction: string) => view(scenario, world, faction).region('town').attackers;
    expect([attackers('rebels'), attackers('army'), attackers('legion')]).toEqual([20, 0, 0]);
  });
});

test('marches show where they go, when they are due and how many they are', () => {
  const scenario = border({
    ways: [
      ['base', 'town', { km: 60 }],
      ['town', 'vale', { km: 300, porosity: 1 }],
      ['vale', 'fort'],
    ],
  });
  const { world } = step(scenario, begin(scenario, 'm'), {
    army: [advance('base', 'town', 2)],
    rebels: [withdraw('town', 'vale', 4)],
  });
  const marches = (faction: string) => view(scenario, world, faction).marches;
  const column = { faction: 'army', from: 'base', to: 'town', due: 3, fighters: 20 };
  const flight = { faction: 'rebels', from: 'town', to: 'vale', due: 3, fighters: 30 };
  expect(marches('army')).toEqual([column]);
  expect(marches('legion')).toEqual([flight]); // it looks into the vale, not into the town
  expect(marches('rebels')).toEqual([column, flight]);
});
