import { keyedChance, keyedDice, type ChanceSource } from '../core/chance.js';
import { noteAlive } from '../core/elimination.js';
import type { GivenOrder, RuleContext, Week } from '../core/contracts.js';
import { invariant } from '../core/result.js';
import type { BoundRule, Compiled } from '../core/scenario.js';
import { present, type FactionIndex, type World } from '../core/world.js';
import { makeBooks } from './books.js';
import { refreshKnowledge } from './sight.js';

/** An event as a rule emitted it: indices. */
export type RawEvent = { readonly kind: string } & Readonly<Record<string, number | string>>;

/** Orders of a turn by kind, sorted by faction, place and quarters. */
export type OrdersByKind = ReadonlyMap<string, readonly GivenOrder[]>;

/** A private world and the rules bound to it; runs turn after turn in place. */
export interface Machine {
  readonly world: World;
  readonly week: Week;
  /** Events of the turn run last. */
  readonly events: RawEvent[];
  /** Plays one turn. */
  run(orders: OrdersByKind): void;
}

const sized = (length: number): number[] => new Array<number>(length);

/** What the rules of a turn tell each other; empty until the first turn resets it. */
export const makeWeek = ({ theatre }: Compiled): Week => {
  const { regionCount, factionCount, crossingCount } = theatre;
  const flows = crossingCount * factionCount * 2;
  return {
    attacking: sized(regionCount * factionCount),
    broken: sized(regionCount * factionCount),
    stack: sized(regionCount * factionCount),
    detection: sized(factionCount),
    lent: sized(factionCount * factionCount),
    crossed: sized(flows),
    fled: sized(flows),
    returned: sized(flows),
    used: sized(crossingCount),
    harm: sized(regionCount),
    kept: sized(factionCount * factionCount),
    broke: sized(factionCount * factionCount),
  };
};

/** Makes a week new for a turn that begins with this world. */
export const resetWeek = (week: Week, world: World): void => {
  const { length } = world.factions;
  for (const { index, fighters } of world.regions)
    for (let faction = 0; faction < length; faction++) week.stack[index * length + faction] = fighters[faction];
  week.lent.fill(0);
  week.attacking.fill(0);
  week.broken.fill(0);
  week.crossed.fill(0);
  week.fled.fill(0);
  week.returned.fill(0);
  week.used.fill(0);
  week.harm.fill(0);
  week.kept.fill(0);
  week.broke.fill(0);
  for (const { index, intelligence } of world.factions) week.detection[index] = intelligence;
};

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

/** What a rule gets besides the world; `turn` and `orders` are for `giveTurn`. */
export const contextOf = (
  compiled: Compiled,
  world: World,
  bound: BoundRule,
  week: Week,
  chance: RuleContext['chance'],
  emit: (event: RawEvent) => void,
): Context => {
  const own: Record<string, number[]> = {};
  for (const name of Object.keys(bound.columns)) own[name] = world.columns[bound.columns[name]];
  return {
    theatre: compiled.theatre,
    turn: 0,
    parameters: bound.parameters,
    own,
    chance,
    orders: {},
    week,
    ...makeBooks(compiled, world, bound),
    emit,
  } as Context;
};

/** Hands a rule the turn and its orders of the kinds that it knows. */
export const giveTurn = (context: Context, turn: number, kinds: readonly string[], orders: OrdersByKind): void => {
  context.turn = turn;
  const mine = context.orders as Record<string, readonly GivenOrder[]>; // the context's own, filled anew each turn
  for (const kind of kinds) mine[kind] = orders.get(kind) ?? NO_ORDERS;
};

/** The kinds of order that a rule knows. */
export const kindsOf = ({ rule }: BoundRule): readonly string[] => Object.keys(rule.orders ?? {});

/** Binds a scenario's rules to a world that the machine may change. */
export const makeMachine = (compiled: Compiled, world: World, source: ChanceSource = keyedChance): Machine => {
  const { theatre } = compiled;
  const dice = keyedDice(world.key, theatre.places, theatre.actors);
  const week = makeWeek(compiled);
  const events: RawEvent[] = [];
  const emit = (event: RawEvent): void => {
    events.push(event);
  };
  const contexts = compiled.rules.map((bound) =>
    contextOf(compiled, world, bound, week, source(dice, bound.rule.id, bound.draws), emit),
  );
  const kinds = compiled.rules.map(kindsOf);
  return {
    world,
    week,
    events,
    run: (orders) => {
      const turn = world.turn + 1;
      events.length = 0;
      resetWeek(week, world);
      for (let i = 0; i < contexts.length; i++) {
        const bound = compiled.rules[i];
        giveTurn(contexts[i], turn, kinds[i], orders);
        dice.aim(turn, bound.word);
        bound.rule.apply(world, contexts[i]);
      }
      endTurn(compiled, world);
    },
  };
};
