import { expect, test } from 'vitest';
import { attackWeeks } from '../../src/metrics/attack-weeks.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage();
const none = { army: 0, guards: 0, legion: 0, raiders: 0, rebels: 0 };

test('a week of attack counts once, in however many places', () => {
  const twice = ({ attack }: Telling): void => {
    attack('wb', 'army', ['rebels']);
    attack('ea', 'army', ['rebels']);
    attack('ea', 'legion', ['rebels']);
  };
  expect(measure(attackWeeks, scenario, [quiet, twice, ({ attack }) => attack('wb', 'army', ['rebels'])])).toEqual({
    ...none,
    army: 2,
    legion: 1,
  });
});

test('to enter what an enemy holds is an attack, even if nobody is there, and even if it falls at once', () => {
  const entered = ({ attack, hold }: Telling): void => {
    attack('wb', 'army');
    hold('wb', 'army');
  };
  expect(measure(attackWeeks, scenario, [entered])).toEqual({ ...none, army: 1 });
  expect(measure(attackWeeks, scenario, [entered, ({ attack }) => attack('wb', 'army')])).toEqual({ ...none, army: 1 }); // its own by now
});

test('to advance into one’s own or a friend’s empty region is none; to meet an enemy there is', () => {
  expect(measure(attackWeeks, scenario, [({ attack }) => attack('wa', 'guards')])).toEqual(none);
  expect(measure(attackWeeks, scenario, [({ attack }) => attack('wa', 'guards', ['rebels'])])).toEqual({
    ...none,
    guards: 1,
  });
});

test('insurgents attack too', () => {
  expect(measure(attackWeeks, scenario, [({ attack }) => attack('wa', 'rebels', ['army'])])).toEqual({
    ...none,
    rebels: 1,
  });
});
