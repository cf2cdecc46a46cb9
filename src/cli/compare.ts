import type { Assignment, Scenario } from '../core/scenario.js';
import { unwrap } from '../core/result.js';
import { compare as compareArms } from '../experiment/compare.js';
import type { Arms } from '../experiment/plan.js';
import { loadScenario } from '../node/load-scenario.js';
import { comparisonText } from '../report/comparison-text.js';
import { printJson } from './campaign-summary.js';
import { EXIT, textWidth, type Io } from './io.js';
import type { Refs } from './options.js';
import { patient } from './patient.js';
import { progress } from './progress.js';
import { loadRefs } from './strategies.js';

export interface CompareFlags {
  readonly seed: string;
  readonly runs?: number;
  readonly assumptions: 'drawn' | 'fixed';
  readonly arms?: readonly string[];
  readonly against?: string;
  readonly metrics?: readonly string[];
  readonly turns?: number;
  readonly strategy?: Refs;
  readonly set?: readonly Assignment[];
  readonly json?: true;
  readonly quiet?: true;
}

/** The most campaigns per arm that the scenario's file asks for; 100 where it says nothing. */
export const plannedRuns = ({ data: { expects = [] } }: Scenario): number =>
  expects.length === 0 ? 100 : Math.max(...expects.map(({ runs }) => runs));

/** The arms asked for, each with what the command line sets and orders for all of them. */
const armsOf = async (io: Io, scenario: Scenario, flags: CompareFlags): Promise<Arms> => {
  const names = flags.arms ?? Object.keys(scenario.arms);
  const set = flags.set ?? [];
  const strategies = await loadRefs(io, flags.strategy ?? {});
  if (set.length === 0 && Object.keys(strategies).length === 0) return names;
  return Object.fromEntries(names.map((name) => [name, { like: name, strategies, set }]));
};

/** `marchland compare SCENARIO`: its arms on the same luck, as a table and a conclusion. */
export const compare = async (io: Io, reference: string, flags: CompareFlags): Promise<number> => {
  const { seed, assumptions, against, metrics, turns } = flags;
  const stated = await loadScenario(reference);
  const scenario = turns === undefined ? stated : unwrap(stated.compiled.with([{ path: 'turns', to: turns }]));
  const arms = await armsOf(io, scenario, flags);
  let failed = 0;
  const bar = await progress(io, flags.quiet === true || flags.json === true);
  const comparison = await compareArms(scenario, {
    arms,
    runs: flags.runs ?? plannedRuns(scenario),
    seed,
    assumptions,
    executor: patient(io, ({ failures }) => (failed += failures > 0 ? 1 : 0)),
    ...(against === undefined ? {} : { against }),
    ...(metrics === undefined ? {} : { metrics }),
    onProgress: ({ done, total }) => bar.update(done, total),
  }).finally(() => bar.stop());
  if (flags.json === true) printJson(io, comparison);
  else {
    const shown = metrics === undefined ? {} : { metrics: Object.keys(Object.values(comparison.arms)[0] ?? {}) };
    const { metrics: definitions, theatre } = scenario.compiled;
    const side = theatre.factions.flatMap(({ id }, i) => (theatre.side[i] ? [id] : []));
    io.out(comparisonText(comparison, { ...shown, definitions, side, width: textWidth(io) }));
  }
  if (failed === 0) return EXIT.done;
  if (flags.quiet !== true)
    io.err(`warning: a strategy failed in ${failed} campaigns, and passed its turn; marchland run shows how\n`);
  return EXIT.failed;
};
