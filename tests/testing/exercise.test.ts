/** What a check's wars have shown, and what they cannot have shown. */
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import { checkStrategy } from '../../src/testing/index.js';
import { reportText } from '../../src/testing/check-text.js';
import { stage } from '../rules/stage.js';

const scenario = stage({
  regions: { base: { fighters: { army: 30 } }, town: { country: 'east', fighters: { rebels: 20 } } },
  ways: [['base', 'town']],
  rules: { movement: {}, coordination: {} },
  turns: 4,
});
const stands: Strategy = (view) => view.legal('hold').slice(0, 1);
const options = { scenario, laws: ['bounded'], runs: 30 };

describe('the coverage of a check', () => {
  it('counts orders of the tested strategy alone, and what anybody brought about', () => {
    const { coverage } = checkStrategy(stands, options);
    expect(coverage?.orders.met).toEqual(['hold']);
    expect(coverage?.events.met).toEqual(expect.arrayContaining(['arrived']));
    expect(coverage?.rules).toEqual({ met: ['movement'], never: ['coordination'] });
    expect(checkStrategy('hold', options).coverage).toMatchObject({
      orders: { met: [] },
      events: { met: coverage?.events.met },
    });
  });

  it('counts no order that was refused', () => {
    const wrong = (() => [{ kind: 'hold', region: 'nowhere' }]) as Strategy;
    expect(checkStrategy(wrong, options).coverage?.orders.met).toEqual([]);
  });

  it('is of all rules that were listed in a generated war', () => {
    const { coverage } = checkStrategy('main-effort', { laws: ['bounded'], runs: 40 });
    expect(coverage?.orders.met).toEqual(expect.arrayContaining(['advance']));
    expect(coverage?.orders.never).toContain('announce');
    expect(coverage?.rules.met).toContain('ground-combat');
  });

  it('comes from the first law that held; there is none where none did', () => {
    const broken = (() => null) as unknown as Strategy;
    expect(checkStrategy(broken, { ...options, laws: ['answers'] }).coverage).not.toBeNull();
    expect(checkStrategy('hold', { ...options, laws: [] }).coverage).toBeNull();
    const many = (() => Array.from({ length: 2000 }, () => ({ kind: 'hold', region: 'base' }))) as unknown as Strategy;
    expect(checkStrategy(many, options).coverage).toBeNull();
  });
});

describe('in words', () => {
  const all = { met: ['a'], never: [] };
  const text = (coverage: Parameters<typeof reportText>[0]['coverage']): string[] =>
    reportText({ ok: true, failures: [], held: ['pure'], skipped: [], coverage, runs: 1, seed: 1 }, './mine.ts')
      .split('\n')
      .filter((line) => line.startsWith('never'));

  it('nothing is said where all was met', () => {
    expect(text({ orders: all, events: all, rules: all })).toEqual([]);
    expect(text(null)).toEqual([]);
  });

  it('two lines at most, the first names of each and how many they are', () => {
    const many = { met: ['x'], never: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] };
    expect(text({ orders: many, events: many, rules: { met: [], never: ['trust'] } })).toEqual([
      'never   ordered a, b, c, d, e, f and 2 more (8 of 9)',
      'never   met the events a, b, c, d, e, f and 2 more (8 of 9), nor the work of the rules trust (1 of 1)',
    ]);
    expect(text({ orders: { met: [], never: ['hold'] }, events: all, rules: all })).toEqual([
      'never   ordered anything',
    ]);
    expect(text({ orders: all, events: all, rules: { met: ['a'], never: ['b'] } })).toEqual([
      'never   met the work of the rules b (1 of 2)',
    ]);
  });
});
