import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseScenario, play } from '../../src/setup.js';
import { unwrap } from '../../src/core/result.js';

const root = new URL('../../', import.meta.url);
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
if (!present && process.env['CI'] !== 'true')
  console.log(`skipped: no Chromium at ${executablePath} (Debian: apt-get install chromium, or set CHROMIUM)`);

/** Nothing but the page: Chromium's own traffic would only meet a closed network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

test.skipIf(!present && process.env['CI'] !== 'true')('example 006 plays the same war in a real browser', async () => {
  const bundled = await build({
    entryPoints: [new URL('examples/006-in-a-browser.ts', root).pathname],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    loader: { '.yaml': 'text' },
    write: false,
    logLevel: 'silent',
  });
  const browser = await chromium.launch({ executablePath, args: QUIET });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>marchland</title><body></body>');
    await page.addScriptTag({ content: bundled.outputFiles[0].text });
    const shown = await page.evaluate(() => ({
      digest: document.body.dataset['digest'],
      items: [...document.querySelectorAll('li')].map((item) => item.textContent),
    }));
    const scenario = unwrap(parseScenario(readFileSync(new URL('scenarios/two-valleys.yaml', root), 'utf8')));
    const campaign = play(scenario, { seed: 'browser', arm: 'in-step' });
    expect(shown.digest).toBe(campaign.record?.end.digest);
    expect(shown.items).toHaveLength(campaign.events.length);
  } finally {
    await browser.close();
  }
});
