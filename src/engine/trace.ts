import { enablePatches, Immer } from 'immer';
import { keyedChance, keyedDice, type ChanceSource } from '../core/chance.js';
import { clone } from '../core/clone.js';
import type { GameEvent } from '../core/events.js';
import type { OrdersByFaction } from '../core/orders.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { noteBookings, type Booking } from './bookings.js';
import type { Change } from './changes.js';
import { requireFit } from './fit.js';
import { handOut } from './hand-out.js';
import { differingLeaves, writeLeaves } from './leaves.js';
import { contextOf, endTurn, giveTurn, kindsOf, type RawEvent } from './machine.js';
import { readOrders } from './orders-in.js';
import { byIndex, type Turn } from './step.js';
import { toEvent } from './translate.js';
import { makeWeek, resetWeek } from './week.js';
import { toChanges } from './world-changes.js';

/** What one rule did in a turn. */
export interface TracedRule {
  readonly id: string;
  /** What it changed, sorted by path; paths and values as `inspect` shows them. */
  readonly changes: readonly Change[];
  readonly events: readonly GameEvent[];
  /** What it did to fighters, in the order in which it did it. */
  readonly booked: readonly Booking[];
}

/** A turn with what every rule of it did. */
export interface TracedTurn extends Turn {
  /** All listed rules, in the order in which they ran. */
  readonly rules: readonly TracedRule[];
  /** What the turn's end changed without a rule: the clock, what is known, and the calendar of the coming turn. */
  readonly ending: readonly Change[];
}

enablePatches();
/** Our own instance: a user's settings of immer are not ours. */
const immer = new Immer({ autoFreeze: false });

/** The world as `work` leaves a plain copy of it, and what is new: `work` never meets a draft of immer. */
const traced = (
  compiled: Compiled,
  before: World,
  work: (copy: World) => void,
): { readonly world: World; readonly changes: readonly Change[] } => {
  const after = clone(before);
  work(after);
  const leaves = differingLeaves(before, after);
  const [world, patches] = immer.produceWithPatches(before, (draft) => writeLeaves(draft, leaves));
  return { world, changes: toChanges(compiled, before, world, patches) };
};

/**
 * One turn, rule by rule: the reference for what `step` and `play` do faster, with what each rule changed. The given
 * world is not touched, and the world that comes out shares nothing with it. Throws `IssuesError` as `step` does.
 */
export const trace = (
  scenario: Scenario,
  world: World,
  orders: OrdersByFaction,
  options: { readonly chance?: ChanceSource } = {},
): TracedTurn => {
  const { compiled } = scenario;
  const { theatre } = compiled;
  requireFit(compiled, world, 'world');
  const read = readOrders(compiled, world, byIndex(compiled, orders));
  const source = options.chance ?? keyedChance;
  const dice = keyedDice(world.key, theatre.places, theatre.actors);
  const week = makeWeek(compiled);
  resetWeek(week, world, compiled.columns);
  const turn = world.turn + 1;
  let now = world;
  const rules = compiled.rules.map((bound): TracedRule => {
    const raws: RawEvent[] = [];
    let booked: readonly Booking[] = [];
    const { world: next, changes } = traced(compiled, now, (copy) => {
      const chance = source(dice, bound.rule.id, bound.draws);
      const context = contextOf(compiled, { world: copy }, bound, week, chance, (event) => void raws.push(event));
      booked = noteBookings(compiled, context);
      giveTurn(context, turn, kindsOf(bound), read.byKind);
      dice.aim(turn, bound.word);
      bound.rule.apply(copy, context);
    });
    now = next;
    return { id: bound.rule.id, changes, events: raws.map((raw) => toEvent(compiled, raw, turn)), booked };
  });
  const end = traced(compiled, now, (copy) => endTurn(compiled, copy));
  return {
    world: handOut(clone(end.world)),
    events: rules.flatMap(({ events }) => events),
    rejected: read.rejected,
    rules,
    ending: end.changes,
  };
};
