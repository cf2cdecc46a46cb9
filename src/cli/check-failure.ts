/// <reference types="node" />
import { isAbsolute, join, relative, resolve } from 'node:path';
import { caseFiles, type Files } from '../testing/case-files.js';
import type { Failure } from '../testing/check-report.js';
import { trialOfDraft } from '../testing/draft.js';
import type { Draft } from '../testing/smaller.js';
import { breachText, type Breach } from '../testing/strategy-law.js';
import { HALTS, summariesOf } from './check-laws.js';
import type { CheckFlags, Plan } from './check-plan.js';
import { TIMEOUT } from './options.js';
import { commandLine } from './shell-words.js';

/** A failure and the folder that its files go to; `rather`: what to say where it does not fail again by itself. */
export interface Filed {
  readonly failure: Failure;
  readonly folder: string | null;
  readonly rather?: Filed;
}

/** A path from where one stands, where it lies below; else as it is. */
const near = (path: string): string => {
  const from = relative(process.cwd(), resolve(path));
  return from.startsWith('..') || isAbsolute(from) || from === '' ? path : from;
};

/** The words that try one case again. */
export const caseWords = ({ strategy }: Plan, folder: string, { timeout }: CheckFlags): readonly string[] => [
  'check',
  strategy,
  '--case',
  folder,
  ...(timeout === TIMEOUT ? [] : ['--timeout', String(timeout)]),
];

/** A breach with all that a report says of it. Without a draft there is nothing to write. */
export const filed = (
  plan: Plan,
  flags: CheckFlags,
  found: {
    readonly law: string;
    readonly breach: Breach;
    readonly draft: Draft | null;
    readonly files: Files;
    readonly seed?: number | null;
    readonly path?: string | null;
  },
): Filed => {
  const { law, breach, draft, files, seed = null, path = null } = found;
  const folder = draft === null ? null : near(join(flags.out, law));
  const words = folder === null ? ['check', plan.strategy] : caseWords(plan, folder, flags);
  const summary = summariesOf(flags.timeout)[law];
  const failure: Failure = {
    law,
    ...breach,
    seed,
    path,
    trial: draft === null ? null : trialOfDraft(draft),
    files,
    command: commandLine(['npx', 'marchland', ...words]),
    ...(summary === undefined ? {} : { summary }),
  };
  return { failure, folder };
};

/** A strategy that comes to no end. Its war cannot be played, so there is no record, and turn.txt says only where it was. */
export const endless = (plan: Plan, flags: CheckFlags, breach: Breach, draft: Draft | null): Filed => {
  if (draft === null) return filed(plan, flags, { law: HALTS, breach, draft, files: {} });
  const trial = trialOfDraft(draft);
  const files = { ...caseFiles(HALTS, trial, breach.message), 'turn.txt': `${breachText(breach, trial)}.\n` };
  return filed(plan, flags, { law: HALTS, breach, draft, files });
};
