/** Worlds as texts by id, so that worlds of different scenarios can be compared in what they have in common. */
import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { inspect, type Snapshot } from '../engine/inspect.js';
import { withoutMentions } from './stripped.js';

/** The rules' columns by id: where one holds factions, their ids stand instead of positions, which differ between scenarios. */
const columnsById = ({ compiled: { columns, theatre } }: Scenario, shown: Snapshot['columns']): unknown => {
  const idOf = (position: number): string | number => theatre.factions[position]?.id ?? position;
  const holds = new Set(
    columns.filter(({ column }) => column.holds === 'faction').map(({ rule, name }) => `${rule}/${name}`),
  );
  return Object.fromEntries(
    Object.entries(shown).map(([rule, members]) => [
      rule,
      Object.fromEntries(
        Object.entries(members).map(([name, entries]) => [
          name,
          Object.fromEntries(
            Object.entries(entries).map(([key, value]) => [key, holds.has(`${rule}/${name}`) ? idOf(value) : value]),
          ),
        ]),
      ),
    ]),
  );
};

/** A world without all that is called by one of these ids or is about it. Equal texts: equal worlds, but for those. */
export const shownWithout = (scenario: Scenario, world: World, ids: readonly string[]): string => {
  const snapshot = inspect(scenario, world);
  const byId = { ...snapshot, columns: columnsById(scenario, snapshot.columns) };
  return JSON.stringify(ids.reduce<unknown>(withoutMentions, byId));
};

/** A log with an entry, if an empty one, for every turn of a war that nobody ends early. */
export const everyTurn = <T>(log: Readonly<Record<number, T>>, turns: number, none: T): Record<number, T> =>
  Object.fromEntries(Array.from({ length: turns }, (_, i) => [i + 1, log[i + 1] ?? none]));
