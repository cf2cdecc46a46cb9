/** The page on the reference case states the values of its file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/result.js';
import type { ScenarioData } from '../../src/core/scenario.js';
import { parseScenario } from '../../src/setup.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { data } = unwrap(parseScenario(read('scenarios/deir-ez-zor-anbar-2017.yaml')));

const rows = read('docs/reference-case.md')
  .split('\n')
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const path = /^`(.+)`$/.exec(cells[1] ?? '')?.[1];
    return path === undefined ? [] : [{ path, value: cells[2], range: cells[3], drawn: cells[4] }];
  });

/** The file's value at a path by id; a parameter of all factions is its default. */
const valueAt = (root: ScenarioData, path: string): unknown => {
  const [list, id, ...rest] = path.split('/');
  const things = (root as unknown as Record<string, unknown>)[list ?? ''];
  const start: unknown = Array.isArray(things)
    ? things.find((thing: { id?: string; between?: string[] }) => (thing.id ?? thing.between?.join('~')) === id)
    : (things as Record<string, unknown>)[id ?? ''];
  return rest.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], start);
};

test('has rows to hold against the file', () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)('$path is $value, from $range', ({ path, value, range, drawn }) => {
  expect(valueAt(data, path)).toBe(Number(value));
  const [low, high] = (range ?? '').split('–').map(Number);
  expect(Number(value)).toBeGreaterThanOrEqual(low ?? Number.NaN);
  expect(Number(value)).toBeLessThanOrEqual(high ?? Number.NaN);
  const entry = data.provenance?.find((each) => each.path === path);
  expect(entry?.low === undefined ? 'no' : 'yes').toBe(drawn);
  if (drawn === 'yes') expect([entry?.low, entry?.high]).toEqual([low, high]);
});
