import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import { issuesOf, sample, sampleData } from './support.js';
import { assumptionsOf } from '../../src/scenario/assumptions.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { registry } from './support.js';

describe('arms', () => {
  it('take from those they are like, their own word last', () => {
    const { arms } = sample();
    expect(Object.keys(arms)).toEqual(['in-step', 'in-turn', 'sealed', 'strong']);
    expect(arms['in-step'].title).toBe('In step');
    expect(arms.strong).toEqual({
      title: null,
      counterfactual: true,
      strategies: { 'west-army': { use: 'in-step', on: 4 }, 'east-army': 'sanctuary', rebels: 'sanctuary' },
      set: [
        { path: 'crossings/east-valley~west-valley/porosity', to: 0 },
        { path: 'centres/joint-cell/capacity', to: 0 },
        { path: 'regions/west-valley/fighters/rebels', to: 1200 },
        { path: 'rules/ground-combat/rate/rebels', to: 0.1 },
      ],
    });
  });

  it('make a scenario that is valid, and whose set values are no longer drawn', () => {
    const scenario = sample();
    const strong = unwrap(scenario.compiled.with(scenario.arms.strong.set));
    expect(strong.compiled.start.crossings[1].porosity).toBe(0);
    expect(strong.compiled.theatre.centres[0].capacity).toBe(0);
    expect(strong.compiled.start.regions[3].fighters[1]).toBe(1200);
    expect(strong.compiled.rules[0].parameters.rate).toEqual([1.2, 0.1, 1.2]);
    expect(assumptionsOf(strong).find(({ path }) => path === 'regions/west-valley/fighters/rebels')).toMatchObject({
      low: 1200,
      high: 1200,
    });
    expect(issuesOf(validateScenario(strong.data, registry))).toEqual([]);
    expect(scenario.data).toEqual(sampleData());
  });

  it('with() says what is wrong with a path or a value', () => {
    const { compiled } = sample();
    expect(issuesOf(compiled.with([{ path: 'regions/x/zone', to: 'y' }])).map(({ code }) => code)).toEqual([
      'unknown-region',
    ]);
    expect(issuesOf(compiled.with([{ path: 'turns', to: 0 }])).map(({ code }) => code)).toContain('out-of-range');
    expect(
      issuesOf(compiled.with([{ path: 'regions/west-valley/fighters/rebels', to: -1 }])).map(({ code }) => code),
    ).toContain('out-of-range');
  });

  it('with() leaves the caller’s values alone', () => {
    const to = { militias: 'endorses' };
    unwrap(sample().compiled.with([{ path: 'authorities/elder/stances', to }]));
    expect(Object.isFrozen(to)).toBe(false);
  });
});
