import { defineRule, type GivenOrder } from '../core/contracts.js';
import { hostilesIn } from '../core/exits.js';
import { laterMarch } from '../core/marches.js';
import { shareOf } from '../core/orders.js';
import { joinStack, leaveStack } from '../core/stack.js';
import {
  hostile,
  NOBODY,
  type CrossingIndex,
  type FactionIndex,
  type March,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { MOVE_ORDERS, type MOVE_FIELDS } from './move-orders.js';

type MoveOrder = GivenOrder<typeof MOVE_FIELDS>;
const MOVE_KINDS = ['advance', 'withdraw', 'reinforce', 'infiltrate'] as const;
type MoveKind = (typeof MOVE_KINDS)[number];

/** A departure that is being worked out: who, over which crossing, how many, and what kind of order asked for it. */
interface Departure {
  readonly order: MoveOrder;
  readonly kind: MoveKind;
  readonly crossing: CrossingIndex;
  readonly international: boolean;
  readonly km: number;
  /** Fighters the order means, and those whom porosity and capacity let go. */
  readonly asked: number;
  fighters: number;
}

/** Adds the departures that orders of one kind ask for, from the strengths at the start of the phase. */
const addDepartures = (
  leaving: Departure[],
  kind: MoveKind,
  orders: readonly MoveOrder[],
  world: World,
  theatre: Theatre,
): void => {
  for (const order of orders) {
    const way = theatre.neighbours[order.from].find((neighbour) => neighbour.region === order.to);
    if (way === undefined || world.crossings[way.crossing].porosity === 0) continue; // nor does who presses depart
    const { crossing, international, km } = way;
    const asked = shareOf(world.regions[order.from].fighters[order.faction], order);
    leaving.push({ order, kind, crossing, international, km, asked, fighters: asked });
  }
};

/** Scales departures over a shared limit alike, rounded down. */
const scale = (leaving: readonly Departure[], limit: number): void => {
  let wanted = 0;
  for (const { fighters } of leaving) wanted += fighters;
  if (wanted <= limit) return;
  for (const each of leaving) each.fighters = Math.floor((each.fighters * limit) / wanted);
};

/** Insurgents slip across a border at most floor(porosity × stack) a week, by whatever order. */
const limitByPorosity = (leaving: readonly Departure[], world: World, theatre: Theatre): void => {
  for (const first of leaving) {
    const { faction, from } = first.order;
    if (!first.international || !theatre.hidden[faction]) continue;
    const alike = leaving.filter(
      (other) => other.crossing === first.crossing && other.order.faction === faction && other.order.from === from,
    );
    if (alike[0] === first)
      scale(alike, Math.floor(world.crossings[first.crossing].porosity * world.regions[from].fighters[faction]));
  }
};

const limitByCapacity = (leaving: readonly Departure[], theatre: Theatre): void => {
  for (const first of leaving) {
    const { capacity } = theatre.crossings[first.crossing];
    if (capacity < 0) continue;
    const alike = leaving.filter((other) => other.crossing === first.crossing);
    if (alike[0] === first) scale(alike, capacity);
  }
};

/** Adds a march, joined to one that is its equal in all but number. */
const addMarch = (marches: March[], march: March): void => {
  const equal = marches.find((other) => laterMarch(other, march) === 0);
  if (equal === undefined) marches.push(march);
  else equal.fighters += march.fighters;
};

type Speeds = Readonly<Record<'freeKmPerWeek' | 'emptyKmPerWeek' | 'resistedKmPerWeek', number>>;

/** Weeks under way, by what the destination holds when they set out; covert marches are as fast as over free ground. */
const marchWeeks = ({ order, kind, km }: Departure, world: World, theatre: Theatre, speeds: Speeds): number => {
  const { faction, to } = order;
  const { controller } = world.regions[to];
  const held = controller !== NOBODY && hostile(world, theatre, faction, controller);
  const resisted = hostilesIn(world, theatre, to, faction) > 0;
  const kmPerWeek =
    kind === 'infiltrate' || (!held && !resisted)
      ? speeds.freeKmPerWeek
      : resisted
        ? speeds.resistedKmPerWeek
        : speeds.emptyKmPerWeek;
  return Math.max(1, Math.ceil(km / kmPerWeek));
};

/** Where in the week's flows a faction's use of a crossing from one of its ends is counted. */
const flowEntry = (theatre: Theatre, crossing: CrossingIndex, faction: FactionIndex, from: RegionIndex): number =>
  (crossing * theatre.factionCount + faction) * 2 + (theatre.crossings[crossing].a === from ? 0 : 1);

/** All departures of the week, cut to what porosity and capacity let through. */
const planDepartures = (
  world: World,
  theatre: Theatre,
  orders: Readonly<Record<MoveKind, readonly MoveOrder[]>>,
): Departure[] => {
  const leaving: Departure[] = [];
  for (const kind of MOVE_KINDS) addDepartures(leaving, kind, orders[kind], world, theatre);
  limitByPorosity(leaving, world, theatre);
  limitByCapacity(leaving, theatre);
  return leaving;
};

/** Takes the marches due out of the list, in order. */
const arrivals = (world: World, turn: number): March[] => {
  world.marches.sort(laterMarch);
  const later = world.marches.findIndex((march) => march.due > turn);
  return world.marches.splice(0, later < 0 ? world.marches.length : later);
};

/** Fighters leave, march and arrive; the speed follows from what the destination holds when they set out. */
export const movement = defineRule({
  id: 'movement',
  phase: 'movement',
  summary: 'Marches between neighbouring regions; insurgents cross a border only as far as it is porous.',
  equations: [
    {
      formula: 'weeks = max(1, ceil(km / speed)), speed by what the destination holds at departure',
      status: 'design choice',
    },
    {
      formula: 'insurgents over a border ≤ floor(porosity · stack), all orders alike; everybody ≤ capacity',
      status: 'design choice',
    },
    {
      formula:
        'of n the orders from one stack get floor(n · c / 4) − floor(n · c₀ / 4), c the quarters up to and with it, c₀ before',
      status: 'design choice',
    },
  ],
  parameters: {
    freeKmPerWeek: {
      value: 140,
      min: 1,
      max: 1000,
      unit: 'km a week over ground no enemy holds; also covert',
      source: 'design choice',
    },
    emptyKmPerWeek: {
      value: 70,
      min: 1,
      max: 1000,
      unit: 'km a week into ground held but not manned by an enemy',
      source: 'design choice',
    },
    resistedKmPerWeek: {
      value: 28,
      min: 1,
      max: 1000,
      unit: 'km a week towards enemy fighters',
      source: 'Sukhnah to Deir ez-Zor, 126 km in 31 days, August to September 2017',
    },
  },
  orders: MOVE_ORDERS,
  events: {
    'set-out': {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region', due: 'turn' },
      sentence: '{faction} sent {fighters} from {from} to {to}, due in turn {due}.',
    },
    arrived: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{fighters} of {faction} reached {to} from {from}.',
    },
    'held-back': {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{fighters} of {faction} could not get through from {from} to {to} and waited.',
    },
  },
  causes: { departure: 'move', arrival: 'move' },
  writes: ['regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/lastStand/*', 'regions/*/since/*', 'marches'],
  apply(world, { theatre, parameters, turn, orders, week, move, emit }) {
    const { factionCount } = theatre;
    for (const order of orders.advance)
      if (order.from === order.to)
        week.attacking[order.from * factionCount + order.faction] += shareOf(
          world.regions[order.from].fighters[order.faction],
          order,
        );

    const leaving = planDepartures(world, theatre, orders);
    const due: number[] = [];
    for (const departure of leaving) due.push(turn + marchWeeks(departure, world, theatre, parameters) - 1);
    for (let i = 0; i < leaving.length; i++) {
      const { order, kind, crossing, international, asked, fighters } = leaving[i];
      const { faction, from, to } = order;
      if (fighters < asked) emit({ kind: 'held-back', faction, fighters: asked - fighters, from, to });
      if (fighters === 0) continue;
      leaveStack(world.regions[from], faction, fighters);
      move(from, null, faction, fighters, 'departure');
      week.used[crossing] += fighters;
      if (international && kind === 'withdraw') week.fled[flowEntry(theatre, crossing, faction, from)] += fighters;
      if (international && kind === 'advance') week.returned[flowEntry(theatre, crossing, faction, from)] += fighters;
      addMarch(world.marches, {
        due: due[i],
        faction,
        from,
        to,
        crossing,
        attacking: kind === 'advance' ? 1 : 0,
        fighters,
      });
      if (due[i] > turn) emit({ kind: 'set-out', faction, fighters, from, to, due: due[i] });
    }

    for (const march of arrivals(world, turn)) {
      const { faction, from, to, crossing, attacking, fighters } = march;
      joinStack(world.regions[to], faction, fighters, turn);
      move(null, to, faction, fighters, 'arrival');
      week.arrived.push(march);
      if (attacking === 1) week.attacking[to * factionCount + faction] += fighters;
      if (theatre.crossings[crossing].international)
        week.crossed[flowEntry(theatre, crossing, faction, from)] += fighters;
      emit({ kind: 'arrived', faction, fighters, from, to });
    }
  },
});
