import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface Engine {
  readonly name: string;
  /** Runs the script whose path comes last. */
  readonly command: readonly [string, ...string[]];
  /** Without this file it is absent. */
  readonly needs: string;
  /** How to get it. */
  readonly hint: string;
}

const gjs = process.env['GJS'] ?? '/usr/bin/gjs';

/** Engines that share no code for numbers, sorting or text. */
export const engines: readonly Engine[] = [
  { name: 'V8', command: [process.execPath], needs: process.execPath, hint: 'it is the engine of Node' },
  { name: 'SpiderMonkey', command: [gjs], needs: gjs, hint: 'Debian: apt-get install gjs, or set GJS' },
  {
    name: 'QuickJS',
    command: [process.execPath, here('quickjs.mjs')],
    needs: here('node_modules/quickjs-emscripten-core'),
    hint: 'npm ci --prefix tests/portability',
  },
];

export const isPresent = ({ needs }: Engine): boolean => existsSync(needs);

/** What the script prints in the engine. Rejects where it throws, or runs for minutes. */
export const run = async ({ command }: Engine, script: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'marchland-'));
  try {
    const path = join(folder, 'script.cjs'); // a classic script for Node too
    writeFileSync(path, script);
    const [file, ...args] = command;
    const { stdout } = await promisify(execFile)(file, [...args, path], { timeout: 240_000 });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
