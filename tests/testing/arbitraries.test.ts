import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioData } from '../../src/core/scenario.js';
import { begin, step, view } from '../../src/engine/step.js';
import { resolveStrategy, validateScenario } from '../../src/setup.js';
import { ENGINE, playWar } from '../../src/testing/engine.js';
import { arbitraries, exhaust, warOf, type War } from '../../src/testing/index.js';
import { twoValleys } from '../golden/war.js';

const SEED = 7;
/** Of fifty wars each, until every kind of event is met. */
const MOST_SAMPLES = 14;
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: SEED });

describe('generated scenarios', () => {
  const all = sample(arbitraries.scenario(), 300);

  it('are valid by construction', () => {
    for (const data of all) expect(validateScenario(data)).toMatchObject({ ok: true });
  });

  it('have a state and an insurgent with fighters, a border, and one piece', () => {
    for (const { regions, crossings, factions } of all) {
      const fighters = (kind: string): number =>
        factions
          .filter((f) => f.kind === kind)
          .reduce((sum, { id }) => sum + regions.reduce((there, r) => there + (r.fighters?.[id] ?? 0), 0), 0);
      expect(fighters('state')).toBeGreaterThan(0);
      expect(fighters('insurgent')).toBeGreaterThan(0);
      const country = new Map(regions.map((region) => [region.id, region.country]));
      expect(crossings.some(({ between: [a, b] }) => country.get(a) !== country.get(b))).toBe(true);
      const reached = new Set([regions[0].id]);
      for (const _ of regions)
        for (const { between } of crossings)
          if (between.some((id) => reached.has(id))) for (const id of between) reached.add(id);
      expect(reached.size).toBe(regions.length);
    }
  });

  it('come in all sorts', () => {
    const share = (test: (data: ScenarioData) => boolean): number => all.filter(test).length / all.length;
    const features: readonly (readonly [string, (data: ScenarioData) => boolean])[] = [
      ['two regions', (d) => d.regions.length === 2],
      ['six regions', (d) => d.regions.length === 6],
      ['a ring', (d) => d.crossings.length >= d.regions.length],
      ['four factions', (d) => d.factions.length === 4],
      ['two insurgents', (d) => d.factions.filter(({ kind }) => kind === 'insurgent').length > 1],
      ['a joint pair', (d) => d.relations?.some(({ level }) => level === 'joint') === true],
      ['a refusal', (d) => d.relations?.some(({ refuses }) => refuses !== undefined) === true],
      ['a garrison', (d) => d.crossings.some(({ guards }) => guards !== undefined)],
      ['a weekly capacity', (d) => d.crossings.some(({ capacity }) => capacity !== undefined)],
      ['a closed border', (d) => d.crossings.some(({ porosity }) => porosity === 0)],
      ['own keys', (d) => d.regions.some(({ key }) => key !== undefined)],
      ['zones', (d) => d.factions.some(({ zones }) => zones !== undefined)],
      ['a convoy', (d) => (d.transit ?? []).length > 0],
      ['a timetable', (d) => (d.timetable ?? []).length > 0],
      ['an agreement', (d) => (d.announcements ?? []).length > 0],
      ['a centre', (d) => (d.centres ?? []).length > 0],
      ['a rule that is off', (d) => d.rules['retreat'] === undefined],
      ['a parameter by faction', (d) => typeof d.rules['ground-combat']?.['rate'] === 'object'],
    ];
    for (const [name, test] of features) expect([name, share(test) > 0.03 && share(test) < 0.97]).toEqual([name, true]);
  });

  it('keep to constraints', () => {
    const bound = {
      regions: { min: 3, max: 4 },
      factions: { min: 2, max: 2 },
      turns: { min: 2, max: 2 },
      listed: ['control'],
      without: ['retreat'],
    };
    for (const data of sample(arbitraries.scenario(bound), 50)) {
      expect([3, 4]).toContain(data.regions.length);
      expect([data.factions.length, data.turns]).toEqual([2, 2]);
      expect([Object.hasOwn(data.rules, 'control'), Object.hasOwn(data.rules, 'retreat')]).toEqual([true, false]);
    }
  });

  it('go up to six factions in twelve regions', () => {
    const bound = { regions: { min: 12, max: 12 }, factions: { min: 6, max: 6 } };
    for (const data of sample(arbitraries.scenario(bound), 50)) {
      expect(validateScenario(data)).toMatchObject({ ok: true });
      expect([data.regions.length, data.factions.length]).toEqual([12, 6]);
    }
  });

  it.each([
    ['regions', { min: 1, max: 4 }],
    ['regions', { min: 2, max: 13 }],
    ['factions', { min: 3, max: 7 }],
    ['factions', { min: 1, max: 2 }],
    ['turns', { min: 5, max: 4 }],
  ])('refuse bounds that they could not keep to: %s %o', (name, bounds) => {
    expect(() => arbitraries.scenario({ [name]: bounds })).toThrow(`${name}: ${name} go from`);
  });

  it('shrink to a small one', () => {
    const property = fc.property(
      arbitraries.scenario(),
      (data) => data.regions.length < 3 || data.rules['control'] === undefined,
    );
    const [smallest] = fc.check(property, { seed: SEED }).counterexample ?? [];
    expect(smallest).toMatchObject({ turns: 3, timetable: [], transit: [], relations: [] });
    expect(smallest?.regions).toHaveLength(3);
    expect(Object.keys(smallest?.rules ?? {})).toEqual(['control']);
  });
});

describe('generated wars', () => {
  const large = { factions: { min: 4, max: 6 }, turns: { min: 8, max: 16 } };
  const wars = [...sample(arbitraries.war(), 100), ...sample(arbitraries.war(large), 100)];
  const campaigns = wars.map((war) => playWar(ENGINE, war));

  it('reach every kind of event of the built-in rules, with what a search finds in two-valleys', () => {
    const { knownRules } = wars[0].scenario.compiled;
    const missing = new Set(knownRules.flatMap((rule) => Object.keys(rule.events ?? {})));
    const meet = (kinds: Iterable<string>): void => {
      for (const kind of kinds) missing.delete(kind);
    };
    meet(exhaust(twoValleys()).coverage.events.met);
    for (const { events } of campaigns) meet(events.map(({ kind }) => kind));
    // What is rare is looked for in more of them, and no further than it is found.
    for (let seed = 1; seed <= MOST_SAMPLES && missing.size > 0; seed++)
      for (const war of fc.sample(arbitraries.war(large), { numRuns: 50, seed }))
        meet(playWar(ENGINE, war).events.map(({ kind }) => kind));
    expect([...missing]).toEqual([]);
  });

  it('are fought: most have marches, half have battles', () => {
    const withEvent = (kind: string): number =>
      campaigns.filter(({ events }) => events.some((event) => event.kind === kind)).length / campaigns.length;
    expect(withEvent('arrived')).toBeGreaterThan(0.6);
    expect(withEvent('fought')).toBeGreaterThan(0.3);
  });

  it('read as data in a counterexample', () => {
    expect(fc.stringify(wars[0])).toMatch(/^\{"seed":"\d+","strategies":\{/);
  });
});

describe('generated wars shrink', () => {
  const smallest = (fails: (war: War) => boolean): War => {
    const property = fc.property(arbitraries.war(), (war) => !fails(war));
    const [war] = fc.check(property, { seed: SEED }).counterexample ?? [];
    if (war === undefined) expect.unreachable('no war fails');
    return war;
  };
  const uses = (war: War): unknown[] => Object.values(war.strategies);

  it('to the shortest war of two regions and two factions, nobody and nothing in it that is not needed', () => {
    const { scenario, seed, log, strategies } = smallest(() => true);
    const { turns, regions, factions, crossings, rules } = scenario.data;
    expect([turns, regions.length, factions.length, crossings.length, rules]).toEqual([3, 2, 2, 1, {}]);
    expect([seed, log, Object.values(strategies)]).toEqual(['0', {}, ['hold', 'hold']]);
    expect(regions.map(({ fighters }) => fighters)).toEqual([{ lions: 1 }, { rebels: 1 }]);
  });

  it('to one opponent that does not hold, where one is needed', () => {
    const war = smallest((each) => uses(each).some((ref) => typeof ref === 'object'));
    expect(uses(war).filter((ref) => ref !== 'hold')).toEqual([{ use: 'random', activity: 1 }]);
  });

  it('to a script of one order, where a script is needed', () => {
    const script = (ref: unknown): object | null => (ref as { readonly script?: object }).script ?? null;
    const war = smallest((each) => uses(each).some((ref) => Object.keys(script(ref) ?? {}).length > 0));
    const scripts = uses(war).flatMap((ref) => script(ref) ?? []);
    expect(scripts).toHaveLength(1);
    expect(Object.values(scripts[0])).toEqual([[expect.anything()]]);
  });

  it('and keep a seed that matters', () => {
    expect(Number(smallest(({ seed }) => Number(seed) >= 17).seed)).toBe(17);
  });
});

describe('generated strategies', () => {
  it('are known, and hold is what they shrink to', () => {
    const all = sample(arbitraries.strategy(), 100);
    for (const ref of all) expect(resolveStrategy(ref)).toMatchObject({ ok: true });
    expect(new Set(all.map((ref) => JSON.stringify(ref))).size).toBe(8);
    expect(all).toContainEqual({ use: 'main-effort', odds: 0, commit: 4 });
    expect(fc.check(fc.property(arbitraries.strategy(), () => false)).counterexample).toEqual(['hold']);
  });

  it('of a scenario are known, too, also where no faction is named; a faction that there is not is refused', () => {
    for (const ref of sample(arbitraries.strategy(twoValleys()), 100))
      expect(resolveStrategy(ref)).toMatchObject({ ok: true });
    expect(() => sample(arbitraries.strategy(twoValleys(), 'rebles'), 100)).toThrow('did you mean "rebels"');
  });

  it('of a scenario may follow a script for the first turns, many of whose orders are accepted', () => {
    const scripts = sample(arbitraries.strategy(twoValleys(), 'rebels'), 300).flatMap((ref) =>
      typeof ref === 'object' && 'script' in ref ? [ref] : [],
    );
    expect(scripts.length).toBeGreaterThan(15);
    let accepted = 0;
    for (const ref of scripts) {
      const { record, rejected } = playWar(ENGINE, warOf(twoValleys(), { strategies: { rebels: ref } }));
      const given = (record?.turns ?? []).flatMap(({ turn, orders }) => (orders['rebels'] ?? []).map(() => turn));
      expect(Math.max(0, ...given)).toBeLessThanOrEqual(4);
      accepted += given.length - rejected.length;
    }
    expect(accepted).toBeGreaterThan(20);
  });
});

describe('generated orders', () => {
  it('of a log are many of them legal, many refused for a good reason, and some rubbish', () => {
    const codes = new Map<string, number>();
    let accepted = 0;
    for (const log of sample(arbitraries.orderLog(twoValleys()), 60)) {
      const { rejected, record } = playWar(ENGINE, warOf(twoValleys(), { log }));
      const given = (record?.turns ?? []).flatMap((line) => Object.values(line.orders)).flat().length;
      accepted += given - rejected.length;
      for (const { code } of rejected) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(accepted).toBeGreaterThan(100);
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(['no-fighters', 'malformed', 'unknown-order', 'unknown-region', 'not-insurgent']),
    );
  });

  const eyes = view(twoValleys(), begin(twoValleys(), 'o'), 'rebels');

  it('of a view are legal one by one', () => {
    for (const orders of sample(arbitraries.orders(eyes), 50))
      for (const order of orders) expect(eyes.explain(order)).toBeNull();
  });

  it('that are bad are all refused', () => {
    for (const orders of sample(arbitraries.badOrders(eyes), 50)) {
      const { rejected } = step(twoValleys(), begin(twoValleys(), 'o'), { rebels: orders as never });
      expect(rejected).toHaveLength(orders.length);
    }
  });

  it('make worlds of one scenario, at all times of the war', () => {
    const turns = sample(arbitraries.world(twoValleys()), 40).map((world) => world.turn);
    expect(Math.min(...turns)).toBe(0);
    expect(Math.max(...turns)).toBeGreaterThan(5);
  });
});
