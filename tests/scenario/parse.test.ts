import { describe, expect, it } from 'vitest';
import { issueLine } from '../../src/core/result.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { edited, issuesOf, parse, registry, sample, SAMPLE, sampleData } from './support.js';

describe('parseScenario', () => {
  it('reads a file that uses every part, without warnings', () => {
    const result = parse(SAMPLE);
    expect(issuesOf(result)).toEqual([]);
    expect(result.ok && result.warnings).toEqual([]);
  });

  it('reads the same from JSON', () => {
    const again = parse(JSON.stringify(sample().data));
    expect(again.ok && again.value.digest).toBe(sample().digest);
  });

  it('reports ten different mistakes at once, each at its line and column', () => {
    const text = `format: 1
id: Broken
title: Ten mistakes
turns: 9
countries: [{ id: west, name: West }, { id: east, name: East }]
factions:
  - { id: army, name: Army, kind: stat, country: west }
  - { id: rebels, name: Rebels, kind: insurgent, colour: red }
regions:
  - { id: valley, name: Valley, country: west, terrain: desert, fighters: { rebles: 5 } }
  - { id: base, name: Base, country: wst, terrain: desert }
  - { id: base, name: Base, country: east, terrain: desert }
crossings:
  - { between: [valley, bse], km: 20 }
rules: { ground-combat: { rate: 9 }, ground-cmbat: {} }
arms: { first: { strategies: { army: in-stp } } }
`;
    const found = issuesOf(parse(text)).map(({ code, path, line, column, suggestion }) => [
      code,
      path,
      line,
      column,
      suggestion,
    ]);
    expect(found).toEqual([
      ['bad-id', 'id', 2, 5, undefined],
      ['unknown-value', 'factions/0/kind', 7, 35, 'state'],
      ['unknown-key', 'factions/1/colour', 8, 50, undefined],
      ['unknown-faction', 'regions/0/fighters/rebles', 10, 77, 'rebels'],
      ['unknown-country', 'regions/1/country', 11, 38, 'west'],
      ['duplicate-id', 'regions/2/id', 12, 11, undefined],
      ['unknown-region', 'crossings/0/between/1', 14, 25, 'base'],
      ['out-of-range', 'rules/ground-combat/rate', 15, 33, undefined],
      ['unknown-rule', 'rules/ground-cmbat', 15, 38, 'ground-combat'],
      ['unknown-strategy', 'arms/first/strategies/army', 16, 38, 'in-step'],
    ]);
  });

  it.each([
    ['a key twice, at the second', edited('turns: 52', 'turns: 52\nturns: 53'), 'duplicate-key', 'turns', 9, 1],
    ['a merge key', edited('arms:\n', 'arms:\n  <<: { a: {} }\n'), 'merge-key', 'arms/<<', 41, 3],
    ['a number beyond doubles', edited('turns: 52', 'turns: 1e999'), 'not-finite', 'turns', 8, 8],
    ['infinity', edited('turns: 52', 'turns: .inf'), 'not-finite', 'turns', 8, 8],
    ['a prototype', edited('turns: 52', 'turns: 52\n__proto__: {}'), 'bad-key', '__proto__', 9, 1],
    ['an anchor in itself', edited('blocs: {', 'blocs: &a { loop: *a,'), 'cycle', 'blocs/loop', 38, 19],
    ['an unknown alias', edited('turns: 52', 'turns: *none'), 'unknown-alias', 'turns', 8, 8],
    ['a map as a key', edited('turns: 52', 'turns: 52\n? { a: 1 }\n: 5'), 'bad-key', '', 1, 1],
    ['broken YAML', edited('turns: 52', 'turns: [52'), 'syntax', '', 9, 1],
    ['two documents', `${SAMPLE}---\nformat: 1\n`, 'syntax', '', 55, 1],
    ['an unknown tag', edited('turns: 52', 'turns: !!odd 52'), 'syntax', '', 8, 8],
    ['nothing', '', 'empty', '', 1, 1],
    ['only a comment', '# soon\n', 'empty', '', 1, 1],
    ['a list', '- 1\n- 2\n', 'wrong-type', '', 1, 1],
    ['a word', 'hello', 'wrong-type', '', 1, 1],
    ['a missing key, at its parent', edited('terrain: city, ', ''), 'missing', 'regions/1/terrain', 19, 5],
  ])('refuses %s', (_, text, code, path, line, column) => {
    expect(issuesOf(parse(text)).map((issue) => [issue.code, issue.path, issue.line, issue.column])).toContainEqual([
      code,
      path,
      line,
      column,
    ]);
  });

  it('reports a mistake once, not its consequences', () => {
    expect(issuesOf(parse(edited('km: 20, porosity: 0.5', 'km: far, porosity: 0.5')))).toHaveLength(1);
    expect(issuesOf(parse(edited('turns: 52', 'turns: 1e999')))).toHaveLength(1);
    expect(issuesOf(parse(edited('status: open, guards', 'status: [open], guards')))).toHaveLength(1);
    expect(
      issuesOf(parse(edited('- { id: rebels, name: Rebels, kind', '- { name: Rebels, kind'))).filter(
        ({ code }) => code === 'missing',
      ),
    ).toHaveLength(1);
  });

  it('takes anchors that end', () => {
    const result = parse(
      edited('blocs: { west: [west-army], east: [east-army] }', 'blocs: { west: &w [west-army], east: *w }'),
    );
    expect(result.ok && result.value.data.blocs).toEqual({ west: ['west-army'], east: ['west-army'] });
  });

  it.each([
    ['deep brackets', '['.repeat(200_000)],
    ['deep maps', `a: ${'{ a: '.repeat(2_000)}1${' }'.repeat(2_000)}`],
    ['a long text', 'x'.repeat(5_000_000)],
    [
      'a bomb of aliases',
      `a: &a [1,1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}\n`,
    ],
  ])('refuses %s without falling over', (_, text) => {
    expect(issuesOf(parse(text)).length).toBeGreaterThan(0);
  });

  it('takes what is no text for a mistake like any other', () => {
    expect(issuesOf(parse(undefined as never)).map(({ code }) => code)).toEqual(['wrong-type']);
  });

  it('says an issue in one line with the place', () => {
    const [issue] = issuesOf(
      parse(edited('between: [west-valley, west-base], km', 'between: [west-valley, west-bse], km')),
    );
    expect(issueLine(issue, 'sample.yaml')).toBe(
      'sample.yaml:24:30 crossings/1/between/1: no region "west-bse"; did you mean "west-base"? [unknown-region]',
    );
  });
});

describe('validateScenario', () => {
  it('gives a scenario back from its data', () => {
    const again = validateScenario(sample().data, registry);
    expect(again.ok && again.value.digest).toBe(sample().digest);
  });

  it('shares nothing with the object it was given', () => {
    const data = sampleData();
    const result = validateScenario(data, registry);
    data.regions[0].name = 'changed';
    expect(result.ok && result.value.data.regions[0].name).toBe('West valley');
    expect(Object.isFrozen(data)).toBe(false);
  });

  it('freezes what it keeps', () => {
    const { data } = sample();
    expect(() => {
      data.regions[0].name = 'changed';
    }).toThrow(TypeError);
    expect(Object.isFrozen(data.provenance?.[0])).toBe(true);
  });

  const trap = new Proxy(
    {},
    {
      ownKeys: () =>
        [].concat(undefined as never).map(() => {
          throw new RangeError('trap');
        }),
    },
  );
  const loop: { self?: unknown } = {};
  loop.self = loop;
  const deep = Array(100)
    .fill(0)
    .reduce((inner: unknown) => ({ inner }), 1) as unknown;
  it.each([
    ['something deep', deep, 'too-deep'],
    ['something large', { regions: Array.from({ length: 300_000 }, () => ({})) }, 'too-large'],
    ['undefined', undefined, 'not-json'],
    ['a function', () => 1, 'not-json'],
    ['a date', { start: new Date(0) }, 'not-json'],
    ['a symbol', { id: Symbol('x') }, 'not-json'],
    ['a big integer', { turns: 5n }, 'not-json'],
    ['not a number', { turns: Number.NaN }, 'not-finite'],
    ['a circle', loop, 'cycle'],
    ['a trap', trap, 'not-json'],
    ['a hole in a list', { regions: Array(2) as unknown[] }, 'not-json'],
    ['a prototype', JSON.parse('{"__proto__": {"polluted": true}}'), 'bad-key'],
    ['null', null, 'wrong-type'],
  ])('refuses %s', (_, junk, code) => {
    expect(issuesOf(validateScenario(junk, registry)).map((issue) => issue.code)).toContain(code);
  });

  it('passes over members that are undefined, as JSON does', () => {
    expect(validateScenario({ ...sampleData(), reading: undefined }, registry).ok).toBe(true);
  });

  it('takes ids that objects inherit', () => {
    const text = SAMPLE.replaceAll('rebels', 'constructor').replaceAll('joint-cell', 'valueof');
    expect(issuesOf(parse(text))).toEqual([]);
  });
});
