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

/** Three blocs along one border: the guards are a bloc of their own, at home in the west like the army. */
const three = stage({ blocs: { east: ['legion'], guard: ['guards'], west: ['army'] } });
const targets = ['', 'wb~ea', 'wa~eb', 'east+guard', 'east+west', 'guard+west'];
const weeks = (...happened: ((tell: Telling) => void)[]) => measure(convergenceWeek, three, happened);

test('of more than two blocs is also told per pair', () => {
  expect(Object.keys(weeks(quiet))).toEqual(targets);
  expect(Object.keys(measure(convergenceWeek, scenario, [quiet]))).toEqual(['', 'wb~ea', 'wa~eb']);
});

test('each pair has its own first week, at any crossing; a crossing the first of any pair', () => {
  const army = ({ hold }: Telling): void => hold('wb', 'army');
  const lost = ({ hold }: Telling): void => hold('eb', 'raiders');
  const regained = ({ hold }: Telling): void => hold('eb', 'legion');
  expect(weeks(west, east, army)).toEqual({
    '': 2,
    'wa~eb': null,
    'wb~ea': 2,
    'east+guard': 2,
    'east+west': 3,
    'guard+west': null,
  });
  // The army meets the legion at the other crossing first.
  expect(weeks(lost, regained, west, east)).toEqual({
    '': 2,
    'wa~eb': 2,
    'wb~ea': 4,
    'east+guard': 4,
    'east+west': 2,
    'guard+west': null,
  });
});

test('two blocs of one country never meet, since a border has one end in each', () => {
  const both = ({ hold }: Telling): void => (hold('wb', 'guards'), hold('ea', 'army'));
  expect(weeks(both, both)['guard+west']).toBeNull();
});

test('one bloc alone meets nobody', () => {
  const alone = stage({ blocs: { west: ['army', 'guards'] } });
  expect(measure(convergenceWeek, alone, [west, east])).toEqual({ '': null, 'wa~eb': null, 'wb~ea': null });
});
