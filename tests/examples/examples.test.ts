import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
/** Run under vitest itself, and in a browser. */
const ELSEWHERE = ['004-check-a-law.test.ts', '006-in-a-browser.ts'];

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
