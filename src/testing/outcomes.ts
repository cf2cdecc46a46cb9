import { digest } from '../core/digest.js';
import type { GameEvent } from '../core/events.js';
import type { OrdersByFaction } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { step } from '../engine/step.js';
import { branchingChance } from './branching-chance.js';
import { recorded, type Drawn } from './recorded-chance.js';
import { namesOf } from './script-entries.js';

/** One result that a turn may have. */
export interface TurnOutcome {
  /** Above 0, at most 1. Keyed dice come within 2^-32 a draw of it. */
  readonly probability: number;
  readonly world: World;
  readonly events: readonly GameEvent[];
  /** All draws of the likeliest way there. */
  readonly draws: readonly Drawn[];
}

export interface OutcomesOptions {
  /** Most ways a turn may go, before those that come to the same are joined; default 10,000. */
  readonly most?: number;
  /**
   * What every draw from a continuum gives, at least 0, below 1, instead of being refused. Exact only where the rules make
   * nothing of it, such as ground combat with a spread of 0.
   */
  readonly unit?: number;
}

type Found = { -readonly [K in keyof TurnOutcome]: TurnOutcome[K] } & { readonly name: string; likeliest: number };

/**
 * Every result of one turn with its exact probability, for small cases: the turn is played once for each way its draws
 * may fall. Equal worlds with equal events are one outcome. The likeliest come first, equally likely ones by digest; the
 * probabilities add up to 1 (to 1e-12). Throws `IssuesError`: `continuous-draw` where a rule draws from a continuum (see
 * `unit`), `too-many-outcomes` beyond `most`, `bad-unit`, and as `step` does; `EngineBug` where a rule draws otherwise
 * when the turn is played again.
 */
export const outcomes = (
  scenario: Scenario,
  world: World,
  orders: OrdersByFaction,
  { most = 10_000, unit }: OutcomesOptions = {},
): readonly TurnOutcome[] => {
  if (unit !== undefined && !(unit >= 0 && unit < 1))
    refuse('bad-unit', 'unit', `a unit is at least 0 and below 1, not ${unit}`);
  const { places, actors } = namesOf(scenario);
  const branching = branchingChance(
    (rule, draw, place, actor) => `${rule}/${draw}/${places[place]}/${actors[actor]}`,
    unit,
  );
  const found = new Map<string, Found>();
  do {
    const draws: Drawn[] = [];
    const turn = step(scenario, world, orders, { chance: recorded(draws, branching.source) });
    if (branching.ways() > most) refuse('too-many-outcomes', '', `this turn may go in more than ${most} ways`);
    const probability = branching.probability();
    if (probability === 0) continue; // less than any number
    const name = `${digest(turn.world)} ${JSON.stringify(turn.events)}`;
    const known = found.get(name);
    if (known === undefined) {
      const { world: next, events } = turn;
      found.set(name, { name, probability, likeliest: probability, world: next, events, draws });
      continue;
    }
    known.probability += probability;
    if (probability > known.likeliest) Object.assign(known, { likeliest: probability, draws });
  } while (branching.next());
  return [...found.values()]
    .sort((a, b) => b.probability - a.probability || (a.name < b.name ? -1 : 1))
    .map(({ probability, world: next, events, draws }) => ({ probability, world: next, events, draws }));
};
