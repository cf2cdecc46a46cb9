import type { StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { issueLine, refuse, unwrap, type Result } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { playCampaign, type Campaign } from '../engine/play.js';
import { readRecord } from '../engine/read-record.js';
import { printRecord, type CampaignRecord } from '../engine/record.js';
import { verifyRecord } from '../engine/replay.js';
import type { Save } from '../engine/save.js';
import { parseScenario } from '../scenario/parse.js';
import { printScenario } from '../scenario/print.js';
import { NO_ARM, settingOf, validateScenario } from '../setup.js';
import { firstDifference } from './first-difference.js';
import { throughJson } from './plain.js';

export interface RoundTripOptions {
  /** Who plays a save or a world on, by faction; default: noise for everybody. */
  readonly strategies?: Readonly<Record<FactionId, StrategyRef>>;
}

const broken = (path: string, message: string): never => refuse('round-trip', path, message);

const mustEqual = (expected: unknown, actual: unknown, path = ''): void => {
  const found = firstDifference(expected, actual, path);
  if (found !== null) broken(found.path, `${found.expected} became ${found.actual}`);
};

/** What was read back of what was printed. */
const readBack = <T>(what: string, result: Result<T>): T =>
  result.ok ? result.value : broken(what, `printed, it is refused: ${issueLine(result.issues[0])}`);

const scenarioTrip = ({ data, digest: known, compiled }: Scenario): void => {
  const registry = { rules: compiled.knownRules, metrics: compiled.metrics, strategies: compiled.knownStrategies };
  const again = readBack('data', parseScenario(printScenario(data), registry));
  mustEqual(data, again.data, 'data');
  mustEqual(known, again.digest, 'digest');
};

const recordTrip = (record: CampaignRecord, scenario = unwrap(validateScenario(record.head.scenario.data))): void => {
  const again = readBack('record', readRecord(printRecord(record)));
  mustEqual(record, again);
  const verdict = verifyRecord(again, scenario);
  if (verdict.ok) return;
  const { turn, path, expected, actual } = verdict;
  broken(`turns/${turn}/${path}`, `${expected} became ${actual} when it was played again`);
};

const NOISE: StrategyRef = { use: 'random', activity: 1 };

/** The rest of a war, as far as it could show that it began otherwise. */
const restOf = (scenario: Scenario, start: World | Save, strategies: RoundTripOptions['strategies']): object => {
  const everybody = Object.fromEntries(scenario.factions.map(({ id }) => [id, NOISE]));
  const setting = settingOf(scenario, NO_ARM, { start, strategies: strategies ?? everybody });
  const { record, metrics, save } = playCampaign(scenario, setting);
  return { turns: record?.turns, end: record?.end, metrics, save };
};

/** A copy as a file would give it back. */
const copyOf = <T>(value: T): T => {
  try {
    return throughJson(value);
  } catch (error) {
    return broken('', `JSON cannot hold it: ${String(error)}`);
  }
};

const startTrip = (start: World | Save, scenario: Scenario, { strategies }: RoundTripOptions): void => {
  const again = copyOf(start);
  mustEqual(start, again);
  mustEqual(restOf(scenario, start, strategies), restOf(scenario, again, strategies), 'rest');
};

/**
 * Throws `IssuesError`, code `round-trip`, with the path of the first difference, unless what is given survives being
 * written down: a scenario printed and parsed has the same data and digest; a record printed and parsed is the same and
 * verifies; a save or a world, which need their scenario, are the same after JSON down to -0, and so of the same digest,
 * and the war goes on from them in the same way. Of a campaign: its record, if it has one, and its save. A record's scenario is needed
 * where it has rules or metrics of one's own.
 */
export function assertRoundTrip(value: Scenario | CampaignRecord | Campaign): void;
export function assertRoundTrip(
  value: CampaignRecord | Campaign | Save | World,
  scenario: Scenario,
  options?: RoundTripOptions,
): void;
export function assertRoundTrip(
  value: Scenario | CampaignRecord | Campaign | Save | World,
  scenario?: Scenario,
  options: RoundTripOptions = {},
): void {
  if ('compiled' in value) scenarioTrip(value);
  else if ('head' in value) recordTrip(value, scenario);
  else if ('outcome' in value) {
    if (value.record !== null) recordTrip(value.record, value.scenario);
    startTrip(value.save, value.scenario, options);
  } else
    startTrip(value, scenario ?? refuse('no-scenario', 'scenario', 'a save or a world needs its scenario'), options);
}
