import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/digest.js';
import { deepFreeze } from '../../src/core/freeze.js';
import { EngineBug } from '../../src/core/result.js';
import { defineRule, type Rule } from '../../src/core/contracts.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step } from '../../src/engine/step.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  regions: { base: { fighters: { army: 100 } }, town: { country: 'east', fighters: { rebels: 60 } } },
  ways: [['base', 'town', { porosity: 0.5 }]],
  rules: { movement: {} },
  timetable: [
    { turn: 1, set: [{ path: 'factions/army/intelligence', to: 0.5 }] },
    { turn: 2, set: [{ path: 'regions/town/fighters/rebels', to: 80 }] },
    { turn: 3, set: [{ path: 'crossings/base~town/porosity', to: 0 }] },
  ],
});

describe('begin', () => {
  it('gives the world before turn 1, with the calendar of turn 1 applied', () => {
    expect(inspect(scenario, begin(scenario, 'a'))).toMatchObject({
      turn: 0,
      factions: { army: { intelligence: 0.5 } },
    });
  });

  it('takes any text for a seed; another seed is another key and nothing else', () => {
    const worlds = ['', 'a', '0', 'é\u0000'].map((seed) => begin(scenario, seed));
    expect(new Set(worlds.map(digest)).size).toBe(4);
    expect(new Set(worlds.map((world) => digest({ ...world, key: { a: 0, b: 0 } }))).size).toBe(1);
  });
});

describe('step', () => {
  it('leaves its input alone, frozen or not', () => {
    const world = deepFreeze(begin(scenario, 's'));
    const orders = deepFreeze({ army: [advance('base', 'town')] });
    const { world: next } = step(scenario, world, orders);
    expect(next.turn).toBe(1);
    expect(world.turn).toBe(0);
    expect(digest(step(scenario, world, orders).world)).toBe(digest(next));
  });

  it('applies the calendar of the coming turn when a turn ends, and books what it brings', () => {
    const first = inspect(scenario, step(scenario, begin(scenario, 's'), {}).world);
    expect(first.regions['town'].fighters['rebels']).toBe(80);
    expect(first.factions['rebels'].ledger).toMatchObject({ start: 60, 'timetable-gain': 20 });
    expect(first.crossings['base~town'].porosity).toBe(0.5);
    const second = step(scenario, step(scenario, begin(scenario, 's'), {}).world, {}).world;
    expect(inspect(scenario, second).crossings['base~town'].porosity).toBe(0);
  });

  it.each([
    [{ amry: [] }, 'unknown-faction'],
    [{ army: 'advance' as never }, 'bad-orders'],
  ])('refuses %o', (orders, code) => {
    expect(() => step(scenario, begin(scenario, 's'), orders)).toThrow(code);
  });
});

/** A rule that does one thing. */
const doing = (apply: Rule['apply'], causes: Rule['causes'] = {}): Rule =>
  defineRule({
    id: 'own',
    phase: 'end',
    summary: 'Does it.',
    causes,
    writes: [],
    apply,
  });
const caught = (apply: Rule['apply'], causes?: Rule['causes']): (() => unknown) => {
  const own = stage({ regions: { base: { fighters: { army: 10 } } }, rules: { own: {} } }, [doing(apply, causes)]);
  return () => step(own, begin(own, 's'), {});
};
const [here, army] = [0 as never, 0 as never];

describe('a rule that breaks its contract is an EngineBug', () => {
  it.each([
    ['past the ledger', caught((world) => void (world.regions[0].fighters[0] += 1)), 'not conserved'],
    ['a cause it does not declare', caught((_, { gain }) => gain(here, army, 1, 'magic' as never)), 'declares no gain'],
    [
      'a loss booked as a gain',
      caught((_, { gain }) => gain(here, army, 1, 'plague' as never), { plague: 'loss' }),
      'declares no gain',
    ],
    [
      'half a fighter',
      caught((_, { lose }) => lose(here, army, 0.5, 'plague' as never), { plague: 'loss' }),
      'loss of 0.5',
    ],
    [
      'a negative loss',
      caught((_, { lose }) => lose(here, army, -1, 'plague' as never), { plague: 'loss' }),
      'loss of -1',
    ],
    [
      'more than there are',
      caught((_, { lose }) => lose(here, army, 11, 'plague' as never), { plague: 'loss' }),
      'takes 11 of 10',
    ],
    [
      'a march it does not keep',
      caught((_, { move }) => move(here, null, army, 4, 'leave' as never), { leave: 'move' }),
      'not conserved',
    ],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(EngineBug);
    expect(run).toThrow(message);
  });
});
