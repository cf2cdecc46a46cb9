/** What a check of a strategy is asked, and what it answers. */
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { Case, Files } from './case-files.js';
import type { WarConstraints } from './constraints.js';
import type { Coverage } from './coverage.js';
import type { StrategyProperty } from './property.js';
import type { Trial } from './trial.js';

/** Trials per law where nothing else is said. */
export const RUNS = 100;

export interface CheckOptions {
  /** What the strategy must do besides keeping the laws. */
  readonly properties?: readonly StrategyProperty[];
  /** Ids of the laws to try; default all. Those they need are tried, too. */
  readonly laws?: readonly string[];
  /** Try it on this scenario, in every faction's place; default: on generated wars. */
  readonly scenario?: Scenario;
  /** Lead this faction of the scenario only. */
  readonly faction?: FactionId;
  /** What generated wars must be like. */
  readonly wars?: WarConstraints;
  /** Trials per law, from 1; default 100. */
  readonly runs?: number;
  /** Any whole number of 32 bits; default 1. The same seed tries the same wars. */
  readonly seed?: number;
  /** Turns played at most. */
  readonly turns?: number;
  /** Past failures, tried before anything else. */
  readonly corpus?: readonly Case[];
  /** How the strategy is called in `command`; default `./strategy.ts`. */
  readonly name?: string;
  /** Where the files of a failure will be, in `command`; default `failures`. */
  readonly folder?: string;
  /** Told of every law on every trial, and of every smaller war, before it is tried. */
  readonly onProgress?: (progress: CheckProgress) => void;
}

export interface CheckProgress {
  readonly law: string;
  /** Trials done of this law. */
  readonly done: number;
  readonly runs: number;
  /** The trial that comes next, or the smaller one: the one to look at where it never ends. */
  readonly trial: Trial | null;
}

export interface Failure {
  readonly law: string;
  /** What went wrong, and in which turn. */
  readonly message: string;
  readonly turn: number | null;
  /** Of the generator: with them `fc.check` meets the war that failed first; null for past failures. */
  readonly seed: number | null;
  readonly path: string | null;
  /** The smallest war found that shows it; null where many campaigns were judged together. */
  readonly trial: Trial | null;
  /** `scenario.yaml`, `case.json`, `record.jsonl`, `turn.txt`, to be written to `folder/law`. */
  readonly files: Files;
  /** Fails again without fast-check, once the files are written. */
  readonly command: string;
  /** What holds where it is kept; absent: `lawsOfStrategies` says it, or nobody does. */
  readonly summary?: string;
  /** What else is to be said of it. */
  readonly note?: string;
}

export interface Report {
  readonly ok: boolean;
  /** For people. */
  readonly text: string;
  readonly failures: readonly Failure[];
  /** Ids of laws and properties that held. */
  readonly held: readonly string[];
  /** Laws that say nothing here, since one that they need is broken. */
  readonly skipped: readonly { readonly law: string; readonly needs: string }[];
  /**
   * What the wars were that the strategy was tried on, each by the campaigns of the first law it was tried by: kinds of order
   * accepted from the strategy, events and rules whoever brought them about. Null where none held.
   */
  readonly coverage: Coverage | null;
  readonly runs: number;
  readonly seed: number;
}
