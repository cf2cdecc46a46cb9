import { defineOrder, defineRule, type GivenOrder, type Week } from '../core/contracts.js';
import { shares } from '../core/cooperation.js';
import { hostsOf, lets, overlooks } from '../core/leave.js';
import { objection, outOfZone, QUARTERS } from '../core/order-checks.js';
import { shareOf } from '../core/orders.js';
import { hostile, type FactionIndex, type RegionIndex, type Theatre, type World } from '../core/world.js';

const STRIKE_FIELDS = { region: 'region', against: 'faction', quarters: 'quarters' } as const;
/** A faction's targets in one region each have a draw of their own; four quarters allow four. */
const HITS = ['hits-1', 'hits-2', 'hits-3', 'hits-4'] as const;
const KILLS = ['kills-1', 'kills-2', 'kills-3', 'kills-4'] as const;

/** All that one faction flies against another in a region this week. */
interface Strike {
  readonly faction: FactionIndex;
  readonly region: RegionIndex;
  readonly against: FactionIndex;
  /** Position among the faction's targets in the region. */
  readonly rank: number;
  sorties: number;
  /** Detection mu it works with. */
  detection: number;
  kills: number;
}

/** The week's strikes, orders on the same target added up. */
const strikesOf = (orders: readonly GivenOrder<typeof STRIKE_FIELDS>[], world: World): Strike[] => {
  const strikes: Strike[] = [];
  for (const order of orders) {
    const { faction, region, against } = order;
    const sorties = shareOf(world.factions[faction].sorties, order);
    const there = strikes.filter((strike) => strike.faction === faction && strike.region === region);
    const same = there.find((strike) => strike.against === against);
    if (same === undefined)
      strikes.push({ faction, region, against, rank: there.length, sorties, detection: 0, kills: 0 });
    else same.sorties += sorties;
  }
  return strikes;
};

/** Hosts of a strike who have not given leave for it. */
const unasked = (world: World, theatre: Theatre, { faction, region }: Strike): readonly FactionIndex[] => {
  const hosts = hostsOf(theatre, region, faction);
  return hosts.some((host) => lets(world, theatre, host, faction, 'strike')) ? [] : hosts;
};

/** Detection of a strike: one's own and what partners lend, less what hosts lend who gave no leave. */
const detectionOf = (
  world: World,
  theatre: Theatre,
  week: Week,
  faction: FactionIndex,
  without: readonly FactionIndex[],
): number => {
  let missed = 1 - world.factions[faction].intelligence;
  for (let partner = 0 as FactionIndex; partner < theatre.factionCount; partner++)
    if (!without.includes(partner)) missed *= 1 - week.lent[theatre.pair(faction, partner)];
  return 1 - missed;
};

/** Whether the faction itself, or a partner who shares with it, attacks the target on the ground in the region. */
const besideOffensive = (world: World, theatre: Theatre, week: Week, strike: Strike): boolean => {
  const { faction, region, against } = strike;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++) {
    if (week.attacking[region * theatre.factionCount + other] === 0 || !hostile(world, theatre, other, against))
      continue;
    if (other === faction || shares(world, theatre, faction, other)) return true;
  }
  return false;
};

/** Cuts what falls on one faction in a region together to a share of those present, everybody's part alike. */
const capKills = (strikes: readonly Strike[], world: World, share: number): void => {
  for (const first of strikes) {
    const alike = strikes.filter((other) => other.region === first.region && other.against === first.against);
    if (alike[0] !== first) continue;
    const most = Math.floor(share * world.regions[first.region].fighters[first.against]);
    const wanted = alike.reduce((sum, strike) => sum + strike.kills, 0);
    if (wanted > most) for (const strike of alike) strike.kills = Math.floor((strike.kills * most) / wanted);
  }
};

/** Air power: it finds by intelligence, hits better beside an offensive, harms whom it does not mean, and offends hosts. */
export const airStrikes = defineRule({
  id: 'air-strikes',
  phase: 'air',
  summary:
    'Sorties kill k · binomial(n, mu p) of those found, more beside a ground offensive; the blind ones harm civilians, the unasked ones trust.',
  equations: [
    {
      formula:
        'hits = binomial(sorties, mu · hit); kills = round(killsPerHit · hits), times weight beside a ground offensive',
      status: 'design choice',
    },
    {
      formula: 'kills of all on one faction in a region ≤ floor(cap · present), scaled alike',
      status: 'design choice',
    },
    { formula: 'harm = sorties · (1 − mu) · collateral', status: 'design choice' },
  ],
  parameters: {
    hit: {
      value: 0.25,
      min: 0,
      max: 1,
      low: 0.1,
      high: 0.5,
      unit: 'hits per sortie that finds',
      source: 'design choice',
    },
    killsPerHit: { value: 2, min: 0, max: 100, low: 1, high: 4, unit: 'fighters per hit', source: 'design choice' },
    weight: {
      value: 3,
      min: 1,
      max: 20,
      low: 1,
      high: 5,
      unit: 'times the kills, beside a ground offensive',
      source: 'design choice',
    },
    cap: {
      value: 0.1,
      min: 0,
      max: 1,
      unit: 'share of those present that all strikes kill in a week',
      source: 'design choice',
    },
    collateral: {
      value: 0.2,
      min: 0,
      max: 100,
      low: 0.05,
      high: 0.5,
      unit: 'civilians harmed per sortie that does not find',
      source: 'design choice',
    },
  },
  draws: [...HITS, ...KILLS],
  orders: {
    strike: defineOrder({
      summary: 'Hit a faction’s fighters in a region from the air with quarters of the sorties.',
      fields: STRIKE_FIELDS,
      at: 'region',
      quarters: 'sorties',
      candidates: (theatre, region) =>
        theatre.factions.flatMap((_, against) =>
          QUARTERS.map((quarters) => ({ region, against: against as FactionIndex, quarters })),
        ),
      check: (order, sight) => {
        const { theatre } = sight;
        if (Math.floor((sight.sorties * order.quarters) / 4) < 1)
          return objection('too-few', `${order.quarters} quarters of ${sight.sorties} sorties are none`);
        const outside = outOfZone(sight, order.region);
        if (outside !== null) return outside;
        const enemy = theatre.factions[order.against].id;
        if (!sight.hostile(order.against)) return objection('not-hostile', `${enemy} is no enemy`);
        return (sight.fighters(order.region, order.against) ?? 0) > 0
          ? null
          : objection('no-target', `no fighters of ${enemy} known in ${theatre.regions[order.region].id}`);
      },
    }),
  },
  events: {
    struck: {
      fields: { faction: 'faction', against: 'faction', region: 'region', sorties: 'number', kills: 'number' },
      sentence: '{faction} killed {kills} of {against} in {region} from the air; sorties flown: {sorties}.',
    },
    unasked: {
      fields: { faction: 'faction', host: 'faction', region: 'region' },
      sentence: '{faction} struck in {region} without the leave of {host}.',
      public: true,
    },
  },
  causes: { 'air-strike': 'loss' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, parameters, chance, orders, week, lose, emit }) {
    const { hit, killsPerHit, weight, collateral } = parameters;
    const strikes = strikesOf(orders.strike, world);
    for (const strike of strikes) {
      const { faction, region, rank, sorties } = strike;
      const offended = unasked(world, theatre, strike);
      strike.detection = detectionOf(world, theatre, week, faction, offended);
      const hits = chance.binomial(HITS[rank], sorties, strike.detection * hit, region, faction);
      const worth = killsPerHit * (besideOffensive(world, theatre, week, strike) ? weight : 1);
      strike.kills = chance.round(KILLS[rank], worth * hits, region, faction);
      week.harm[region] += sorties * (1 - strike.detection) * collateral;
      for (const host of offended) {
        // Once for all that it flies there this week.
        if (rank > 0 || overlooks(world, theatre, host, faction)) continue;
        week.broke[theatre.pair(faction, host)] += 1;
        emit({ kind: 'unasked', faction, host, region });
      }
    }
    capKills(strikes, world, parameters.cap);
    for (const { faction, against, region, sorties, kills } of strikes) {
      const dead = Math.min(kills, world.regions[region].fighters[against]);
      lose(region, against, dead, 'air-strike');
      emit({ kind: 'struck', faction, against, region, sorties, kills: dead });
    }
  },
});
