import { describe, expect, test } from 'vitest';
import { counted, listed, numeral, withInterval } from '../../src/experiment/numerals.js';

test.each([
  [0, 0, '0'],
  [-0, 1, '0.0'],
  [-0.04, 1, '0.0'],
  [1234567, 0, '1,234,567'],
  [-1234.56, 1, '-1,234.6'],
  [999, 0, '999'],
  [12.345, 2, '12.35'],
])('%f with %i decimals is %s', (value, decimals, text) => expect(numeral(value, decimals)).toBe(text));

describe('a mean with its interval', () => {
  test.each([
    [5749.34, [5657.2, 5834.1], '5,749', '[5,657, 5,834]'],
    [11.43, [10.21, 12.62], '11.4', '[10.2, 12.6]'],
    [0.123, [0.081, 0.164], '0.123', '[0.081, 0.164]'],
    [-3, [-10.2, 4.4], '-3', '[-10, 4]'],
  ] as const)('%f %j is written %s %s', (mean, interval, text, brackets) =>
    expect(withInterval(mean, interval)).toEqual({ mean: text, interval: brackets }),
  );

  test('an end that is not 0 is not written as 0', () => {
    expect(withInterval(20, [0.3, 40]).interval).toBe('[0.3, 40.0]');
    expect(withInterval(20, [0.004, 40]).interval).toBe('[0.004, 40.000]');
    expect(withInterval(20, [0, 40]).interval).toBe('[0, 40]');
  });

  test('of width 0 it shows the value', () => {
    expect(withInterval(3, [3, 3])).toEqual({ mean: '3', interval: '[3, 3]' });
    expect(withInterval(2.5, [2.5, 2.5])).toEqual({ mean: '2.5', interval: '[2.5, 2.5]' });
    expect(withInterval(1 / 3, [1 / 3, 1 / 3]).mean).toBe('0.333');
  });
});

test('one is singular, all else plural', () => {
  expect(counted('1', 'weeks')).toBe('1 week');
  expect(counted('1.0', 'weeks')).toBe('1.0 weeks');
  expect(counted('0', 'weeks')).toBe('0 weeks');
});

test('lists read as sentences do', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
