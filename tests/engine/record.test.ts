import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/digest.js';
import { unwrap } from '../../src/core/result.js';
import { printRecord, type CampaignRecord } from '../../src/engine/record.js';
import { parseRecord, play, replay, verify, type PlayOptions } from '../../src/setup.js';
import { throughJson } from '../../src/testing/plain.js';
import { twoValleys } from '../golden/war.js';

const recordOf = (options: PlayOptions = {}): CampaignRecord =>
  play(twoValleys(), { seed: 'r/0', arm: 'in-turn', turns: 12, ...options }).record as CampaignRecord;
const record = recordOf();
type Edit = (copy: { -readonly [K in keyof CampaignRecord]: CampaignRecord[K] }) => void;
const edited = (edit: Edit): CampaignRecord => {
  const copy = throughJson(record);
  edit(copy);
  return copy;
};
/** The first order of a turn that can be changed in its quarters. */
const changed = (turn: number): CampaignRecord =>
  edited((copy) => {
    const line = copy.turns[turn - 1] as unknown as { orders: Record<string, { quarters?: number }[]> };
    const order = Object.values(line.orders)
      .flat()
      .find((each) => each.quarters !== undefined);
    if (order === undefined) throw new Error(`no such order in turn ${turn}`);
    order.quarters = order.quarters === 1 ? 2 : 1;
  });

describe('a record', () => {
  it('goes to text and back', () => {
    expect(unwrap(parseRecord(printRecord(record)))).toEqual(throughJson(record));
    expect(printRecord(record).trimEnd().split('\n')).toHaveLength(1 + 12 + 1);
  });

  it('replays to the same war, from itself alone', () => {
    const again = replay(unwrap(parseRecord(printRecord(record))));
    const first = play(twoValleys(), { seed: 'r/0', arm: 'in-turn', turns: 12 });
    expect(digest(again.world)).toBe(digest(first.world));
    expect([again.events, again.outcome, again.metrics, again.rejected]).toEqual([
      first.events,
      first.outcome,
      first.metrics,
      first.rejected,
    ]);
    expect(again.record?.end).toEqual(record.end);
  });

  it('verifies', () => {
    expect(verify(record)).toEqual({ ok: true });
    expect(verify(record, play(twoValleys(), { seed: 'x', arm: 'in-turn', turns: 1 }).scenario)).toEqual({ ok: true });
  });

  it('of noise, of refusals and of failures verifies as well', () => {
    const noise = {
      'west-army': 'random',
      'east-army': () => [{ kind: 'nonsense' }, null] as never,
      rebels: () => JSON.parse('{') as never,
    };
    const noisy = recordOf({ strategies: noise });
    expect(noisy.turns[3]).toMatchObject({
      failed: { rebels: 'strategy-threw' },
      orders: { 'east-army': [{ kind: 'nonsense' }, null] },
    });
    expect(verify(throughJson(noisy))).toEqual({ ok: true });
  });

  it('from a save verifies, whose memories and last turn it holds', () => {
    const { save } = play(twoValleys(), { seed: 'r/0', arm: 'in-turn', turns: 5 });
    const rest = recordOf({ start: save });
    expect(rest.turns[0].turn).toBe(6);
    expect(rest.turns.at(-1)?.digest).not.toBe(record.turns.at(-1)?.digest); // chained to another beginning
    expect(rest.turns.map(({ parts }) => parts)).toEqual(record.turns.slice(5).map(({ parts }) => parts));
    expect(verify(throughJson(rest))).toEqual({ ok: true });
  });
});

describe('verify names the first turn and part that differ', () => {
  it.each([1, 5, 9])('one order of turn %i changed: that turn, those orders', (turn) => {
    const verdict = verify(changed(turn));
    expect(verdict).toMatchObject({ ok: false, turn });
    expect(verdict.ok ? '' : verdict.path).toMatch(/^orders\/(west-army|east-army|rebels)$/);
  });

  it.each([
    [
      'a part of turn 7',
      (copy) => Object.assign(copy.turns[6].parts, { regions: '00000000' }),
      { turn: 7, path: 'regions', expected: '00000000' },
    ],
    [
      'a digest of turn 7',
      (copy) => Object.assign(copy.turns[6], { digest: '0' }),
      { turn: 7, path: 'digest', expected: '0' },
    ],
    ['the seed', (copy) => (copy.head = { ...copy.head, seed: 'other' }), { turn: 1, path: 'clock' }],
    ['the engine', (copy) => (copy.head = { ...copy.head, engine: 'marchland/0.0' }), { turn: 0, path: 'engine' }],
    [
      'the scenario’s digest',
      (copy) => (copy.head = { ...copy.head, scenario: { ...copy.head.scenario, digest: 'ff' } }),
      { turn: 0, path: 'scenario/digest' },
    ],
    ['the end', (copy) => (copy.end = { ...copy.end, digest: 'ff' }), { turn: 12, path: 'end' }],
    ['the outcome', (copy) => (copy.end = { ...copy.end, outcome: null }), { turn: 12, path: 'outcome' }],
    [
      'a turn left out',
      (copy) => (copy.turns = copy.turns.filter(({ turn }) => turn !== 4)),
      { turn: 4, path: 'turn' },
    ],
  ] as [string, Edit, object][])('%s', (_, edit, expected) => {
    expect(verify(edited(edit))).toMatchObject({ ok: false, ...expected });
  });

  it('data changed behind the digest', () => {
    const forged = edited((copy) => {
      (copy.head.scenario.data as { turns: number }).turns = 51;
    });
    expect(verify(forged)).toMatchObject({ ok: false, turn: 0, path: 'scenario/digest' });
  });
});

describe('parseRecord', () => {
  const lines = printRecord(record).trimEnd().split('\n');
  it.each([
    ['nothing', '', 'not-a-record', undefined],
    ['what is no JSON', [lines[0], '{', ...lines.slice(2)].join('\n'), 'not-json', 2],
    ['no head', lines.slice(1).join('\n'), 'bad-head', 1],
    ['no end', lines.slice(0, -1).join('\n'), 'bad-end', 13],
    ['a strange line', [...lines.slice(0, 4), '{"turn":"four"}', ...lines.slice(4)].join('\n'), 'bad-turn', 5],
    ['a list', '[]\n[]', 'bad-head', 1],
  ])('refuses %s', (_, text, code, line) => {
    const result = parseRecord(text);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
  });

  it('passes over empty lines', () => {
    expect(parseRecord(lines.join('\n\n')).ok).toBe(true);
  });
});
