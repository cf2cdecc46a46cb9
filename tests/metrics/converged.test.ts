import { expect, test } from 'vitest';
import { converged } from '../../src/metrics/converged.js';
import { measure, quiet, stage, type Telling } from './stage.js';

test('1 once two blocs have met at a crossing, whatever comes later', () => {
  const scenario = stage();
  const met = ({ hold }: Telling): void => {
    hold('wb', 'army');
    hold('ea', 'legion');
  };
  expect(measure(converged, scenario, [quiet])).toEqual({ '': 0 });
  expect(measure(converged, scenario, [met, ({ hold }) => hold('ea', 'rebels')])).toEqual({ '': 1 });
});
