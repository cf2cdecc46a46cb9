import * as fc from 'fast-check';
import type { AnyOrderSpec, View } from '../core/contracts.js';
import { fieldText } from '../core/fields.js';
import type { Order, OrderKind, OrdersByFaction } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { FactionIndex, RegionIndex, Theatre } from '../core/world.js';
import { NOWHERE } from '../engine/catalogue.js';
import { begin, view } from '../engine/step.js';
import type { OrderLog } from './war.js';

/** One order by numbers that any scenario gives a meaning to. */
export interface OrderPick {
  readonly turn: number;
  readonly faction: number;
  readonly kind: number;
  readonly region: number;
  readonly candidate: number;
  /** A piece of rubbish by number; null: an order of the catalogue. */
  readonly rubbish: number | null;
}

const number = (): fc.Arbitrary<number> => fc.nat({ max: 9999 });

export const orderPick = (): fc.Arbitrary<OrderPick> =>
  fc.record({
    turn: number(),
    faction: number(),
    kind: number(),
    region: number(),
    candidate: number(),
    rubbish: fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, { arbitrary: number(), weight: 1 }),
  });

/** What no scenario takes for an order; some of it looks like one. */
const rubbishOf = (region: string, faction: string): readonly unknown[] => [
  null,
  42,
  'advance',
  [],
  {},
  { kind: 'advance' },
  { kind: 'no-such-order', region },
  { kind: 'advance', from: region, to: region, quarters: 5 },
  { kind: 'advance', from: region, to: region, quarters: 1.5 },
  { kind: 'advance', from: region, to: 'no-such-region', quarters: 1 },
  { kind: 'hold', region, in: 'haste' },
  { kind: 'hold', region: faction },
  { kind: 'announce', to: faction, region, turn: -1 },
  { kind: 'announce', to: 'nobody-at-all', region, turn: 2 },
  { kind: 'constructor', region },
  { kind: 'hold', region: 'constructor' },
];

/** Regions within two crossings of a faction's fighters at the start: where its stacks are likely to be. */
const haunts = ({ compiled: { theatre, start } }: Scenario, faction: FactionIndex): RegionIndex[] => {
  const near = new Set(start.regions.filter(({ fighters }) => fighters[faction] > 0).map(({ index }) => index));
  for (let hop = 0; hop < 2; hop++)
    for (const region of Array.from(near)) for (const way of theatre.neighbours[region]) near.add(way.region);
  return near.size > 0 ? [...near] : theatre.regions.map((_, index) => index as RegionIndex);
};

const written = (theatre: Theatre, kind: string, spec: AnyOrderSpec, candidate: object): Order => {
  const fields = candidate as Readonly<Record<string, number>>;
  const names = Object.keys(spec.fields).filter((name) => spec.either?.includes(name) !== true || fields[name] >= 0);
  // Built from the kind's own declaration.
  return {
    kind,
    ...Object.fromEntries(names.map((name) => [name, fieldText(theatre, spec.fields[name], fields[name])])),
  } as unknown as Order;
};

const choose = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

const openings = new WeakMap<Scenario, ReadonlyMap<string, View>>();

/** Each faction's view of turn 1: much of what is legal then stays so for a while. */
const openingsOf = (scenario: Scenario): ReadonlyMap<string, View> => {
  const known = openings.get(scenario);
  if (known !== undefined) return known;
  const world = begin(scenario, 'openings');
  const made = new Map(scenario.factions.map(({ id }) => [id, view(scenario, world, id)]));
  openings.set(scenario, made);
  return made;
};

/**
 * An order that is legal in turn 1, of the kind that is picked or of another where there is none: a kind with many
 * candidates is no likelier than one with few, and only the kinds that are tried are listed.
 */
const openingOrder = (kinds: readonly string[], opening: View | undefined, pick: OrderPick): Order | undefined => {
  const untried = [...kinds] as OrderKind[];
  for (let number = pick.kind; untried.length > 0; number += pick.region) {
    const [kind] = untried.splice(number % untried.length, 1);
    const legal = opening?.legal(kind) ?? [];
    if (legal.length > 0) return choose(legal, pick.candidate);
  }
  return undefined;
};

/** Any order of the catalogue that starts from one of a faction's haunts; none if there is none. */
const anyOrder = (scenario: Scenario, pick: OrderPick, faction: FactionIndex, turn: number): Order | undefined => {
  const { theatre, orders } = scenario.compiled;
  const region = choose(haunts(scenario, faction), pick.region);
  const kind = choose([...orders.keys()], pick.kind);
  const spec = kind === undefined ? undefined : orders.get(kind)?.spec;
  if (region === undefined || kind === undefined || spec === undefined) return undefined;
  const at = spec.at === undefined ? NOWHERE : region;
  const candidate = choose(spec.candidates(theatre, at, turn), pick.candidate);
  return candidate === undefined ? undefined : written(theatre, kind, spec, candidate);
};

interface Given {
  readonly turn: number;
  readonly faction: string;
  readonly order: Order;
}

/** What follows an order that alone leads nowhere: an offer is taken up and spoken against, an announced attack put off. */
const whatFollows = ({ factions }: Scenario, { turn, faction, order }: Given, pick: OrderPick): readonly Given[] => {
  if (pick.rubbish !== null) return [];
  if (order.kind === 'announce')
    return pick.region % 2 === 0 ? [] : [{ turn: turn + 1, faction, order: { ...order, turn: order.turn + 1 } }];
  if (order.kind !== 'offer-passage') return [];
  const deal = `${faction}/${order.from}/${order.to}`;
  const others = factions.filter(({ id }) => id !== faction).map(({ id }) => id);
  const against = pick.candidate % 2 === 0 ? 'denounce' : 'block-passage';
  return others.flatMap((id, i): readonly Given[] => [
    { turn: turn + 1, faction: id, order: { kind: 'accept-passage', deal } },
    { turn: turn + 2 + (pick.region % 2), faction: id, order: { kind: i % 2 === 0 ? against : 'block-passage', deal } },
  ]);
};

/** The order a pick means, and who gives it when: rubbish, one that was legal in turn 1, or any. */
const orderOf = (scenario: Scenario, pick: OrderPick): Given | null => {
  const { theatre } = scenario.compiled;
  const faction = (pick.faction % theatre.factionCount) as FactionIndex;
  const { id } = theatre.factions[faction];
  // Long wars are ordered about at their beginning, too.
  const turn = 1 + (pick.turn % Math.min(theatre.turns, pick.candidate % 2 === 0 ? 6 : theatre.turns));
  const given = (order: Order | undefined) => (order === undefined ? null : { turn, faction: id, order });
  if (pick.rubbish !== null) {
    const region = choose(haunts(scenario, faction), pick.region) ?? 0;
    return given(choose(rubbishOf(theatre.regions[region].id, id), pick.rubbish) as Order);
  }
  const kinds = pick.region % 4 > 0 ? [...scenario.compiled.orders.keys()] : [];
  const legal = openingOrder(kinds, openingsOf(scenario).get(id), pick);
  return given(legal ?? anyOrder(scenario, pick, faction, turn));
};

/** The log that picks mean in a scenario. */
export const logOf = (scenario: Scenario, picks: readonly OrderPick[]): OrderLog => {
  const log: Record<number, Record<string, Order[]>> = {};
  for (const pick of picks) {
    const given = orderOf(scenario, pick);
    if (given === null) continue;
    for (const each of [given, ...whatFollows(scenario, given, pick)])
      if (each.turn <= scenario.compiled.theatre.turns) ((log[each.turn] ??= {})[each.faction] ??= []).push(each.order);
  }
  return log;
};

/** Orders by turn and faction: many of them legal, most nearly, and some rubbish. For `override`. */
export const orderLog = (scenario: Scenario): fc.Arbitrary<OrderLog> =>
  fc.array(orderPick(), { maxLength: 40 }).map((picks) => logOf(scenario, picks));

/** Orders that a view lists; together they may ask for too much. */
export const orders = (view: View): fc.Arbitrary<Order[]> => {
  const legal = view.legal();
  return legal.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...legal), { maxLength: 4 });
};

/** What is no order at all, or none for this faction now. */
export const badOrders = (view: View): fc.Arbitrary<unknown[]> => {
  const pieces = view.regions
    .flatMap((region) => rubbishOf(region.id, view.me))
    .filter((piece) => view.explain(piece as Order) !== null);
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });
};

/** Orders of one turn by faction, for a scenario at any time. */
export const turnOrders = (scenario: Scenario): fc.Arbitrary<OrdersByFaction> =>
  fc.array(orderPick(), { maxLength: 12 }).map(
    (picks) =>
      logOf(
        scenario,
        picks.map((pick) => ({ ...pick, turn: 0 })),
      )[1] ?? {},
  );
