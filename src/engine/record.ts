import type { Json } from '../core/contracts.js';
import { canonicalJson, digest, digestParts, digestText, shortDigestText } from '../core/digest.js';
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

/** Canonical JSON of a turn's orders, from each faction's own. */
const joined = (texts: Readonly<Record<FactionId, string>>): string =>
  `{${Object.keys(texts)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((faction) => `${JSON.stringify(faction)}:${texts[faction]}`)
    .join(',')}}`;

/** A turn's entry, chained to the digest before it. */
export const recordTurn = (
  previous: string,
  world: World,
  orders: Readonly<Record<FactionId, readonly Json[]>>,
  failed: Readonly<Record<FactionId, string>>,
  rejected: readonly Rejection[],
): RecordTurn => {
  const parts: Record<string, string> = {};
  const texts: Record<FactionId, string> = {};
  for (const faction of Object.keys(orders)) {
    texts[faction] = canonicalJson(orders[faction]);
    parts[`orders/${faction}`] = shortDigestText(texts[faction]);
  }
  const codes = canonicalJson(rejected.map(({ faction, code }) => [faction, code]));
  parts['rejected'] = shortDigestText(codes);
  const { whole, sections } = digestParts(world);
  Object.assign(parts, sections);
  const chained = digestText([previous, joined(texts), canonicalJson(failed), codes, whole].join('\n'));
  const turn = { turn: world.turn, orders, parts, digest: chained };
  return Object.keys(failed).length === 0 ? turn : { ...turn, failed };
};

/** What the first turn's digest is chained to. */
export const firstLink = (scenario: Scenario, world: World): string =>
  digestText(`${ENGINE}\n${scenario.digest}\n${digest(world)}`);

/** A record as JSON lines: head, turns, end. */
export const printRecord = (record: CampaignRecord): string =>
  [record.head, ...record.turns, record.end].map((line) => `${JSON.stringify(line)}\n`).join('');
