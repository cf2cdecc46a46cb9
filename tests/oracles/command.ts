/** The command `npm run oracles`: the reference values of a file against the engine. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kinds } from './kinds/index.js';
import { printReport, summaryOf } from './print.js';
import { readOracles, runOracles, SCHEMA } from './runner.js';

const USAGE = `Usage: npm run oracles -- FILE [--json]

Puts every row of an oracle file (schema ${SCHEMA}) to the engine.
Exit code: 0 all within tolerance; 1 a row misses or its kind is unknown; 2 bad usage, file or row.
Kinds: ${kinds.map(({ kind }) => kind).join(', ')}
`;

/** Where a command writes to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const readArguments = (
  given: readonly string[],
): { readonly files: readonly string[]; readonly json: boolean; readonly help: boolean } | string => {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { files: positionals, json: values.json === true, help: values.help === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const readText = (file: string): { readonly text: string } | string => {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Its exit code. */
export const command = (given: readonly string[], { out, err }: Streams): number => {
  const refuse = (...lines: readonly string[]): number => {
    err(`${lines.join('\n')}\n`);
    return 2;
  };
  const options = readArguments(given);
  if (typeof options === 'string') return refuse(options, '', USAGE);
  if (options.help) {
    out(USAGE);
    return 0;
  }
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) return refuse('one file is wanted', '', USAGE);
  const source = readText(file);
  if (typeof source === 'string') return refuse(`cannot read ${file}: ${source}`);
  const read = readOracles(source.text);
  if (!read.ok) return refuse(`${file} is no oracle file (${SCHEMA}):`, ...read.faults.map((fault) => `  ${fault}`));
  const report = runOracles(read.oracles, kinds);
  out(
    options.json
      ? `${JSON.stringify({ file, summary: summaryOf(report), ...report }, null, 2)}\n`
      : printReport(report),
  );
  return report.exitCode;
};
