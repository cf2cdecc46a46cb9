import { expect, test } from 'vitest';
import type { CrossingIndex } from '../../src/core/world.js';
import { fightersLeft } from '../../src/metrics/fighters-left.js';
import { measure, quiet, stage } from './stage.js';

test('insurgents in regions, under way and on guard; nobody else', () => {
  const scenario = stage();
  expect(measure(fightersLeft, scenario, [quiet])).toEqual({ '': 300 });
  const scattered = measure(fightersLeft, scenario, [
    ({ world, faction, region, stand }) => {
      stand('wb', 'rebels', 5);
      stand('ea', 'rebels', 0);
      stand('eb', 'raiders', 20);
      world.marches.push({
        due: 9,
        faction: faction('rebels'),
        from: region('wb'),
        to: region('ea'),
        crossing: 1 as CrossingIndex,
        attacking: 0,
        fighters: 300,
      });
      world.marches.push({
        due: 9,
        faction: faction('army'),
        from: region('wa'),
        to: region('wb'),
        crossing: 0 as CrossingIndex,
        attacking: 1,
        fighters: 7000,
      });
      world.crossings[0].guards[faction('raiders')] = 1000;
    },
  ]);
  expect(scattered).toEqual({ '': 1325 });
});
