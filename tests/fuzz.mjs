/** `npm run fuzz`: the tests that generate their cases, ten times as many and others each time; other engines play every arm. */
import { spawnSync } from 'node:child_process';

const FILES = [
  'tests/meta',
  'tests/oracles',
  'tests/testing',
  'tests/engine',
  'tests/scenario',
  'tests/strategies',
  'tests/portability',
];
const { status } = spawnSync('npx', ['vitest', 'run', '--testTimeout=3600000', ...FILES], {
  stdio: 'inherit',
  env: { ...process.env, MARCHLAND_EFFORT: process.env['MARCHLAND_EFFORT'] ?? '10' },
});
process.exitCode = status ?? 1;
