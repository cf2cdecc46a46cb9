/** What docs/model.md says of the rules is what they say of themselves, and what it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bibliography } from '../../docs/bibliography.js';
import { ruleNotes } from '../../docs/model-notes.js';
import { statusOf, withModelTables } from '../../docs/model-tables.js';
import { rules } from '../../src/setup.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/model.md');
const [body = '', sources = ''] = page.split('\n## Sources\n');

test('its tables and the turn worked by hand are those of the code (npm run docs)', () => {
  expect(withModelTables(page)).toBe(page);
});

describe.each(Object.values(rules))('$id', ({ id, equations = [] }) => {
  test('says what it computes, and where that is from', () => {
    expect(equations.length).toBeGreaterThan(0);
    for (const { formula, status, source } of equations) {
      expect(formula).not.toMatch(/[\n`|]/);
      expect(source === undefined, formula).toBe(status === 'design choice');
      if (status === 'published')
        for (const each of source?.split('; ') ?? []) expect(bibliography).toHaveProperty([each]);
    }
  });

  test('has notes, and what they say is shown is shown there', () => {
    const shown = ruleNotes[id]?.shown ?? [];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, file, title] of shown) expect(read(`tests/rules/${file}`)).toContain(title);
  });
});

test('notes are of rules that there are', () => {
  expect(Object.keys(ruleNotes).toSorted()).toEqual(Object.keys(rules).toSorted());
});

test('all values of parameters are choices but these', () => {
  const others = Object.values(rules).flatMap((rule) =>
    Object.entries(rule.parameters ?? {})
      .filter(([, parameter]) => statusOf(parameter) !== 'design choice')
      .map(([name, parameter]) => `${rule.id}/${name} ${statusOf(parameter)}`),
  );
  expect(others.toSorted()).toEqual(['movement/resistedKmPerWeek derived', 'unrest/threshold published']);
});

test('every source is cited, and every citation has its source', () => {
  for (const citation of Object.keys(bibliography)) expect(body).toContain(citation);
  const cited = [...body.matchAll(/[A-Z]\w+(?:, [A-Z]\w+)*(?: & [A-Z]\w+)? (?:19|20)\d\d/g)].map(
    ([citation]) => citation,
  );
  const years = cited.filter((citation) => !/^(August|September|January|June|Mosul|Rutba|Fallujah|In) /.test(citation));
  expect([...new Set(years)].toSorted()).toEqual(Object.keys(bibliography).toSorted());
  expect(sources.match(/^- \*\*/gm)?.length).toBe(Object.keys(bibliography).length);
});

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each([...new Set([...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link))])(
  '%s leads somewhere',
  (link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? 'docs/model.md' : new URL(path, 'file:///docs/').pathname.slice(1);
    expect(existsSync(new URL(file, root)), file).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(read(file))).toContain(anchor);
  },
);
