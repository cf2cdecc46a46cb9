import { describe, expect, test } from 'vitest';
import {
  EngineBug,
  failure,
  invariant,
  issueLine,
  IssuesError,
  refuse,
  success,
  unwrap,
  type Issue,
} from '../../src/core/result.js';

const wrong: Issue = { code: 'unknown-region', path: 'crossings/3/between/1', message: 'no region "abu-kemal"' };

describe('issueLine', () => {
  test.each([
    [wrong, '', 'crossings/3/between/1: no region "abu-kemal" [unknown-region]'],
    [
      { ...wrong, suggestion: 'abu-kamal', line: 3, column: 7 },
      'file.yaml',
      'file.yaml:3:7 crossings/3/between/1: no region "abu-kemal"; did you mean "abu-kamal"? [unknown-region]',
    ],
    [{ ...wrong, line: 3 }, 'file.yaml', 'file.yaml:3 crossings/3/between/1: no region "abu-kemal" [unknown-region]'],
    [{ ...wrong, line: 3, column: 7 }, '', ':3:7 crossings/3/between/1: no region "abu-kemal" [unknown-region]'],
    [{ ...wrong, path: '' }, 'file.yaml', 'file.yaml: no region "abu-kemal" [unknown-region]'],
    [{ ...wrong, path: '' }, '', 'no region "abu-kemal" [unknown-region]'],
  ])('%o of "%s"', (issue, source, line) => {
    expect(issueLine(issue, source)).toBe(line);
  });
});

describe('unwrap', () => {
  test('gives the value, warnings or not', () => {
    expect(unwrap(success(5))).toBe(5);
    expect(unwrap(success(5, [wrong]))).toBe(5);
    expect(success(5)).toEqual({ ok: true, value: 5, warnings: [] });
  });

  test('throws every issue at once', () => {
    const issues = [wrong, { ...wrong, path: 'arms/x' }];
    let thrown: unknown;
    try {
      unwrap(failure(issues));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(IssuesError);
    expect(thrown).toMatchObject({ name: 'IssuesError', issues });
    expect((thrown as IssuesError).message.split('\n')).toEqual(issues.map((issue) => issueLine(issue)));
  });
});

test('refuse throws one issue, with a suggestion where there is one', () => {
  const issuesOf = (throws: () => never): readonly Issue[] => {
    try {
      return throws();
    } catch (error) {
      return (error as IssuesError).issues;
    }
  };
  expect(issuesOf(() => refuse('bad-seed', 'seed', 'a seed is a text'))).toEqual([
    { code: 'bad-seed', path: 'seed', message: 'a seed is a text' },
  ]);
  expect(issuesOf(() => refuse('unknown-arm', 'arm', 'none', 'in-step'))[0].suggestion).toBe('in-step');
});

describe('invariant', () => {
  test('is silent where it holds, and then never words its message', () => {
    expect(() => invariant(true, 'x')).not.toThrow();
    expect(() =>
      invariant(true, () => {
        throw new Error('asked for no reason');
      }),
    ).not.toThrow();
  });

  test('is a bug of ours where it does not, and no IssuesError', () => {
    expect(() => invariant(false, 'not conserved')).toThrow(new EngineBug('not conserved'));
    expect(() => invariant(false, () => `${1 + 1} lost`)).toThrow(new EngineBug('2 lost'));
    expect(new EngineBug('x')).not.toBeInstanceOf(IssuesError);
    expect(new EngineBug('x').name).toBe('EngineBug');
  });
});
