/** Every built-in rule, left without anything to do. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../../src/setup.js';
import { arbitraries, engine } from '../../src/testing/index.js';
import { idleCases } from '../../src/testing/idle-cases.js';
import { idleChanges } from '../../src/testing/idle-laws.js';

it('it is known what takes its case from each', () => {
  expect(Object.keys(idleCases).sort()).toEqual(Object.keys(rules).sort());
});

it.each(Object.values(rules).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  for (const war of fc.sample(arbitraries.war({ listed: [id] }), { numRuns: 2, seed: 5 }))
    expect(idleChanges(engine, war, rule)).toBeNull();
});
