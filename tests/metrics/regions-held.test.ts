import { expect, test } from 'vitest';
import { regionsHeld } from '../../src/metrics/regions-held.js';
import { measure, quiet, stage } from './stage.js';

test('regions that any insurgent controls at the end', () => {
  const scenario = stage();
  expect(measure(regionsHeld, scenario, [quiet])).toEqual({ '': 2 });
  expect(measure(regionsHeld, scenario, [({ hold }) => hold('ea', 'raiders'), ({ hold }) => hold('wb', null)])).toEqual(
    { '': 1 },
  );
});
