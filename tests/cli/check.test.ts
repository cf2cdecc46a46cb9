/** `marchland check` as a process of its own, as built: it starts threads and processes itself. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../node/support.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = folderWith({
  'good.mjs': "export const good = (view) => view.legal('hold').slice(0, 1);\nexport const idle = () => [];",
  'typed.ts': 'export const idle = (view: { turn: number }): [] => { void view.turn; return []; };',
  'illegal.mjs':
    "export const illegal = (view) => { console.log('asked'); return [{ kind: 'hold', region: 'nowhere' }]; };",
  'stuck.mjs': 'export const stuck = () => { for (;;); };',
  'late.mjs': 'export const late = (view) => { if (view.turn === 3) while (true) {} return []; };',
  'loading.mjs': 'process.stderr.write("loading"); for (;;); export const never = () => [];',
  'throws.mjs': 'throw new Error("boom");',
  'exits.mjs': 'export const exits = () => process.exit(0);',
  'chance.mjs': 'const luck = Math.random();\nexport const lucky = () => ({ orders: [], memory: luck });',
  // Answers in a thread and never in a process.
  'forked.mjs': `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
export const forked = () => { if (isMainThread) { writeFileSync('pid', String(process.pid)); for (;;); } return []; };`,
  'once.mjs': `import { existsSync, writeFileSync } from 'node:fs';
const mark = new URL('./mark', import.meta.url);
const first = !existsSync(mark);
writeFileSync(mark, '');
export const once = () => { if (first) throw new Error('only now'); return []; };`,
});

const check = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'check', ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, stdout, stderr };
};
/** Whether there is such a process, and not only what is left of one that nobody has asked about. */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const filesIn = (name: string): string[] => readdirSync(join(folder, name)).toSorted();

describe('a strategy that keeps the laws', () => {
  test('exit code 0, every law told, nothing written', () => {
    const { status, stdout, stderr } = check('./good.mjs#good', '--runs', '2');
    expect([status, stderr]).toEqual([0, '']);
    for (const law of ['view-untouched', 'blind-to-list-order', 'halts', 'fresh-process'])
      expect(stdout).toContain(`held    ${law}\n`);
    expect(stdout).toContain('./good.mjs#good keeps 12 laws, each tried on up to 2 wars (seed 1).');
    expect(existsSync(join(folder, 'failures'))).toBe(false);
  });

  test('in TypeScript, on a scenario, in one place, for some turns, by some laws and those they need', () => {
    const words = ['--against', 'two-valleys', '--faction', 'rebels', '--turns', '3', '--laws', 'pure', '--json'];
    const { status, stdout } = check('./typed.ts', '--runs', '2', '--seed', '7', ...words);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      strategy: './typed.ts',
      scenario: 'two-valleys',
      runs: 2,
      seed: 7,
      failures: [],
      held: ['bounded', 'view-untouched', 'no-outside-help', 'pure', 'halts'],
      skipped: [],
      coverage: {
        orders: { met: [], never: expect.arrayContaining(['advance', 'hold']) as unknown },
        events: expect.any(Object) as unknown,
        rules: expect.any(Object) as unknown,
      },
      mended: [],
    });
  });

  test.each(['hold', '{"use":"in-turn","period":4}'])('built in: %s', (strategy) => {
    expect(
      check(strategy, '--runs', '1', '--laws', 'fresh-process', '--against', 'two-valleys', '--turns', '4'),
    ).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

describe('a strategy that breaks a law', () => {
  const out = 'my failures';
  const first = check('./illegal.mjs', '--runs', '3', '--laws', 'legal', '--out', out);

  test('exit code 1, the law, the smallest war, and a command that fails again', () => {
    expect(first.status).toBe(1);
    expect(first.stdout).toMatch(
      /^BROKEN {2}legal: "hold nowhere" was refused, unknown-order: no order "hold", as \S+ in turn 1\n/,
    );
    expect(first.stdout).toContain('the smallest war found that shows it: 1 turn, 1 region, 1 faction,');
    expect(first.stdout).toContain("        again: npx marchland check ./illegal.mjs --case 'my failures/legal'\n");
    expect(first.stdout).not.toContain('did not fail again');
    expect(first.stderr).toBe('What shows it is in my failures/legal.\n');
    expect(filesIn(`${out}/legal`)).toEqual(['case.json', 'record.jsonl', 'scenario.yaml', 'turn.txt']);
  });

  test('the command fails alone, and shows what the strategy prints', () => {
    const again = check('./illegal.mjs', '--case', 'my failures/legal');
    expect(again.status).toBe(1);
    expect(again.stdout).toMatch(/^BROKEN {2}legal: "hold nowhere" was refused/);
    expect(again.stderr).toBe('asked\n');
    const { stdout, stderr } = check('./illegal.mjs', '--case', 'my failures/legal', '--json', '--quiet');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, law: 'legal', turn: 1 });
  });

  test('mended, it is tried first and said to be; the folder stays', () => {
    expect(check('./good.mjs#good', '--case', 'my failures/legal')).toMatchObject({
      status: 0,
      stdout: 'held    legal\n',
    });
    const { status, stdout } = check('./good.mjs#good', '--runs', '1', '--laws', 'legal', '--out', out);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^mended {2}my failures\/legal: it fails no more\n/);
    expect(filesIn(out)).toEqual(['legal']);
  });

  test('a past failure that still fails is told of, whatever the generator says', () => {
    const { status, stdout } = check('./illegal.mjs', '--runs', '1', '--laws', 'legal', '--out', out, '--json', '-q');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      failures: [{ law: 'legal', turn: 1, seed: null, path: null, again: true, size: { turns: 1, regions: 1 } }],
    });
  });

  test('what cannot be read of the past is said and left', () => {
    mkdirSync(join(folder, 'odd/pure'), { recursive: true });
    writeFileSync(join(folder, 'odd/pure/case.json'), '{}');
    const { status, stderr } = check('./good.mjs#idle', '--runs', '1', '--laws', 'legal', '--out', 'odd');
    expect([status, stderr]).toEqual([
      0,
      'warning: a past failure is not tried again: odd/pure case.json: these files are no case: case.json and scenario.yaml are needed [no-case]\n',
    ]);
  });

  test('a folder that cannot be written: 74', () => {
    const { status, stderr } = check('./illegal.mjs', '--runs', '1', '--laws', 'legal', '--out', 'good.mjs');
    expect(status).toBe(74);
    expect(stderr).toContain('"good.mjs/legal" cannot be written');
  });

  test('what does not fail again alone is said to be so', () => {
    rmSync(join(folder, 'mark'), { force: true });
    const { status, stdout } = check('./once.mjs', '--runs', '1', '--laws', 'answers', '--out', 'once');
    expect(status).toBe(1);
    expect(stdout).toContain('BROKEN  answers: it threw: only now');
    expect(stdout).toContain('run alone it did not fail again');
  });
});

describe('what only processes can tell', () => {
  test('other answers in a fresh process', () => {
    const { status, stdout } = check('./chance.mjs', '--runs', '1', '--out', 'chance', '--json', '--quiet');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      failures: [{ law: 'fresh-process', turn: 1, again: true, size: { turns: 1, regions: 1, factions: 1 } }],
      skipped: [],
    });
    expect(check('./good.mjs#idle', '--case', 'chance/fresh-process')).toMatchObject({ status: 0 });
  });

  test('an answer that never comes, in turn 3', () => {
    const { status, stdout } = check('./late.mjs', '--runs', '9', '--timeout', '1', '--out', 'late');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^BROKEN {2}halts: it had not answered after 1 second, as \S+ in turn 3\n/);
    expect(stdout).toContain('It comes to an end: it answers within 1 second.');
    expect(stdout).toMatch(/the smallest war found that shows it: 3 turns/);
    expect(stdout).toContain('again: npx marchland check ./late.mjs --case late/halts --timeout 1\n');
    expect(stdout).not.toContain('did not fail again');
    expect(stdout).toContain('unknown pure: it needs halts, which is broken');
    expect(filesIn('late/halts')).toEqual(['case.json', 'scenario.yaml', 'turn.txt']);
    expect(readFileSync(join(folder, 'late/halts/turn.txt'), 'utf8')).toMatch(/^it had not answered .* in turn 3\.\n$/);
    // The past failure is tried first, and once mended it is said to be.
    expect(check('./good.mjs#idle', '--runs', '1', '--laws', 'halts', '--out', 'late').stdout).toMatch(
      /^mended {2}late\/halts/,
    );
  });

  test('a strategy that ends its process', () => {
    const { status, stdout } = check('./exits.mjs', '--runs', '1', '--timeout', '1', '--out', 'exits');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^BROKEN {2}halts: it ended its process, as /);
  });

  test('a module that throws when it is loaded: 2', () => {
    const { status, stdout, stderr } = check('./throws.mjs');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('"./throws.mjs" cannot be loaded: boom [module-failed]');
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s: %i, whatever the strategy does', async (signal, code) => {
  const child = spawn(process.execPath, [main, 'check', './stuck.mjs', '--timeout', '100'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  setTimeout(() => child.kill(signal), 1500);
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code);
  expect(err).toContain(', nothing was written\n');
});

test('nobody is left behind: a process that was started goes with the one that started it', async () => {
  const child = spawn(process.execPath, [main, 'check', './forked.mjs', '--laws', 'fresh-process', '--runs', '1'], {
    cwd: folder,
  });
  const mark = join(folder, 'pid');
  const looking = setInterval(() => existsSync(mark) && child.kill('SIGINT'), 50);
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  clearInterval(looking);
  const left = Number(readFileSync(mark, 'utf8'));
  await expect.poll(() => alive(left), { timeout: 10_000 }).toBe(false);
});

test('a pipe that is closed early is no error', () => {
  const line = `'${process.execPath}' '${main}' check ./good.mjs#idle --runs 1 --laws legal | head -1; echo "\${PIPESTATUS[0]}"`;
  expect(spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' })).toMatchObject({
    stdout: 'held    bounded\n0\n',
    stderr: '',
  });
});
