import { issueLine, IssuesError, type Issue } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { counted } from '../experiment/numerals.js';
import { readScenario } from '../node/load-scenario.js';
import { printJson } from './campaign-summary.js';
import { coloursFor, type Colours } from './colours.js';
import { EXIT, type Io } from './io.js';

export interface ValidateFlags {
  readonly json?: true;
  readonly quiet?: true;
}

/** A file's verdict, as `--json` prints it. */
export interface Validated {
  readonly file: string;
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

const validateOne = async (
  file: string,
): Promise<{ readonly validated: Validated; readonly scenario: Scenario | null }> => {
  try {
    const { source, result } = await readScenario(file);
    if (result.ok)
      return { validated: { file: source, ok: true, issues: [], warnings: result.warnings }, scenario: result.value };
    return { validated: { file: source, ok: false, issues: result.issues, warnings: [] }, scenario: null };
  } catch (error) {
    if (error instanceof IssuesError)
      return { validated: { file, ok: false, issues: error.issues, warnings: [] }, scenario: null };
    throw error;
  }
};

const sizeText = ({ regions, crossings, factions, arms }: Scenario): string =>
  `${regions.length} regions, ${crossings.length} crossings, ${factions.length} factions, ${Object.keys(arms).length} arms`;

const lines = (
  { file, issues, warnings }: Validated,
  scenario: Scenario | null,
  { green, yellow }: Colours,
): string[] => [
  ...issues.map((issue) => issueLine(issue, file)),
  ...warnings.map((issue) => `${yellow('warning:')} ${issueLine(issue, file)}`),
  ...(scenario === null ? [] : [`${green('ok:')} ${file}: ${sizeText(scenario)}`]),
];

/** `marchland validate FILE…`: every mistake of every file, with line and column. */
export const validate = async (io: Io, files: readonly string[], flags: ValidateFlags): Promise<number> => {
  const colours = coloursFor(io, 'out');
  const all: Validated[] = [];
  for (const file of files) {
    const { validated, scenario } = await validateOne(file);
    all.push(validated);
    if (flags.json !== true) for (const line of lines(validated, scenario, colours)) io.out(`${line}\n`);
  }
  if (flags.json === true) printJson(io, all);
  const broken = all.filter(({ ok }) => !ok);
  if (broken.length > 0 && flags.quiet !== true) {
    const mistakes = broken.reduce((sum, { issues }) => sum + issues.length, 0);
    io.err(`${broken.length} of ${all.length} not valid, ${counted(`${mistakes}`, 'mistakes')}\n`);
  }
  return broken.length === 0 ? EXIT.done : EXIT.badInput;
};
