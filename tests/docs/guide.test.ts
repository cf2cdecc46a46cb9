import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refreshed } from '../../docs/blocks.js';

test(
  'every block of docs/testing-strategies.md runs, and every output in it is what comes out (npm run docs)',
  { timeout: 400_000 },
  () => {
    const text = readFileSync(new URL('../../docs/testing-strategies.md', import.meta.url), 'utf8');
    expect(refreshed(text)).toBe(text);
  },
);
