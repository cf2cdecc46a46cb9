import { afterAll, expect, it } from 'vitest';
import { digest } from '../../src/core/digest.js';
import { unwrap } from '../../src/core/result.js';
import type { World } from '../../src/core/world.js';
import { edit } from '../../src/engine/edit.js';
import { freezeResults } from '../../src/engine/hand-out.js';
import { begin, step } from '../../src/engine/step.js';
import { trace } from '../../src/engine/trace.js';
import { play } from '../../src/setup.js';
import { stage } from '../rules/stage.js';

const scenario = stage({ regions: { base: { fighters: { army: 100 } } }, rules: { movement: {} } });
afterAll(() => freezeResults());

/** One world of each function that gives one. */
const worlds = (): Record<string, World> => {
  const start = begin(scenario, 's');
  const campaign = play(scenario, { seed: 's', turns: 2 });
  return {
    begin: start,
    step: step(scenario, start, {}).world,
    trace: trace(scenario, start, {}).world,
    edit: unwrap(edit(scenario, start, (draft) => void (draft.regions['base'].fighters['army'] = 7))),
    'edit that changes nothing': unwrap(edit(scenario, start, () => {})),
    play: campaign.world,
    'a save': campaign.save.world,
  };
};

it.each(Object.keys(worlds()))('%s: frozen through and through when asked for, else not; the same world', (name) => {
  freezeResults();
  const frozen = worlds()[name];
  expect(() => (frozen.regions[0].fighters[0] = 1)).toThrow(TypeError);
  expect(() => (frozen.columns = [])).toThrow(TypeError);
  freezeResults(false);
  const free = worlds()[name];
  expect(Object.isFrozen(free)).toBe(false);
  expect(digest(free)).toBe(digest(frozen));
});
