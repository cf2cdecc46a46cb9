/** A failure as files: a war to look at, and all that it takes to fail again. */
import type { Rule, Metric, Strategy, StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { IssuesError, refuse, unwrap } from '../core/result.js';
import { printRecord } from '../engine/record.js';
import { printScenario } from '../scenario/print.js';
import { transcript } from '../report/transcript.js';
import { parseScenario } from '../setup.js';
import { courseOf, trialOf, type Moment, type Trial } from './trial.js';
import type { OrderLog } from './war.js';

/** Files by name, as texts. */
export type Files = Readonly<Record<string, string>>;

/** What `case.json` says. */
export interface CaseFile {
  readonly format: 'marchland-case/1';
  /** The law or property that was broken. */
  readonly law: string;
  readonly message: string;
  readonly me: FactionId;
  readonly seed: string;
  readonly strategies: Readonly<Record<FactionId, StrategyRef>>;
  readonly log: OrderLog;
}

/** A past failure, to be tried again. */
export interface Case {
  readonly law: string;
  readonly trial: Trial;
}

const ordersText = ({ answer }: Moment): string => {
  if (answer.failed !== null) return `  none: ${answer.failed}, ${answer.message}`;
  if (answer.orders.length === 0) return '  none';
  return answer.orders.map((order) => `  ${JSON.stringify(order)}`).join('\n');
};

/** The turn that went wrong, in words: what was said, what it remembered, what was refused. */
const turnText = (trial: Trial, strategy: Strategy, message: string, turn: number | null): string => {
  const { campaign, moments } = courseOf(trial, strategy);
  const moment = moments.find((each) => each.turn === turn) ?? moments[0];
  if (moment === undefined) return `${message}\n`;
  const refused = campaign.rejected.filter((each) => each.faction === trial.me && each.turn === moment.turn);
  return [
    `${trial.me}, turn ${moment.turn}: ${message}.`,
    '',
    `Memory before: ${JSON.stringify(moment.memory)}`,
    'Orders:',
    ordersText(moment),
    ...(refused.length === 0 ? [] : ['Refused:', ...refused.map(({ code, message: why }) => `  ${code}: ${why}`)]),
    '',
    'The campaign:',
    '',
    transcript(campaign),
  ].join('\n');
};

/** What it takes to fail again, without playing. */
export const caseFiles = (law: string, trial: Trial, message: string): Files => {
  const { me, seed, strategies, log } = trial;
  const file: CaseFile = { format: 'marchland-case/1', law, message, me, seed, strategies, log };
  return { 'case.json': `${JSON.stringify(file, null, 2)}\n`, 'scenario.yaml': printScenario(trial.scenario.data) };
};

/** What is written of a failure. Whatever cannot be told, since the strategy will not play again, is left out. */
export const filesOf = (law: string, trial: Trial, strategy: Strategy, message: string, turn: number | null): Files => {
  const files: Record<string, string> = { ...caseFiles(law, trial, message) };
  try {
    files['turn.txt'] = turnText(trial, strategy, message, turn);
    const { record } = courseOf(trial, strategy).campaign;
    if (record !== null) files['record.jsonl'] = printRecord(record);
  } catch (error) {
    files['turn.txt'] = `${message}.\nThe campaign cannot be played again: ${String(error)}\n`;
  }
  return files;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isMap = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);

const isCase = (value: unknown): value is CaseFile => {
  if (!isMap(value)) return false;
  const { format, law, me, seed, strategies, log } = value as Partial<Record<keyof CaseFile, unknown>>;
  return format === 'marchland-case/1' && [law, me, seed].every(isText) && isMap(strategies) && isMap(log);
};

/**
 * A case from its files, `case.json` and `scenario.yaml`. Throws `IssuesError` where they are none, or the scenario is not
 * valid; rules and metrics that are not built in are handed over again.
 */
export const readCase = (
  files: Files,
  extras: { readonly rules?: readonly Rule[]; readonly metrics?: readonly Metric[] } = {},
): Case => {
  let file: unknown;
  try {
    file = JSON.parse(files['case.json'] ?? '');
  } catch {
    file = null;
  }
  const yaml = files['scenario.yaml'];
  if (!isCase(file) || yaml === undefined)
    return refuse('no-case', 'case.json', 'these files are no case: case.json and scenario.yaml are needed');
  const scenario = unwrap(parseScenario(yaml, extras));
  if (!scenario.factions.some(({ id }) => id === file.me))
    throw new IssuesError([{ code: 'unknown-faction', path: 'me', message: `no faction "${file.me}"` }]);
  const { law, me, seed, strategies, log } = file;
  return { law, trial: trialOf({ scenario, seed, strategies, log }, me) };
};
