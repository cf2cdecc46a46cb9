/**
 * All that can be known without running the code: `npm run check`, or `npm run check lint types` for some of it.
 * Builds first, as types of tests and examples, and the checks of the package, read dist/. A check that passes says one
 * line; one that fails shows what its tool said.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Consumers of the package have no types for seedrandom: its name may stand in our declarations in prose only. */
function declarations() {
  const leaks = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts') && /['"]seedrandom[/'"]/.test(readFileSync(`dist/${file}`, 'utf8')))
    .map((file) => `dist/${file} imports seedrandom: keep its types out of what is exported`);
  return { code: leaks.length, output: leaks.join('\n') };
}

/** Two lanes for two cores; within a lane one after the other. A check is a command line or a function. */
const lanes = [
  {
    types: 'tsc -p tests/tsconfig.json',
    lint: 'oxlint --format=unix',
    format: 'oxfmt --check',
    layers: 'depcruise --config .ci/layers.mjs --no-progress --output-type err-long src',
  },
  {
    declarations,
    unused: 'knip --config .ci/knip.jsonc --no-progress --no-config-hints',
    package: 'publint --level warning --strict',
    exports: 'attw --pack . --profile esm-only --exclude-entrypoints ./package.json --format ascii',
  },
];

const run = (command) =>
  new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    const add = (text) => (output += text);
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const failures = [];
async function check(name, task) {
  const started = performance.now();
  const { code, output } = typeof task === 'string' ? await run(task) : task();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) return console.log(`ok      ${name} (${seconds} s)`);
  failures.push(name);
  console.log(`FAILED  ${name} (${seconds} s): ${typeof task === 'string' ? task : 'this script'}\n${output.trim()}\n`);
}

const wanted = process.argv.slice(2);
const known = ['build', ...lanes.flatMap(Object.keys)];
const strangers = wanted.filter((name) => !known.includes(name));
if (strangers.length > 0) failures.push(`no check ${strangers.join(', ')}; there are ${known.join(', ')}`);
else await check('build', 'npm run --silent build');

if (failures.length === 0)
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, task] of Object.entries(lane))
        if (wanted.length === 0 || wanted.includes(name)) await check(name, task);
    }),
  );

console.log(failures.length === 0 ? 'All checks passed.' : `Failed: ${failures.join(', ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
