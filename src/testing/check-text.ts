/** A verdict to read. */
import type { Failure, Report } from './check-report.js';
import type { Covered } from './coverage.js';
import { breachText } from './strategy-law.js';
import { lawsOfStrategies } from './strategy-laws.js';
import type { Trial } from './trial.js';

/** What a war consists of, for how small it is. */
export interface Size {
  readonly turns: number;
  readonly regions: number;
  readonly factions: number;
  readonly crossings: number;
  readonly fighters: number;
  readonly rules: number;
}

export const sizeOf = ({ scenario: { data } }: Trial): Size => ({
  turns: data.turns,
  regions: data.regions.length,
  factions: data.factions.length,
  crossings: data.crossings.length,
  fighters: data.regions.reduce(
    (sum, { fighters = {} }) => sum + Object.values(fighters).reduce((all, heads) => all + heads, 0),
    0,
  ),
  rules: Object.keys(data.rules).length,
});

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const sizeText = (trial: Trial): string => {
  const { turns, regions, factions, crossings, fighters, rules } = sizeOf(trial);
  return [
    counted(turns, 'turn'),
    counted(regions, 'region'),
    counted(factions, 'faction'),
    counted(crossings, 'crossing'),
    counted(fighters, 'fighter'),
    counted(rules, 'rule'),
  ].join(', ');
};

const summaryOf = ({ law, summary = lawsOfStrategies[law]?.summary }: Failure): readonly string[] =>
  summary === undefined ? [] : [summary];

const failureLines = (failure: Failure): string[] => {
  const { law, message, turn, trial, command, note } = failure;
  return [
    `BROKEN  ${law}: ${trial === null ? message : breachText({ message, turn }, trial)}`,
    ...summaryOf(failure).map((summary) => `        ${summary}`),
    ...(trial === null ? [] : [`        the smallest war found that shows it: ${sizeText(trial)}`]),
    `        again: ${command}`,
    ...(note === undefined ? [] : [`        ${note}`]),
  ];
};

/** Names that a line has room for; `coverage` has all. */
const ROOM = 6;

/** What was never met, and of how many it is; null where all was met. */
const neverText = ({ met, never }: Covered): string | null => {
  if (never.length === 0) return null;
  const rest = never.length > ROOM ? ` and ${never.length - ROOM} more` : '';
  return `${never.slice(0, ROOM).join(', ')}${rest} (${never.length} of ${met.length + never.length})`;
};

/** What the wars tried cannot have shown. */
const neverLines = ({ coverage }: Pick<Report, 'coverage'>): string[] => {
  if (coverage === null) return [];
  const [orders, events, rules] = [coverage.orders, coverage.events, coverage.rules].map(neverText);
  const unmet = [
    ...(events === null ? [] : [`the events ${events}`]),
    ...(rules === null ? [] : [`the work of the rules ${rules}`]),
  ];
  return [
    ...(orders === null ? [] : [`never   ordered ${coverage.orders.met.length === 0 ? 'anything' : orders}`]),
    ...(unmet.length === 0 ? [] : [`never   met ${unmet.join(', nor ')}`]),
  ];
};

/** Failures first, then what held, then what could not be said, then what was never met. */
export const reportText = (report: Omit<Report, 'text'>, name: string): string => {
  const { failures, held, skipped, runs, seed } = report;
  return [
    ...failures.flatMap(failureLines),
    ...held.map((law) => `held    ${law}`),
    ...skipped.map(({ law, needs }) => `unknown ${law}: it needs ${needs}, which is broken`),
    ...neverLines(report),
    '',
    failures.length === 0
      ? `${name} keeps ${counted(held.length, 'law')}, each tried on up to ${counted(runs, 'war')} (seed ${seed}).`
      : `${name} breaks ${failures.length} of ${counted(failures.length + held.length + skipped.length, 'law')}, each tried on up to ${counted(runs, 'war')} (seed ${seed}).`,
    '',
  ].join('\n');
};
