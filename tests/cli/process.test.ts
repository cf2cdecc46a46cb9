import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../node/support.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const main = join(root, 'src/cli/main.ts');
const folder = folderWith({
  'bug.mjs': `import { EngineBug } from '${new URL('../../src/core/result.ts', import.meta.url).href}';
export const broken = () => { throw new EngineBug('made up'); };`,
  'stuck.mjs': "import { writeSync } from 'node:fs'; export const stuck = () => { writeSync(2, 'stuck'); for (;;); };",
  'typed.ts': 'export const idle = (view: { turn: number }): [] => { void view.turn; return []; };',
});

const node = (words: readonly string[], cwd = folder, program = main, env = process.env): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['--import', loader, program, ...words], { cwd, env, encoding: 'utf8' });

const shell = (line: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['-c', line.replace('marchland', `'${process.execPath}' --import '${loader}' '${main}'`)], {
    encoding: 'utf8',
  });

test('works from any folder and by a link, without colours in a pipe', () => {
  symlinkSync(main, join(folder, 'marchland'));
  const { status, stdout, stderr } = node(['list', 'scenarios'], folder, join(folder, 'marchland'));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Scenarios\n(?: {2}.*\n)* {2}deir-ez-zor-anbar-2017 {2}/);
});

test.each(['true', undefined])('a pipe gets no colours, whatever else runs it (CI=%s)', (CI) => {
  const { stdout } = node(['list', 'scenarios'], folder, main, { ...process.env, CI });
  expect(stdout).toMatch(/^Scenarios\n/);
});

test('a strategy of one’s own, in TypeScript, from the folder one stands in', () => {
  const { status, stdout, stderr } = node(['run', 'two-valleys', '--turns', '1', '--strategy', 'rebels=./typed.ts']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('a function of its own');
});

test('bad input: 2', () => {
  const { status, stdout, stderr } = node(['run', 'no-such-war']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('[unknown-scenario]');
});

test('our bug: 70', () => {
  const { status, stdout, stderr } = node(['run', 'two-valleys', '--strategy', 'rebels=./bug.mjs']);
  expect([status, stdout]).toEqual([70, '']);
  expect(stderr).toMatch(/^bug: made up\nThis is a bug in marchland/);
});

test('a reader who has seen enough is no error', () => {
  const { stdout, stderr } = shell('marchland run deir-ez-zor-anbar-2017 | head -1; echo "${PIPESTATUS[0]}"');
  expect([stdout, stderr]).toEqual(['Deir ez-Zor and Anbar, 2017\n0\n', '']);
});

test.runIf(existsSync('/dev/full'))('a full disk: 74', () => {
  const { status, stderr } = shell('marchland run two-valleys > /dev/full');
  expect(status).toBe(74);
  expect(stderr).toBe('marchland: the output could not be written: ENOSPC\n');
});

test('one campaign can be stopped while it is played', async () => {
  const child = spawn(
    process.execPath,
    ['--import', loader, main, 'run', 'two-valleys', '--strategy', 'rebels=./stuck.mjs'],
    { cwd: folder },
  );
  child.stderr.once('data', () => child.kill('SIGINT'));
  expect(await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))).toBe('SIGINT');
});

/** Says `working` on stderr whenever signals are let in, that is after each replicate. */
const spy = `data:text/javascript,${encodeURIComponent(
  "const after = setImmediate; globalThis.setImmediate = (next) => { process.stderr.write('working '); return after(next); };",
)}`;

test.each([
  ['SIGINT', 130, 'interrupted'],
  ['SIGTERM', 143, 'terminated'],
] as const)('%s: %i, and nothing half done', async (signal, code, word) => {
  const words = ['compare', 'two-valleys', '--runs', '1000000', '--json'];
  const child = spawn(process.execPath, ['--import', loader, '--import', spy, main, ...words]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => {
    if (err === '') child.kill(signal);
    err += data.toString();
  });
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  expect(await ended).toBe(code);
  clearTimeout(late);
  expect(out).toBe('');
  expect(err).toMatch(new RegExp(`^(working )+\nmarchland: ${word}, nothing was written\n$`));
});
