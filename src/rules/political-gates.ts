import { defineRule, type Limit, type Restriction, type Sight } from '../core/contracts.js';
import { isOffensive, objection } from '../core/order-checks.js';
import { shareOf } from '../core/orders.js';
import { INTELLIGENCE, STANCE_SUBJECTS, STANCES, type FactionIndex, type RegionIndex } from '../core/world.js';

const EXPEDITIONS = STANCE_SUBJECTS.indexOf('expeditions');
/** Parameter by position in STANCES: endorses, neutral, withholds. */
const SHARES = ['political-gates/endorsed', 'political-gates/neutral', 'political-gates/withheld'] as const;

const number = (sight: Sight, path: string): number => Number(sight.parameter(path));

/** No offensive, by march or where one stands, once weariness has reached the gate. */
const gate: Restriction = (order, sight) =>
  isOffensive(sight, order['to'] as RegionIndex) && sight.weariness >= number(sight, 'political-gates/gate')
    ? objection('war-weary', 'the home front bears no offensive')
    : null;

/** Whether somebody of its country has lately denounced a deal of somebody it works with. */
const keepsBadCompany = (sight: Sight): boolean => {
  const { theatre, me, turn } = sight;
  const denounced = sight.column('evacuation-deals', 'denounced');
  if (denounced === null) return false;
  const memory = number(sight, 'political-gates/memory');
  const { country } = theatre.factions[me];
  return theatre.factions.some((_, maker) => {
    if (maker === me || sight.level(maker as FactionIndex) < INTELLIGENCE) return false;
    return theatre.factions.some((home, by) => {
      const told = denounced[theatre.pair(by as FactionIndex, maker as FactionIndex)];
      return home.country === country && told > 0 && turn - told <= memory;
    });
  });
};

/** Share of its fighters that the authorities of its country let a faction have abroad, 0 to 1. */
const shareAbroad = (sight: Sight): number => {
  const { theatre, me } = sight;
  let share = 1;
  const step = keepsBadCompany(sight) ? 1 : 0; // who works with a denounced deal maker is judged a stance worse
  theatre.authorities.forEach(({ country }, authority) => {
    if (country !== theatre.factions[me].country) return;
    const stance = Math.min(STANCES.length - 1, sight.stance(authority, EXPEDITIONS) + step);
    const allowed = number(sight, SHARES[stance]);
    const influence = sight.influence(authority);
    share *= 1 - influence + influence * allowed; // exactly what is allowed where influence is 1
  });
  return share;
};

/** Whether a region lies outside a faction's country; nothing does for who has none. */
const isAbroad = ({ theatre, me }: Sight, region: number): boolean =>
  theatre.factions[me].country >= 0 && theatre.regions[region].country !== theatre.factions[me].country;

/** No more abroad, in regions and on the march, than the authorities at home bear; who is abroad already may stay. */
const expeditions: Limit = {
  kinds: ['advance', 'reinforce', 'withdraw'],
  takes: (order, part, sight) => {
    const [from, to] = [order['from'] as RegionIndex, order['to'] as RegionIndex];
    return sight.theatre.hidden[sight.me] || !isAbroad(sight, to) || isAbroad(sight, from)
      ? 0
      : shareOf(sight.fighters(from, sight.me) ?? 0, part);
  },
  room: (sight) => {
    const { theatre, me } = sight;
    const share = theatre.hidden[me] ? 1 : shareAbroad(sight);
    if (share >= 1) return Infinity;
    let room = Math.floor(share * sight.present());
    for (let region = 0 as RegionIndex; region < theatre.regionCount; region++)
      if (isAbroad(sight, region)) room -= (sight.fighters(region, me) ?? 0) + (sight.underWay(region, me) ?? 0);
    return room;
  },
  objection: (sight) =>
    objection(
      'not-blessed',
      `authorities at home bear ${Math.round(shareAbroad(sight) * 100)} % of its fighters abroad`,
    ),
};

/** What politics at home forbids: offensives of the weary, and expeditions that authorities do not bless. */
export const politicalGates = defineRule({
  id: 'political-gates',
  phase: 'gates',
  summary: 'The war-weary begin no offensive, and authorities’ stances cap the share of fighters sent abroad.',
  equations: [
    { formula: 'offensive allowed iff weariness < gate', status: 'design choice' },
    {
      formula: 'share abroad = Π over authorities at home of (1 − influence + influence · allowed[stance])',
      status: 'design choice',
    },
    {
      formula:
        'fighters abroad and on the way there ≤ floor(share abroad · all fighters), all orders of a turn together',
      status: 'design choice',
    },
    {
      formula: 'stance is one step worse for memory weeks after a partner’s deal was denounced at home',
      status: 'design choice',
    },
  ],
  parameters: {
    gate: {
      value: 400,
      min: 0,
      max: 1e9,
      low: 200,
      high: 800,
      of: 'faction',
      insurgents: 1e9,
      unit: 'weariness from which on no offensive is begun',
      source: 'design choice: where 125 fighters lost a week would lead at the default leak and k',
    },
    endorsed: {
      value: 1,
      min: 0,
      max: 1,
      unit: 'share abroad that an authority’s endorsement allows',
      source: 'design choice',
    },
    neutral: {
      value: 0.5,
      min: 0,
      max: 1,
      unit: 'share abroad that a neutral authority allows',
      source: 'design choice',
    },
    withheld: {
      value: 0.1,
      min: 0,
      max: 1,
      unit: 'share abroad without an authority’s blessing',
      source: 'design choice',
    },
    memory: {
      value: 8,
      min: 0,
      max: 520,
      low: 4,
      high: 26,
      integer: true,
      unit: 'weeks that a denounced deal costs whoever works with its maker a step of endorsement',
      source: 'design choice',
    },
  },
  state: { closed: { of: 'faction', initial: 0, summary: '1 = too weary for an offensive.' } },
  restricts: {
    advance: gate,
  },
  limits: { expeditions },
  events: {
    wearied: {
      fields: { faction: 'faction' },
      sentence: '{faction} is too weary of the war for an offensive.',
      public: true,
    },
    recollected: {
      fields: { faction: 'faction' },
      sentence: '{faction} can bear an offensive again.',
      public: true,
    },
  },
  writes: [],
  apply(world, { theatre, parameters, own, emit }) {
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      const closed = world.factions[faction].weariness >= parameters.gate[faction] ? 1 : 0;
      if (closed === own.closed[faction]) continue;
      own.closed[faction] = closed;
      if (closed === 1) emit({ kind: 'wearied', faction });
      else emit({ kind: 'recollected', faction });
    }
  },
});
