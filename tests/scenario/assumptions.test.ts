import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignKey } from '../../src/core/chance.js';
import { IssuesError } from '../../src/core/result.js';
import { assumptionsOf, drawAssumptions } from '../../src/scenario/assumptions.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { issuesOf, registry, sample, sampleData } from './support.js';

const scenario = sample();
const drawn = (seed: string): Map<string, number> =>
  new Map(drawAssumptions(scenario, campaignKey(seed)).map(({ path, to }) => [path, Number(to)]));
const at = (values: Map<string, number>, path: string): number => values.get(path) ?? Number.NaN;
const [WEST, EAST, BASE] = [
  'regions/west-valley/fighters/rebels',
  'regions/east-valley/fighters/rebels',
  'regions/west-base/fighters/west-army',
];

describe('assumptionsOf', () => {
  it('lists the file’s ranges, then those of parameters that the file leaves alone', () => {
    expect(
      assumptionsOf(scenario).map(({ path, draw, scale, value, integer }) => [path, draw, scale, value, integer]),
    ).toEqual([
      [WEST, 'rebels', 'linear', 500, true],
      [EAST, 'rebels', 'linear', 400, true],
      [BASE, BASE, 'log', 600, true],
      ['transit/rebels/east-valley/west-valley/2', 'transit/rebels/east-valley/west-valley/2', 'linear', 50, true],
      ['rules/ground-combat/rate/rebels', 'rules/ground-combat/rate/rebels', 'log', 0.06, false],
      ['rules/ground-combat/spread', 'rules/ground-combat/spread', 'linear', 0.2, false],
      ['rules/sanctuary-recovery/growth', 'rules/sanctuary-recovery/growth', 'log', 0.02, false],
      ['rules/sanctuary-recovery/weeks', 'rules/sanctuary-recovery/weeks', 'linear', 2, true],
    ]);
  });

  it('leaves out a parameter that the file states, even at its default', () => {
    const data = sampleData();
    data.rules['sanctuary-recovery'] = { growth: 0.02 };
    const stated = validateScenario(data, registry);
    expect(stated.ok && assumptionsOf(stated.value).map(({ path }) => path)).not.toContain(
      'rules/sanctuary-recovery/growth',
    );
  });
});

describe('drawAssumptions', () => {
  it('draws the same for the same seed, in range, whole where people or turns are meant', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const values = drawn(seed);
        expect([...values]).toEqual([...drawn(seed)]);
        for (const { path, low, high, integer } of assumptionsOf(scenario)) {
          expect(at(values, path)).toBeGreaterThanOrEqual(low);
          expect(at(values, path)).toBeLessThanOrEqual(high);
          if (integer) expect(at(values, path) % 1).toBe(0);
        }
      }),
    );
  });

  it('moves entries of one draw together', () => {
    for (let i = 0; i < 50; i++) {
      const values = drawn(`x/${i}`);
      const [west, east] = [(at(values, WEST) - 300) / 600, (at(values, EAST) - 300) / 200];
      expect(Math.abs(west - east)).toBeLessThan(1 / 200);
    }
  });

  it('has the mean of a uniform, and on a log scale of a log-uniform, distribution', () => {
    const n = 4000;
    const sums = new Map<string, number>();
    for (let i = 0; i < n; i++)
      for (const [path, value] of drawn(`mean/${i}`)) sums.set(path, (sums.get(path) ?? 0) + value);
    const mean = (path: string): number => at(sums, path) / n;
    // Four standard errors: 4 · 173 / sqrt(4000) = 11 and 4 · 252 / sqrt(4000) = 16.
    expect(Math.abs(mean(WEST) - 600)).toBeLessThan(11);
    expect(Math.abs(mean(BASE) - 900 / Math.log(10))).toBeLessThan(16);
    expect(Math.abs(mean('rules/sanctuary-recovery/weeks') - 2.5)).toBeLessThan(0.07);
  });

  it('has fixed values for a fixed seed: they are part of every published result', () => {
    expect([...drawn('vector').values()]).toEqual(VECTOR);
  });

  it('does not depend on what else is drawn', () => {
    const data = sampleData();
    data.provenance = (data.provenance ?? [])
      .filter(({ path }) => path !== EAST)
      .concat({ path: EAST, source: 'jy98' });
    const fewer = validateScenario(data, registry);
    const values = fewer.ok
      ? new Map(drawAssumptions(fewer.value, campaignKey('vector')).map(({ path, to }) => [path, to]))
      : new Map<string, unknown>();
    expect(values.get(WEST)).toBe(drawn('vector').get(WEST));
    expect(values.has(EAST)).toBe(false);
  });
});

describe('drawn()', () => {
  it('gives what a full compilation of the same values gives', () => {
    for (let i = 0; i < 10; i++) {
      const quick = scenario.compiled.drawn(drawAssumptions(scenario, campaignKey(`quick/${i}`)));
      const slow = validateScenario(quick.data, registry);
      expect(issuesOf(slow)).toEqual([]);
      if (!slow.ok) continue;
      expect(slow.value.digest).toBe(quick.digest);
      expect(slow.value.compiled.start).toEqual(quick.compiled.start);
      expect(slow.value.compiled.theatre.capacity).toEqual(quick.compiled.theatre.capacity);
      expect(slow.value.compiled.rules.map(({ parameters }) => parameters)).toEqual(
        quick.compiled.rules.map(({ parameters }) => parameters),
      );
      expect(JSON.stringify(slow.value.compiled.theatre)).toBe(JSON.stringify(quick.compiled.theatre));
    }
  });

  it('lets an arm’s value win, and stays valid', () => {
    const { set } = scenario.arms.strong;
    const quick = scenario.compiled.drawn([...drawAssumptions(scenario, campaignKey('a')), ...set]);
    expect(quick.compiled.start.regions[3].fighters[1]).toBe(1200);
    expect(quick.compiled.start.crossings[1].porosity).toBe(0);
    expect(issuesOf(validateScenario(quick.data, registry))).toEqual([]);
    expect(scenario.data).toEqual(sampleData());
  });

  it('freezes its data, and refuses a path that leads nowhere', () => {
    const quick = scenario.compiled.drawn([{ path: WEST, to: 700 }]);
    expect(Object.isFrozen(quick.data.regions[0].fighters)).toBe(true);
    expect(() => scenario.compiled.drawn([{ path: 'regions/x/zone', to: 'y' }])).toThrow(IssuesError);
  });
});

/** Computed once by this code; a change of these numbers changes every drawn result. */
const VECTOR = [646, 415, 481, 50, 0.05866839829501804, 0.3287195787493973, 0.01574311431936472, 3];
