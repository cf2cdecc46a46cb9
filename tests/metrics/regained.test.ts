import { expect, test } from 'vitest';
import { regained } from '../../src/metrics/regained.js';
import { measure, stage, type Telling } from './stage.js';

const scenario = stage();
const wb =
  (holder: string | null) =>
  ({ hold }: Telling): void =>
    hold('wb', holder);

test('counts each time a faction gets back what it had lost', () => {
  expect(
    measure(regained, scenario, [wb('army'), wb('rebels'), wb('army'), wb(null), wb('rebels'), wb('rebels')]),
  ).toEqual({ '': 2 });
});

test('a first gain is none, and what one insurgent loses another does not regain', () => {
  expect(measure(regained, scenario, [({ hold }) => hold('wa', 'rebels')])).toEqual({ '': 0 });
  expect(measure(regained, scenario, [wb('army'), wb('raiders')])).toEqual({ '': 0 });
});

test('a region first held during the war can be regained as well', () => {
  const wa =
    (holder: string) =>
    ({ hold }: Telling): void =>
      hold('wa', holder);
  expect(measure(regained, scenario, [wa('raiders'), wa('army'), wa('raiders')])).toEqual({ '': 1 });
});
