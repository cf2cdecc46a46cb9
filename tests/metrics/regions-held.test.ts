import { expect, test } from 'vitest';
import { regionsHeld } from '../../src/metrics/regions-held.js';
import { measure, quiet, stage } from './stage.js';

test('regions that any insurgent controls at the end, all and by country', () => {
  const scenario = stage();
  expect(measure(regionsHeld, scenario, [quiet])).toEqual({ '': 2, east: 1, west: 1 });
  expect(measure(regionsHeld, scenario, [({ hold }) => hold('ea', 'raiders'), ({ hold }) => hold('wb', null)])).toEqual(
    { '': 1, east: 1, west: 0 },
  );
});
