import { defineOrder, defineRule, type GivenOrder, type Week } from '../core/contracts.js';
import { objection } from '../core/order-checks.js';
import { joinStack } from '../core/stack.js';
import type { FactionIndex, RegionIndex, Theatre, World } from '../core/world.js';

const FIELDS = { region: 'region' } as const;
type RecruitOrder = GivenOrder<typeof FIELDS>;

/** Whether a region lies in another country than the faction's own. Who has no country is at home everywhere. */
const isAbroad = (theatre: Theatre, region: RegionIndex, faction: FactionIndex): boolean => {
  const { country } = theatre.factions[faction];
  return country >= 0 && theatre.regions[region].country !== country;
};

/** Whether some crossing between a faction's country and that of a region is not closed. */
const isOpenTo = (world: World, theatre: Theatre, faction: FactionIndex, region: RegionIndex): boolean => {
  const [home, abroad] = [theatre.factions[faction].country, theatre.regions[region].country];
  return world.crossings.some(({ index, porosity }) => {
    const { a, b } = theatre.crossings[index];
    const [one, other] = [theatre.regions[a].country, theatre.regions[b].country];
    return porosity > 0 && ((one === home && other === abroad) || (one === abroad && other === home));
  });
};

/** Whether who ordered it still stands there, or rules there. */
const isThere = (world: World, { faction, region }: RecruitOrder): boolean =>
  world.regions[region].fighters[faction] > 0 || world.regions[region].controller === faction;

/** Fighters of a faction in regions abroad, and on their way there. */
const fightersAbroad = (world: World, theatre: Theatre, faction: FactionIndex): number => {
  let sum = 0;
  for (const { index, fighters } of world.regions) if (isAbroad(theatre, index, faction)) sum += fighters[faction];
  for (const march of world.marches)
    if (march.faction === faction && isAbroad(theatre, march.to, faction)) sum += march.fighters;
  return sum;
};

/** A faction's calls for men this week that still count. */
interface Calls {
  readonly faction: FactionIndex;
  readonly home: readonly RegionIndex[];
  readonly abroad: readonly RegionIndex[];
}

const callsOf = (world: World, theatre: Theatre, orders: readonly RecruitOrder[], faction: FactionIndex): Calls => {
  const regions = orders.filter((order) => order.faction === faction && isThere(world, order)).map((o) => o.region);
  return {
    faction,
    home: regions.filter((region) => !isAbroad(theatre, region, faction)),
    abroad: regions.filter((region) => isAbroad(theatre, region, faction) && isOpenTo(world, theatre, faction, region)),
  };
};

/** Recruits that the harm done in a region drives to an insurgent there: insurgents share them by their strength. */
const drivenTo = (
  world: World,
  theatre: Theatre,
  { harm }: Week,
  region: RegionIndex,
  faction: FactionIndex,
  perHarmed: number,
): number => {
  const { fighters } = world.regions[region];
  if (harm[region] === 0 || fighters[faction] === 0 || !theatre.hidden[faction]) return 0;
  let all = 0;
  for (const insurgent of theatre.insurgents) all += fighters[insurgent];
  return (perHarmed * harm[region] * fighters[faction]) / all;
};

/** Numbers cut alike, rounded down, so that together they are no more than the limit. */
const scaled = (numbers: readonly number[], limit: number): readonly number[] => {
  const all = numbers.reduce((sum, each) => sum + each, 0);
  return all <= limit ? numbers : numbers.map((each) => Math.floor((each * limit) / all));
};

/** People who join a faction in a region. */
interface Intake {
  readonly faction: FactionIndex;
  readonly region: RegionIndex;
  readonly cause: 'recruitment' | 'grievance' | 'volunteers';
  readonly fighters: number;
}

/** Recruits are called up where one orders it, driven to insurgents where civilians are harmed, and volunteer abroad. */
export const recruitment = defineRule({
  id: 'recruitment',
  phase: 'recruitment',
  summary:
    'Recruits come at a rate of rho, where one calls for them, + theta · civilians harmed, as long as there are supporters not yet armed; volunteers go abroad up to a cap.',
  equations: [
    {
      formula: 'recruits = rho per week, shared by calls, + theta · civilians harmed, to insurgents by their strength',
      status: 'published',
      source: 'Kress & Szechtman 2009',
    },
    {
      formula: 'recruits ≤ floor(supporters · population) − armed',
      status: 'published',
      source: 'Atkinson, Kress & Szechtman 2012',
    },
    { formula: 'volunteers ≤ abroad − fighters outside the country and on the way there', status: 'design choice' },
  ],
  parameters: {
    theta: {
      value: 0.2,
      min: 0,
      max: 10,
      low: 0.05,
      high: 0.5,
      unit: 'recruits to insurgents per civilian harmed',
      source: 'the law: Kress & Szechtman 2009; the value: design choice',
    },
    supporters: {
      value: 0.05,
      min: 0,
      max: 1,
      low: 0.01,
      high: 0.1,
      of: 'faction',
      unit: 'share of a region’s inhabitants who would take up arms for it',
      source: 'the limit: Atkinson, Kress & Szechtman 2012; the value: design choice',
    },
    volunteers: {
      value: 0,
      min: 0,
      max: 1e6,
      of: 'faction',
      unit: 'volunteers a week for regions outside its country',
      source: 'design choice',
    },
    abroad: {
      value: 1000,
      min: 0,
      max: 1e9,
      of: 'faction',
      integer: true,
      unit: 'fighters outside its country beyond which no volunteer comes',
      source: 'design choice',
    },
  },
  state: {
    armed: {
      of: 'region-faction',
      initial: 0,
      settable: { min: 0, max: 1e9 },
      summary: 'Supporters in the region who have taken up arms for the faction.',
    },
  },
  draws: ['called', 'driven', 'volunteers'],
  orders: {
    recruit: defineOrder({
      summary:
        'Call up supporters where one stands or rules; outside one’s country, volunteers. Calls share the recruits alike.',
      fields: FIELDS,
      at: 'region',
      candidates: (_, region) => [{ region }],
      check: ({ region }, sight) => {
        const { theatre, me } = sight;
        if ((sight.fighters(region, me) ?? 0) === 0 && sight.controller(region) !== me)
          return objection('not-there', `neither stands nor rules in ${theatre.regions[region].id}`);
        const abroad = isAbroad(theatre, region, me);
        return (abroad ? Number(sight.parameter('recruitment/volunteers')) : sight.recruits) > 0
          ? null
          : objection('no-recruits', abroad ? 'nobody volunteers for abroad' : 'it has no recruits');
      },
    }),
  },
  events: {
    recruited: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{faction} recruited {fighters} in {region}.',
    },
    driven: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} joined {faction} in {region} over the harm done there.',
    },
    volunteered: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} volunteers joined {faction} in {region}.',
    },
  },
  causes: { recruitment: 'gain', grievance: 'gain', volunteers: 'gain' },
  writes: ['regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/since/*'],
  apply(world, { theatre, parameters, own, chance, orders, week, turn, gain, emit }) {
    const intakes: Intake[] = [];
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      const { home, abroad } = callsOf(world, theatre, orders.recruit, faction);
      const rho = (world.factions[faction].recruits * week.recruiting[faction]) / Math.max(1, home.length);
      for (const { index } of world.regions) {
        const entry = index * theatre.factionCount + faction;
        const pool = Math.floor(parameters.supporters[faction] * theatre.regions[index].population);
        const left = Math.max(0, pool - own.armed[entry]);
        const hurt = drivenTo(world, theatre, week, index, faction, parameters.theta);
        const driven = Math.min(left, chance.round('driven', hurt, index, faction));
        const called = home.includes(index) ? chance.round('called', rho, index, faction) : 0;
        const recruits = Math.min(left - driven, called);
        own.armed[entry] += driven + recruits;
        intakes.push({ faction, region: index, cause: 'grievance', fighters: driven });
        intakes.push({ faction, region: index, cause: 'recruitment', fighters: recruits });
      }
      const flow = (parameters.volunteers[faction] * week.recruiting[faction]) / Math.max(1, abroad.length);
      const come: number[] = [];
      for (const region of abroad) come.push(chance.round('volunteers', flow, region, faction));
      const room = parameters.abroad[faction] - fightersAbroad(world, theatre, faction);
      const admitted = scaled(come, Math.max(0, room));
      for (let i = 0; i < abroad.length; i++)
        intakes.push({ faction, region: abroad[i], cause: 'volunteers', fighters: admitted[i] });
    }
    for (const { faction, region, cause, fighters } of intakes) {
      if (fighters === 0) continue;
      joinStack(world.regions[region], faction, fighters, turn);
      gain(region, faction, fighters, cause);
      const kind = cause === 'recruitment' ? 'recruited' : cause === 'grievance' ? 'driven' : 'volunteered';
      emit({ kind, faction, fighters, region });
    }
  },
});
