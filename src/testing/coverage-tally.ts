/** What of a scenario's orders, events and rules campaigns have met, and where first. */
import type { Chance } from '../core/chance.js';
import type { RuleContext } from '../core/contracts.js';
import { digest } from '../core/digest.js';
import type { FactionId } from '../core/orders.js';
import type { BoundRule, Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import type { TurnReport } from '../engine/play.js';

/** Where something was met first. */
export interface Example {
  /** Of the campaign; null where it began from a world or a save with its own luck. */
  readonly seed: string | null;
  readonly turn: number;
  /** Who gave the order, or whom the event names first. */
  readonly faction?: FactionId;
}

/** All that can be met, as `orders/<kind>`, `events/<kind>` and `rules/<id>`. */
export const namesIn = ({ compiled: { orders, events, rules } }: Scenario): string[] =>
  [
    ...[...orders.keys()].map((kind) => `orders/${kind}`),
    ...[...events.keys()].map((kind) => `events/${kind}`),
    ...rules.map(({ rule }) => `rules/${rule.id}`),
  ].sort((a, b) => (a < b ? -1 : 1));

/** Draws as a rule makes them; `open` is called for each whose outcome is not certain. */
const watchedChance = (chance: Chance, open: () => void): Chance => ({
  happens: (draw, p, place, actor) => {
    if (p > 0 && p < 1) open();
    return chance.happens(draw, p, place, actor);
  },
  round: (draw, x, place, actor) => {
    if (!Number.isInteger(x)) open();
    return chance.round(draw, x, place, actor);
  },
  unit: (draw, place, actor) => {
    open();
    return chance.unit(draw, place, actor);
  },
  binomial: (draw, n, p, place, actor) => {
    if (n > 0 && p > 0 && p < 1) open();
    return chance.binomial(draw, n, p, place, actor);
  },
});

/** A rule that says when it has drawn or changed something, until it is `done`. */
const watchedRule = (bound: BoundRule, done: () => boolean, note: (turn: number) => void): BoundRule => {
  const apply = (world: World, context: RuleContext): void => {
    if (done()) {
      bound.rule.apply(world, context);
      return;
    }
    let did = false;
    const chance = watchedChance(context.chance, () => (did = true));
    const before = digest(world);
    bound.rule.apply(world, { ...context, chance });
    if (did || digest(world) !== before) note(context.turn);
  };
  return { ...bound, rule: { ...bound.rule, apply } };
};

export interface Tally {
  readonly met: ReadonlyMap<string, Example>;
  /** The same scenario, whose rules tell the tally what they do in the campaign of this seed. */
  watched(scenario: Scenario, seed: string | null): Scenario;
  /** Notes what a turn's report says of the campaign of this seed. */
  note(scenario: Scenario, seed: string | null, report: TurnReport): void;
}

export const makeTally = (): Tally => {
  const met = new Map<string, Example>();
  const first = (name: string, example: Example): void => {
    if (!met.has(name)) met.set(name, example);
  };
  const watched = (scenario: Scenario, seed: string | null): Scenario => {
    const { compiled } = scenario;
    const rules = compiled.rules.map((bound) => {
      const name = `rules/${bound.rule.id}`;
      return watchedRule(
        bound,
        () => met.has(name),
        (turn) => first(name, { seed, turn }),
      );
    });
    return { ...scenario, compiled: { ...compiled, rules } };
  };
  const note = ({ compiled }: Scenario, seed: string | null, { world, accepted, events }: TurnReport): void => {
    const { turn } = world;
    accepted.forEach((orders, i) => {
      const faction = compiled.theatre.factions[i].id;
      for (const { kind } of orders) first(`orders/${kind}`, { seed, turn, faction });
    });
    for (const { kind, rule, faction } of events) {
      first(`events/${kind}`, { seed, turn, ...(typeof faction === 'string' ? { faction } : {}) });
      first(`rules/${rule}`, { seed, turn });
    }
  };
  return { met, watched, note };
};
