/// <reference types="node" />
import { writeFileSync } from 'node:fs';
import type { Assignment, Scenario } from '../core/scenario.js';
import { refuse } from '../core/result.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { playCampaign, type Campaign } from '../engine/play.js';
import { printRecord } from '../engine/record.js';
import { loadScenario } from '../node/load-scenario.js';
import { errorCode } from '../node/read-text.js';
import { transcript } from '../report/transcript.js';
import { whyOf } from '../report/why.js';
import { whyText } from '../report/why-text.js';
import { armOf, settingOf, withArm } from '../setup.js';
import { campaignSummary, printJson } from './campaign-summary.js';
import { EXIT, textWidth, type Io } from './io.js';
import type { Refs } from './options.js';
import { loadRefs } from './strategies.js';
import { tellFailures } from './strategy-failures.js';

export interface RunFlags {
  readonly seed: string;
  readonly arm?: string;
  readonly turns?: number;
  readonly strategy?: Refs;
  readonly set?: readonly Assignment[];
  readonly out?: string;
  readonly why?: string;
  readonly json?: true;
  readonly quiet?: true;
}

const writeRecord = (file: string, campaign: Campaign): void => {
  if (campaign.record === null) return;
  try {
    writeFileSync(file, printRecord(campaign.record));
  } catch (error) {
    refuse('unwritable', '', `"${file}" cannot be written: ${errorCode(error)}`);
  }
};

/** The one result on stdout: the campaign told, or why a region changed hands in it. */
const tell = (io: Io, campaign: Campaign, loaded: Scenario, { why, json }: RunFlags): void => {
  const width = textWidth(io);
  if (why === undefined) {
    if (json === true) printJson(io, campaignSummary(campaign));
    else io.out(transcript(campaign, { width }));
    return;
  }
  const reasons = whyOf(campaign, why, loaded);
  if (json === true) printJson(io, reasons);
  else io.out(whyText(reasons, campaign.scenario, { width }));
};

/** `marchland run SCENARIO`: one campaign with the stated values, as a transcript. What `--set` says wins over the arm. */
export const run = async (io: Io, reference: string, flags: RunFlags): Promise<number> => {
  const scenario = await loadScenario(reference);
  const strategies = await loadRefs(io, flags.strategy ?? {});
  const arm = armOf(scenario, flags.arm);
  const set = withArm(scenario, [...arm.arm.set, ...(flags.set ?? [])]);
  if (flags.why !== undefined) indexOrRefuse(set.compiled.theatre.regions, flags.why, 'region', 'why');
  io.letSignalsKill();
  const campaign = playCampaign(
    set,
    settingOf(set, arm, { seed: flags.seed, strategies, ...(flags.turns === undefined ? {} : { turns: flags.turns }) }),
  );
  if (flags.out !== undefined) {
    writeRecord(flags.out, campaign);
    if (flags.quiet !== true) io.err(`The record is in ${flags.out}.\n`);
  }
  tell(io, campaign, scenario, flags);
  return tellFailures(io, campaign, flags.quiet === true) ? EXIT.failed : EXIT.done;
};
