import { defineOrder, defineRule, type GivenOrder, type Sight } from '../core/contracts.js';
import { shareOf } from '../core/orders.js';
import {
  joint,
  STATUSES,
  type CrossingIndex,
  type CrossingState,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';

const POST_FIELDS = { crossing: 'crossing', from: 'region', quarters: 'quarters' } as const;
const QUARTERS = [1, 2, 3, 4];
const [ERASED, OPEN, GUARDED, SEALED] = STATUSES.map((_, status) => status);
/** Weeks that a border takes from open to fully watched, and back. */
const STEPS = 5;

const refusal = (code: string, message: string): { code: string; message: string } => ({ code, message });

/** Every international crossing at a region, with one to four quarters. */
const posts = (
  theatre: Theatre,
  from: RegionIndex,
): { readonly crossing: CrossingIndex; readonly from: RegionIndex; readonly quarters: number }[] =>
  theatre.neighbours[from]
    .filter((way) => way.international)
    .flatMap(({ crossing }) => QUARTERS.map((quarters) => ({ crossing, from, quarters })));

const checkPost = (
  order: { readonly from: RegionIndex; readonly quarters: number },
  { theatre, me, fighters }: Sight,
): { code: string; message: string } | null => {
  const there = fighters(order.from, me) ?? 0;
  if (theatre.hidden[me]) return refusal('insurgent', 'insurgents keep no border guard');
  if (there === 0) return refusal('no-fighters', `no fighters in ${theatre.regions[order.from].id}`);
  return Math.floor((there * order.quarters) / 4) < 1
    ? refusal('too-few', `${order.quarters} quarters of ${there} fighters are nobody`)
    : null;
};

/** Where called-back guards go: an end that their side holds, else one where own fighters stand, else the first. */
const homeOf = (world: World, theatre: Theatre, crossing: CrossingIndex, faction: FactionIndex): RegionIndex => {
  const { a, b } = theatre.crossings[crossing];
  const ends = [a, b];
  return (
    ends.find((end) => world.regions[end].controller === faction) ??
    ends.find((end) => {
      const { controller } = world.regions[end];
      return controller >= 0 && joint(world, theatre, controller, faction);
    }) ??
    ends.find((end) => world.regions[end].fighters[faction] > 0) ??
    a
  );
};

const towards = (value: number, target: number, step: number): number =>
  value < target ? Math.min(target, value + step) : Math.max(target, value - step);

const guardsAt = ({ guards }: CrossingState): number => guards.reduce((sum, each) => sum + each, 0);

/** Guards make a border less porous and catch more, a fifth of the way a week; without enough of them it slips back. */
export const borderStatus = defineRule({
  id: 'border-status',
  phase: 'border',
  summary:
    'An erased border stops nobody; enough guards make a guarded or sealed one tight in five weeks, too few let it slip back.',
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
      summary: '1 = porosity and interdiction differ from what they were unwatched.',
    },
    porosityBefore: { of: 'crossing', initial: 0, summary: 'Porosity before the border was watched, while it is.' },
    caughtBefore: { of: 'crossing', initial: 0, summary: 'Interdiction before the border was watched, while it is.' },
  },
  orders: {
    guard: defineOrder({
      summary: 'Post guards at a border crossing; they leave the field at the week’s end.',
      fields: POST_FIELDS,
      at: 'from',
      quarters: 'stack',
      candidates: posts,
      check: checkPost,
    }),
    seal: defineOrder({
      summary: 'Post guards at a border crossing and close it.',
      fields: POST_FIELDS,
      at: 'from',
      quarters: 'stack',
      candidates: posts,
      check: checkPost,
    }),
    open: defineOrder({
      summary: 'Call own guards back from a border crossing; it opens when nobody guards it.',
      fields: { crossing: 'crossing' },
      candidates: (theatre) =>
        theatre.crossings.flatMap(({ international }, crossing) =>
          international ? [{ crossing: crossing as CrossingIndex }] : [],
        ),
      check: (order, { theatre, guards }) =>
        guards(order.crossing) > 0
          ? null
          : refusal('no-guards', `no guards of one’s own at ${theatre.crossings[order.crossing].id}`),
    }),
  },
  events: {
    posted: {
      fields: { faction: 'faction', fighters: 'number', crossing: 'crossing' },
      sentence: '{faction} posted {fighters} guards on the way from {crossing}.',
    },
    relieved: {
      fields: { faction: 'faction', fighters: 'number', crossing: 'crossing', region: 'region' },
      sentence: '{faction} called {fighters} guards back to {region}.',
    },
    watch: {
      fields: { crossing: 'crossing', percent: 'number' },
      sentence: 'Of those who try the way from {crossing}, {percent} in a hundred can now get through in a week.',
      public: true,
    },
  },
  causes: { guard: 'move', relief: 'move' },
  writes: [
    'regions/*/fighters/*',
    'regions/*/battleStart/*',
    'crossings/*/guards/*',
    'crossings/*/status',
    'crossings/*/porosity',
    'crossings/*/interdiction',
  ],
  apply(world, { theatre, parameters, orders, own, week, move, emit }) {
    const { factionCount } = theatre;
    const post = (order: GivenOrder<typeof POST_FIELDS>, status: number): void => {
      const { faction, crossing, from } = order;
      const { fighters, battleStart } = world.regions[from];
      const sent = Math.min(fighters[faction], shareOf(week.stack[from * factionCount + faction], order));
      world.crossings[crossing].status = status;
      if (sent === 0) return;
      battleStart[faction] *= 1 - sent / fighters[faction];
      move(from, null, faction, sent, 'guard');
      world.crossings[crossing].guards[faction] += sent;
      emit({ kind: 'posted', faction, fighters: sent, crossing });
    };
    for (const { faction, crossing } of orders.open) {
      const state = world.crossings[crossing];
      const fighters = state.guards[faction];
      const region = homeOf(world, theatre, crossing, faction);
      state.guards[faction] = 0;
      move(null, region, faction, fighters, 'relief');
      if (guardsAt(state) === 0) state.status = OPEN;
      emit({ kind: 'relieved', faction, fighters, crossing, region });
    }
    for (const order of orders.guard) post(order, GUARDED);
    for (const order of orders.seal) post(order, SEALED); // who closes outweighs who guards

    for (const state of world.crossings) {
      const { index, status } = state;
      const { international, need } = theatre.crossings[index];
      if (!international) continue;
      if (status === ERASED) {
        state.porosity = 1;
        state.interdiction = 0;
        own.watched[index] = 0;
        continue;
      }
      const manned = status !== OPEN && guardsAt(state) >= need;
      if (own.watched[index] === 0) {
        if (!manned) continue;
        own.watched[index] = 1;
        own.porosityBefore[index] = state.porosity;
        own.caughtBefore[index] = state.interdiction;
      }
      const before = own.porosityBefore[index];
      const caught = own.caughtBefore[index];
      const tight = status === SEALED ? 0 : parameters.guardedPorosity * before;
      const most = Math.max(caught, status === SEALED ? parameters.sealedCaught : parameters.guardedCaught);
      const [porosity, interdiction] = [state.porosity, state.interdiction];
      state.porosity = towards(porosity, manned ? tight : before, (before - tight) / STEPS);
      state.interdiction = towards(interdiction, manned ? most : caught, (most - caught) / STEPS);
      if (!manned && state.porosity === before && state.interdiction === caught) own.watched[index] = 0;
      if (state.porosity !== porosity)
        emit({ kind: 'watch', crossing: index, percent: Math.round(state.porosity * 100) });
    }
  },
});
