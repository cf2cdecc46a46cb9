import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenCampaigns, goldenNow, type Golden } from './campaigns.js';
import { transcriptsNow } from './told.js';
import { transcriptNow } from './transcript.js';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const golden = JSON.parse(file('digests.json')) as Golden;

describe('goldens: if a change is meant, npm run golden, read the difference, and tell it in CHANGELOG.md', () => {
  const now = goldenNow();

  it('are of the scenarios and arms there are', () => {
    expect(Object.keys(now.campaigns)).toEqual(Object.keys(golden.campaigns));
    expect(now.engine).toBe(golden.engine);
  });

  it('are at least 20, and at least two of every arm', () => {
    const arms = goldenCampaigns().map(({ id, arm }) => `${id} ${arm}`);
    expect(arms.length).toBeGreaterThanOrEqual(20);
    expect(arms.filter((arm) => arms.indexOf(arm) === arms.lastIndexOf(arm))).toEqual([]);
  });

  it.each(Object.keys(golden.campaigns))('%s: the same world and the same record', (name) => {
    expect(now.campaigns[name]).toEqual(golden.campaigns[name]);
  });

  const told = [['two-valleys.txt', transcriptNow()] as const, ...transcriptsNow()];

  it.each(told)('%s: the same weeks, word for word', (name, text) => {
    const expected = file(name).split('\n');
    const actual = text.split('\n');
    const line = actual.findIndex((each, i) => each !== expected[i]);
    expect({ line: line + 1, text: actual[line] }).toEqual({ line: line + 1, text: expected[line] });
    expect(actual.length).toBe(expected.length);
  });
});
