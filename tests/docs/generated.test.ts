import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reference, schema, scenarioIds } from '../../docs/tables.js';
import { UNSEEN, withLawTables } from '../../docs/law-tables.js';
import { KNOWN } from '../../src/cli/check-plan.js';
import { metrics, rules, strategies } from '../../src/setup.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test('the reference and the schema say what the code says (npm run docs)', () => {
  expect(read('docs/reference.md')).toBe(reference(new URL('scenarios/', root)));
  expect(read('scenarios/scenario.schema.json')).toBe(schema());
});

test('the tables of laws say what the laws say, and of each law of strategies what it cannot see (npm run docs)', () => {
  const guide = read('docs/testing-strategies.md');
  expect(withLawTables(guide)).toBe(guide);
  for (const id of KNOWN) expect(guide).toContain(`| \`${id}\` |`);
  expect(Object.keys(UNSEEN).toSorted()).toEqual(KNOWN.toSorted());
});

/** Whatever is registered has a test file of its own. */
const registered = [
  ...Object.keys(rules).map((id) => `tests/rules/${id}.test.ts`),
  ...Object.keys(strategies).map((id) => `tests/strategies/${id}.test.ts`),
  ...Object.keys(metrics).map((id) => `tests/metrics/${id}.test.ts`),
];

test.each(registered)('%s exists', (path) => {
  expect(existsSync(new URL(path, root))).toBe(true);
});

test.each(scenarioIds(new URL('scenarios/', root)))('scenario %s has golden digests', (id) => {
  const digests = JSON.parse(read('tests/golden/digests.json')) as Record<string, unknown>;
  expect(JSON.stringify(digests)).toContain(`"${id}`);
});
