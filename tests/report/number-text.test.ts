import { expect, test } from 'vitest';
import { changeText, countText, fixedText, pValueText, roughText, shareText } from '../../src/report/number-text.js';

test('thousands get commas', () => {
  expect([0, 7, 999, 1000, 12345, 1234567, -1234, 2.6].map(countText)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '12,345',
    '1,234,567',
    '-1,234',
    '3',
  ]);
});

test('changes carry their sign', () => {
  expect([5, 0, -1200].map(changeText)).toEqual(['+5', '0', '-1,200']);
});

test('a rounded nothing has no sign', () => {
  expect([fixedText(-0.001, 2), fixedText(-0.4, 0), fixedText(-1234.5, 1), fixedText(0.125, 2)]).toEqual([
    '0.00',
    '0',
    '-1,234.5',
    '0.13',
  ]);
});

test('about three digits', () => {
  expect([12, 0.256, 12.34, 123.4, 12345.6].map(roughText)).toEqual(['12', '0.26', '12.3', '123', '12,346']);
});

test('neither none nor all where it is not', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(shareText)).toEqual(['0%', '<1%', '50%', '>99%', '100%']);
  expect([0, 0.0004, 0.05].map(pValueText)).toEqual(['<0.001', '<0.001', '0.050']);
});
