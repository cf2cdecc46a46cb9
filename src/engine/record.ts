import type { Json } from '../core/contracts.js';
import { canonicalJson, digest, digestSections, digestText } from '../core/digest.js';
import type { FactionId, Rejection } from '../core/orders.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { World } from '../core/world.js';
import type { Outcome } from './outcome.js';
import type { Save } from './save.js';

/** Bumped whenever the same orders may give another war. */
export const ENGINE = 'marchland/0.1';

/** The first line of a record: all that a replay needs. */
export interface RecordHead {
  readonly format: 'marchland-record/1';
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly digest: string; readonly data: ScenarioData };
  readonly seed: string | null;
  readonly arm: string | null;
  /** Strategy references by faction; `custom` for a function. */
  readonly strategies: Readonly<Record<FactionId, Json>>;
  readonly start: Save | null;
}

/** One turn: what was ordered, and what the world was then. */
export interface RecordTurn {
  readonly turn: number;
  readonly orders: Readonly<Record<FactionId, readonly Json[]>>;
  /** Strategies that failed this turn, by code. */
  readonly failed?: Readonly<Record<FactionId, string>>;
  /** Short digests of the turn's parts, to locate a difference. */
  readonly parts: Readonly<Record<string, string>>;
  /** Covers the previous digest, the orders as given, the rejection codes and the world. */
  readonly digest: string;
}

export interface RecordEnd {
  readonly end: number;
  readonly outcome: Outcome | null;
  readonly digest: string;
}

/** The save file of a campaign: its input, with a digest a turn. */
export interface CampaignRecord {
  readonly head: RecordHead;
  readonly turns: readonly RecordTurn[];
  readonly end: RecordEnd;
}

const short = (text: string): string => digestText(text).slice(0, 8);

/** A turn's entry, chained to the digest before it. */
export const recordTurn = (
  previous: string,
  world: World,
  orders: Readonly<Record<FactionId, readonly Json[]>>,
  failed: Readonly<Record<FactionId, string>>,
  rejected: readonly Rejection[],
): RecordTurn => {
  const parts: Record<string, string> = {};
  for (const faction of Object.keys(orders)) parts[`orders/${faction}`] = short(canonicalJson(orders[faction]));
  const codes = canonicalJson(rejected.map(({ faction, code }) => [faction, code]));
  parts['rejected'] = short(codes);
  Object.assign(parts, digestSections(world));
  const chained = digestText([previous, canonicalJson(orders), canonicalJson(failed), codes, digest(world)].join('\n'));
  const turn = { turn: world.turn, orders, parts, digest: chained };
  return Object.keys(failed).length === 0 ? turn : { ...turn, failed };
};

/** What the first turn's digest is chained to. */
export const firstLink = (scenario: Scenario, world: World): string =>
  digestText(`${ENGINE}\n${scenario.digest}\n${digest(world)}`);

/** A record as JSON lines: head, turns, end. */
export const printRecord = (record: CampaignRecord): string =>
  [record.head, ...record.turns, record.end].map((line) => `${JSON.stringify(line)}\n`).join('');
