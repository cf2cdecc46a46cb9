import { expect, it } from 'vitest';
import { clone } from '../../src/core/clone.js';
import { begin } from '../../src/engine/step.js';
import { allPlain, shareObjects, spell } from '../../src/testing/plain.js';
import { shapes } from './shapes.js';

it.each([0, 1, 3])('a clone with %i entries in each list equals its world and shares nothing', (entries) => {
  const world = begin(shapes(entries).scenario, 'clone');
  expect([world.marches.length, world.announcements.length, world.deals.length]).toEqual([entries, entries, entries]);
  const copy = clone(world);
  expect(spell(copy)).toBe(spell(world));
  expect(shareObjects(copy, world)).toBe(false);
  expect(allPlain(copy)).toBe(true);
});
