/** A whole campaign to read: what was ordered, what happened, and how things then stood. */
import type { Json } from '../core/contracts.js';
import type { Rejection } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { Outcome } from '../engine/outcome.js';
import type { Campaign } from '../engine/play.js';
import { describe } from '../engine/translate.js';
import { weekDate } from './civil-date.js';
import { mapText } from './map-text.js';
import { metricLines } from './metric-text.js';
import { orderText } from './order-text.js';
import { plainName } from './short-names.js';
import { strengthLines } from './strengths-text.js';
import { columns, wrapped } from './text-table.js';
import { changedHands, firstWorld, recordOf, watch, type WatchedTurn } from './watch.js';

export interface TranscriptOptions {
  /** Characters across, 40 to 200; default 100. */
  readonly width?: number;
}

const underlined = (text: string, mark: string): string[] => [text, mark.repeat(text.length)];

/** A strategy's reference: `in-step (on 4, off 4)`. */
const strategyText = (ref: Json | undefined): string => {
  if (ref === undefined) return 'none: holds';
  if (typeof ref === 'string') return ref === 'custom' ? 'a function of its own' : ref;
  const { use, ...options } = ref as Readonly<Record<string, Json>>;
  const given = Object.keys(options).map((name) => `${name} ${JSON.stringify(options[name]).replaceAll('"', '')}`);
  return `${typeof use === 'string' ? use : '?'}${given.length === 0 ? '' : ` (${given.join(', ')})`}`;
};

const header = (campaign: Campaign, width: number): string[] => {
  const { scenario } = campaign;
  const { head } = recordOf(campaign);
  const title = head.arm === null ? undefined : scenario.arms[head.arm]?.title;
  const arm = head.arm === null ? 'none' : `${head.arm}${title === undefined || title === null ? '' : ` (${title})`}`;
  const longest = Math.max(...scenario.factions.map(({ name }) => plainName(name).length));
  const facts = [
    ['Scenario', `${scenario.id}, ${scenario.digest.slice(0, 12)}`],
    ['Seed', head.seed ?? 'that of the start'],
    ['Arm', arm],
    ['Turns', `${campaign.turns} of at most ${Math.max(campaign.turns, scenario.compiled.theatre.turns)}, a week each`],
  ];
  return [
    ...underlined(scenario.title, '='),
    ...(scenario.data.question === undefined ? [] : wrapped(scenario.data.question, width)),
    '',
    ...columns(facts),
    '',
    'Strategies',
    ...scenario.factions.flatMap(({ id, name }) =>
      wrapped(
        strategyText(head.strategies[id]),
        width,
        `  ${plainName(name).padEnd(longest)}  `,
        ' '.repeat(longest + 6),
      ),
    ),
  ];
};

const nameOf = (scenario: Scenario, id: string): string =>
  plainName(scenario.factions.find((faction) => faction.id === id)?.name ?? id);

const refusalText = (scenario: Scenario, { faction, order, code, message }: Rejection): string => {
  const parts = [order === null ? '' : JSON.stringify(order), message, `[${code}]`];
  return `${nameOf(scenario, faction)}: ${parts.filter((part) => part !== '').join(' ')}`;
};

/** A heading and its lines, or nothing. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines];

const turnLines = (scenario: Scenario, watched: WatchedTurn, width: number): string[] => {
  const { turn, orders, rejected, events, before, after } = watched;
  const { start } = scenario.data;
  const date = start === undefined ? null : weekDate(start, turn);
  const ordered = Object.keys(orders).flatMap((id) =>
    wrapped(
      `${nameOf(scenario, id)}: ${orders[id].map((order) => orderText(order, scenario)).join('; ')}`,
      width,
      '  ',
      '      ',
    ),
  );
  const item = (text: string): string[] => wrapped(text, width, '  ', '      ');
  return [
    ...underlined(date === null ? `Turn ${turn}` : `Turn ${turn}, week of ${date}`, '-'),
    ...section('Orders', ordered),
    ...section(
      'Refused',
      rejected.flatMap((each) => item(refusalText(scenario, each))),
    ),
    ...section(
      'Events',
      events.flatMap((event) => item(describe(event, scenario))),
    ),
    ...section('Strengths', strengthLines(scenario, before, after, width, '  ')),
    ...(ordered.length + rejected.length + events.length === 0 ? ['  A quiet week.'] : []),
  ];
};

/** How the war ended, in a sentence. */
export const outcomeText = (scenario: Scenario, outcome: Outcome | null): string => {
  if (outcome === null) return 'The war goes on.';
  if (outcome.ended === 'turn-limit') return `The war is not over when turn ${outcome.turn}, the last, ends.`;
  return `In turn ${outcome.turn} no insurgent is left; the last to go: ${nameOf(scenario, outcome.faction ?? '')}.`;
};

/** A readable account of a campaign, from its record. Throws `IssuesError` where the campaign was played without one. */
export const transcript = (campaign: Campaign, options: TranscriptOptions = {}): string => {
  const { scenario } = campaign;
  const width = Math.min(200, Math.max(40, options.width ?? 100));
  const turns = watch(campaign, (world) => mapText(scenario, world, { width, bare: true }));
  const blocks: string[][] = [
    header(campaign, width),
    ['At the start', '', mapText(scenario, firstWorld(campaign), { width })],
  ];
  turns.forEach((watched, i) => {
    blocks.push(turnLines(scenario, watched, width));
    if (changedHands(watched) && i < turns.length - 1) blocks.push([watched.drawn]);
  });
  blocks.push([
    ...underlined('The end', '='),
    outcomeText(scenario, campaign.outcome),
    '',
    mapText(scenario, campaign.world, { width, bare: true }),
  ]);
  const metrics = metricLines(campaign.metrics, scenario.compiled.metrics, '  ');
  if (metrics.length > 0) blocks.push(['Metrics', ...metrics]);
  blocks.push([`Digest ${recordOf(campaign).end.digest}`]);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};
