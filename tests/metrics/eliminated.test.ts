import { expect, test } from 'vitest';
import { eliminated } from '../../src/metrics/eliminated.js';
import { measure, stage, type Telling } from './stage.js';

test('1 when the last insurgent fighter is gone, else 0', () => {
  const scenario = stage();
  const alive = ({ world, faction }: Telling): void => {
    world.factions[faction('rebels')].lastAlive = world.turn;
  };
  expect(measure(eliminated, scenario, [alive])).toEqual({ '': 0 });
  expect(measure(eliminated, scenario, [alive, () => undefined])).toEqual({ '': 1 });
});
