import { loadRecord } from '../node/load-record.js';
import { transcript } from '../report/transcript.js';
import { replay as playAgain } from '../setup.js';
import { campaignSummary, printJson } from './campaign-summary.js';
import { EXIT, textWidth, type Io } from './io.js';

export interface ReplayFlags {
  readonly json?: true;
  readonly quiet?: true;
}

/** `marchland replay RECORD`: the recorded campaign as a transcript. */
export const replay = async (io: Io, file: string, flags: ReplayFlags): Promise<number> => {
  const { record, scenario } = await loadRecord(file);
  io.letSignalsKill();
  const campaign = playAgain(record, scenario);
  const text = flags.json === true ? '' : transcript(campaign, { width: textWidth(io) });
  if (campaign.record?.end.digest !== record.end.digest && flags.quiet !== true)
    io.err(`warning: this is not the war that was recorded; see marchland verify ${file}\n`);
  if (flags.json === true) printJson(io, campaignSummary(campaign));
  else io.out(text);
  return EXIT.done;
};
