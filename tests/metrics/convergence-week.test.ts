import { expect, test } from 'vitest';
import { convergenceWeek } from '../../src/metrics/convergence-week.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage();
const west = ({ hold }: Telling): void => hold('wb', 'guards');
const east = ({ hold }: Telling): void => hold('ea', 'legion');

test('the first week in which two blocs hold both ends, each in its own country', () => {
  expect(measure(convergenceWeek, scenario, [quiet, west, east, quiet])).toEqual({ '': 3, 'wa~eb': null, 'wb~ea': 3 });
});

test('stays what it was when an end is lost again', () => {
  expect(measure(convergenceWeek, scenario, [west, east, ({ hold }) => hold('ea', 'rebels'), quiet])['wb~ea']).toBe(2);
});

test('never where one bloc holds both ends, or a bloc holds an end outside its country', () => {
  const oneBloc = ({ hold }: Telling): void => hold('ea', 'guards');
  expect(measure(convergenceWeek, scenario, [west, oneBloc, quiet])['wb~ea']).toBeNull();
  const swapped = [({ hold }: Telling) => hold('wb', 'legion'), ({ hold }: Telling) => hold('ea', 'army')];
  expect(measure(convergenceWeek, scenario, [...swapped, quiet])['wb~ea']).toBeNull();
});

test('needs an insurgent to have held an end since the start: at the start or later', () => {
  expect(measure(convergenceWeek, scenario, [quiet, quiet])['wa~eb']).toBeNull(); // both blocs stand there all the time
  const lost = ({ hold }: Telling): void => hold('eb', 'raiders');
  const regained = ({ hold }: Telling): void => hold('eb', 'legion');
  expect(measure(convergenceWeek, scenario, [lost, regained])).toEqual({ '': 2, 'wa~eb': 2, 'wb~ea': null });
});

test('is nobody’s where an end is nobody’s', () => {
  expect(measure(convergenceWeek, scenario, [west, ({ hold }) => hold('ea', null), quiet])['']).toBeNull();
});

test('by default each state is a bloc', () => {
  const { blocs: _, ...rest } = scenario.data;
  const states = stage({ ...rest, blocs: { west: ['army'], east: ['legion'] } });
  expect(measure(convergenceWeek, states, [west, east])['']).toBeNull(); // guards belong to no bloc
  expect(measure(convergenceWeek, states, [({ hold }) => hold('wb', 'army'), east])['']).toBe(2);
});
