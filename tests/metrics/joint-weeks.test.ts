import { expect, test } from 'vitest';
import { INTELLIGENCE, JOINT } from '../../src/core/world.js';
import { jointWeeks } from '../../src/metrics/joint-weeks.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage({ relations: [{ between: ['army', 'legion'], level: 'intelligence' }] });
const { pair } = scenario.compiled.theatre;

const at =
  (level: number) =>
  ({ world, faction }: Telling): void => {
    for (const [from, to] of [
      ['army', 'legion'],
      ['legion', 'army'],
    ] as const)
      world.pairs.level[pair(faction(from), faction(to))] = level;
  };

test('weeks that end at level joint, for each pair once; insurgents are left out', () => {
  expect(measure(jointWeeks, scenario, [quiet])).toEqual({ 'army/guards': 0, 'army/legion': 0, 'guards/legion': 0 });
  const weeks = [at(JOINT), quiet, at(INTELLIGENCE), at(JOINT)];
  expect(measure(jointWeeks, scenario, weeks)).toEqual({ 'army/guards': 0, 'army/legion': 3, 'guards/legion': 0 });
});
