/** A fight and nothing else: one field of terrain 1, rules `movement` (for orders) and `ground-combat` only, or `ambush` alone. */
import {
  begin,
  step,
  unwrap,
  validateScenario,
  type GameEvent,
  type OrdersByFaction,
  type Scenario,
  type ScenarioData,
} from '../../src/index.js';

export interface Fighter {
  readonly id: string;
  /** Those of one team do not fight each other. */
  readonly team: string;
  readonly kind: 'state' | 'insurgent';
  readonly fighters: number;
  /** Kills per fighter and week. */
  readonly rate: number;
  /** Detection of hidden fighters, 0 to 1. */
  readonly mu?: number;
  /** Share of its start at which it breaks; default 0, to the end. */
  readonly breakShare?: number;
  /** Presses every week; default it defends. */
  readonly attacks?: boolean;
  /** The turn in which it reaches the field; default it stands there from the start. */
  readonly arrives?: number;
}

export interface Fight {
  readonly fighters: readonly Fighter[];
  /** How those who attack do it: press, or as insurgents ambush the others on the field or on their way; default press. */
  readonly by?: 'pressing' | 'raiding' | 'waylaying';
  /** Whether those of one team act as one column. */
  readonly joint?: boolean;
  /** Hiding area N, in fighters. */
  readonly hiding?: number;
}

/** How a fight was made to fit the engine. Weeks and survivors are given back in the row's own units. */
export interface Scale {
  /** Factor on every number of fighters and on the hiding area. */
  readonly forces: number;
  /** Factor on every rate; a week of the engine is then this many weeks of the row. */
  readonly clock: number;
}

export interface Ending {
  /** The team left; null = none within the longest war. */
  readonly winner: string | null;
  readonly left: Readonly<Record<string, number>>;
  readonly weeks: number;
}

const FIELD = 'field';
const REFUGE = 'refuge'; // a way out that is always open: no one fights on only because he is cornered
/** Turns of the longest war a file may state. */
export const LONGEST = 10_000;

const people = (fighters: number, scale: Scale): number => Math.round(fighters * scale.forces);

const relationsOf = ({ fighters, joint }: Fight): ScenarioData['relations'] =>
  fighters.flatMap((a, i) =>
    fighters.slice(i + 1).map((b) => ({
      between: [a.id, b.id] as [string, string],
      level: a.team !== b.team ? ('hostile' as const) : joint === true ? ('joint' as const) : ('none' as const),
    })),
  );

const isThere = ({ arrives }: Fighter): boolean => arrives === undefined;

/** Who is waylaid is under way to the end of the longest war. */
const onTheWay = ({ fighters, by }: Fight): readonly Fighter[] =>
  by === 'waylaying' ? fighters.map((f) => (f.attacks === true ? f : { ...f, arrives: LONGEST })) : fighters;

const rulesOf = ({ fighters, by = 'pressing' }: Fight, clock: number): ScenarioData['rules'] => {
  const byId = (value: (fighter: Fighter) => number): Record<string, number> =>
    Object.fromEntries(fighters.map((fighter) => [fighter.id, value(fighter)]));
  const common = { rate: byId((f) => f.rate * clock), spread: 0, chance: 'rounding' };
  return by === 'pressing'
    ? { movement: {}, 'ground-combat': { ...common, break: byId((f) => f.breakShare ?? 0) } }
    : { ambush: { ...common, days: 7, share: 1 } };
};

const scenarioOf = (fight: Fight, scale: Scale): Scenario => {
  const { hiding } = fight;
  const fighters = onTheWay(fight);
  const marching = fighters.flatMap((f) =>
    f.arrives === undefined
      ? []
      : [{ faction: f.id, from: REFUGE, to: FIELD, fighters: people(f.fighters, scale), turn: f.arrives }],
  );
  const paths = [
    ...fighters.filter(isThere).map((f) => `regions/${FIELD}/fighters/${f.id}`),
    ...marching.map((m) => `transit/${m.faction}/${m.from}/${m.to}/${m.turn}`),
  ];
  const hidden = hiding === undefined ? {} : { hiding: people(hiding, scale) };
  const place = { name: 'Place', country: 'land', terrain: 'desert' } as const;
  const data: ScenarioData = {
    format: 1,
    id: 'oracle',
    title: 'A fight',
    turns: LONGEST,
    countries: [{ id: 'land', name: 'Land' }],
    factions: fighters.map(({ id, kind, mu }) => ({ id, name: id, kind, country: 'land', intelligence: mu ?? 0 })),
    regions: [
      {
        ...place,
        id: FIELD,
        contested: true,
        fighters: Object.fromEntries(fighters.filter(isThere).map((f) => [f.id, people(f.fighters, scale)])),
        ...hidden,
      },
      { ...place, id: REFUGE, ...hidden },
    ],
    crossings: [{ between: [FIELD, REFUGE], km: 10 }],
    relations: relationsOf(fight) ?? [],
    transit: marching,
    rules: rulesOf(fight, scale.clock),
    provenance: paths.map((path) => ({ path, illustrative: true, low: 0, high: 1e9 })),
  };
  return unwrap(validateScenario(data));
};

/** What the events of a war so far tell of its factions. */
interface Roll {
  readonly standing: Map<string, number>;
  readonly broken: Set<string>;
  /** The day of this week on which the last one broke or ended; 7 where no one did. */
  day: number;
}

/** Events that say how many stood and how many of them were lost. */
const LOSSES = ['fought', 'ambushed', 'raided', 'waylaid', 'sprang-out'];

const follow = (roll: Roll, events: readonly GameEvent[]): void => {
  let day = 0;
  for (const event of events) {
    const faction = String(event['faction']);
    if (LOSSES.includes(event.kind)) roll.standing.set(faction, Number(event['fighters']) - Number(event['losses']));
    if (event.kind === 'broke-at-once') roll.standing.set(faction, Number(event['fighters']));
    if (event.kind === 'broke' || event.kind === 'broke-at-once') roll.broken.add(faction);
    if (event.kind === 'broke' || event.kind === 'destroyed') day = Math.max(day, Number(event['day']));
    if (event.kind === 'broke-at-once') day = Math.max(day, 1);
  }
  roll.day = day === 0 ? 7 : day;
};

const strength = (roll: Roll, members: readonly Fighter[]): number =>
  members.reduce((sum, { id }) => sum + (roll.standing.get(id) ?? 0), 0);

const ATTACKS = {
  pressing: [{ kind: 'advance', from: FIELD, to: FIELD, quarters: 4 }],
  raiding: [{ kind: 'raid', region: FIELD }],
  waylaying: [{ kind: 'raid', crossing: `${FIELD}~${REFUGE}` }],
} as const;

/** Whoever attacks and is on the field does so. */
const ordersOf = ({ fighters, by = 'pressing' }: Fight, roll: Roll, turns: number): OrdersByFaction =>
  Object.fromEntries(
    fighters
      .filter(
        ({ id, attacks, arrives }) => attacks === true && (arrives ?? 0) <= turns && (roll.standing.get(id) ?? 0) > 0,
      )
      .map(({ id }) => [id, ATTACKS[by]]),
  );

/** Fights until a team has broken or is below `until` of its start. */
export const play = (fight: Fight, scale: Scale, until: number): Ending => {
  const { fighters } = fight;
  const scenario = scenarioOf(fight, scale);
  const teams = [...new Set(fighters.map((f) => f.team))];
  const membersOf = (team: string): Fighter[] => fighters.filter((f) => f.team === team);
  const roll: Roll = {
    standing: new Map(fighters.map((f) => [f.id, people(f.fighters, scale)])),
    broken: new Set(),
    day: 7,
  };
  const starts = new Map(teams.map((team) => [team, strength(roll, membersOf(team))]));
  const isOver = (team: string): boolean => {
    const fit = membersOf(team).filter(({ id }) => !roll.broken.has(id));
    return strength(roll, fit) <= until * (starts.get(team) ?? 0);
  };

  let world = begin(scenario, 'oracle');
  let over = teams.filter(isOver);
  while (over.length === 0 && world.turn < LONGEST) {
    const turn = step(scenario, world, ordersOf(fight, roll, world.turn));
    world = turn.world;
    follow(roll, turn.events);
    over = teams.filter(isOver);
  }
  const left = Object.fromEntries(teams.map((team) => [team, strength(roll, membersOf(team)) / scale.forces]));
  const winner = over.length === 1 ? (teams.find((team) => team !== over[0]) ?? null) : null;
  return { winner, left, weeks: Math.max(0, world.turn - 1 + roll.day / 7) * scale.clock };
};
