import { keyedChance, keyedDice, type ChanceSource } from '../core/chance.js';
import { noteAlive } from '../core/elimination.js';
import type { GivenOrder, RuleContext, Week } from '../core/contracts.js';
import { invariant } from '../core/result.js';
import type { BoundRule, Compiled } from '../core/scenario.js';
import { present, type FactionIndex, type World } from '../core/world.js';
import { makeBooks, type Seat } from './books.js';
import { refreshKnowledge } from './sight.js';
import { makeWeek, resetWeek } from './week.js';

/** An event as a rule emitted it: indices. */
export type RawEvent = { readonly kind: string } & Readonly<Record<string, number | string>>;

/** Orders of a turn by kind, sorted by faction, place and quarters. */
export type OrdersByKind = ReadonlyMap<string, readonly GivenOrder[]>;

/** A scenario's rules and the private world they are bound to; runs turn after turn in place. */
export interface Machine extends Readonly<Seat> {
  readonly week: Week;
  /** Events of the turn run last: a list of their own for each turn. */
  readonly events: readonly RawEvent[];
  /** Binds the rules to another world, which the machine may change. */
  seat(world: World): void;
  /** Plays one turn. */
  run(orders: OrdersByKind): void;
}

/** A rule's context: what the engine fills in anew each turn. */
export type Context = { -readonly [K in keyof RuleContext]: RuleContext[K] };

const NO_ORDERS: readonly GivenOrder[] = [];

/** Fighters that a faction should have by the ledger. */
export const bookedOf = ({ causes }: Compiled, world: World, faction: FactionIndex): number => {
  let booked = 0;
  for (let cause = 0; cause < causes.length; cause++) {
    const { effect } = causes[cause];
    const entry = world.ledger[faction * causes.length + cause];
    if (effect === 'gain') booked += entry;
    else if (effect === 'loss') booked -= entry;
  }
  return booked;
};

/** Checks that nobody appeared or disappeared unaccounted, and notes who is still there. Throws `EngineBug`. */
const audit = (compiled: Compiled, world: World): void => {
  const { theatre } = compiled;
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
    const booked = bookedOf(compiled, world, faction);
    const there = present(world, faction);
    invariant(
      booked === there,
      () => `fighters of ${theatre.factions[faction].id} not conserved: ${booked} by the ledger, ${there} present`,
    );
    if (there > 0) world.factions[faction].lastAlive = world.turn;
  }
};

/** Sets what the calendar changes before the orders of a turn. Who gets fighters by it is alive. */
export const applyTimetable = (compiled: Compiled, world: World, turn: number): void => {
  const changes = compiled.timetable.get(turn);
  if (changes === undefined) return;
  for (const change of changes) change.apply(world);
  noteAlive(world);
};

/** Ends a turn all of whose rules have run: books, clock, calendar, knowledge. Throws `EngineBug` where the books are wrong. */
export const endTurn = (compiled: Compiled, world: World): void => {
  world.turn += 1;
  audit(compiled, world);
  applyTimetable(compiled, world, world.turn + 1);
  refreshKnowledge(world, compiled.theatre);
};

/** A rule's own columns of a world, filled into the record that the rule reads them from. */
const giveColumns = (context: Context, { columns }: BoundRule, world: World): void => {
  const own = context.own as Record<string, number[]>; // the context's own, filled anew for each world
  for (const name of Object.keys(columns)) own[name] = world.columns[columns[name]];
};

/** What a rule gets besides the world; `turn` and `orders` are for `giveTurn`. */
export const contextOf = (
  compiled: Compiled,
  seat: Seat,
  bound: BoundRule,
  week: Week,
  chance: RuleContext['chance'],
  emit: (event: RawEvent) => void,
): Context => {
  const context = {
    theatre: compiled.theatre,
    turn: 0,
    parameters: bound.parameters,
    own: {},
    chance,
    orders: {},
    week,
    ...makeBooks(compiled, seat, bound),
    emit,
  } as Context;
  giveColumns(context, bound, seat.world);
  return context;
};

/** Hands a rule the turn and its orders of the kinds that it knows. */
export const giveTurn = (context: Context, turn: number, kinds: readonly string[], orders: OrdersByKind): void => {
  context.turn = turn;
  const mine = context.orders as Record<string, readonly GivenOrder[]>; // the context's own, filled anew each turn
  for (const kind of kinds) mine[kind] = orders.get(kind) ?? NO_ORDERS;
};

/** The kinds of order that a rule knows. */
export const kindsOf = ({ rule }: BoundRule): readonly string[] => Object.keys(rule.orders ?? {});

/** A machine, as it changes itself. */
type Running = Seat & Omit<Machine, keyof Seat | 'events'> & { events: RawEvent[] };

/** Binds a scenario's rules to a world that the machine may change. */
export const makeMachine = (compiled: Compiled, world: World, source: ChanceSource = keyedChance): Machine => {
  const { theatre, rules } = compiled;
  const key = { ...world.key };
  const dice = keyedDice(key, theatre.places, theatre.actors);
  const week = makeWeek(compiled);
  const machine: Running = {
    world,
    week,
    events: [],
    seat: (other) => {
      machine.world = other;
      key.a = other.key.a;
      key.b = other.key.b;
      for (let i = 0; i < rules.length; i++) giveColumns(contexts[i], rules[i], other);
    },
    run: (orders) => {
      const now = machine.world;
      const turn = now.turn + 1;
      machine.events = [];
      resetWeek(week, now, compiled.columns);
      for (let i = 0; i < rules.length; i++) {
        const bound = rules[i];
        giveTurn(contexts[i], turn, kinds[i], orders);
        dice.aim(turn, bound.word);
        bound.rule.apply(now, contexts[i]);
      }
      endTurn(compiled, now);
    },
  };
  const emit = (event: RawEvent): void => {
    machine.events.push(event);
  };
  const contexts = rules.map((bound) =>
    contextOf(compiled, machine, bound, week, source(dice, bound.rule.id, bound.draws), emit),
  );
  const kinds = rules.map(kindsOf);
  return machine;
};
