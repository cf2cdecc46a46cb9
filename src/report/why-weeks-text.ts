import type { Scenario } from '../core/scenario.js';
import { countText } from './number-text.js';
import { factionMarks, plainName } from './short-names.js';
import { columns, wrapped } from './text-table.js';
import type { Kept, Week } from './why-facts.js';

export type Name = (id: string | null) => string;

/** Factions by their names. */
export const namer =
  ({ factions }: Scenario): Name =>
  (id) =>
    id === null ? 'nobody' : plainName(factions.find((faction) => faction.id === id)?.name ?? id);

/** A share with four decimals, cut off: what is less than a threshold never reads as if it had reached it. */
export const cut = (share: number): string => (Math.floor(share * 10_000) / 10_000).toFixed(4);

export const keptName = ({ rule, column, faction }: Kept): string =>
  `${rule}/${column}${faction === '' ? '' : `/${faction}`}`;

/** What a rule keeps, with names for factions. */
export const keptText = (value: Kept['before'], name: Name): string =>
  typeof value === 'number' ? String(value) : name(value);

const INDENT = '    ';

/** A row per week: the holder at its end, who was there when it was decided, and what deciding rules then kept. */
const rows = (weeks: readonly Week[], present: readonly string[], name: Name): string[] => {
  const kept = weeks.at(-1)?.kept ?? [];
  const cell = ({ sides }: Week, faction: string): string => {
    const side = sides.find((each) => each.faction === faction);
    return side === undefined ? '-' : `${countText(side.fighters)} (${cut(side.share)})`;
  };
  return columns(
    [
      ['turn', 'holder', ...present.map(name), ...kept.map(keptName)],
      ...weeks.map((week) => [
        String(week.turn),
        name(week.holder),
        ...present.map((faction) => cell(week, faction)),
        ...week.kept.map(({ after }) => keptText(after, name)),
      ]),
    ],
    ['right', 'left', ...present.map(() => 'right' as const), ...kept.map(() => 'right' as const)],
    INDENT,
  );
};

/** Weeks as a table, fighters with the share of their side; where names make it too wide, marks stand for them. */
export const weekLines = (weeks: readonly Week[], scenario: Scenario, width: number): string[] => {
  const present = [...new Set(weeks.flatMap(({ sides }) => sides.map(({ faction }) => faction)))];
  const full = rows(weeks, present, namer(scenario));
  if (full.every((line) => line.length <= width)) return full;
  const name = namer(scenario);
  const marks = factionMarks(scenario.compiled.theatre);
  const mark: Name = (id) => marks[scenario.compiled.theatre.factions.findIndex((each) => each.id === id)] ?? '-';
  const named = weeks.flatMap(({ holder, kept }) => [holder, ...kept.map(({ after }) => after)]);
  const told = named.filter((id) => typeof id === 'string');
  const legend = [...new Set([...present, ...told])].map((id) => `${mark(id)} ${name(id)}`).join(', ');
  return [...rows(weeks, present, mark), ...wrapped(`(${legend})`, width, INDENT)];
};
