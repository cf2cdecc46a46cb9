import { defineOrder, defineRule, type GivenOrder } from '../core/contracts.js';
import { objection, outOfZone, QUARTERS } from '../core/order-checks.js';
import { shareOf } from '../core/orders.js';
import { joinStack, leaveStack } from '../core/stack.js';
import type { CrossingIndex, FactionIndex, RegionIndex, Theatre, World } from '../core/world.js';

const MIX_FIELDS = { from: 'region', to: 'region', quarters: 'quarters' } as const;

/** All of one faction who may drift over a crossing from one of its ends. */
interface Drift {
  readonly faction: FactionIndex;
  readonly from: RegionIndex;
  readonly to: RegionIndex;
  readonly crossing: CrossingIndex;
  fighters: number;
  crossed: number;
}

/** The week's drifts, orders over one way added up, from the strengths at the start of the phase. */
const driftsOf = (orders: readonly GivenOrder<typeof MIX_FIELDS>[], world: World, theatre: Theatre): Drift[] => {
  const drifts: Drift[] = [];
  for (const order of orders) {
    const { faction, from, to } = order;
    const way = theatre.neighbours[from].find((neighbour) => neighbour.region === to);
    if (way === undefined) continue;
    const { crossing } = way;
    const fighters = shareOf(world.regions[from].fighters[faction], order);
    const same = drifts.find((drift) => drift.faction === faction && drift.from === from && drift.to === to);
    if (same === undefined) drifts.push({ faction, from, to, crossing, fighters, crossed: 0 });
    else same.fighters += fighters;
  }
  return drifts;
};

/**
 * Each fighter told to mix crosses with the porosity as his chance, whatever waits on the other side: loss, growth, then
 * crossing (Jansen & Yoshimura 1998). The week's last phase, and not that of marches: rules of one phase may run in any
 * order, and departures are shares of the stack that mixing changes.
 */
export const blindMixing = defineRule({
  id: 'blind-mixing',
  phase: 'end',
  summary:
    'Insurgents drift over a crossing blindly, each with the porosity as his chance; for published two-patch models.',
  equations: [
    {
      formula: 'crossed = binomial(n, porosity), both ways at once, after loss and growth',
      status: 'published',
      source: 'Jansen & Yoshimura 1998',
    },
    {
      formula: 'in step the whole grows by √(h·l) a week; in turn it survives above m* = (1 − h·l)/(h + l − 2·h·l)',
      status: 'derived',
      source: 'largest eigenvalue of a cycle of two weeks, quiet growth h, attacked l',
    },
  ],
  draws: ['forth', 'back'],
  orders: {
    mix: defineOrder({
      summary: 'Let fighters drift into a neighbouring region at the week’s end, each with the porosity as his chance.',
      fields: MIX_FIELDS,
      at: 'from',
      quarters: 'stack',
      candidates: (theatre, from) =>
        theatre.neighbours[from].flatMap(({ region: to }) => QUARTERS.map((quarters) => ({ from, to, quarters }))),
      check: ({ from, to }, sight) => {
        const { theatre, me } = sight;
        if (!theatre.hidden[me]) return objection('not-insurgent', 'only insurgents mix');
        const way = theatre.neighbours[from].find((neighbour) => neighbour.region === to);
        if (way === undefined || sight.porosity(way.crossing) === 0)
          return objection('closed', `no open way from ${theatre.regions[from].id} to ${theatre.regions[to].id}`);
        return outOfZone(sight, to);
      },
    }),
  },
  events: {
    drifted: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{fighters} of {faction} drifted from {from} to {to}.',
    },
  },
  causes: { mixing: 'move' },
  writes: ['regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/lastStand/*', 'regions/*/since/*'],
  apply(world, { theatre, turn, chance, orders, week, move, emit }) {
    const drifts = driftsOf(orders.mix, world, theatre);
    for (const drift of drifts) {
      const { crossing, faction, from, fighters } = drift;
      const draw = theatre.crossings[crossing].a === from ? 'forth' : 'back';
      const { porosity } = world.crossings[crossing];
      drift.crossed = chance.binomial(draw, fighters, porosity, theatre.placeOf(crossing), faction);
    }
    for (const { faction, from, crossed } of drifts) {
      if (crossed === 0) continue;
      leaveStack(world.regions[from], faction, crossed);
      move(from, null, faction, crossed, 'mixing');
    }
    for (const { faction, from, to, crossing, crossed } of drifts) {
      if (crossed === 0) continue;
      joinStack(world.regions[to], faction, crossed, turn);
      move(null, to, faction, crossed, 'mixing');
      if (theatre.crossings[crossing].international) {
        const direction = theatre.crossings[crossing].a === from ? 0 : 1;
        week.crossed[(crossing * theatre.factionCount + faction) * 2 + direction] += crossed;
      }
      emit({ kind: 'drifted', faction, fighters: crossed, from, to });
    }
  },
});
