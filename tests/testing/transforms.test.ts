/** What the laws compare must really differ, or they would compare a war with itself. */
import { describe, expect, it } from 'vitest';
import { stream } from '../../src/core/chance.js';
import { canonicalJson } from '../../src/core/digest.js';
import { deepFreeze } from '../../src/core/freeze.js';
import { begin } from '../../src/engine/step.js';
import { withEmptyRegion, withoutRegion } from '../../src/testing/empty-region.js';
import { trace } from '../../src/testing/engine.js';
import { allPlain, shareObjects, spell } from '../../src/testing/plain.js';
import { relabelled, renamedPath } from '../../src/testing/relabelled.js';
import { renamedLog, renamedMetric, renamedRef, renaming } from '../../src/testing/renaming.js';
import { arrangedData, arrangedLog, REVERSED, shuffle, shuffling } from '../../src/testing/arranged.js';
import { dataOf, rebuild, warOf } from '../../src/testing/war.js';
import { scenarioOf } from '../golden/war.js';

const ids = ['two-valleys', 'deir-ez-zor-anbar-2017'];
const wars = ids.map((id) => [id, warOf(scenarioOf(id))] as const);

describe.each(wars)('%s', (_, war) => {
  it('without its arms is the same scenario', () => {
    expect(Object.keys(war.scenario.arms)).toEqual([]);
    expect(war.scenario.data.regions).toEqual(scenarioOf(war.scenario.id).data.regions);
  });

  it('under other ids keeps no id and every key', () => {
    const { data, rename } = relabelled(war);
    const text = canonicalJson({
      ...data,
      regions: data.regions.map(({ key: _key, name: _name, zone: _zone, ...rest }) => rest),
      factions: data.factions.map(({ key: _key, name: _name, zones: _zones, ...rest }) => rest),
      id: '',
      title: '',
      question: '',
      reading: '',
      sources: [],
    });
    for (const { id } of [...war.scenario.regions, ...war.scenario.factions]) {
      expect(rename(id)).not.toBe(id);
      expect(text).not.toMatch(new RegExp(`["/~]${id}["/~]`));
    }
    expect(rebuild(war.scenario, data).compiled.theatre.places).toEqual(war.scenario.compiled.theatre.places);
  });

  it.each([
    ['shuffled', shuffling(stream('shuffle'))],
    ['reversed', REVERSED],
  ])('%s has the same members in another order', (_, arrangement) => {
    const { data, rename } = arrangedData(war, arrangement);
    expect(data.regions.map(({ id }) => id)).not.toEqual(war.scenario.data.regions.map(({ id }) => id));
    expect(data.regions.map(({ id }) => id).sort()).toEqual(war.scenario.data.regions.map(({ id }) => id).sort());
    expect(data.crossings.some(({ between: [a, b] }) => rename(`${b}~${a}`) === `${a}~${b}`)).toBe(true);
    expect(data.regions.every(({ at }) => at === undefined || (at[0] > -90 && at.length === 2))).toBe(true);
  });

  it.each([true, false])('with an empty region (first: %s) and then without it is what it was', (early) => {
    const { data, id } = withEmptyRegion(war, early);
    const scenario = rebuild(war.scenario, data);
    const world = begin(scenario, 'x');
    expect(scenario.compiled.theatre.regions[early ? 0 : scenario.compiled.theatre.regionCount - 1].id).toBe(id);
    expect(trace(world)).not.toBe(trace(begin(war.scenario, 'x')));
    expect(trace(withoutRegion(scenario, world, id))).toBe(trace(begin(war.scenario, 'x')));
  });
});

describe('renaming', () => {
  const rename = renaming(
    new Map([
      ['a', 'x'],
      ['b', 'y'],
    ]),
  );

  it.each([
    ['regions/a/fighters/b', 'regions/x/fighters/y'],
    ['regions/a/controller', 'regions/x/controller'],
    ['crossings/a~b/guards/a', 'crossings/x~y/guards/x'],
    ['relations/a/b/trust', 'relations/x/y/trust'],
    ['relations/a~b/level', 'relations/x~y/level'],
    ['rules/a/b/a', 'rules/a/b/x'],
    ['transit/a/b/a/3', 'transit/x/y/x/3'],
    ['centres/a/capacity', 'centres/x/capacity'],
    ['turns', 'turns'],
  ])('path %s: %s', (path, renamed) => {
    expect(renamedPath(path, rename)).toBe(renamed);
  });

  it('reaches orders and their givers, options of strategies, and metrics; kinds and strategies keep their names', () => {
    expect(renamedLog({ 2: { a: [{ kind: 'a', from: 'b', to: 'c' } as never, null as never] } }, rename)).toEqual({
      2: { x: [{ kind: 'a', from: 'y', to: 'c' }, null] },
    });
    expect(renamedRef({ use: 'a', order: ['a', 'b'], by: 'c' }, rename)).toEqual({
      use: 'a',
      order: ['x', 'y'],
      by: 'c',
    });
    expect(renamedRef('a', rename)).toBe('a');
    expect(renamedMetric('flight/a/b', rename)).toBe('flight/x/y');
    expect(renamedMetric('convergence-week/a~b', rename)).toBe('convergence-week/x~y');
  });
});

describe('shuffling', () => {
  it('gives every order of three', () => {
    const next = stream('three');
    expect(new Set(Array.from({ length: 60 }, () => shuffle([1, 2, 3], next).join(''))).size).toBe(6);
  });

  it('reorders lists of orders', () => {
    const list = Array.from({ length: 6 }, (_, i) => ({ kind: 'hold', region: `r${i}` }) as const);
    const shuffled = arrangedLog({ 1: { a: list } }, (name) => name, shuffling(stream('log')));
    expect(shuffled[1]['a']).not.toEqual(list);
    expect(new Set(shuffled[1]['a'])).toHaveProperty('size', 6);
  });
});

describe('plain data', () => {
  it('spelled out tells apart what JSON does not', () => {
    const values = [0, -0, Number.NaN, Infinity, null, undefined].map((a) => spell({ a }));
    expect(new Set(values).size).toBe(values.length);
    expect(spell({})).not.toBe(spell({ a: undefined }));
  });

  it('finds shared objects, hidden members and odd lists', () => {
    const inner = [1];
    expect([shareObjects({ a: inner }, { b: { c: inner } }), shareObjects({ a: [1] }, { a: [1] })]).toEqual([
      true,
      false,
    ]);
    expect([
      allPlain({ a: [{ b: 1 }] }),
      allPlain({ a: new Int32Array(2) }),
      allPlain(Object.assign([1], { late: 2 })),
      allPlain({ a: new Map() }),
    ]).toEqual([true, false, false, false]);
    expect(allPlain({ [Symbol('x')]: 1 })).toBe(false);
  });

  it('freezes all the way down', () => {
    const frozen = deepFreeze({ a: [{ b: 1 }] });
    expect(() => Object.assign(frozen.a[0], { b: 2 })).toThrow(TypeError);
  });

  it('is copied, not shared, when data are taken from a scenario', () => {
    const data = dataOf(scenarioOf('two-valleys'));
    data.regions[0].name = 'changed';
    expect(scenarioOf('two-valleys').data.regions[0].name).not.toBe('changed');
  });
});
