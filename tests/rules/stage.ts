/** A small stage for tests of single rules: maps in a few words, and one turn at a time with scripted luck. */
import type { GameEvent } from '../../src/core/events.js';
import type { Order, OrdersByFaction } from '../../src/core/orders.js';
import { unwrap } from '../../src/core/result.js';
import type { CrossingData, FactionData, RegionData, Scenario, ScenarioData } from '../../src/core/scenario.js';
import type { Rule } from '../../src/core/contracts.js';
import { clone } from '../../src/core/clone.js';
import type { World } from '../../src/core/world.js';
import { inspect, type Snapshot } from '../../src/engine/inspect.js';
import { begin, step, type Turn } from '../../src/engine/step.js';
import { fighterNumbers } from '../../src/scenario/fighter-numbers.js';
import { validateScenario } from '../../src/setup.js';
import { checked } from '../../src/testing/checked-chance.js';
import { scriptedChance, type Script, type ScriptOptions } from '../../src/testing/scripted-chance.js';

type Way = readonly [from: string, to: string, rest?: Partial<CrossingData>];

export interface Stage extends Partial<Omit<ScenarioData, 'regions' | 'factions' | 'crossings' | 'rules'>> {
  /** By id; country west, terrain plain where nothing is said. */
  readonly regions: Readonly<Record<string, Partial<RegionData>>>;
  /** By id: a kind, or more. */
  readonly factions?: Readonly<Record<string, FactionData['kind'] | Partial<FactionData>>>;
  /** 20 km where nothing is said. */
  readonly ways?: readonly Way[];
  readonly rules: ScenarioData['rules'];
}

const ARMIES: Stage['factions'] = { army: 'state', rebels: 'insurgent' };

/** A scenario in few words. */
export const stage = (
  { regions, factions = ARMIES, ways = [], rules, ...rest }: Stage,
  own: readonly Rule[] = [],
): Scenario => {
  const data = {
    format: 1,
    id: 'stage',
    title: 'Stage',
    turns: 30,
    countries: [
      { id: 'west', name: 'West' },
      { id: 'east', name: 'East' },
    ],
    factions: Object.entries(factions).map(([id, faction]) => ({
      id,
      name: id,
      ...(typeof faction === 'string' ? { kind: faction } : { kind: 'state', ...faction }),
    })),
    regions: Object.entries(regions).map(([id, region]) => ({
      id,
      name: id,
      country: 'west',
      terrain: 'plain',
      ...region,
    })),
    crossings: ways.map(([from, to, more]) => ({ between: [from, to], km: 20, ...more })),
    rules,
    ...rest,
  } as ScenarioData;
  const provenance = fighterNumbers(data).map(({ path, value }) => ({
    path,
    illustrative: true,
    low: value,
    high: value,
  }));
  return unwrap(validateScenario({ ...data, provenance }, { rules: own }));
};

export interface Played extends Turn {
  readonly after: Snapshot;
  /** Fighters in a region, by faction. */
  fighters(region: string): Readonly<Record<string, number>>;
  /** Events of one kind, without turn and rule. */
  said(kind: string): readonly Readonly<Record<string, string | number>>[];
}

const played = (scenario: Scenario, turn: Turn): Played => {
  const after = inspect(scenario, turn.world);
  return {
    ...turn,
    after,
    fighters: (region) =>
      Object.fromEntries(Object.entries(after.regions[region].fighters).filter(([, fighters]) => fighters > 0)),
    said: (kind) =>
      turn.events
        .filter((event) => event.kind === kind)
        .map(({ turn: _turn, rule: _rule, kind: _kind, ...rest }: GameEvent) => rest),
  };
};

/** One turn with scripted luck, all of which must be used. Without a world: the first. */
export const turn = (
  scenario: Scenario,
  world: World | null,
  orders: OrdersByFaction,
  script: Script = {},
  options: ScriptOptions = {},
): Played => {
  const chance = scriptedChance(scenario, script, options);
  const result = step(scenario, world ?? begin(scenario, 'stage'), orders, { chance: checked(chance) });
  chance.assertUsed();
  return played(scenario, result);
};

/** A world with something changed in it. `at` finds indices by id. */
export const set = (
  scenario: Scenario,
  world: World | null,
  change: (world: World, at: (id: string) => number) => void,
): World => {
  const copy = clone(world ?? begin(scenario, 'stage'));
  const { regions, factions, crossings } = scenario.compiled.theatre;
  const at = (id: string): number =>
    [regions, factions, crossings]
      .map((things) => things.findIndex((thing) => thing.id === id))
      .find((index) => index >= 0) ?? -1;
  change(copy, at);
  return copy;
};

/** Draws of one kind that all give their middle: a week's effectiveness of exactly 1. */
export const EVEN = {
  'ground-combat/effect-1': 0.5,
  'ground-combat/effect-2': 0.5,
  'ground-combat/effect-3': 0.5,
  'ground-combat/effect-4': 0.5,
} as const;

const mover =
  (kind: 'advance' | 'withdraw' | 'reinforce' | 'infiltrate') =>
  (from: string, to: string, quarters: 1 | 2 | 3 | 4 = 4): Order => ({ kind, from, to, quarters });
export const advance = mover('advance');
export const withdraw = mover('withdraw');
export const reinforce = mover('reinforce');
export const infiltrate = mover('infiltrate');
/** Attack where one stands. */
export const press = (region: string, quarters: 1 | 2 | 3 | 4 = 4): Order => advance(region, region, quarters);
