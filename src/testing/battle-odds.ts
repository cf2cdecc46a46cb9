/** The exact odds of a small battle that nobody joins and nobody leaves. */
import type { Rule } from '../core/contracts.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { FactionKind, Terrain, World } from '../core/world.js';
import { begin } from '../engine/step.js';
import { illustrated } from './illustrated.js';
import { outcomes } from './outcomes.js';
import { scenarioFrom } from './war.js';

/** A battle for a town that no crossing reaches: attackers press every week, defenders hold. */
export interface BattlePlan {
  readonly attackers: number;
  readonly defenders: number;
  readonly kinds: readonly [attacker: FactionKind, defender: FactionKind];
  readonly terrain: Terrain;
  /** N of the law of fights with hidden fighters. */
  readonly hiding: number;
  /** Detection of both, 0 to 1. */
  readonly intelligence: readonly [number, number];
  /** Kills per fighter and week. */
  readonly rate: readonly [number, number];
  readonly break: readonly [number, number];
  readonly chance: 'binomial' | 'rounding';
}

const TOWN = 'town';
const SIDES = ['attackers', 'defenders'] as const;
const PRESS = { attackers: [{ kind: 'advance', from: TOWN, to: TOWN, quarters: 4 }] } as const;

/** The scenario of such a battle; `more`: rules of one's own, listed besides. */
export const battleOf = (plan: BattlePlan, more: readonly Rule[] = []): Scenario => {
  const bySide = ([one, other]: readonly [number, number]) => ({ attackers: one, defenders: other });
  const data = {
    format: 1,
    id: 'battle',
    title: 'A battle for a town',
    turns: 500,
    countries: [{ id: 'land', name: 'The land' }],
    factions: SIDES.map((id, i) => ({ id, name: id, kind: plan.kinds[i], intelligence: plan.intelligence[i] })),
    relations: [{ between: [...SIDES], level: 'hostile' }],
    regions: [
      {
        id: TOWN,
        name: 'The town',
        country: 'land',
        terrain: plan.terrain,
        hiding: plan.hiding,
        controller: 'defenders',
        contested: true,
        fighters: bySide([plan.attackers, plan.defenders]),
      },
    ],
    crossings: [],
    rules: {
      movement: {},
      retreat: {},
      'ground-combat': { rate: bySide(plan.rate), break: bySide(plan.break), spread: 0, chance: plan.chance },
      ...Object.fromEntries(more.map(({ id }) => [id, {}])),
    },
  } as unknown as ScenarioData;
  return scenarioFrom(illustrated(data), more);
};

/** Who is left, and all that a week's fighting reads besides. */
const stateOf = ({ regions: [town] }: World): string =>
  JSON.stringify([town.fighters, town.battleStart, town.lastStand, town.since]);

type Ways = readonly { readonly probability: number; readonly to: string }[];

/** Chance of a fight that goes on so long, at most. */
const UNDECIDED = 1e-9;
const MOST_WEEKS = 20_000;

/** Probability, exact but for a billionth and rounding, that the attackers are left alone in the end. */
export const winningOdds = (scenario: Scenario): number => {
  const { theatre } = scenario.compiled;
  const [attackers, defenders] = SIDES.map((side) => theatre.factions.findIndex(({ id }) => id === side));
  const first = begin(scenario, 'battle');
  const worlds = new Map([[stateOf(first), first]]);
  const ways = new Map<string, Ways>();
  const won = new Set<string>();
  for (const [state, world] of worlds) {
    const { fighters } = world.regions[0];
    if (fighters[defenders] === 0 && fighters[attackers] > 0) won.add(state);
    if (fighters[attackers] === 0 || fighters[defenders] === 0) continue;
    const found = outcomes(scenario, world, PRESS, { unit: 0.5 });
    ways.set(
      state,
      found.map(({ probability, world: next }) => {
        const to = stateOf(next);
        if (!worlds.has(to)) worlds.set(to, next);
        return { probability, to };
      }),
    );
  }
  let odds = 0;
  let now = new Map([[stateOf(first), 1]]);
  for (let week = 0; week < MOST_WEEKS; week++) {
    let open = 0;
    const next = new Map<string, number>();
    for (const [state, share] of now) {
      const on = ways.get(state);
      if (on === undefined) odds += won.has(state) ? share : 0;
      else {
        open += share;
        for (const { probability, to } of on) next.set(to, (next.get(to) ?? 0) + share * probability);
      }
    }
    if (open < UNDECIDED) break;
    now = next;
  }
  return odds;
};
