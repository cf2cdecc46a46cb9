import { defineOrder, defineRule, type Week } from '../core/contracts.js';
import { shares } from '../core/cooperation.js';
import { hostsOf, lets, overlooks } from '../core/leave.js';
import { holdAgainst } from '../core/offence.js';
import { dropEmpty } from '../core/marches.js';
import { objection, outOfZone, QUARTERS } from '../core/order-checks.js';
import { hostile, type FactionIndex, type Theatre, type World } from '../core/world.js';
import { blowsOf, fall, STRIKE_FIELDS, strikesOf, type Strike } from './strikes.js';

/** A faction's targets in one region each have a draw of their own; four quarters allow four. */
const HITS = ['hits-1', 'hits-2', 'hits-3', 'hits-4'] as const;
const KILLS = ['kills-1', 'kills-2', 'kills-3', 'kills-4'] as const;

/** Hosts of a strike, and whether one of them has given leave for it; none have where there is nobody to ask. */
const leaveFor = (
  world: World,
  theatre: Theatre,
  { faction, region }: Strike,
): { readonly hosts: readonly FactionIndex[]; readonly given: boolean } => {
  const hosts = hostsOf(theatre, region, faction);
  return { hosts, given: hosts.some((host) => lets(world, theatre, host, faction, 'strike')) };
};

/** What a strike costs in its host’s eyes: without leave a breach or less of one, with leave as little as authorities let pass. */
const resent = (week: Week, { faction }: Strike, host: FactionIndex, given: boolean, theatre: Theatre): void => {
  const pair = theatre.pair(faction, host);
  const share = given ? 1 - week.indulgence[host] : week.affront[host];
  if (share >= 1) week.broke[pair] += 1;
  else holdAgainst(week, pair, share);
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

/** Air power: it finds by intelligence, hits better beside an offensive, harms whom it does not mean, and offends hosts. */
export const airStrikes = defineRule({
  id: 'air-strikes',
  phase: 'air',
  summary:
    'Sorties kill k · binomial(n, mu p) of those found in a region or on their way there, more beside a ground offensive; the blind ones harm civilians, the unasked ones trust.',
  equations: [
    {
      formula:
        'hits = binomial(sorties, mu · hit); kills = round(killsPerHit · hits), times weight beside a ground offensive',
      status: 'design choice',
    },
    {
      formula:
        'kills of all on one faction ≤ floor(cap · those there and on their way there), scaled alike, by strength',
      status: 'design choice',
    },
    { formula: 'harm = sorties · (1 − mu) · collateral', status: 'design choice' },
    {
      formula:
        'offence in the host’s eyes: a breach · affront without leave, 1 − indulgence with it; both 1 by default',
      status: 'design choice',
    },
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
      unit: 'share of those there and on their way there that all strikes kill in a week',
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
      summary:
        'Hit a faction’s fighters in a region, or on their way there, from the air with quarters of the sorties.',
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
        const { region, against } = order;
        return (sight.fighters(region, against) ?? 0) + (sight.underWay(region, against) ?? 0) > 0
          ? null
          : objection('no-target', `no fighters of ${enemy} known in or bound for ${theatre.regions[region].id}`);
      },
    }),
  },
  events: {
    struck: {
      fields: { faction: 'faction', against: 'faction', region: 'region', sorties: 'number', kills: 'number' },
      sentence: '{faction} killed {kills} of {against} at {region} from the air; sorties flown: {sorties}.',
    },
    'struck-under-way': {
      fields: { faction: 'faction', against: 'faction', region: 'region', sorties: 'number', kills: 'number' },
      sentence:
        '{faction} killed {kills} of {against} on their way to {region} from the air; sorties flown: {sorties}.',
    },
    unasked: {
      fields: { faction: 'faction', host: 'faction', region: 'region' },
      sentence: '{faction} struck in {region} without the leave of {host}.',
      public: true,
    },
  },
  causes: { 'air-strike': 'loss' },
  writes: ['regions/*/fighters/*', 'marches'],
  apply(world, { theatre, parameters, chance, orders, week, lose, emit }) {
    const { hit, killsPerHit, weight, collateral } = parameters;
    const strikes = strikesOf(orders.strike, world);
    for (const strike of strikes) {
      const { faction, region, rank, sorties } = strike;
      const { hosts, given } = leaveFor(world, theatre, strike);
      strike.detection = detectionOf(world, theatre, week, faction, given ? [] : hosts);
      const hits = chance.binomial(HITS[rank], sorties, strike.detection * hit, region, faction);
      const worth = killsPerHit * (besideOffensive(world, theatre, week, strike) ? weight : 1);
      strike.kills = chance.round(KILLS[rank], worth * hits, region, faction);
      week.harm[region] += sorties * (1 - strike.detection) * collateral;
      if (rank > 0) continue; // what follows is once for all that it flies there this week
      for (const host of hosts) {
        if (!given && overlooks(world, theatre, host, faction)) continue;
        resent(week, strike, host, given, theatre);
        if (!given) emit({ kind: 'unasked', faction, host, region });
      }
    }
    for (const blow of blowsOf(strikes)) {
      const { region, against } = blow;
      const kind = fall(world, blow, parameters.cap, (where, dead) => lose(where, against, dead, 'air-strike'));
      for (const { faction, sorties, kills } of blow.strikes) emit({ kind, faction, against, region, sorties, kills });
    }
    dropEmpty(world.marches);
  },
});
