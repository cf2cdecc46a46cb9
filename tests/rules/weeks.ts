/** A small war played week after week: every draw scripted, and what each was asked noted. */
import type { Chance, ChanceSource } from '../../src/core/chance.js';
import type { Order, OrdersByFaction } from '../../src/core/orders.js';
import type { Assignment, Scenario, TimetableData } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { inspect, type Snapshot } from '../../src/engine/inspect.js';
import { begin, step, view } from '../../src/engine/step.js';
import { scriptedChance, type Script } from '../../src/testing/scripted-chance.js';
import { stage, type Stage } from './stage.js';

/** What each draw was asked, by `rule/draw/place/actor`: [n, p], [x], [probability] or nothing. */
export type Draws = Readonly<Record<string, readonly number[]>>;

const noting =
  (scenario: Scenario, log: Record<string, readonly number[]>, inner: ChanceSource): ChanceSource =>
  (dice, rule, words): Chance => {
    const { regions, crossings, factions } = scenario.compiled.theatre;
    const places = [...regions, ...crossings].map((place) => place.id);
    const chance = inner(dice, rule, words);
    const note = (draw: string, place: number, actor: number, asked: readonly number[]): void => {
      log[`${rule}/${draw}/${places[place]}/${factions[actor].id}`] = asked;
    };
    return {
      happens: (draw, p, place, actor) => {
        note(draw, place, actor, [p]);
        return chance.happens(draw, p, place, actor);
      },
      round: (draw, x, place, actor) => {
        note(draw, place, actor, [x]);
        return chance.round(draw, x, place, actor);
      },
      unit: (draw, place, actor) => {
        note(draw, place, actor, []);
        return chance.unit(draw, place, actor);
      },
      binomial: (draw, n, p, place, actor) => {
        note(draw, place, actor, [n, p]);
        return chance.binomial(draw, n, p, place, actor);
      },
    };
  };

export interface Told {
  /** The week's events of these kinds, all where none is named, without turn and rule. */
  events(...kinds: string[]): Record<string, unknown>[];
  rejected: readonly string[];
  draws: Draws;
  /** The loss that the kernel worked out for a faction in a region: what its draw of losses expects. */
  loss(region: string, faction: string): number;
}

export interface War {
  readonly scenario: Scenario;
  world(): World;
  /** Plays a week. Throws where a draw has no entry in the script, or an entry no draw. */
  week(orders?: OrdersByFaction, script?: Script): Told;
  region(id: string): Snapshot['regions'][string];
  fighters(region: string, faction: string): number;
  marches(): Snapshot['marches'];
  /** Why an order cannot be given this turn: its code, or null. */
  refusal(faction: string, order: Order): string | null;
}

const lossIn = (draws: Draws, region: string, faction: string): number => {
  const asked = draws[`ground-combat/loss/${region}/${faction}`] ?? [0];
  return asked.reduce((product, factor) => product * factor, 1);
};

export const wage = (sketch: Stage): War => {
  const scenario = stage(sketch);
  let world = begin(scenario, 'weeks');
  const region = (id: string): Snapshot['regions'][string] => inspect(scenario, world).regions[id];
  return {
    scenario,
    world: () => world,
    week: (orders = {}, script = {}) => {
      const draws: Record<string, readonly number[]> = {};
      const chance = scriptedChance(scenario, script);
      const turn = step(scenario, world, orders, { chance: noting(scenario, draws, chance) });
      chance.assertUsed();
      ({ world } = turn);
      return {
        events: (...kinds) =>
          turn.events
            .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
            .map(({ turn: _turn, rule: _rule, ...rest }) => rest),
        rejected: turn.rejected.map(({ faction, code }) => `${faction}: ${code}`),
        draws,
        loss: (place, faction) => lossIn(draws, place, faction),
      };
    },
    region,
    fighters: (id, faction) => region(id).fighters[faction],
    marches: () => inspect(scenario, world).marches,
    refusal: (faction, order) => view(scenario, world, faction).explain(order)?.code ?? null,
  };
};

/** What the calendar sets before the orders of a turn: path and value. */
export const calendar = (
  turns: Readonly<Record<number, Readonly<Record<string, Assignment['to']>>>>,
): TimetableData[] =>
  Object.entries(turns).map(([turn, set]) => ({
    turn: Number(turn),
    set: Object.entries(set).map(([path, to]) => ({ path, to })),
  }));

/** Combat without luck and without kills: for what battles do to breaking, flight and bookkeeping. */
export const BLOODLESS = { rate: 0, spread: 0 };
