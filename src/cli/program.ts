/// <reference types="node" />
/** The commands and their options. Each command's work is loaded when it is called: `--help` waits for nothing. */
import { readFileSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { textWidth, type Io } from './io.js';
import type { AblateFlags } from './ablate.js';
import type { CheckFlags } from './check-plan.js';
import type { CompareFlags } from './compare.js';
import type { Kind, ListFlags } from './list.js';
import {
  collectSet,
  collectSizes,
  collectStrategy,
  DEFAULT_SEED,
  list,
  pairs,
  TIMEOUT,
  wholeNumber,
  wholeOrZero,
} from './options.js';
import type { ReplayFlags } from './replay.js';
import type { RunFlags } from './run.js';
import type { ValidateFlags } from './validate.js';
import type { VerifyFlags } from './verify.js';

const EXAMPLES = `
Examples:
  $ marchland list
  $ marchland run two-valleys
  $ marchland run two-valleys --arm in-turn --seed tuesday --out tuesday.jsonl
  $ marchland run two-valleys --why west-valley
  $ marchland verify tuesday.jsonl
  $ marchland run two-valleys --strategy rebels=./mine.ts#cautious
  $ marchland compare two-valleys --runs 200
  $ marchland compare two-valleys --set crossings/west-valley~east-valley/porosity=0
  $ marchland ablate two-valleys --arm in-step --against in-turn
  $ marchland validate my-war.yaml
  $ marchland check ./mine.ts

SCENARIO is an id, or a path if it holds a slash or a dot.
Exit codes: 0 done; 1 a check failed; 2 bad input or usage; 70 our bug; 74 output could not be written;
130 interrupted; 143 terminated.`;

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest !== null && typeof manifest === 'object' && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
};

/** Takes a command's exit code. */
type Finish = (code: number) => void;

const withOutput = (command: Command): Command =>
  command.option('--json', 'print one JSON document on stdout').option('-q, --quiet', 'no progress and no messages');

const withValues = (command: Command): Command =>
  command
    .option('--seed <text>', 'any text; the same seed gives the same war', DEFAULT_SEED)
    .option('--turns <number>', "the last turn's number (default: the scenario's)", wholeNumber)
    .option(
      '--set <path=value>',
      "another value for the scenario, by path of ids, over the arm's; may be repeated",
      collectSet,
    );

const withPlay = (command: Command): Command =>
  withValues(command).option(
    '--strategy <faction=ref>',
    'who decides for a faction: an id, a module\'s path, or JSON with "use"; may be repeated',
    collectStrategy,
  );

const withRuns = (command: Command): Command =>
  command
    .option(
      '--runs <number>',
      "campaigns per arm (default: what the scenario's expects ask for, else 100)",
      wholeNumber,
    )
    .addOption(
      new Option('--assumptions <how>', 'draw uncertain values per campaign, or take them as stated')
        .choices(['drawn', 'fixed'])
        .default('drawn'),
    );

const listCommand = (io: Io, finish: Finish): Command =>
  withOutput(
    new Command('list')
      .description('what there is: scenarios, rules, strategies, metrics')
      .addArgument(new Argument('[kind]', 'only these').choices(['scenarios', 'rules', 'strategies', 'metrics'])),
  ).action(async (kind: Kind | undefined, flags: ListFlags) =>
    finish(await (await import('./list.js')).list(io, kind, flags)),
  );

const validateCommand = (io: Io, finish: Finish): Command =>
  withOutput(
    new Command('validate')
      .description('all mistakes in scenario files, with line and column')
      .argument('<file...>', 'scenario files or ids'),
  ).action(async (files: string[], flags: ValidateFlags) =>
    finish(await (await import('./validate.js')).validate(io, files, flags)),
  );

const runCommand = (io: Io, finish: Finish): Command =>
  withPlay(
    withOutput(new Command('run').description('play one campaign and tell it turn by turn').argument('<scenario>')),
  )
    .option('--arm <name>', 'an arm of the scenario (default: its first)')
    .option('--out <file>', 'write the record there, as JSON lines')
    .option('--why <region>', 'say on what terms a region changed hands, or why it never did, instead of the story')
    .action(async (scenario: string, flags: RunFlags) =>
      finish(await (await import('./run.js')).run(io, scenario, flags)),
    );

const compareCommand = (io: Io, finish: Finish): Command =>
  withRuns(
    withPlay(
      withOutput(
        new Command('compare')
          .description("play a scenario's arms on the same luck and say what differs")
          .argument('<scenario>'),
      ),
    ),
  )
    .option('--arms <names>', 'arms to compare, with commas between (default: all)', list)
    .option('--against <arm>', 'the arm that the others are set against (default: the first)')
    .option('--metrics <ids>', 'metrics to show, with commas between; flight stands for all flight/...', list)
    .action(async (scenario: string, flags: CompareFlags) =>
      finish(await (await import('./compare.js')).compare(io, scenario, flags)),
    );

const ablateCommand = (io: Io, finish: Finish): Command =>
  withRuns(
    withValues(
      withOutput(
        new Command('ablate')
          .description('switch off each rule in turn, on the same luck, and say what that changes')
          .argument('<scenario>'),
      ),
    ),
  )
    .option(
      '--arm <name>',
      'the arm played (default, without --against: the first difference that the scenario expects, else its first arm)',
    )
    .option('--against <arm>', 'measure what switching off does to the difference between the arm and this one')
    .option('--rules <ids>', 'only these rules, with commas between (default: all that the scenario lists)', list)
    .option('--pairs <a+b>', 'rules switched off two together, with commas between pairs', pairs)
    .option('--metrics <ids>', "metrics to show, with commas between (default: those of the scenario's expects)", list)
    .option(
      '--smallest <metric=number>',
      "the smallest change that would matter (default: the scenario's expects); may be repeated",
      collectSizes,
    )
    .action(async (scenario: string, flags: AblateFlags) =>
      finish(await (await import('./ablate.js')).ablate(io, scenario, flags)),
    );

const checkCommand = (io: Io, finish: Finish): Command =>
  withOutput(
    new Command('check')
      .description('try whether a strategy keeps the laws, and show the smallest war in which it does not')
      .argument('<strategy>', 'an id, a module\'s path, or JSON with "use"'),
  )
    .option('--against <scenario>', 'try it on this scenario (default: on generated wars)')
    .option('--faction <id>', 'lead only this faction of the scenario (default: each of them)')
    .option('--runs <number>', 'wars per law', wholeNumber, 100)
    .option('--seed <number>', 'the same seed tries the same wars', wholeOrZero, 1)
    .option('--turns <number>', 'turns played at most', wholeNumber)
    .option('--laws <ids>', 'only these laws and those they need, with commas between', list)
    .option('--out <folder>', 'where failures are written, and past ones found and tried first', 'failures')
    .option('--case <folder>', 'try only this past failure again')
    .option('--timeout <seconds>', 'for one answer of the strategy', wholeNumber, TIMEOUT)
    .action(async (strategy: string, flags: CheckFlags) =>
      finish(await (await import('./check.js')).check(io, strategy, flags)),
    );

const recordCommands = (io: Io, finish: Finish): Command[] => [
  withOutput(new Command('replay').description('tell a recorded campaign turn by turn').argument('<record>')).action(
    async (file: string, flags: ReplayFlags) => finish(await (await import('./replay.js')).replay(io, file, flags)),
  ),
  withOutput(
    new Command('verify').description('play a record again and check every digest').argument('<record>'),
  ).action(async (file: string, flags: VerifyFlags) =>
    finish(await (await import('./verify.js')).verify(io, file, flags)),
  ),
];

/** The command line as commander has it; nothing in it ends the process. */
export const makeProgram = (io: Io, finish: Finish): Command => {
  const program = new Command('marchland')
    .description('Simulate wars that straddle a border: play one, or compare ways of fighting it on the same luck.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES);
  for (const command of [listCommand, validateCommand, runCommand, compareCommand, ablateCommand, checkCommand])
    program.addCommand(command(io, finish));
  for (const command of recordCommands(io, finish)) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    const words = command === program ? 'marchland' : `marchland ${command.name()}`;
    command
      .showHelpAfterError(`(${words} --help says more)`)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.out(text),
        writeErr: (text) => io.err(text),
        getOutHelpWidth: () => textWidth(io),
        getErrHelpWidth: () => textWidth(io),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  }
  return program;
};
