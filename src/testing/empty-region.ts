import type { StateColumn } from '../core/contracts.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { dataOf, type War } from './war.js';

/** An id that the scenario has not. */
const freshId = (scenario: Scenario): string => {
  const taken = new Set([...scenario.regions, ...scenario.factions].map(({ id }) => id));
  let id = 'nowhere-at-all';
  while (taken.has(id)) id += '-x';
  return id;
};

/** A key before, or after, all that the scenario has: `-` sorts before all else that a key may hold, `~` after. */
const outerKey = ({ compiled: { theatre } }: Scenario, early: boolean): string => {
  const taken = new Set([...theatre.regions, ...theatre.crossings].map(({ key }) => key));
  let key = early ? 'a' : 'z~';
  while (taken.has(key)) key += early ? '-' : '~';
  return key;
};

/** Data with one more region, which no crossing reaches and where nobody is; `early`: first among all by key. */
export const withEmptyRegion = (war: War, early: boolean): { readonly data: ScenarioData; readonly id: string } => {
  const data = dataOf(war.scenario);
  const id = freshId(war.scenario);
  data.regions.push({
    id,
    key: outerKey(war.scenario, early),
    name: 'Nowhere',
    country: data.countries[0].id,
    terrain: 'desert',
  });
  return { data, id };
};

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** Which entries of a column belong to a region: from where on, and how many. */
const entriesOf = (of: StateColumn['of'], region: number, factions: number): readonly [number, number] =>
  of === 'region' ? [region, 1] : of === 'region-faction' ? [region * factions, factions] : [0, 0];

/** The world without one region, as if it had never been: for comparing worlds, not for playing on. */
export const withoutRegion = (scenario: Scenario, world: World, id: string): World => {
  const { theatre, columns } = scenario.compiled;
  const gone = theatre.regions.findIndex((region) => region.id === id);
  const place = <T extends number>(region: T): T => (region > gone ? ((region - 1) as T) : region);
  return {
    ...world,
    regions: without(world.regions, gone),
    marches: world.marches.map((march) => ({ ...march, from: place(march.from), to: place(march.to) })),
    announcements: world.announcements.map((message) => ({ ...message, region: place(message.region) })),
    deals: world.deals.map((deal) => ({ ...deal, from: place(deal.from), to: place(deal.to) })),
    known: world.known.filter((_, entry) => entry % theatre.regionCount !== gone),
    columns: world.columns.map((column, i) => {
      const [from, count] = entriesOf(columns[i].column.of, gone, theatre.factionCount);
      return column.filter((_, entry) => entry < from || entry >= from + count);
    }),
  };
};
