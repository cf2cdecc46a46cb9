import { expect, test } from 'vitest';
import { flight } from '../../src/metrics/flight.js';
import { measure, quiet, stage, type Telling } from './stage.js';

test('insurgents who fled, by direction, all crossings and insurgents together', () => {
  const scenario = stage();
  const weeks = [
    quiet,
    ({ week, flow }: Telling) => {
      week.fled[flow('wb~ea', 'rebels', 'wb')] = 40;
      week.fled[flow('wb~ea', 'rebels', 'ea')] = 3;
      week.fled[flow('wa~eb', 'raiders', 'wa')] = 2;
      week.fled[flow('wa~eb', 'army', 'wa')] = 500;
      week.returned[flow('wb~ea', 'rebels', 'wb')] = 70;
      week.crossed[flow('wb~ea', 'rebels', 'wb')] = 90;
    },
    ({ week, flow }: Telling) => void (week.fled[flow('wb~ea', 'rebels', 'ea')] = 1),
  ];
  expect(measure(flight, scenario, weeks)).toEqual({ 'east/west': 4, 'west/east': 42 });
});
