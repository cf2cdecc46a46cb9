/** Keeps the outputs in documents real: each `text` block right after a command or a program is what that one prints. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A fenced block, and the `text` block that follows it, if one does. */
const BLOCK = /```(sh|ts|js|yaml)\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```\n)?/g;
/** A block that begins so is a file of that name for the blocks after it, and not run. */
const FILE = /^\/\/ (\S+\.[mc]?[jt]s)\n/;

/** Test runners are started as from a shell of one's own: without what the runner of our own tests says to its children. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_TEST|TEST$|NODE_ENV$)/.test(name)),
  ),
  NO_COLOR: '1',
  COLUMNS: '100',
});

/** Runs a shell line in a folder inside the clone: `npx marchland` is the command just built. */
const runShell = (line: string, cwd: string): string =>
  execFileSync(
    'sh',
    [
      '-c',
      line
        .replaceAll('npx marchland', `node ${root}dist/cli/main.js`)
        .replaceAll('npx vitest', `node ${root}node_modules/vitest/vitest.mjs`),
    ],
    { cwd, encoding: 'utf8', env: environment() },
  );

/** Runs a program as a file in a folder inside the clone, where `marchland` means this package. */
const runProgram = (program: string, cwd: string): string => {
  const file = join(cwd, 'program.ts');
  writeFileSync(file, program);
  return execFileSync(process.execPath, ['--import', 'tsx', file], { cwd, encoding: 'utf8', env: environment() });
};

/** Commands that are the test of the clone itself, or fetch from elsewhere: running them here would never end. */
const isElsewhere = (line: string): boolean => /^(git|cd|npm) /.test(line);

/** What a block prints; a file prints nothing. */
const printedBy = (kind: string, body: string, cwd: string): string => {
  const name = FILE.exec(body)?.[1];
  if (name !== undefined) {
    writeFileSync(join(cwd, name), body);
    return '';
  }
  if (kind !== 'sh') return runProgram(body, cwd);
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !isElsewhere(line));
  return lines.map((line) => runShell(line, cwd)).join('');
};

/** The text with every output put in anew. Blocks without an output run too: they must not fail. */
export const refreshed = (text: string): string => {
  mkdirSync(`${root}.tmp`, { recursive: true });
  const cwd = mkdtempSync(`${root}.tmp/blocks-`);
  writeFileSync(join(cwd, 'vitest.config.mjs'), 'export default {};\n'); // or that of the clone would count
  try {
    return text.replace(BLOCK, (block: string, kind: string, body: string, output: string | undefined) => {
      if (kind === 'yaml') return block;
      const printed = printedBy(kind, body, cwd);
      return output === undefined
        ? block
        : block.replace(`\`\`\`text\n${output}\`\`\``, () => `\`\`\`text\n${printed.trimEnd()}\n\`\`\``);
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
};
