import { failure, success, type Issue, type Result } from '../core/result.js';
import type { CampaignRecord, RecordEnd, RecordHead, RecordTurn } from './record.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isTurn = (line: unknown): line is RecordTurn =>
  isObject(line) &&
  typeof line['turn'] === 'number' &&
  typeof line['digest'] === 'string' &&
  isObject(line['parts']) &&
  isObject(line['orders']) &&
  Object.values(line['orders']).every((orders) => Array.isArray(orders)) &&
  (line['failed'] === undefined || isObject(line['failed']));

const isSave = (start: unknown): boolean =>
  isObject(start) &&
  isObject(start['world']) &&
  isObject(start['memories']) &&
  isObject(start['lastTurn']) &&
  Object.values(start['lastTurn']).every(isObject) &&
  isObject(start['metrics']) &&
  Object.values(start['metrics']).every((sums) => Array.isArray(sums));

const isHead = (line: unknown): line is RecordHead =>
  isObject(line) &&
  line['format'] === 'marchland-record/1' &&
  typeof line['engine'] === 'string' &&
  isObject(line['scenario']) &&
  typeof line['scenario']['digest'] === 'string' &&
  isObject(line['scenario']['data']) &&
  (line['seed'] === null || typeof line['seed'] === 'string') &&
  (line['arm'] === null || typeof line['arm'] === 'string') &&
  (line['start'] === null || isSave(line['start'])) &&
  (line['seed'] !== null || line['start'] !== null) &&
  isObject(line['strategies']);

const isEnd = (line: unknown): line is RecordEnd =>
  isObject(line) &&
  typeof line['end'] === 'number' &&
  Number.isInteger(line['end']) &&
  typeof line['digest'] === 'string' &&
  (line['outcome'] === null || isObject(line['outcome']));

/** Reads a record's JSON lines: a head, a line a turn, an end. All that is wrong at once; never throws. */
export const readRecord = (text: string): Result<CampaignRecord> => {
  const issues: Issue[] = [];
  const lines: { readonly line: number; readonly value: unknown }[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      lines.push({ line: i + 1, value: JSON.parse(line) as unknown });
    } catch {
      issues.push({ code: 'not-json', path: '', message: 'the line is not JSON', line: i + 1 });
    }
  });
  if (issues.length > 0) return failure(issues);
  if (lines.length < 2)
    return failure([{ code: 'not-a-record', path: '', message: 'a record has a head, a line a turn, and an end' }]);
  const head = lines[0].value;
  const last = lines[lines.length - 1];
  const turns: RecordTurn[] = [];
  if (!isHead(head))
    issues.push({
      code: 'bad-head',
      path: 'head',
      message: 'the first line is no head of a marchland-record/1',
      line: lines[0].line,
    });
  if (!isEnd(last.value))
    issues.push({
      code: 'bad-end',
      path: 'end',
      message: 'the last line is no end: the record was cut off',
      line: last.line,
    });
  for (const { line, value } of lines.slice(1, -1)) {
    if (isTurn(value)) turns.push(value);
    else issues.push({ code: 'bad-turn', path: `turns/${turns.length + 1}`, message: 'the line is no turn', line });
  }
  return isHead(head) && isEnd(last.value) && issues.length === 0
    ? success({ head, turns, end: last.value })
    : failure(issues);
};
