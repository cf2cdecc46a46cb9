import { expect, test } from 'vitest';
import { fillSentence } from '../../src/core/events.js';

test('a sentence begins with a capital, whatever name comes first, and nothing else changes', () => {
  const names: Readonly<Record<string, string>> = { faction: 'the Army of the West', from: 'al-Bab', fighters: '40' };
  const fill = (sentence: string): string => fillSentence(sentence, (field) => names[field] ?? '?');
  expect(fill('{faction} left {from}.')).toBe('The Army of the West left al-Bab.');
  expect(fill('{fighters} of {faction} left.')).toBe('40 of the Army of the West left.');
});
