import { expect, it } from 'vitest';
import { defineRule, type Rule } from '../../src/core/contracts.js';
import { digest } from '../../src/core/digest.js';
import type { World } from '../../src/core/world.js';
import { begin, step } from '../../src/engine/step.js';
import { stage } from '../rules/stage.js';

const border = (apply: Rule['apply']) =>
  stage({ regions: { base: { fighters: { army: 100 } }, town: {} }, rules: { own: {} } }, [
    defineRule({
      id: 'own',
      phase: 'end',
      summary: 'Does it.',
      causes: { lost: 'loss' },
      writes: ['regions/*/fighters/*'],
      apply,
    }),
  ]);
const losing: Rule['apply'] = (_, { lose }) => lose(0 as never, 0 as never, 7, 'lost' as never);

it('turns of several campaigns may be played in any order', () => {
  const scenario = border(losing);
  const course = (seed: string): World[] => {
    const worlds = [begin(scenario, seed)];
    for (let turn = 0; turn < 3; turn++) worlds.push(step(scenario, worlds[turn], {}).world);
    return worlds;
  };
  const [a, b] = [course('a').map(digest), course('b').map(digest)];
  let [left, right] = [begin(scenario, 'a'), begin(scenario, 'b')];
  for (let turn = 1; turn <= 3; turn++) {
    left = step(scenario, left, {}).world;
    right = step(scenario, right, {}).world;
    expect([digest(left), digest(right)]).toEqual([a[turn], b[turn]]);
  }
});

it('a rule may play a turn of its own scenario: the turn it stands in goes on undisturbed', () => {
  const ahead: number[] = [];
  let asking = false;
  const scenario = border((world, context) => {
    if (!asking) {
      asking = true;
      ahead.push(step(scenario, begin(scenario, 'ahead'), {}).world.regions[0].fighters[0]);
      asking = false;
    }
    losing(world, context);
  });
  const { world } = step(scenario, begin(scenario, 's'), {});
  expect(ahead).toEqual([93]);
  expect(world.regions[0].fighters[0]).toBe(93);
  expect(digest(world)).toBe(digest(step(border(losing), begin(border(losing), 's'), {}).world));
});

it('a turn that failed leaves nothing behind for the next', () => {
  let fails = true;
  const scenario = border((world, context) => {
    losing(world, context);
    if (fails) context.lose(0 as never, 0 as never, 1000, 'lost' as never);
  });
  const start = begin(scenario, 's');
  expect(() => step(scenario, start, {})).toThrow('takes 1000 of 93');
  fails = false;
  expect(step(scenario, start, {}).world.regions[0].fighters[0]).toBe(93);
});
