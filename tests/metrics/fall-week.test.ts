import { expect, test } from 'vitest';
import { fallWeek } from '../../src/metrics/fall-week.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage();
const hold =
  (region: string, holder: string | null) =>
  (tell: Telling): void =>
    tell.hold(region, holder);

test('the first week in which an insurgent holds what none held at the start', () => {
  expect(measure(fallWeek, scenario, [quiet, hold('wa', 'rebels'), hold('eb', 'raiders')])).toEqual({
    '': 2,
    ea: null,
    eb: 3,
    wa: 2,
    wb: null,
  });
});

test('the first fall counts; what was an insurgent’s from the start does not fall, also when it is lost in between', () => {
  const weeks = [
    hold('wa', 'rebels'),
    hold('wa', 'army'),
    hold('wa', 'rebels'),
    hold('wb', 'army'),
    hold('wb', 'raiders'),
  ];
  expect(measure(fallWeek, scenario, weeks)).toEqual({ '': 1, ea: null, eb: null, wa: 1, wb: null });
});

test('no fall, no week', () => {
  expect(measure(fallWeek, scenario, [hold('wa', 'legion'), hold('eb', null)])['']).toBeNull();
});
