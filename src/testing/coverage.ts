import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import type { Campaign } from '../engine/play.js';
import type { CampaignRecord } from '../engine/record.js';
import { replayRecord } from '../engine/replay.js';
import { makeTally, namesIn, type Tally } from './coverage-tally.js';

/** Names in alphabetical order. */
export interface Covered {
  readonly met: readonly string[];
  readonly never: readonly string[];
}

/** What campaigns have met of what a scenario's listed rules declare. */
export interface Coverage {
  /** Kinds of order accepted from anybody. */
  readonly orders: Covered;
  /** Kinds of event emitted. */
  readonly events: Covered;
  /** Rules that in some turn emitted, changed or booked something, or made a draw whose outcome was not certain. */
  readonly rules: Covered;
}

const PARTS = ['orders', 'events', 'rules'] as const;

/** These names, by what has been met of them. */
export const coverageIn = (names: readonly string[], met: { has(name: string): boolean }): Coverage => {
  const covered = (part: (typeof PARTS)[number]): Covered => {
    const mine = names.filter((name) => name.startsWith(`${part}/`));
    const short = (list: readonly string[]): string[] => list.map((name) => name.slice(part.length + 1));
    return { met: short(mine.filter((name) => met.has(name))), never: short(mine.filter((name) => !met.has(name))) };
  };
  return { orders: covered('orders'), events: covered('events'), rules: covered('rules') };
};

const add = (tally: Tally, scenario: Scenario, record: CampaignRecord): void => {
  const { seed } = record.head;
  replayRecord(record, tally.watched(scenario, seed), (report) => tally.note(scenario, seed, report));
};

/**
 * What campaigns on a scenario, or records of them, have met: they are played again and watched. Campaigns are played on
 * the scenario as their arm had it, records on the one given. Throws `IssuesError` on a campaign without a record.
 */
export const coverageOf = (scenario: Scenario, campaigns: readonly (Campaign | CampaignRecord)[]): Coverage => {
  const tally = makeTally();
  for (const campaign of campaigns) {
    if ('head' in campaign) add(tally, scenario, campaign);
    else
      add(
        tally,
        campaign.scenario,
        campaign.record ?? refuse('no-record', 'record', 'the campaign was played with record: false'),
      );
  }
  return coverageIn(namesIn(scenario), tally.met);
};

/** A line a part: how many were met, and which never. */
export const coverageText = (coverage: Coverage): string =>
  PARTS.map((part) => {
    const { met, never } = coverage[part];
    const all = met.length + never.length;
    const rest = never.length === 0 ? '' : `; never: ${never.join(', ')}`;
    return `${part}: ${met.length} of ${all} met${rest}\n`;
  }).join('');
