import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneOfEachArm, type Golden, type GoldenCampaign } from '../golden/campaigns.js';
import { isThorough } from '../effort.js';
import { bundle } from './bundle.js';
import { differences } from './differences.js';
import { engines, isPresent, run } from './engines.js';

/** One campaign of the first and the last arm of every scenario, and of every arm in thorough tests: other engines are slow. */
const [first, ...others] = oneOfEachArm().filter(
  ({ id }, i, all) => isThorough || all[i - 1]?.id !== id || all[i + 1]?.id !== id,
);
const all = JSON.parse(readFileSync(new URL('../golden/digests.json', import.meta.url), 'utf8')) as Golden;
const goldenOf = (...campaigns: readonly GoldenCampaign[]): Golden => ({
  ...all,
  campaigns: Object.fromEntries(campaigns.map(({ name }) => [name, all.campaigns[name]])),
});
const golden = goldenOf(first, ...others);
const mustRun = process.env['CI'] === 'true';

for (const engine of engines) {
  const present = isPresent(engine);
  const absent = `no ${engine.name} at ${engine.needs} (${engine.hint})`;
  if (!present && !mustRun) console.log(`skipped: ${absent}`);

  describe.skipIf(!present && !mustRun)(engine.name, () => {
    test('plays golden campaigns to the same digests', { timeout: 300_000 }, async () => {
      if (!present) throw new Error(absent);
      expect(differences(golden, await run(engine, await bundle([first, ...others])))).toEqual([]);
    });

    test('does not pass for an engine that broke off', async () => {
      await expect(run(engine, "throw new TypeError('planted')")).rejects.toThrow('planted');
    });
  });
}

const [v8] = engines;

describe('the comparison', () => {
  test('sees the luck of another seed in the one campaign that had it', async () => {
    const second = others[0];
    const printed = await run(v8, await bundle([{ ...first, seed: 'planted' }, second]));
    expect(differences(goldenOf(first, second), printed)).toEqual([expect.stringContaining(first.name)]);
  });

  test.each(['world', 'record'] as const)('sees one changed digit of a %s', async (part) => {
    const printed = await run(v8, await bundle([first]));
    const played = golden.campaigns[first.name];
    const only = (kept: typeof played): Golden => ({ ...golden, campaigns: { [first.name]: kept } });
    const digit = played[part].endsWith('0') ? '1' : '0';
    expect(differences(only(played), printed)).toEqual([]);
    expect(differences(only({ ...played, [part]: played[part].slice(0, -1) + digit }), printed)).toHaveLength(1);
  });

  test('sees a campaign that is missing, and one too many', async () => {
    const printed = await run(v8, await bundle([first]));
    expect(differences(golden, '')).toHaveLength(others.length + 2);
    expect(differences({ ...golden, campaigns: {} }, printed)).not.toEqual([]);
  });
});
