/** Keeps the outputs in the README real: each `text` block right after a command or a program is what that one prints. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A fenced block, and the `text` block that follows it, if one does. */
const BLOCK = /```(sh|ts|yaml)\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```\n)?/g;

/** Runs a shell line of the README in the clone: `npx marchland` is the command just built. */
const runShell = (line: string): string =>
  execFileSync('sh', ['-c', line.replaceAll('npx marchland', 'node dist/cli/main.js')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  });

/** Runs a program of the README as a file inside the clone, where `marchland` means this package. */
const runProgram = (program: string): string => {
  const folder = `${root}.tmp/readme`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/program-${process.pid}.ts`;
  try {
    writeFileSync(file, program);
    return execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' });
  } finally {
    rmSync(file, { force: true });
  }
};

/** Commands that are the test of the clone itself: running them here would never end. */
const isTheClone = (line: string): boolean => /^(git|cd|npm) /.test(line);

/** The text with every output put in anew. Programs without an output run too: they must not fail. */
export const refreshed = (text: string): string =>
  text.replace(BLOCK, (block: string, kind: string, body: string, output: string | undefined) => {
    if (kind === 'yaml') return block;
    const lines = body.split('\n').filter((line) => line.trim() !== '' && !isTheClone(line));
    const printed = kind === 'ts' ? runProgram(body) : lines.map(runShell).join('');
    return output === undefined
      ? block
      : block.replace(`\`\`\`text\n${output}\`\`\``, () => `\`\`\`text\n${printed.trimEnd()}\n\`\`\``);
  });
