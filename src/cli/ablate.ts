import { unwrap } from '../core/result.js';
import { ablate as ablateRules } from '../experiment/ablate.js';
import { loadScenario } from '../node/load-scenario.js';
import { ablationText } from '../report/ablation-text.js';
import { printJson } from './campaign-summary.js';
import { plannedRuns, type CompareFlags } from './compare.js';
import { EXIT, textWidth, type Io } from './io.js';
import { patient } from './patient.js';
import { progress } from './progress.js';

export interface AblateFlags extends Pick<
  CompareFlags,
  'seed' | 'runs' | 'assumptions' | 'against' | 'metrics' | 'turns' | 'set' | 'json' | 'quiet'
> {
  readonly arm?: string;
  readonly rules?: readonly string[];
  readonly pairs?: readonly (readonly [string, string])[];
  readonly smallest?: Readonly<Record<string, number>>;
}

/** `marchland ablate SCENARIO`: an arm with every rule switched off in turn, as a table and a conclusion. */
export const ablate = async (io: Io, reference: string, flags: AblateFlags): Promise<number> => {
  const { set = [], turns, json, quiet, runs, ...options } = flags;
  const stated = await loadScenario(reference);
  const changes = turns === undefined ? set : [...set, { path: 'turns', to: turns }];
  const scenario = changes.length === 0 ? stated : unwrap(stated.compiled.with(changes));
  let failed = 0;
  const bar = await progress(io, quiet === true || json === true);
  const ablation = await ablateRules(scenario, {
    ...options,
    runs: runs ?? plannedRuns(scenario),
    executor: patient(io, ({ failures }) => (failed += failures > 0 ? 1 : 0)),
    onProgress: ({ done, total }) => bar.update(done, total),
  }).finally(() => bar.stop());
  if (json === true) printJson(io, ablation);
  else io.out(ablationText(ablation, { definitions: scenario.compiled.metrics, width: textWidth(io) }));
  if (failed === 0) return EXIT.done;
  if (quiet !== true) io.err(`warning: a strategy failed in ${failed} campaigns, and passed its turn\n`);
  return EXIT.failed;
};
