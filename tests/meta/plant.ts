import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * What a tool prints about planted files: they are written to a folder that looks to the tool like the repository
 * (its own configuration, the same places under src/), and the folder is removed again.
 */
export function runOnPlanted(files: Record<string, string>, binary: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'marchland-'));
  try {
    for (const name of ['.ci', 'node_modules']) symlinkSync(resolve(name), join(folder, name), 'junction');
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) copyFileSync(name, join(folder, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\n`);
    }
    return output(resolve('node_modules', binary), args, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Standard output, also of a tool that ends with a code other than 0 as it found something. */
function output(script: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (stdout === undefined || stdout === '') throw new Error(stderr ?? String(error), { cause: error });
    return stdout;
  }
}
