import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCaseFolder } from '../../src/node/case-folder.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { loadStrategy } from '../../src/node/load-strategy.js';
import { play } from '../../src/setup.js';
import { readCase } from '../../src/testing/index.js';

const root = new URL('../../', import.meta.url);
const folder = new URL('examples/', root);
const files = readdirSync(folder).filter((file) => /^\d{3}-/.test(file));

/** What a line of each program's output must look like; programs for other runners are run by their own tests. */
const SAYS: Readonly<Record<string, RegExp>> = {
  '001-play-a-campaign.ts': /Turn 1\n/,
  '002-write-a-strategy.ts': /careful: \d+ rebels left after \d+ turns, 0 orders refused/,
  '003-compare-a-variation.ts': /in-turn against in-step: [\d.]+ fighter-weeks, 95 % interval/,
  '005-add-a-rule.ts': /week \d+: \d+ of Army of the (West|East) straggled in (West|East) valley\./,
  '007-map-of-timing.ts': /^4 \| 1\.00 \/ 1\.00 \|/m,
};
/** Run under vitest itself, in a browser, and below. */
const ELSEWHERE = [
  '004-check-a-law.test.ts',
  '006-in-a-browser.ts',
  '008-check-a-strategy.test.ts',
  '009-check-with-node-test.mjs',
];

test('every example is run somewhere', () => {
  expect(files.toSorted()).toEqual([...Object.keys(SAYS), ...ELSEWHERE].toSorted());
});

test.each(files)('%s is short', (file) => {
  expect(readFileSync(new URL(file, folder), 'utf8').split('\n').length).toBeLessThan(60);
});

test.each(Object.entries(SAYS))('%s runs and says what it should', (file, line) => {
  const args = file.startsWith('007') ? ['4'] : [];
  const output = execFileSync(process.execPath, ['--import', 'tsx', new URL(file, folder).pathname, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(output).toMatch(line);
});

test('009 runs under Node’s own test runner', () => {
  const file = new URL('009-check-with-node-test.mjs', folder).pathname;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', file], { cwd: root, encoding: 'utf8', env });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^# fail 0$/m)]);
});

describe('what looks right', () => {
  const marchland = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['dist/cli/main.js', ...words], { cwd: root, encoding: 'utf8' });
  const STRATEGY = './examples/looks-right.ts';
  const law = 'legal';

  test('plays in every scenario and place without a refused order', async () => {
    const strategy = await loadStrategy(join(fileURLToPath(root), STRATEGY));
    for (const id of ['two-valleys', 'deir-ez-zor-anbar-2017']) {
      const scenario = await loadScenario(id);
      for (const { id: faction } of scenario.factions) {
        const { rejected } = play(scenario, { seed: 'right', turns: 8, strategies: { [faction]: strategy } });
        expect(rejected).toEqual([]);
      }
    }
  });

  test('a check names the law, shows the smallest war, and says how to see it again', () => {
    const out = mkdtempSync(join(tmpdir(), 'marchland-'));
    const { status, stdout } = marchland('check', STRATEGY, '--laws', law, '--runs', '30', '--out', out);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^BROKEN {2}legal: .* was refused, over-committed: \d offensives at once, .*, as \S+ in turn \d\n/,
    );
    expect(stdout).toMatch(/the smallest war found that shows it: \d turns?, \d regions, 2 factions, /);
    expect(stdout).toContain(`again: npx marchland check ${STRATEGY} --case ${out}/${law}\n`);
    expect(stdout).not.toContain('did not fail again');
    expect(readdirSync(join(out, law)).sort()).toEqual(readdirSync(new URL(`looks-right/${law}/`, folder)).sort());
  });

  test('its counterexample, as it is shipped, is of that law and fails again alone', async () => {
    const shipped = join('examples/looks-right', law);
    expect(readCase(await readCaseFolder(join(fileURLToPath(root), shipped))).law).toBe(law);
    const { status, stdout } = marchland('check', STRATEGY, '--case', shipped);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^BROKEN {2}legal: .*over-committed/);
    expect(marchland('check', 'hold', '--case', shipped).status).toBe(0);
  });
});
