import { describe, expect, test } from 'vitest';
import { begin, step } from '../../src/engine/step.js';
import { transcript } from '../../src/report/transcript.js';
import { play } from '../../src/setup.js';
import { scenario } from './support.js';

const played = scenario();

describe('transcript', () => {
  const campaign = play(played, { seed: 'transcript', arm: 'in-turn' });
  const text = transcript(campaign);
  const lines = text.split('\n');

  test('begins with what was played', () => {
    expect(lines[0]).toBe('Two valleys');
    expect(text).toContain('Seed      transcript');
    expect(text).toContain('in-turn (One after the other)');
    expect(text).toMatch(/Army of the West {2}in-turn \(period 4, order \[west-army,east-army\]/);
  });

  test('tells every turn', () => {
    const turns = lines.filter((line) => /^Turn \d+$/.test(line));
    expect(turns).toEqual(Array.from({ length: campaign.turns }, (_, i) => `Turn ${i + 1}`));
  });

  test('ends with outcome, metrics and digest', () => {
    expect(text).toContain(`The war is not over when turn 52, the last, ends.`);
    expect(text).toMatch(/ fighters-left +\d+ {2}fighters\n/);
    expect(lines.at(-2)).toBe(`Digest ${campaign.record?.end.digest}`);
  });

  test('metrics are numbers with units, yes or no, or never', () => {
    expect(text).toMatch(/\n {2}eliminated +no\n/);
    expect(text).toMatch(/\n {2}elimination-week +never\n/);
  });

  test('draws the map again whenever a region changes hands', () => {
    const changes = new Set(campaign.events.filter((event) => event.kind === 'captured').map((event) => event.turn));
    const within = [...changes].filter((turn) => turn < campaign.turns).length;
    expect(changes.size).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('West base ['))).toHaveLength(within + 2);
  });

  test('no line is wider than asked, and none ends in blanks', () => {
    for (const width of [80, 120]) {
      const narrow = transcript(campaign, { width }).split('\n');
      const running = narrow.filter((line) => !line.includes('porosity'));
      expect(Math.max(...running.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(narrow.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  test('strengths add up from turn to turn', () => {
    const sums = lines.flatMap(
      (line) => /in all .*Re ([\d,]+) -> ([\d,]+) \(([+-][\d,]+)\)/.exec(line)?.slice(1) ?? [],
    );
    expect(sums.length).toBeGreaterThan(0);
    const numbers = sums.map((sum) => Number(sum.replaceAll(',', '')));
    for (let i = 0; i < numbers.length; i += 3) {
      expect(numbers[i] + numbers[i + 2]).toBe(numbers[i + 1]);
      if (i > 0) expect(numbers[i]).toBe(numbers[i - 2]);
    }
  });

  test('is the same every time', () => {
    expect(transcript(play(played, { seed: 'transcript', arm: 'in-turn' }))).toBe(text);
  });
});

test('dates the weeks where the scenario has a start', () => {
  const text = transcript(play(scenario('deir-ez-zor-anbar-2017'), { seed: 'dates', turns: 2 }));
  expect(text).toContain('Turn 2, week of 17 September 2017');
});

test('shows what was refused', () => {
  const order = { kind: 'advance', from: 'west-base', to: 'nowhere', quarters: 1 } as const;
  const text = transcript(play(played, { seed: 'refused', turns: 1, override: { 1: { 'west-army': [order] } } }));
  expect(text).toMatch(/Refused\n {2}Army of the West: .*nowhere.*\[unknown-region\]/s);
});

test('a campaign that starts late begins with that world', () => {
  const start = step(played, begin(played, 'late'), {}).world;
  const text = transcript(play(played, { start, turns: 3 }));
  expect(text).toContain('Seed      that of the start');
  expect(text).not.toMatch(/^Turn 1$/m);
  expect(text).toMatch(/^Turn 2$/m);
});

test('needs a record', () => {
  expect(() => transcript(play(played, { seed: 'x', record: false }))).toThrow(/\[no-record\]/);
});
