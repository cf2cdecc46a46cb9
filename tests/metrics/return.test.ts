import { expect, test } from 'vitest';
import { returnFlow } from '../../src/metrics/return.js';
import { measure, stage, type Telling } from './stage.js';

test('insurgents who set out to attack across the border, by direction', () => {
  const attack = ({ week, flow }: Telling): void => {
    week.returned[flow('wb~ea', 'rebels', 'ea')] = 12;
    week.returned[flow('wa~eb', 'raiders', 'eb')] = 5;
    week.returned[flow('wa~eb', 'legion', 'eb')] = 300;
    week.fled[flow('wb~ea', 'rebels', 'wb')] = 9;
  };
  expect(measure(returnFlow, stage(), [attack, attack])).toEqual({ 'east/west': 34, 'west/east': 0 });
});
