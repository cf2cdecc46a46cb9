import { defineRule, type GivenOrder } from '../core/contracts.js';
import { shareOf } from '../core/orders.js';
import { joinStack, leaveStack } from '../core/stack.js';
import {
  joint,
  NOBODY,
  STATUSES,
  type CrossingIndex,
  type CrossingState,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { BORDER_ORDERS, type POST_FIELDS } from './border-orders.js';

const [ERASED, OPEN, GUARDED, SEALED] = STATUSES.map((_, status) => status);
/** Weeks that a border takes from open to fully watched, and back. */
const STEPS = 5;
/** What floating point may cost a step. */
const DUST = 1e-9;

/**
 * Where called-back guards go, inside their zones if they can: an end that their side holds, else one where own fighters
 * stand, else the one in their country, else the first.
 */
const homeOf = (world: World, theatre: Theatre, crossing: CrossingIndex, faction: FactionIndex): RegionIndex => {
  const { a, b } = theatre.crossings[crossing];
  const zoned = [a, b].filter((end) => theatre.zoned[faction * theatre.regionCount + end]);
  const ends = zoned.length > 0 ? zoned : [a, b];
  const heldBy = (friend: (holder: FactionIndex) => boolean): RegionIndex | undefined =>
    ends.find((end) => world.regions[end].controller !== NOBODY && friend(world.regions[end].controller));
  return (
    heldBy((holder) => holder === faction) ??
    heldBy((holder) => joint(world, theatre, holder, faction)) ??
    ends.find((end) => world.regions[end].fighters[faction] > 0) ??
    ends.find((end) => theatre.regions[end].country === theatre.factions[faction].country) ??
    ends[0]
  );
};

/** One step; the last one lands on the target, whatever five fifths add up to. */
const towards = (value: number, target: number, step: number): number => {
  if (Math.abs(target - value) <= step * (1 + DUST)) return target;
  return value < target ? value + step : value - step;
};

const guardsAt = ({ guards }: CrossingState): number => guards.reduce((sum, each) => sum + each, 0);

type Limits = Readonly<Record<'guardedPorosity' | 'guardedCaught' | 'sealedCaught', number>>;
type Memory = Readonly<Record<'watched' | 'porosityBefore' | 'caughtBefore', number[]>>;

/** A week of an international crossing: open to all once erased, else a fifth of the way to where its guards bring it, or back. */
const watch = (state: CrossingState, need: number, limits: Limits, own: Memory): void => {
  const { index, status } = state;
  if (status === ERASED) {
    state.porosity = 1;
    state.interdiction = 0;
    own.watched[index] = 0;
    return;
  }
  const manned = status !== OPEN && guardsAt(state) >= need;
  if (manned && own.watched[index] === 0) {
    own.porosityBefore[index] = state.porosity;
    own.caughtBefore[index] = state.interdiction;
  }
  if (manned) own.watched[index] = status;
  if (own.watched[index] === 0) return;
  const sealed = own.watched[index] === SEALED;
  const before = own.porosityBefore[index];
  const caught = own.caughtBefore[index];
  const tight = sealed ? 0 : limits.guardedPorosity * before;
  const most = Math.max(caught, sealed ? limits.sealedCaught : limits.guardedCaught);
  state.porosity = towards(state.porosity, manned ? tight : before, (before - tight) / STEPS);
  state.interdiction = towards(state.interdiction, manned ? most : caught, (most - caught) / STEPS);
  if (!manned && state.porosity === before && state.interdiction === caught) own.watched[index] = 0;
};

/** Guards make a border less porous and catch more, a fifth of the way a week; without enough of them it slips back. */
export const borderStatus = defineRule({
  id: 'border-status',
  phase: 'border',
  summary:
    'An erased border stops nobody; enough guards make a guarded or sealed one tight in five weeks, too few let it slip back.',
  equations: [
    {
      formula:
        'm′ = m − (m₀ − m_tight)/5 and q′ = q + (q_tight − q₀)/5 a week while guards ≥ need; back by the same when fewer',
      status: 'design choice',
    },
    {
      formula:
        'm_tight = guardedPorosity · m₀ guarded, 0 sealed; q_tight = guardedCaught or sealedCaught; erased: m = 1, q = 0',
      status: 'design choice',
    },
  ],
  parameters: {
    guardedPorosity: {
      value: 0.1,
      min: 0,
      max: 1,
      low: 0.05,
      high: 0.3,
      unit: 'of the porosity at the start, when guarded',
      source: 'design choice',
    },
    guardedCaught: {
      value: 0.3,
      min: 0,
      max: 1,
      low: 0.1,
      high: 0.5,
      unit: 'share of crossers caught, when guarded',
      source: 'design choice',
    },
    sealedCaught: {
      value: 0.6,
      min: 0,
      max: 1,
      low: 0.3,
      high: 0.8,
      unit: 'share of crossers caught, when sealed',
      source: 'design choice',
    },
  },
  state: {
    watched: {
      of: 'crossing',
      initial: 0,
      summary: 'The status as which guards watch or watched it, by position; 0 = nothing of their watch is left.',
    },
    porosityBefore: { of: 'crossing', initial: 0, summary: 'Porosity before the border was watched, while it is.' },
    caughtBefore: { of: 'crossing', initial: 0, summary: 'Interdiction before the border was watched, while it is.' },
  },
  orders: BORDER_ORDERS,
  events: {
    posted: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{faction} posted a guard of {fighters} on the way from {from} to {to}.',
    },
    relieved: {
      fields: { faction: 'faction', fighters: 'number', crossing: 'crossing', region: 'region' },
      sentence: '{faction} called a guard of {fighters} back to {region}.',
    },
    watch: {
      fields: { from: 'region', to: 'region', percent: 'number' },
      sentence:
        'Of those who try the way between {from} and {to}, {percent} in a hundred can now get through in a week.',
      public: true,
    },
  },
  causes: { guard: 'move', relief: 'move' },
  writes: [
    'regions/*/fighters/*',
    'regions/*/battleStart/*',
    'regions/*/lastStand/*',
    'regions/*/since/*',
    'crossings/*/guards/*',
    'crossings/*/status',
    'crossings/*/porosity',
    'crossings/*/interdiction',
  ],
  apply(world, { theatre, parameters, turn, orders, own, week, move, emit }) {
    const { factionCount } = theatre;
    const post = (order: GivenOrder<typeof POST_FIELDS>, status: number): void => {
      const { faction, crossing, from } = order;
      const there = world.regions[from].fighters[faction];
      const sent = Math.min(there, shareOf(week.stack[from * factionCount + faction], order));
      if (sent === 0) return;
      leaveStack(world.regions[from], faction, sent);
      move(from, null, faction, sent, 'guard');
      world.crossings[crossing].guards[faction] += sent;
      world.crossings[crossing].status = status;
      const { a, b } = theatre.crossings[crossing];
      emit({ kind: 'posted', faction, fighters: sent, from, to: a === from ? b : a });
    };
    for (const { faction, crossing } of orders.open) {
      const state = world.crossings[crossing];
      const fighters = state.guards[faction];
      const region = homeOf(world, theatre, crossing, faction);
      joinStack(world.regions[region], faction, fighters, turn);
      state.guards[faction] = 0;
      move(null, region, faction, fighters, 'relief');
      if (guardsAt(state) === 0 && state.status !== ERASED) state.status = OPEN;
      emit({ kind: 'relieved', faction, fighters, crossing, region });
    }
    for (const order of orders.guard) post(order, GUARDED);
    for (const order of orders.seal) post(order, SEALED); // who closes outweighs who guards

    for (const state of world.crossings) {
      const { international, need, a, b } = theatre.crossings[state.index];
      if (!international) continue;
      const { porosity } = state;
      watch(state, need, parameters, own);
      if (state.porosity !== porosity)
        emit({ kind: 'watch', from: a, to: b, percent: Math.round(state.porosity * 100) });
    }
  },
});
