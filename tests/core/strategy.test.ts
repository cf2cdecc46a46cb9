import { describe, expect, test, vi } from 'vitest';
import { IssuesError, type Issue } from '../../src/core/result.js';
import { defineStrategy, optionIssues, refOf } from '../../src/core/strategy.js';
import type { View } from '../../src/core/contracts.js';
import { resolveStrategy, strategies } from '../../src/setup.js';

const decide = vi.fn<(view: View, options: object) => []>(() => []);
const patient = defineStrategy({
  id: 'patient',
  summary: 'Waits.',
  options: {
    wait: { value: 3, min: 0, max: 52, unit: 'turns', integer: true },
    odds: { value: 1.5, min: 0, max: 9, unit: 'x' },
    tone: { value: 'low', oneOf: ['low', 'high'] },
    home: { value: false },
    partners: { value: [], of: 'faction' },
    script: { value: { a: 1 }, json: true },
  },
  decide,
});
const view = {} as View;
/** The options that `decide` gets. */
const given = (options?: object): unknown => {
  decide.mockClear();
  patient(options)(view);
  return decide.mock.calls[0][1];
};
const DEFAULTS = { wait: 3, odds: 1.5, tone: 'low', home: false, partners: [], script: { a: 1 } };
const issuesOf = (make: () => unknown): readonly Issue[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof IssuesError) return error.issues;
    throw error;
  }
  return [];
};

describe('a definition', () => {
  test('is callable, carries its plan, and cannot be changed', () => {
    expect([patient.id, patient.summary, patient.options.wait.value]).toEqual(['patient', 'Waits.', 3]);
    expect(typeof patient).toBe('function');
    expect(Object.isFrozen(patient)).toBe(true);
  });

  test('hands the view to decide, with every option', () => {
    expect(given()).toEqual(DEFAULTS);
    expect(decide.mock.calls[0][0]).toBe(view);
    expect(given({ wait: 5, tone: 'high', home: true, partners: ['army'] })).toEqual({
      ...DEFAULTS,
      wait: 5,
      tone: 'high',
      home: true,
      partners: ['army'],
    });
    expect(given({ wait: undefined })).toEqual(DEFAULTS);
  });

  test('takes null and false for what they are where they are allowed', () => {
    expect(given({ script: null, home: false })).toEqual({ ...DEFAULTS, script: null });
  });

  test('freezes the options, so that no strategy can remember in them', () => {
    expect(Object.isFrozen(given())).toBe(true);
  });
});

describe('wrong options', () => {
  test.each([
    ['a number out of range', { wait: 53 }, 'wait'],
    ['a number below it', { odds: -0.1 }, 'odds'],
    ['no number', { wait: '5' }, 'wait'],
    ['not even finite', { odds: Number.NaN }, 'odds'],
    ['half a turn', { wait: 1.5 }, 'wait'],
    ['a word not on the list', { tone: 'loud' }, 'tone'],
    ['a list that reads like a word', { tone: ['high'] }, 'tone'],
    ['a word for a flag', { home: 'yes' }, 'home'],
    ['null for a flag', { home: null }, 'home'],
    ['null for a number', { wait: null }, 'wait'],
    ['one id for a list', { partners: 'army' }, 'partners'],
    ['a list of numbers', { partners: [1] }, 'partners'],
  ])('%s', (_, options, path) => {
    const issues = issuesOf(() => patient(options as never));
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([['bad-option', path]]);
    expect(issues[0].message).toContain(`patient.${path}`);
  });

  test('the ends of a range are inside', () => {
    expect(issuesOf(() => [patient({ wait: 0 }), patient({ wait: 52 }), patient({ odds: 9 })])).toEqual([]);
  });

  test('an unknown name suggests the nearest, and inherited names are unknown too', () => {
    expect(issuesOf(() => patient({ wai: 3 } as never))).toEqual([
      { code: 'unknown-option', path: 'wai', message: 'strategy patient has no option "wai"', suggestion: 'wait' },
    ]);
    expect(issuesOf(() => patient({ constructor: 3 } as never))[0]).toMatchObject({
      code: 'unknown-option',
      path: 'constructor',
    });
  });

  test('all are named at once', () => {
    expect(issuesOf(() => patient({ wait: 99, tone: 'x', zzz: 1 } as never)).map(({ path }) => path)).toEqual([
      'wait',
      'tone',
      'zzz',
    ]);
    expect(optionIssues('patient', patient.options, {})).toEqual([]);
  });
});

describe('refOf', () => {
  test('is the id with the options that were given', () => {
    expect(refOf(patient())).toEqual({ use: 'patient' });
    expect(refOf(patient({ wait: 5 }))).toEqual({ use: 'patient', wait: 5 });
  });

  test('of any other function is custom', () => {
    expect(refOf(() => [])).toBe('custom');
  });
});

describe('resolveStrategy', () => {
  const resolved = (ref: unknown): readonly (readonly [string, string | undefined])[] => {
    const result = resolveStrategy(ref as never);
    return result.ok ? [] : result.issues.map((issue) => [issue.code, issue.suggestion]);
  };

  test.each([
    ['an id', 'hold'],
    ['an id with options', { use: 'in-turn', period: 4 }],
    ['a definition', strategies['in-step']],
    ['a function', () => []],
  ])('takes %s', (_, ref) => {
    expect(resolved(ref)).toEqual([]);
  });

  test.each([
    ['an unknown id', 'in-stpe', [['unknown-strategy', 'in-step']]],
    ['an inherited name', 'constructor', [['unknown-strategy', undefined]]],
    ['an unknown option', { use: 'in-turn', peroid: 4 }, [['unknown-option', 'period']]],
    ['a bad option', { use: 'in-turn', period: 'four' }, [['bad-option', undefined]]],
    ['a module', './mine.ts#cautious', [['module-path', undefined]]],
    ['nothing to use', { period: 4 }, [['unknown-strategy', undefined]]],
  ])('refuses %s', (_, ref, issues) => {
    expect(resolved(ref)).toEqual(issues);
  });

  test('a function is itself, a definition its defaults', () => {
    const own = (): [] => [];
    const result = resolveStrategy(own);
    expect(result.ok && result.value).toBe(own);
    const made = resolveStrategy(strategies['in-step']);
    expect(made.ok && refOf(made.value)).toEqual({ use: 'in-step' });
  });
});
