/** Plausible statements that are false in the model, each with a small war that shows it. */
import { readFileSync } from 'node:fs';
import { fightWeek, type Battle } from '../src/core/battle.js';
import type { Json } from '../src/core/json.js';
import { unwrap } from '../src/core/result.js';
import type { FactionData, RegionData, RelationData, Scenario, ScenarioData } from '../src/core/scenario.js';
import { inspect } from '../src/engine/inspect.js';
import { begin } from '../src/engine/step.js';
import { compare, type ArmSpec, type Comparison } from '../src/experiment/index.js';
import { parseScenario, play, validateScenario } from '../src/setup.js';
import { outcomes } from '../src/testing/outcomes.js';
import { growthOf } from '../tests/oracles/growth.js';
import { inStep, inTurn } from '../tests/oracles/patches.js';

const TURNS = 30;
const press = (region: string) => ({ kind: 'advance', from: region, to: region, quarters: 4 }) as const;
/** Presses in one place in every week from a turn on. */
const pressing = (region: string, from = 1) => ({
  use: 'scripted',
  script: Object.fromEntries(Array.from({ length: TURNS - from + 1 }, (_, i) => [String(from + i), [press(region)]])),
});

interface Sketch extends Pick<ScenarioData, 'crossings' | 'rules' | 'relations' | 'transit'> {
  readonly factions: FactionData[];
  readonly regions: RegionData[];
}

/** A small war in two countries; every number of fighters is what it is. */
const war = (sketch: Sketch): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'claim',
      title: 'A claim',
      turns: TURNS,
      countries: [
        { id: 'west', name: 'West' },
        { id: 'east', name: 'East' },
      ],
      ...sketch,
      provenance: [
        ...sketch.regions.flatMap(({ id, fighters = {} }) =>
          Object.entries(fighters).map(([faction, n]) => ({ path: `regions/${id}/fighters/${faction}`, n })),
        ),
        ...(sketch.transit ?? []).map(({ faction, from, to, turn, fighters }) => ({
          path: `transit/${faction}/${from}/${to}/${turn}`,
          n: fighters,
        })),
      ].map(({ path, n }) => ({ path, illustrative: true, low: n, high: n })),
    }),
  );

// ── Closing a border ─────────────────────────────────────────────────────────────────────────────────────────────

interface Fronts {
  readonly terrain: 'city' | 'plain';
  readonly west: number;
  readonly east: number;
}

/** A town and a plain across the border; whoever has an army there is attacked in every week. */
const fronts = ({ terrain, west, east }: Fronts): Scenario =>
  war({
    factions: [
      { id: 'west', name: 'West', kind: 'state', country: 'west', intelligence: 0.3 },
      { id: 'east', name: 'East', kind: 'state', country: 'east', intelligence: 0.3 },
      { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
    ],
    regions: [
      {
        id: 'town',
        name: 'Town',
        country: 'west',
        terrain,
        controller: 'rebels',
        contested: true,
        capacity: 800,
        hiding: 1000,
        fighters: { west, rebels: 300 },
      },
      {
        id: 'plain',
        name: 'Plain',
        country: 'east',
        terrain: 'plain',
        controller: 'rebels',
        contested: east > 0,
        capacity: 800,
        hiding: 1000,
        fighters: { ...(east > 0 ? { east } : {}), rebels: 100 },
      },
    ],
    crossings: [{ between: ['town', 'plain'], km: 20, porosity: 0.5 }],
    relations: [{ between: ['west', 'east'], level: 'intelligence' }],
    rules: {
      movement: {},
      'ground-combat': { rate: { default: 1.2, rebels: 0.06 } },
      retreat: {},
      control: {},
      'sanctuary-recovery': { growth: 0.05 },
    },
  });

const FRONTS: ArmSpec = { strategies: { west: pressing('town'), east: pressing('plain'), rebels: 'hold' } };

const opened = (setting: Fronts): Promise<Comparison> =>
  compare(fronts(setting), {
    arms: { open: FRONTS, closed: { ...FRONTS, set: [{ path: 'crossings/town~plain/porosity', to: 0 }] } },
    against: 'open',
    runs: 30,
    seed: 'model',
    assumptions: 'fixed',
    metrics: ['fighter-weeks', 'fighters-left', 'losses/west'],
  });

// ── In step and in turn ──────────────────────────────────────────────────────────────────────────────────────────

const twoValleys = (): Scenario =>
  unwrap(parseScenario(readFileSync(new URL('../scenarios/two-valleys.yaml', import.meta.url), 'utf8')));

const timed = (period: number, porosity: number): Promise<Comparison> => {
  const plan = { odds: 0, garrison: 0, home: true };
  const both = (army: { readonly use: string; readonly [option: string]: Json }) => {
    const strategy = { ...army, ...plan };
    return { 'west-army': strategy, 'east-army': strategy, rebels: { use: 'sanctuary', quarters: 4 } };
  };
  const set = [{ path: 'crossings/west-valley~east-valley/porosity', to: porosity }];
  return compare(twoValleys(), {
    arms: {
      'in-step': { set, strategies: both({ use: 'in-step', on: period, off: period }) },
      'in-turn': { set, strategies: both({ use: 'in-turn', period, order: ['west-army', 'east-army'] }) },
    },
    against: 'in-step',
    runs: 16,
    seed: 'model',
    assumptions: 'fixed',
    metrics: ['fighter-weeks', 'eliminated', 'elimination-week'],
  });
};

// ── More attackers ───────────────────────────────────────────────────────────────────────────────────────────────

/** So many press 40 rebels in a town; 20 press 20 rebels in a camp beside it. What is left of the rebels, on average. */
const rebelsLeft = (attackers: number): number => {
  const place = { country: 'west', terrain: 'plain', controller: 'rebels', contested: true, hiding: 100 } as const;
  const scenario = war({
    factions: [
      { id: 'army', name: 'Army', kind: 'state', country: 'west', intelligence: 1 },
      { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
    ],
    regions: [
      { ...place, id: 'town', name: 'Town', capacity: 100, fighters: { army: attackers, rebels: 40 } },
      { ...place, id: 'camp', name: 'Camp', capacity: 100, fighters: { army: 20, rebels: 20 } },
    ],
    crossings: [{ between: ['town', 'camp'], km: 20 }],
    rules: {
      movement: {},
      'ground-combat': { rate: { default: 2, rebels: 0.1 }, spread: 0, chance: 'rounding' },
      retreat: {},
    },
  });
  const orders = { army: [press('town'), press('camp')] };
  let left = 0;
  for (const { probability, world } of outcomes(scenario, begin(scenario, 'model'), orders, { unit: 0.5 }))
    for (const { fighters } of Object.values(inspect(scenario, world).regions))
      left += probability * fighters['rebels'];
  return left;
};

/** 60 of one partner and 50 of another, who are joint and come a week later, against 90; with a third, joint with the first only. */
const partnersLeft = (third: number): Readonly<Record<string, number>> => {
  const kind = { kind: 'state', country: 'west' } as const;
  const field = { country: 'west', terrain: 'plain', contested: true } as const;
  const names = ['first', 'second', ...(third > 0 ? ['third'] : [])];
  const hostile = names.map((id): RelationData => ({ between: [id, 'enemy'], level: 'hostile' }));
  const joint = names.slice(1).map((id): RelationData => ({ between: ['first', id], level: 'joint' }));
  const scenario = war({
    factions: [...names, 'enemy'].map((id) => ({ id, name: id, ...kind })),
    regions: [
      { ...field, id: 'field', name: 'Field', fighters: { first: 60, ...(third > 0 ? { third } : {}), enemy: 90 } },
      { id: 'road', name: 'Road', country: 'west', terrain: 'plain' },
    ],
    crossings: [{ between: ['field', 'road'], km: 20 }],
    transit: [{ faction: 'second', from: 'road', to: 'field', fighters: 50, turn: 1 }],
    relations: [...hostile, ...joint],
    rules: { movement: {}, 'ground-combat': { rate: 0.5, break: 0, spread: 0, chance: 'rounding' } },
  });
  const strategies = Object.fromEntries(names.map((id) => [id, pressing('field', 2)]));
  const { world } = play(scenario, { seed: 'model', strategies, record: false });
  return inspect(scenario, world).regions['field'].fighters;
};

/** Battles of one column tried, and those of them in which one more attacker was no better for the attackers. */
const isolated = (tries: number): { readonly tried: number; readonly worse: number } => {
  let state = 20_170_910;
  const random = (low: number, high: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return low + ((high - low) * state) / 2_147_483_647;
  };
  let worse = 0;
  for (let i = 0; i < tries; i++) {
    const size = Math.round(random(1, 100));
    const defenders = Math.round(random(1, 100));
    const [a, b, f, g] = [random(0.05, 3), random(0.05, 3), random(0, 0.95), random(0, 0.95)];
    const [aHidden, bHidden] = [random(0, 1) < 0.3, random(0, 1) < 0.6];
    const engagement = { protection: random(1, 6), detection: random(0, 1) };
    const hiding = random(50, 400);
    const fought = (attackers: number) => {
      const side = { reserve: 0, day: 0 };
      const battle: Battle = {
        combatants: [
          { ...side, strength: attackers, breakAt: f * attackers, rate: a, hidden: aHidden, columns: [] },
          { ...side, strength: defenders, breakAt: g * defenders, rate: b, hidden: bHidden, columns: [[0]] },
        ],
        engagements: [engagement, engagement, { ...engagement, protection: 1 }, engagement],
        hiding,
      };
      fightWeek(battle);
      const [attacker, defender] = battle.combatants;
      return { kills: defenders - defender.strength, left: attacker.strength };
    };
    const [few, more] = [fought(size), fought(size + 1)];
    if (more.kills < few.kills - 1e-9 || more.left < few.left - 1e-9) worse += 1;
  }
  return { tried: tries, worse };
};

// ── All of it ────────────────────────────────────────────────────────────────────────────────────────────────────

/** 300 rebels face the army of the west, 100 that of the east. */
const FIGHTS: readonly Fronts[] = [
  { terrain: 'plain', west: 100, east: 100 },
  { terrain: 'city', west: 200, east: 100 },
  { terrain: 'plain', west: 200, east: 100 },
  { terrain: 'city', west: 200, east: 0 },
  { terrain: 'plain', west: 200, east: 0 },
];
const PERIODS = [
  [1, 1],
  [2, 0.5],
  [2, 1],
  [4, 0.5],
] as const;
const PATCHES = [
  [1.5, 0.6],
  [1.2, 0.6],
  [1.5, 0.8],
] as const;
/** In growth, how far below and above the threshold. */
const ASIDE = 0.05;

const thresholds = () =>
  PATCHES.map(([h, l]) => {
    const critical = h * l < 1 && h + l > 2 * h * l ? (1 - h * l) / (h + l - 2 * h * l) : null;
    const near = critical !== null && critical < 1 ? critical : null;
    const at = near === null ? [0, 1] : [near - ASIDE, near + ASIDE];
    return {
      h,
      l,
      critical: near,
      at,
      inTurn: at.map((m) => growthOf(h, l, m, inTurn)),
      inStep: at.map((m) => growthOf(h, l, m, inStep)),
    };
  });

/** What the wars of the section say. */
export const measureClaims = async () => ({
  closing: await Promise.all(FIGHTS.map(async (fronts) => ({ ...fronts, result: await opened(fronts) }))),
  timing: await Promise.all(PERIODS.map(async ([period, m]) => ({ period, m, result: await timed(period, m) }))),
  numbers: {
    left: [39, 40].map((attackers) => ({ attackers, left: rebelsLeft(attackers) })),
    partners: [0, 10].map((third) => ({ third, left: partnersLeft(third) })),
    isolated: isolated(3000),
  },
  thresholds: thresholds(),
});
export type Claims = Awaited<ReturnType<typeof measureClaims>>;

export const differenceOf = ({ differences }: Comparison, metric: string): Comparison['differences'][number] => {
  const found = differences.find((each) => each.metric === metric);
  if (found === undefined) throw new Error(`no difference in ${metric}`);
  return found;
};
export const meanOf = ({ arms }: Comparison, arm: string, metric: string): number | null =>
  arms[arm]?.[metric]?.mean ?? null;
