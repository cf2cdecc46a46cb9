import { ablate as ablateRules } from '../experiment/ablate.js';
import { ablationText } from '../report/ablation-text.js';
import { campaigns } from './campaigns.js';
import { loadCut, plannedRuns, type CompareFlags } from './compare.js';
import { textWidth, type Io } from './io.js';

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
  const { turns, json: _json, quiet: _quiet, runs, ...options } = flags;
  const scenario = await loadCut(reference, turns);
  return campaigns(
    io,
    flags,
    (how) => ablateRules(scenario, { ...options, ...how, runs: runs ?? plannedRuns(scenario) }),
    (ablation) => ablationText(ablation, { definitions: scenario.compiled.metrics, width: textWidth(io) }),
  );
};
