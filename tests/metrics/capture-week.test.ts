import { expect, test } from 'vitest';
import { captureWeek } from '../../src/metrics/capture-week.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage();
const hold =
  (region: string, holder: string | null) =>
  (tell: Telling): void =>
    tell.hold(region, holder);

test('the first week in which others hold what an insurgent had held', () => {
  expect(measure(captureWeek, scenario, [quiet, hold('wb', 'guards'), hold('ea', 'legion'), quiet])).toEqual({
    ea: 3,
    eb: null,
    wa: null,
    wb: 2,
  });
});

test('the first capture counts, also where the region is lost again', () => {
  expect(measure(captureWeek, scenario, [hold('wb', 'army'), hold('wb', 'rebels'), hold('wb', 'army')])['wb']).toBe(1);
});

test('another insurgent, or nobody, captures nothing; after nobody somebody may', () => {
  expect(measure(captureWeek, scenario, [hold('wb', 'raiders'), hold('ea', null)])).toMatchObject({
    wb: null,
    ea: null,
  });
  expect(measure(captureWeek, scenario, [hold('ea', null), hold('ea', 'legion')])['ea']).toBe(2);
});

test('a region that insurgents take during the war can be captured', () => {
  expect(measure(captureWeek, scenario, [hold('wa', 'rebels'), quiet, hold('wa', 'army')])['wa']).toBe(3);
});
