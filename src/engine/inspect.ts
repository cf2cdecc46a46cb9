import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import {
  LEVELS,
  NOBODY,
  STANCES,
  STANCE_SUBJECTS,
  STATUSES,
  type Consent,
  type Level,
  type Stance,
  type StanceSubject,
  type Status,
  type Theatre,
  type World,
} from '../core/world.js';
import { consentsIn } from '../core/cooperation.js';
import { showList } from './world-lists.js';

type Counts = Readonly<Record<FactionId, number>>;

/** Everything in a world by string id, as JSON: for tests, tables and what-if, not for strategies. */
export interface Snapshot {
  readonly turn: number;
  readonly regions: Readonly<
    Record<
      string,
      {
        readonly controller: FactionId | null;
        readonly entrenchment: number;
        readonly legitimacy: number;
        readonly hardship: number;
        readonly fighters: Counts;
        readonly battleStart: Counts;
        readonly attackers: Counts;
        readonly lastStand: Counts;
        readonly since: Counts;
      }
    >
  >;
  readonly crossings: Readonly<
    Record<
      string,
      { readonly status: Status; readonly porosity: number; readonly interdiction: number; readonly guards: Counts }
    >
  >;
  readonly factions: Readonly<
    Record<
      FactionId,
      {
        readonly intelligence: number;
        readonly sorties: number;
        readonly weariness: number;
        readonly readiness: number;
        readonly recruits: number;
        readonly ceiling: number | null;
        readonly patron: FactionId | null;
        /** The last turn at whose end it had fighters anywhere; 0 = only at the start, -1 = never. */
        readonly lastAlive: number;
        /** By region: the last turn in which its view showed the region; 0 = never. */
        readonly known: Counts;
        /** Fighters by cause: gained, lost, or moved. */
        readonly ledger: Readonly<Record<string, number>>;
      }
    >
  >;
  readonly authorities: Readonly<
    Record<string, { readonly influence: number; readonly stances: Readonly<Record<StanceSubject, Stance>> }>
  >;
  /** By `from/to`. */
  readonly pairs: Readonly<
    Record<
      string,
      {
        readonly level: Level;
        readonly trust: number;
        readonly refuses: boolean;
        readonly consents: readonly Consent[];
        readonly tolerates: boolean;
      }
    >
  >;
  readonly marches: readonly {
    readonly faction: FactionId;
    readonly from: string;
    readonly to: string;
    readonly due: number;
    readonly attacking: boolean;
    readonly fighters: number;
  }[];
  readonly announcements: readonly {
    readonly from: FactionId;
    readonly to: FactionId;
    readonly region: string;
    readonly turn: number;
    readonly weeks: number;
    readonly sent: number;
    readonly due: number;
    readonly delivered: boolean;
  }[];
  readonly deals: readonly {
    readonly maker: FactionId | null;
    readonly faction: FactionId;
    readonly from: string;
    readonly to: string;
    readonly quarters: number;
    readonly until: number;
  }[];
  /** The listed rules' own columns, by rule and column; entries by region, crossing, faction, `from/to` or `region/faction`. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

const tabulate = <T, K extends string, V>(
  things: readonly T[],
  key: (thing: T) => K,
  value: (thing: T, index: number) => V,
): Record<K, V> => {
  const table = {} as Record<K, V>; // one entry per key
  for (let i = 0; i < things.length; i++) table[key(things[i])] = value(things[i], i);
  return table;
};

/** The names of a column's entries, in its order. */
export const columnKeys = ({ regions, crossings, factions }: Theatre, of: string): string[] => {
  if (of === 'region') return regions.map((region) => region.id);
  if (of === 'crossing') return crossings.map((crossing) => crossing.id);
  if (of === 'faction') return factions.map((faction) => faction.id);
  const rows = of === 'pair' ? factions : regions;
  return rows.flatMap((row) => factions.map((faction) => `${row.id}/${faction.id}`));
};

const columnsOf = (scenario: Scenario, world: World): Snapshot['columns'] => {
  const columns: Record<string, Record<string, Readonly<Record<string, number>>>> = {};
  scenario.compiled.columns.forEach(({ rule, name, column }, slot) => {
    const keys = columnKeys(scenario.compiled.theatre, column.of);
    (columns[rule] ??= {})[name] = tabulate(
      keys,
      (key) => key,
      (_, i) => world.columns[slot][i],
    );
  });
  return columns;
};

type Names = Pick<Theatre, 'regions' | 'crossings' | 'factions' | 'authorities'>;

const id = (thing: { readonly id: string }): string => thing.id;

const countsOf = ({ factions }: Names, values: readonly number[]): Counts =>
  tabulate(factions, id, (_, i) => values[i]);

const factionId = ({ factions }: Names, index: number): FactionId | null =>
  index === NOBODY ? null : factions[index].id;

const regionsOf = (names: Names, world: World): Snapshot['regions'] =>
  tabulate(names.regions, id, (_, i) => {
    const { controller, entrenchment, legitimacy, hardship, fighters, battleStart, attackers, lastStand, since } =
      world.regions[i];
    return {
      controller: factionId(names, controller),
      entrenchment,
      legitimacy,
      hardship,
      fighters: countsOf(names, fighters),
      battleStart: countsOf(names, battleStart),
      attackers: countsOf(names, attackers),
      lastStand: countsOf(names, lastStand),
      since: countsOf(names, since),
    };
  });

const crossingsOf = (names: Names, world: World): Snapshot['crossings'] =>
  tabulate(names.crossings, id, (_, i) => {
    const { status, porosity, interdiction, guards } = world.crossings[i];
    return { status: STATUSES[status], porosity, interdiction, guards: countsOf(names, guards) };
  });

const factionsOf = (names: Names, world: World, causes: Theatre['causes']): Snapshot['factions'] =>
  tabulate(names.factions, id, (_, i) => {
    const { intelligence, sorties, weariness, readiness, recruits, ceiling, patron, lastAlive } = world.factions[i];
    return {
      intelligence,
      sorties,
      weariness,
      readiness,
      recruits,
      ceiling: ceiling < 0 ? null : ceiling,
      patron: factionId(names, patron),
      lastAlive,
      known: tabulate(names.regions, id, (_region, r) => world.known[i * names.regions.length + r]),
      ledger: tabulate(causes, id, (_cause, c) => world.ledger[i * causes.length + c]),
    };
  });

const authoritiesOf = (names: Names, world: World): Snapshot['authorities'] =>
  tabulate(names.authorities, id, (_, i) => {
    const { influence, stances } = world.authorities[i];
    const named = tabulate(
      STANCE_SUBJECTS,
      (subject) => subject,
      (_subject, s) => STANCES[stances[s]],
    );
    return { influence, stances: named }; // one entry per subject
  });

const pairsOf = ({ factions }: Names, { pairs }: World): Snapshot['pairs'] => {
  const named = factions.flatMap((from, i) =>
    factions.flatMap((to, j) => (i === j ? [] : [{ id: `${from.id}/${to.id}`, entry: i * factions.length + j }])),
  );
  return tabulate(named, id, ({ entry }) => ({
    level: LEVELS[pairs.level[entry]],
    trust: pairs.trust[entry],
    refuses: pairs.refuses[entry] === 1,
    consents: consentsIn(pairs.consents[entry]),
    tolerates: pairs.tolerates[entry] === 1,
  }));
};

/** The whole world by string id. A copy: nothing in it is shared. */
export const inspect = (scenario: Scenario, world: World): Snapshot => {
  const { theatre } = scenario.compiled;
  return {
    turn: world.turn,
    regions: regionsOf(theatre, world),
    crossings: crossingsOf(theatre, world),
    factions: factionsOf(theatre, world, theatre.causes),
    authorities: authoritiesOf(theatre, world),
    pairs: pairsOf(theatre, world),
    // The lists' own table of fields makes members of these shapes.
    marches: showList(theatre, world, 'marches') as unknown as Snapshot['marches'],
    announcements: showList(theatre, world, 'announcements') as unknown as Snapshot['announcements'],
    deals: showList(theatre, world, 'deals') as unknown as Snapshot['deals'],
    columns: columnsOf(scenario, world),
  };
};
