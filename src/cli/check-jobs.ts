/** What is asked of a strategy that runs apart, in a worker thread or a process of its own, and what comes back. */
import type { Issue } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import type { Files } from '../testing/case-files.js';
import type { Failure, Report } from '../testing/check-report.js';
import type { Draft } from '../testing/smaller.js';
import type { Breach } from '../testing/strategy-law.js';
import type { WrittenRef } from './options.js';

/** The options of a check that are data. */
export interface CheckJob {
  readonly laws: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly scenario: ScenarioData | null;
  readonly faction: string | null;
  readonly turns: number | null;
  readonly corpus: readonly Files[];
}

/** A failure whose trial is data. */
export interface FoundFailure extends Pick<Failure, 'law' | 'message' | 'turn' | 'seed' | 'path' | 'files'> {
  readonly draft: Draft | null;
}

/** Each job by name: what is given, and what comes back. */
export interface Jobs {
  check: [
    job: CheckJob,
    found: Pick<Report, 'held' | 'skipped' | 'coverage'> & { readonly failures: readonly FoundFailure[] },
  ];
  /** One law on one trial; `halts`: all of them, for whether they come to an end. */
  try: [job: { readonly law: string; readonly draft: Draft }, found: Breach | null];
  /** A digest of every answer, by trial and turn. */
  answers: [job: readonly Draft[], found: readonly (readonly string[])[]];
  files: [
    job: { readonly law: string; readonly draft: Draft; readonly message: string; readonly turn: number | null },
    found: Files,
  ];
}
export type JobName = keyof Jobs;

/** What is being tried. */
export interface Trying {
  readonly law: string;
  readonly done: number;
  readonly runs: number;
  readonly draft: Draft | null;
}

export type Message =
  /** All is imported but the strategy. */
  | { readonly say: 'loading' }
  | { readonly say: 'ready' }
  /** What is tried from now on. */
  | { readonly say: 'trial'; readonly draft: Draft | null }
  | ({ readonly say: 'trying' } & Omit<Trying, 'draft'>)
  /** From a process, which shares no memory: the strategy is being asked, or (null) has answered. */
  | { readonly say: 'asked'; readonly turn: number | null }
  | { readonly say: 'done'; readonly found: unknown }
  | { readonly say: 'refused'; readonly issues: readonly Issue[] }
  | { readonly say: 'bug'; readonly message: string; readonly stack: string };

/** What is handed over at the start. `cell` is shared: the number of calls begun and ended, and the turn last asked about. */
export interface Start {
  readonly ref: WrittenRef;
  readonly cell: Int32Array | null;
}
