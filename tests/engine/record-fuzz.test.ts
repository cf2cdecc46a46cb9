/** Records from strangers: reading them never throws, and what can be read is either played again or refused with reasons. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import { EngineBug, IssuesError, unwrap } from '../../src/core/result.js';
import { printRecord, type CampaignRecord } from '../../src/engine/record.js';
import { parseRecord, play, replay, verify } from '../../src/setup.js';
import { throughJson } from '../../src/testing/plain.js';
import { advance, stage } from '../rules/stage.js';

const scenario = stage({
  regions: {
    base: { fighters: { army: 90 }, controller: 'army' },
    town: { fighters: { rebels: 60 }, controller: 'rebels' },
  },
  ways: [['base', 'town']],
  rules: { movement: {}, 'ground-combat': {}, retreat: {}, control: {} },
  turns: 5,
});
const strategies = { army: () => [advance('base', 'town', 1), advance('town', 'town')] };
const half = play(scenario, { seed: 'fuzz', strategies, turns: 2 });
const record = play(scenario, { start: half.save, strategies }).record as CampaignRecord;
const lines = printRecord(record).trimEnd().split('\n');

/** Every place in a value: paths of its members, inner ones too. */
const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  value === null || typeof value !== 'object'
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, member]) => places(member, [...at, key]))];

/** A copy with something else at a place; `undefined` takes it away. */
const withAt = (value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown => {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, to);
  return copy;
};

const verdictOf = (text: string): unknown => {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.issues;
  try {
    return verify(parsed.value);
  } catch (error) {
    if (error instanceof IssuesError) return error.issues;
    throw error;
  }
};

describe('parseRecord never throws, and names a line with each issue', () => {
  const check = (text: string): void => {
    const parsed = parseRecord(text);
    if (parsed.ok) return;
    expect(parsed.issues.length).toBeGreaterThan(0);
    for (const issue of parsed.issues) {
      expect(issue.code).toMatch(/^[a-z-]+$/);
      if (issue.code !== 'not-a-record') expect(issue.line).toBeGreaterThan(0);
    }
  };

  test('whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(...lines, '', '{}', 'null', '{"turn":1}', '{"__proto__":{}}'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (pieces) => check(pieces.join('\n'))),
      effort(500, 41),
    );
  });

  test('whatever bytes are lost or added', () => {
    const text = lines.join('\n');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 3 }), (at, length, put) => {
        check(text.slice(0, at) + put + text.slice(at + length));
      }),
      effort(300, 42),
    );
  });

  test('all that is wrong is named at once, by line', () => {
    const text = ['{"format":"other"}', lines[1], '{"turn":2}', '', '[]', '{"end":1}'].join('\n');
    const parsed = parseRecord(text);
    expect(parsed.ok ? [] : parsed.issues.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['bad-head', 'head', 1],
      ['bad-end', 'end', 6],
      ['bad-turn', 'turns/2', 3],
      ['bad-turn', 'turns/2', 5],
    ]);
  });

  test('lines that are no JSON are all named', () => {
    const parsed = parseRecord(`${lines[0]}\n{\n${lines[1]}\n}`);
    expect(parsed.ok ? [] : parsed.issues.map(({ code, line }) => [code, line])).toEqual([
      ['not-json', 2],
      ['not-json', 4],
    ]);
  });

  test('other line ends and spaces will do', () => {
    expect(unwrap(parseRecord(`\n  ${lines.join('\r\n')}  \r\n\n`))).toEqual(throughJson(record));
  });
});

describe('what can be read', () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, 0, -1, 1.5, 1e9, '', 'x', [], {}),
    fc.jsonValue({ maxDepth: 1 }),
  );

  test('with any one thing in it changed is verified or refused, never a bug or an endless war', () => {
    const found = { ok: 0, differs: 0, refused: 0 };
    const all = [record.head, ...record.turns, record.end].flatMap((line, i) =>
      places(line).map((at) => [i, at] as const),
    );
    // The scenario's data have tests of their own.
    const targets = all.filter(([, at]) => at[1] !== 'data');
    fc.assert(
      fc.property(fc.constantFrom(...targets), junk, ([line, at], to) => {
        const changed = JSON.stringify(withAt(JSON.parse(lines[line]), at, to));
        const verdict = verdictOf(lines.map((text, i) => (i === line ? (changed ?? '') : text)).join('\n'));
        if (Array.isArray(verdict)) found.refused += 1;
        else if ((verdict as { ok: boolean }).ok) found.ok += 1;
        else found.differs += 1;
      }),
      effort(1000, 43),
    );
    expect(found.refused).toBeGreaterThan(50);
    expect(found.differs).toBeGreaterThan(50);
  });

  test.each([
    ['an end that is far away', ['end'], 1e9, { turn: 5, path: 'end', expected: '1000000000', actual: '5' }],
    ['an end before the last line', ['end'], 4, { turn: 5, path: 'turn', expected: 'a turn' }],
  ])('%s is named, not waited for', (_, at, to, expected) => {
    const forged = [...lines.slice(0, -1), JSON.stringify(withAt(JSON.parse(lines.at(-1) ?? ''), at, to))].join('\n');
    expect(verdictOf(forged)).toMatchObject({ ok: false, ...expected });
  });

  test.each([
    [
      'the last turn',
      (copy: string[]) => void copy.splice(-2, 1),
      { turn: 4, path: 'end', expected: '5', actual: '4' },
    ],
    [
      'the first turn',
      (copy: string[]) => void copy.splice(1, 1),
      { turn: 3, path: 'turn', expected: '4', actual: '3' },
    ],
    ['all turns', (copy: string[]) => void copy.splice(1, 3), { turn: 2, path: 'end', expected: '5', actual: '2' }],
  ])('%s left out is named', (_, cut, expected) => {
    const copy = [...lines];
    cut(copy);
    expect(verdictOf(copy.join('\n'))).toMatchObject({ ok: false, ...expected });
  });

  test.each([
    [
      'twice the same turn',
      (copy: string[]) => void copy.splice(2, 0, copy[2]),
      { turn: 5, path: 'turn', expected: '4' },
    ],
    [
      'two turns swapped',
      (copy: string[]) => void copy.splice(2, 2, copy[3], copy[2]),
      { turn: 4, path: 'turn', expected: '5' },
    ],
  ])('%s is named', (_, edit, expected) => {
    const copy = [...lines];
    edit(copy);
    expect(verdictOf(copy.join('\n'))).toMatchObject({ ok: false, ...expected });
  });

  test('orders of a faction that is none: turn and path', () => {
    const forged = [...lines];
    forged[1] = JSON.stringify(withAt(JSON.parse(lines[1]), ['orders', 'nobody'], []));
    expect(verdictOf(forged.join('\n'))).toMatchObject({ ok: false, turn: 3, path: 'orders/nobody' });
  });

  test('a start that is no world of this scenario is refused', () => {
    const world = (edit: (world: Record<string, unknown>) => void): unknown => {
      const copy = throughJson(record);
      edit((copy.head.start as unknown as { world: Record<string, unknown> }).world);
      return verdictOf(printRecord(copy));
    };
    for (const edit of [
      (w: Record<string, unknown>) => void delete w['regions'],
      (w: Record<string, unknown>) => void (w['turn'] = 'soon'),
      (w: Record<string, unknown>) =>
        void (w['marches'] = [{ due: 1, faction: 7, from: 0, to: 1, crossing: 0, attacking: 0, fighters: 4 }]),
      (w: Record<string, unknown>) => void ((w['regions'] as { controller: number }[])[0].controller = 9),
    ])
      expect(world(edit)).toMatchObject([{ code: 'foreign-world', path: 'start' }]);
  });

  test('replay of a forged record plays what it can, without an EngineBug', () => {
    const forged = throughJson(record);
    (forged.turns[0] as { orders: object }).orders = {
      army: [{ kind: 'advance', from: 'base', to: 'town', quarters: 4 }, null, { kind: 'x' }],
    };
    expect(() => replay(forged)).not.toThrow(EngineBug);
    expect(
      replay(forged)
        .rejected.map(({ turn, code }) => [turn, code])
        .slice(0, 2),
    ).toEqual([
      [3, 'malformed'],
      [3, 'unknown-order'],
    ]);
  });
});
