import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EngineBug } from '../../src/core/result.js';
import { failWith } from '../../src/cli/failure.js';
import { cli, json } from './fake-io.js';

describe('help and version', () => {
  test.each(['--help', 'help', '-h'])('%s', async (words) => {
    const { code, out, err } = await cli(words);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['list', 'validate', 'run', 'compare', 'check', 'replay', 'verify'])
      expect(out).toContain(`  ${command} `);
    expect(out).toContain('Examples:');
  });

  test.each(['run --help', 'help run'])('%s', async (words) => {
    const { code, out } = await cli(words);
    expect(code).toBe(0);
    expect(out).toContain('--strategy <faction=ref>');
  });

  test('the version is the package’s', async () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await cli('--version')).toMatchObject({
      code: 0,
      out: `${(manifest as { version: string }).version}\n`,
      err: '',
    });
  });

  test('nothing asked: help, as a mistake', async () => {
    const { code, out, err } = await cli([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: marchland');
  });
});

describe('bad usage ends with 2 and says what was meant', () => {
  test.each([
    ['rum two-valleys', 'Did you mean run?'],
    ['run two-valleys --sed x', '--seed'],
    ['run', "missing required argument 'scenario'"],
    ['run two-valleys more', 'too many arguments'],
    ['run two-valleys --turns 0', 'whole number from 1'],
    ['run two-valleys --turns 1e3', 'whole number from 1'],
    ['run two-valleys --set porosity', 'PATH=VALUE'],
    ['run two-valleys --set =1', 'PATH=VALUE'],
    ['run two-valleys --strategy rebels=', 'FACTION=REF'],
    ['run two-valleys --strategy rebels={"period":4}', '"use"'],
    ['run two-valleys --seed', 'argument missing'],
    ['compare two-valleys --runs many', 'whole number from 1'],
    ['compare two-valleys --assumptions wild', 'Allowed choices are drawn, fixed'],
    ['list armies', 'Allowed choices are scenarios'],
    ['validate', 'missing required argument'],
  ])('%s', async (words, message) => {
    const { code, out, err } = await cli(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('--help says more');
  });

  test('with --json the one document says so', async () => {
    const ran = await cli('run --json --sed x');
    expect(ran.code).toBe(2);
    expect(json(ran)).toMatchObject({
      ok: false,
      issues: [{ code: 'usage', message: expect.stringContaining('--sed') }],
    });
  });
});

describe('our own bug', () => {
  const fail = (error: unknown, asJson: boolean) => {
    const printed = { out: '', err: '' };
    const io = {
      out: (text: string) => void (printed.out += text),
      err: (text: string) => void (printed.err += text),
      outTty: false,
      errTty: false,
      columns: null,
      env: {},
      breathe: () => Promise.resolve(),
      letSignalsKill: () => undefined,
      wrote: () => undefined,
    };
    return { code: failWith(io, asJson, error), ...printed };
  };

  test('ends with 70 and asks for a report', () => {
    const { code, out, err } = fail(new EngineBug('fighters not conserved'), false);
    expect([code, out]).toEqual([70, '']);
    expect(err).toMatch(/^bug: fighters not conserved\n.*Please report it/);
  });

  test('an error of another kind comes with its stack', () => {
    const { code, out, err } = fail(new TypeError('undefined is not a function'), true);
    expect(code).toBe(70);
    expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ code: 'engine-bug' }] });
    expect(err).toContain('usage.test');
  });
});
