import { expect, test } from 'vitest';
import { fighterWeeks } from '../../src/metrics/fighter-weeks.js';
import { measure, quiet, stage, type Telling } from './stage.js';

test('insurgents at the end of each week, added up; the start does not count', () => {
  const scenario = stage();
  const shrunk = ({ stand }: Telling): void => stand('wb', 'rebels', 50);
  expect(measure(fighterWeeks, scenario, [])).toEqual({ '': 0 });
  expect(measure(fighterWeeks, scenario, [quiet, shrunk, quiet])).toEqual({ '': 300 + 150 + 150 });
});
