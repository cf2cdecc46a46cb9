/** `marchland check STRATEGY`: whether a strategy keeps the laws, and the smallest war that shows where it does not. */
import { refuse } from '../core/result.js';
import { reportText, sizeOf } from '../testing/check-text.js';
import { printJson } from './campaign-summary.js';
import { repeated, type Repeated } from './check-again.js';
import { checkCase } from './check-case.js';
import { examine, type Examined } from './check-examine.js';
import { pastCases, type Past } from './check-past.js';
import { KNOWN, planOf, type CheckFlags, type Plan } from './check-plan.js';
import { coloursFor } from './colours.js';
import { EXIT, type Io } from './io.js';
import { strategyRef } from './options.js';
import { progress } from './progress.js';

/** Tries everything, with a bar on a terminal. */
const tryAll = async (io: Io, plan: Plan, flags: CheckFlags, past: readonly Past[]): Promise<Examined> => {
  const { laws } = plan;
  const all = laws.length * flags.runs;
  const bar = await progress(io, flags.quiet === true || flags.json === true, 'wars');
  try {
    return await examine({
      plan,
      flags,
      past,
      onTrying: ({ law, done }) => bar.update(Math.min(done * laws.length + laws.indexOf(law), all), all),
    });
  } finally {
    bar.stop();
  }
};

/** The report as one document: trials are in their folders. */
const documentOf = (
  plan: Plan,
  flags: CheckFlags,
  examined: Examined,
  failures: readonly Repeated[],
  mended: string[],
) => ({
  ok: failures.length === 0,
  strategy: plan.strategy,
  scenario: plan.scenario?.id ?? null,
  runs: flags.runs,
  seed: flags.seed,
  failures: failures.map(
    ({ failure: { trial, files, summary: _summary, note: _note, ...failure }, folder, again }) => ({
      ...failure,
      faction: trial?.me ?? null,
      size: trial === null ? null : sizeOf(trial),
      folder,
      files: Object.keys(files),
      again,
    }),
  ),
  held: examined.held,
  skipped: examined.skipped,
  coverage: examined.coverage,
  mended,
});

const textOf = (io: Io, plan: Plan, flags: CheckFlags, examined: Examined, failures: readonly Repeated[]): string => {
  const { green, red, yellow } = coloursFor(io, 'out');
  const { held, skipped, coverage } = examined;
  const report = {
    ok: failures.length === 0,
    failures: failures.map(({ failure }) => failure),
    held,
    skipped,
    coverage,
  };
  return reportText({ ...report, runs: flags.runs, seed: flags.seed }, plan.strategy)
    .replace(/^BROKEN/gm, red('BROKEN'))
    .replace(/^held/gm, green('held'))
    .replace(/^(unknown|never)/gm, (word) => yellow(word));
};

/** Tries a strategy. Exit code 1 where it breaks a law; what it breaks is written to `--out`, and tried again from there. */
export const check = async (io: Io, strategy: string, flags: CheckFlags): Promise<number> => {
  const ref = strategyRef(strategy) ?? refuse('bad-strategy', '', 'options of a strategy are JSON with a "use"');
  if (flags.case !== undefined) return checkCase(io, ref, flags.case, flags);
  const plan = await planOf(strategy, ref, flags);
  const say = (text: string): void => {
    if (flags.quiet !== true) io.err(text);
  };
  const past = await pastCases(flags.out, KNOWN, ({ message }) =>
    say(`warning: a past failure is not tried again: ${message.split('\n')[0]}\n`),
  );
  const examined = await tryAll(io, plan, flags, past);
  const failures: Repeated[] = [];
  for (const found of examined.failures) {
    if (found.folder !== null) io.wrote();
    failures.push(await repeated(plan, flags, found));
  }
  const mended = past.filter(({ law }) => examined.held.includes(law)).map(({ folder }) => folder);
  if (flags.json === true) printJson(io, documentOf(plan, flags, examined, failures, mended));
  else {
    for (const folder of mended) io.out(`mended  ${folder}: it fails no more\n`);
    io.out(textOf(io, plan, flags, examined, failures));
  }
  const folders = failures.flatMap(({ folder }) => (folder === null ? [] : [folder]));
  if (folders.length > 0) say(`What shows it is in ${folders.join(', ')}.\n`);
  return failures.length === 0 ? EXIT.done : EXIT.failed;
};
