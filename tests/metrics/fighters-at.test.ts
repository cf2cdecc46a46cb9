import { expect, test } from 'vitest';
import { fightersAt } from '../../src/metrics/fighters-at.js';
import { measure, quiet, stage } from './stage.js';

test('insurgents of every faction who stand in each region at the end, and nobody else', () => {
  const scenario = stage();
  expect(measure(fightersAt, scenario, [quiet])).toEqual({ ea: 100, eb: 0, wa: 0, wb: 200 });
  const moved = measure(fightersAt, scenario, [
    ({ stand }) => {
      stand('wb', 'rebels', 150);
      stand('wb', 'raiders', 7);
      stand('wb', 'army', 900);
    },
  ]);
  expect(moved).toEqual({ ea: 100, eb: 0, wa: 0, wb: 157 });
});
