import type { Strategy } from '../core/contracts.js';
import type { OrdersByFaction } from '../core/orders.js';
import { invariant, IssuesError } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { own } from './json.js';
import { playCampaign, type Campaign, type Setting } from './play.js';
import { ENGINE, type CampaignRecord, type RecordEnd, type RecordTurn } from './record.js';

/** A record agrees with what its orders give, or the first place where it does not. */
export type Verdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly turn: number;
      readonly path: string;
      readonly expected: string;
      readonly actual: string;
    };

/** Strategies that fail as the recorded ones did, so that the chain covers it again. */
const failing = (record: CampaignRecord, faction: string): Strategy | null => {
  const turns = new Map(
    record.turns.flatMap((line) => {
      const code = own(line.failed, faction);
      return code === undefined ? [] : [[line.turn, code]];
    }),
  );
  if (turns.size === 0) return null;
  return (view) => {
    const code = turns.get(view.turn);
    if (code === 'strategy-threw') throw new IssuesError([]);
    return code === undefined
      ? []
      : code === 'memory-not-json'
        ? { orders: [], memory: (() => null) as never }
        : (null as never);
  };
};

/** Plays a record's orders again. */
export const replayRecord = (record: CampaignRecord, scenario: Scenario, onTurn?: Setting['onTurn']): Campaign => {
  const override: Record<number, OrdersByFaction> = {};
  for (const line of record.turns) override[line.turn] = line.orders as unknown as OrdersByFaction; // judged again, one by one
  return playCampaign(scenario, {
    seed: record.head.seed,
    arm: record.head.arm,
    start: record.head.start,
    strategies: scenario.compiled.theatre.factions.map((faction) => failing(record, faction.id)),
    refs: record.head.strategies,
    turns: Math.min(record.end.end, (record.head.start?.world.turn ?? 0) + record.turns.length), // an end may lie
    override,
    record: true,
    events: true,
    ...(onTurn === undefined ? {} : { onTurn }),
  });
};

/** The first part in which two turns' digests differ; the whole where all parts agree. */
const differingPart = (
  expected: Readonly<Record<string, string>>,
  actual: Readonly<Record<string, string>>,
): string => {
  for (const part of Object.keys(actual)) if (expected[part] !== actual[part]) return part;
  for (const part of Object.keys(expected)) if (actual[part] === undefined) return part;
  return 'digest';
};

const differs = (turn: number, path: string, expected: string, actual: string): Verdict => ({
  ok: false,
  turn,
  path,
  expected,
  actual,
});

/** Orders of factions that the scenario does not have: nobody could have given them. */
const strangersOrders = (record: CampaignRecord, scenario: Scenario): Verdict | null => {
  for (const { turn, orders } of record.turns)
    for (const id of Object.keys(orders))
      if (!scenario.factions.some((faction) => faction.id === id))
        return differs(turn, `orders/${id}`, 'orders of a faction of the scenario', `orders of "${id}"`);
  return null;
};

/** Compares one recorded turn with what its orders give; null = they agree. */
const compareTurn = (expected: RecordTurn, actual: RecordTurn | undefined): Verdict | null => {
  if (actual === undefined) return differs(expected.turn, 'turn', 'a turn', 'the war was over');
  if (expected.turn !== actual.turn) return differs(actual.turn, 'turn', String(expected.turn), String(actual.turn));
  const path = differingPart(expected.parts, actual.parts);
  if (expected.digest === actual.digest && path === 'digest') return null;
  return differs(expected.turn, path, expected.parts[path] ?? expected.digest, actual.parts[path] ?? actual.digest);
};

/** Compares how the war ended; null = they agree. */
const compareEnd = (expected: RecordEnd, actual: RecordEnd): Verdict | null => {
  if (actual.end !== expected.end) return differs(actual.end, 'end', String(expected.end), String(actual.end));
  if (actual.digest !== expected.digest) return differs(expected.end, 'end', expected.digest, actual.digest);
  const [was, is] = [JSON.stringify(expected.outcome), JSON.stringify(actual.outcome)];
  return was === is ? null : differs(expected.end, 'outcome', was, is);
};

/** Plays a record again and compares every digest. */
export const verifyRecord = (record: CampaignRecord, scenario: Scenario): Verdict => {
  const { head } = record;
  if (head.engine !== ENGINE) return differs(0, 'engine', head.engine, ENGINE);
  if (head.scenario.digest !== scenario.digest)
    return differs(0, 'scenario/digest', head.scenario.digest, scenario.digest);
  const strange = strangersOrders(record, scenario);
  if (strange !== null) return strange;
  const again = replayRecord(record, scenario).record;
  invariant(again !== null, 'a replay keeps a record');
  for (let i = 0; i < record.turns.length; i++) {
    const verdict = compareTurn(record.turns[i], again.turns[i]);
    if (verdict !== null) return verdict;
  }
  return compareEnd(record.end, again.end) ?? { ok: true };
};
