/** The transcript of every scenario of the folder: its first arm with the seed of the command line, as `run` prints it. */
import { DEFAULT_SEED } from '../../src/cli/options.js';
import { transcript } from '../../src/report/transcript.js';
import { play } from '../../src/setup.js';
import { scenarioIds } from './campaigns.js';
import { scenarioOf } from './war.js';

/** Campaigns this long are told to the end; of longer ones only so many weeks. */
const WEEKS = 20;
const WIDTH = 100;

const toldNow = (id: string): string => {
  const scenario = scenarioOf(id);
  const turns = Math.min(WEEKS, scenario.data.turns);
  return transcript(play(scenario, { seed: DEFAULT_SEED, turns }), { width: WIDTH });
};

/** By the name of its file beside this one. */
export const transcriptsNow = (): ReadonlyMap<string, string> =>
  new Map(scenarioIds().map((id) => [`transcripts/${id}.txt`, toldNow(id)]));
