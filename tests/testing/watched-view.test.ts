/** The view that laws watch: to a reader the frozen view itself. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Strategy, View } from '../../src/core/contracts.js';
import { begin, view } from '../../src/engine/step.js';
import { arbitraries, courseOf, trialOf, warOf } from '../../src/testing/index.js';
import { viewText } from '../../src/testing/hidden-twin.js';
import { answerText } from '../../src/testing/trial.js';
import { stopped, watchedView } from '../../src/testing/watched-view.js';
import { twoValleys } from '../golden/war.js';

const MANY = 100_000;
const eyes = (memory: Json = null): View => view(twoValleys(), begin(twoValleys(), 'w'), 'west-army', { memory });
/** What is no type's business. */
const loose = (value: unknown): Record<string, never> => value as Record<string, never>;
/** Tries something and says what was thrown. */
const thrown = (act: () => unknown): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('reads', () => {
  it('all that the view shows', () => {
    const trials = fc.sample(arbitraries.trial(), { numRuns: 15, seed: 2 });
    for (const trial of trials)
      courseOf(trial, (seen) => {
        expect(viewText(watchedView(seen, MANY).view)).toBe(viewText(seen));
        return [];
      });
  });

  const reads: readonly (readonly [string, (seen: View) => unknown])[] = [
    ['keys', (seen) => Object.keys(seen)],
    ['JSON', (seen) => JSON.stringify(seen)],
    ['a spread', (seen) => Object.keys({ ...seen, regions: [...seen.regions] })],
    ['lists’ own functions', (seen) => seen.regions.map(({ id }) => id).concat(seen.factions.map(({ id }) => id))],
    ['a sort of a copy', (seen) => [...seen.regions].sort((a, b) => b.population - a.population).map(({ id }) => id)],
    ['isArray and length', (seen) => [Array.isArray(seen.regions), seen.regions.length]],
    ['in and has', (seen) => ['regions' in seen, 'nothing' in seen, Object.hasOwn(seen, 'me')]],
    ['sameness', (seen) => [seen.regions[0] === seen.regions[0], seen.regions.includes(seen.regions[1])]],
    ['a region by id', (seen) => seen.region('west-base').fighters('west-army')],
    ['what is not there', (seen) => loose(seen)['nothing']],
    ['what throws', (seen) => thrown(() => seen.region('nowhere'))],
    ['a destructured function', ({ legal }) => legal('advance').length],
    ['memory', (seen) => [seen.memory, JSON.stringify(seen.memory)]],
  ];
  it.each(reads)('%s', (_, read) => {
    expect(read(watchedView(eyes({ a: [1, { b: 2 }] }), MANY).view)).toEqual(read(eyes({ a: [1, { b: 2 }] })));
  });

  it('are no writes', () => {
    const watched = watchedView(eyes({ a: [1] }), MANY);
    for (const [, read] of reads) read(watched.view);
    expect(watched.writes()).toEqual([]);
    expect(watched.calls()).toBeGreaterThan(0);
  });
});

describe('writes', () => {
  it.each<readonly [string, (seen: View) => unknown, string]>([
    ['a member', (seen) => Object.assign(seen, { turn: 9 }), 'turn'],
    ['a member deep inside', (seen) => Object.assign(seen.regions[0], { controller: null }), 'regions.0.controller'],
    ['a new member', (seen) => Object.assign(seen.factions[1], { mine: 1 }), 'factions.1.mine'],
    ['a sort in place', (seen) => (seen.regions as unknown[]).sort(() => 1), 'regions.0'],
    ['what a function gave', (seen) => Object.assign(seen.legal('advance')[0], { quarters: 1 }), 'legal().0.quarters'],
    ['a deletion', (seen) => Reflect.deleteProperty(seen, 'me'), 'me'],
    ['a definition', (seen) => Reflect.defineProperty(seen, 'me', { value: 'x' }), 'me'],
  ])('%s is noted and changes nothing', (_, write, path) => {
    const watched = watchedView(eyes(), MANY);
    const before = viewText(watched.view);
    thrown(() => write(watched.view));
    expect(watched.writes()[0] ?? '').toBe(path);
    expect(viewText(watched.view)).toBe(before);
  });

  it('throw as they do on the frozen view', () => {
    const write = (seen: View) => thrown(() => Object.assign(seen.regions[0], { controller: null }));
    expect(write(watchedView(eyes(), MANY).view)).toBe(write(eyes()));
  });

  it('to memory are noted', () => {
    const watched = watchedView(eyes({ list: [1] }), MANY);
    (loose(watched.view.memory)['list'] as number[]).push(2);
    expect(watched.writes()).toEqual(['memory']);
  });
});

describe('calls', () => {
  it('are stopped past the most, and not before', () => {
    const watched = watchedView(eyes(), 3);
    for (let i = 0; i < 3; i++) watched.view.legal();
    expect(() => watched.view.legal()).toThrow('more than 3 calls');
    expect(watched.calls()).toBe(4);
  });

  it('of who asks for ever come to an end, and he is asked no more', () => {
    const asks: Strategy = (seen) => {
      for (;;) if (seen.legal().length < 0) return [];
    };
    const trial = trialOf(warOf(twoValleys()), 'rebels');
    const { moments } = courseOf(trial, stopped(asks, 50));
    expect(moments.length).toBeGreaterThan(1);
    expect(moments.map(({ answer }) => answer.failed === 'strategy-threw')).toEqual(moments.map((_, i) => i === 0));
  });

  it('few enough change nothing of what is answered', () => {
    const strategy: Strategy = (seen) => ({ orders: seen.legal('advance').slice(0, 1), memory: seen.turn });
    const trial = trialOf(warOf(twoValleys()), 'west-army');
    const texts = (each: Strategy): string[] => courseOf(trial, each).moments.map(({ answer }) => answerText(answer));
    expect(texts(stopped(strategy, 50))).toEqual(texts(strategy));
  });
});
