/** The exact odds of a small battle that nobody joins and nobody leaves. */
import type { Rule } from '../core/contracts.js';
import type { Scenario } from '../core/scenario.js';
import type { FactionKind, Terrain, World } from '../core/world.js';
import { begin } from '../engine/step.js';
import { plannedWar } from './average-law.js';
import { outcomes } from './outcomes.js';

/** A battle for a town that no crossing reaches: attackers press every week, defenders hold. */
export interface BattlePlan {
  readonly attackers: number;
  readonly defenders: number;
  readonly kinds: readonly [attacker: FactionKind, defender: FactionKind];
  readonly terrain: Terrain;
  /** Hiding area N of the town, in fighters. */
  readonly hiding: number;
  /** Detection of both, 0 to 1. */
  readonly intelligence: readonly [attacker: number, defender: number];
  /** Kills per fighter and week. */
  readonly rates: readonly [attacker: number, defender: number];
  /** Share of the strength at the start at which each breaks, 0 to 1. */
  readonly breaks: readonly [attacker: number, defender: number];
  readonly chance: 'binomial' | 'rounding';
}

const TOWN = 'town';
const SIDES = ['attackers', 'defenders'] as const;
const PRESS = { attackers: [{ kind: 'advance', from: TOWN, to: TOWN, quarters: 4 }] } as const;

const bySide = ([one, other]: readonly [number, number]) => ({ attackers: one, defenders: other });

/** The scenario of such a battle, with rules of one's own. The week's effectiveness is always 1: it could not be enumerated. */
const battleOf = (plan: BattlePlan, more: readonly Rule[]): Scenario => {
  const { attackers, defenders, kinds, terrain, hiding, intelligence, rates, breaks, chance } = plan;
  return plannedWar(
    {
      format: 1,
      id: 'battle',
      title: 'A battle for a town',
      turns: 52,
      countries: [{ id: 'land', name: 'The land' }],
      factions: SIDES.map((id, i) => ({ id, name: id, kind: kinds[i], intelligence: intelligence[i] })),
      relations: [{ between: [...SIDES], level: 'hostile' }],
      regions: [
        {
          id: TOWN,
          name: 'The town',
          country: 'land',
          terrain,
          hiding,
          controller: 'defenders',
          contested: true,
          fighters: bySide([attackers, defenders]),
        },
      ],
      crossings: [],
      rules: {
        movement: {},
        retreat: {},
        'ground-combat': { rate: bySide(rates), break: bySide(breaks), spread: 0, chance },
      },
    },
    more,
  );
};

/** All that the next week hangs on: not the date, nor what was booked, known and done before. */
const stateOf = ({ regions, factions, columns }: World): string =>
  JSON.stringify([
    regions.map(({ attackers: _attackers, since: _since, ...region }) => region),
    factions.map(({ lastAlive: _lastAlive, ...faction }) => faction),
    columns,
  ]);

/** Where a battle may stand after a week, and how likely that is. */
type Ways = readonly { readonly probability: number; readonly to: string }[];

/** Every state that a battle may come to: the ways on from it, or whether the attackers have won. */
const coursesOf = (scenario: Scenario, first: World): ReadonlyMap<string, Ways | boolean> => {
  const { factions } = scenario.compiled.theatre;
  const [attackers, defenders] = SIDES.map((side) => factions.findIndex(({ id }) => id === side));
  const worlds = new Map([[stateOf(first), first]]);
  const courses = new Map<string, Ways | boolean>();
  for (const [state, world] of worlds) {
    const { fighters } = world.regions[0];
    if (fighters[attackers] === 0 || fighters[defenders] === 0) {
      courses.set(state, fighters[attackers] > 0);
      continue;
    }
    const ways = outcomes(scenario, world, PRESS, { unit: 0.5 }).map(({ probability, world: next }) => {
      const to = stateOf(next);
      if (!worlds.has(to)) worlds.set(to, next);
      return { probability, to };
    });
    courses.set(state, ways);
  }
  return courses;
};

/** Two numbers between which the odds lie, but for rounding: less than 1e-12. */
export interface Odds {
  readonly least: number;
  readonly most: number;
}

/** A battle that may still go either way with no more than this chance counts as decided. */
const UNDECIDED = 1e-10;
const MOST_WEEKS = 5000;

/**
 * Probability that the attackers are left alone in the end. Exact where what rules do in a week hangs on the region, on
 * the factions and on columns of their own, not on the date. Throws `IssuesError` as `outcomes` does.
 */
export const winningOdds = (plan: BattlePlan, more: readonly Rule[] = []): Odds => {
  const scenario = battleOf(plan, more);
  const first = begin(scenario, 'battle');
  const courses = coursesOf(scenario, first);
  let least = 0;
  let open = 1;
  let now = new Map([[stateOf(first), 1]]);
  for (let week = 0; week < MOST_WEEKS && open > UNDECIDED; week++) {
    open = 0;
    const next = new Map<string, number>();
    for (const [state, share] of now) {
      const on = courses.get(state) ?? false;
      if (typeof on === 'boolean') {
        if (on) least += share;
        continue;
      }
      open += share;
      for (const { probability, to } of on) next.set(to, (next.get(to) ?? 0) + share * probability);
    }
    now = next;
  }
  return { least, most: least + open };
};
