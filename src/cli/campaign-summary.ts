import type { GameEvent } from '../core/events.js';
import type { Rejection } from '../core/orders.js';
import type { Outcome } from '../engine/outcome.js';
import type { Campaign } from '../engine/play.js';
import type { Io } from './io.js';

/** A campaign as `--json` prints it. */
export interface CampaignSummary {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly seed: string | null;
  readonly arm: string | null;
  readonly turns: number;
  readonly outcome: Outcome | null;
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly events: readonly GameEvent[];
  readonly rejected: readonly (Rejection & { readonly turn: number })[];
  /** The last line's digest of the record: it covers every turn's orders and world. */
  readonly digest: string | null;
}

export const campaignSummary = ({
  scenario,
  seed,
  turns,
  outcome,
  metrics,
  events,
  rejected,
  record,
}: Campaign): CampaignSummary => ({
  scenario: { id: scenario.id, digest: scenario.digest },
  seed,
  arm: record?.head.arm ?? null,
  turns,
  outcome,
  metrics,
  events,
  rejected,
  digest: record?.end.digest ?? null,
});

/** The one document on stdout. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
