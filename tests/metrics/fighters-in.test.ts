import { expect, test } from 'vitest';
import type { CrossingIndex } from '../../src/core/world.js';
import { fightersIn } from '../../src/metrics/fighters-in.js';
import { measure, quiet, stage } from './stage.js';

test('insurgents who stand in each country; those under way are in none', () => {
  const scenario = stage();
  expect(measure(fightersIn, scenario, [quiet])).toEqual({ west: 200, east: 100 });
  const moved = measure(fightersIn, scenario, [
    ({ world, stand, faction, region }) => {
      stand('wb', 'rebels', 0);
      stand('wa', 'raiders', 3);
      stand('eb', 'raiders', 4);
      world.marches.push({
        due: 9,
        faction: faction('rebels'),
        from: region('wb'),
        to: region('ea'),
        crossing: 1 as CrossingIndex,
        attacking: 0,
        fighters: 200,
      });
    },
  ]);
  expect(moved).toEqual({ west: 3, east: 104 });
});
