import { expect, test } from 'vitest';
import { weekDate } from '../../src/report/civil-date.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

test('agrees with the platform over three hundred years of weeks', () => {
  const start = Date.UTC(1899, 11, 25);
  for (let turn = 1; turn <= 15_700; turn++) {
    const date = new Date(start + (turn - 1) * 7 * 86_400_000);
    expect(weekDate('1899-12-25', turn)).toBe(
      `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
    );
  }
});

test.each([
  ['2017-09-10', 1, '10 September 2017'],
  ['2017-09-10', 2, '17 September 2017'],
  ['2017-12-28', 2, '4 January 2018'],
  ['2016-02-25', 2, '3 March 2016'],
  ['1900-02-25', 2, '4 March 1900'],
])('%s, turn %i', (start, turn, date) => {
  expect(weekDate(start, turn)).toBe(date);
});

test('what is no date', () => {
  expect(weekDate('autumn', 1)).toBeNull();
});
