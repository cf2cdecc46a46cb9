import { expect, test } from 'vitest';
import { crossed } from '../../src/metrics/crossed.js';
import { measure, quiet, stage, type Telling } from './stage.js';

test('insurgents who came over the border, by direction, whatever brought them', () => {
  const weeks = [
    quiet,
    ({ week, flow }: Telling) => {
      week.crossed[flow('wb~ea', 'rebels', 'wb')] = 40;
      week.crossed[flow('wb~ea', 'rebels', 'ea')] = 3;
      week.crossed[flow('wa~eb', 'raiders', 'wa')] = 2;
      week.crossed[flow('wa~eb', 'army', 'wa')] = 500;
      week.crossed[flow('wa~wb', 'rebels', 'wa')] = 500;
      week.fled[flow('wb~ea', 'rebels', 'wb')] = 70;
    },
    ({ week, flow }: Telling) => void (week.crossed[flow('wb~ea', 'rebels', 'ea')] = 1),
  ];
  expect(measure(crossed, stage(), weeks)).toEqual({ 'east/west': 4, 'west/east': 42 });
});
