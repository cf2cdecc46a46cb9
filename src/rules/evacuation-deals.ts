import { defineRule, type GivenOrder } from '../core/contracts.js';
import { consentBit, consents } from '../core/cooperation.js';
import { convoyOf, dealOn, isAgreed, passageAt, ROAD, samePassage, SET_OUT, type Passage } from '../core/deals.js';
import { roadKm } from '../core/graph.js';
import { shareOf } from '../core/orders.js';
import { joinStack, leaveStack } from '../core/stack.js';
import { NOBODY, type Deal, type March, type Theatre, type World } from '../core/world.js';
import { offend } from './deal-blame.js';
import { DEAL_ORDERS, type DEAL_FIELDS, type OFFER_FIELDS } from './deal-orders.js';

type Word = GivenOrder<typeof DEAL_FIELDS>;
type Offer = GivenOrder<typeof OFFER_FIELDS>;
const JOIN = consentBit('join');

const byKeys = (a: Deal, b: Deal): number =>
  a.faction - b.faction || a.from - b.from || a.to - b.to || a.maker - b.maker || a.until - b.until;

/** Whether a word was given about a passage. */
const isTold = (words: readonly Word[], theatre: Theatre, passage: Passage): boolean =>
  words.some(({ deal }) => samePassage(passageAt(theatre, deal), passage));

/** Agreed deals whose convoy has not set out: those that still stand, and those that the host stops or the maker has gone back on. */
const sift = (
  world: World,
  theatre: Theatre,
  blocks: readonly Word[],
): { readonly stand: readonly Deal[]; readonly fallen: readonly Deal[] } => {
  const waiting = world.deals.filter((deal) => isAgreed(deal) && deal.until !== SET_OUT);
  const stands = (deal: Deal): boolean =>
    consents(world, theatre, deal.maker, deal.faction, 'join') && !isTold(blocks, theatre, deal);
  return { stand: waiting.filter(stands), fallen: waiting.filter((deal) => !stands(deal)) };
};

interface Departure {
  readonly deal: Deal;
  readonly fighters: number;
  readonly weeks: number;
}

/** Those who set out this week: where a road is open, and somebody is left to go. Deals from one stack share its four quarters. */
const departures = (world: World, theatre: Theatre, stand: readonly Deal[], kmPerWeek: number): Departure[] => {
  const leaving: Departure[] = [];
  for (const deal of stand) {
    const km = roadKm(theatre, (crossing) => world.crossings[crossing].porosity, deal.from, deal.to);
    if (km === null) continue;
    let before = 0;
    for (const { deal: other } of leaving)
      if (other.faction === deal.faction && other.from === deal.from) before += other.quarters;
    const part = { before: Math.min(4, before), through: Math.min(4, before + deal.quarters) };
    const fighters = shareOf(world.regions[deal.from].fighters[deal.faction], part);
    if (fighters > 0) leaving.push({ deal, fighters, weeks: Math.max(1, Math.ceil(km / kmPerWeek)) });
  }
  return leaving;
};

/** Takes the convoys due out of the marches. */
const arrivals = (world: World, turn: number): March[] => {
  const due = world.marches.filter((march) => march.crossing === ROAD && march.due <= turn);
  const rest = world.marches.filter((march) => !due.includes(march));
  world.marches.splice(0, world.marches.length, ...rest);
  return due;
};

/** Takes in who agrees to which offer, and the week's new ones, which are spoken of from the next turn on. */
const negotiate = (
  world: World,
  theatre: Theatre,
  orders: { readonly 'accept-passage': readonly Word[]; readonly 'offer-passage': readonly Offer[] },
): readonly Deal[] => {
  const agreed: Deal[] = [];
  for (const { faction: maker, deal } of orders['accept-passage']) {
    const offer = dealOn(world, passageAt(theatre, deal));
    if (offer === undefined || isAgreed(offer)) continue; // the first by key vouches for it
    offer.maker = maker;
    world.pairs.consents[theatre.pair(maker, offer.faction)] |= JOIN;
    agreed.push(offer);
  }
  for (const { faction, from, to, quarters, until } of orders['offer-passage']) {
    const known = dealOn(world, { faction, from, to });
    if (known === undefined) world.deals.push({ maker: NOBODY, faction, from, to, quarters, until });
    else Object.assign(known, { quarters, until }); // of several for one passage the last by turn and quarters
  }
  return agreed;
};

/** Whether nothing more can come of a deal: nobody can still agree, or set out in time, or its convoy is gone. */
const isOver = (world: World, deal: Deal, turn: number): boolean => {
  if (deal.until === SET_OUT) return convoyOf(world, deal) === undefined;
  return isAgreed(deal) ? deal.until <= turn : deal.until <= turn + 1;
};

/** Takes out the deals that are over, with the leave to join that their makers gave for them. */
const close = (world: World, theatre: Theatre, fallen: readonly Deal[], turn: number): readonly Deal[] => {
  const over = world.deals.filter((deal) => fallen.includes(deal) || isOver(world, deal, turn));
  const open = world.deals.filter((deal) => !over.includes(deal)).sort(byKeys);
  world.deals.splice(0, world.deals.length, ...open);
  for (const { maker, faction } of over)
    if (maker !== NOBODY && !open.some((deal) => deal.maker === maker && deal.faction === faction))
      world.pairs.consents[theatre.pair(maker, faction)] &= ~JOIN;
  return over;
};

/** Besieged fighters leave under safe conduct, and others hold it against who gave it. */
export const evacuationDeals = defineRule({
  id: 'evacuation-deals',
  phase: 'deals',
  summary:
    'Fighters leave under safe conduct, travel, desert in part and arrive; trust in the deal maker and those who let him falls.',
  equations: [
    { formula: 'weeks on the road = max(1, ceil(km by the shortest open road / kmPerWeek))', status: 'design choice' },
    { formula: 'deserted = round(n · desertion), arrived = n − deserted', status: 'design choice' },
    {
      formula:
        'offence of the maker = min(1, n / tolerance), in full for the host, times bystander for enemies of the evacuees',
      status: 'design choice',
    },
    { formula: 'offence of those who let the maker join them = partner · the maker’s', status: 'design choice' },
  ],
  parameters: {
    kmPerWeek: {
      value: 140,
      min: 1,
      max: 1000,
      low: 70,
      high: 280,
      unit: 'km a week on the road, at least a week',
      source: 'design choice: as free marches',
    },
    desertion: {
      value: 0.1,
      min: 0,
      max: 1,
      low: 0,
      high: 0.2,
      unit: 'share of those on the road that never arrives',
      source: 'design choice',
    },
    tolerance: {
      value: 300,
      min: 1,
      max: 1e6,
      low: 100,
      high: 600,
      unit: 'evacuees from whom on a deal is a whole breach',
      source: 'design choice: the convoy of August 2017 had about as many, and was not forgiven',
    },
    bystander: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.2,
      high: 1,
      unit: 'of a breach, for enemies of the evacuees who are no hosts',
      source: 'design choice',
    },
    partner: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.2,
      high: 0.8,
      unit: 'of the blame, for those who let the deal maker join them',
      source: 'design choice',
    },
  },
  state: {
    denounced: {
      of: 'pair',
      initial: 0,
      summary: 'The last turn in which `from` denounced a deal of `to`; 0 = never.',
    },
  },
  orders: DEAL_ORDERS,
  events: {
    offered: {
      fields: { faction: 'faction', from: 'region', to: 'region', until: 'turn' },
      sentence: '{faction} offered to leave {from} for {to} under safe conduct by turn {until}.',
    },
    agreed: {
      fields: { maker: 'faction', faction: 'faction', from: 'region', to: 'region' },
      sentence: '{maker} vouched for the passage of {faction} from {from} to {to}.',
      public: true,
    },
    'called-off': {
      fields: { faction: 'faction', from: 'region', to: 'region' },
      sentence: 'Nothing came of the passage of {faction} from {from} to {to}.',
      public: true,
    },
    evacuated: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region', maker: 'faction' },
      sentence: '{fighters} of {faction} left {from} for {to} under safe conduct of {maker}.',
      public: true,
    },
    'held-up': {
      fields: { faction: 'faction', by: 'faction', to: 'region' },
      sentence: '{by} held up the convoy of {faction} on the road to {to}.',
      public: true,
    },
    'brought-in': {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region', deserted: 'number' },
      sentence:
        '{fighters} of {faction} reached {to} from {from} under safe conduct; deserted on the road: {deserted}.',
    },
    denounced: {
      fields: { faction: 'faction', maker: 'faction', party: 'faction' },
      sentence: '{faction} denounced the deal of {maker} with {party}.',
      public: true,
    },
  },
  causes: { passage: 'move', 'passage-desertion': 'loss' },
  writes: [
    'regions/*/fighters/*',
    'regions/*/battleStart/*',
    'regions/*/lastStand/*',
    'regions/*/since/*',
    'pairs/consents/*',
    'marches',
    'deals',
  ],
  apply(world, { theatre, parameters, turn, orders, own, week, move, lose, emit }) {
    const { kmPerWeek, desertion, tolerance } = parameters;
    for (const { faction, deal } of orders.denounce) {
      const told = dealOn(world, passageAt(theatre, deal));
      if (told === undefined || !isAgreed(told)) continue;
      own.denounced[theatre.pair(faction, told.maker)] = turn;
      emit({ kind: 'denounced', faction, maker: told.maker, party: told.faction });
    }

    const blocks = orders['block-passage'];
    for (const march of world.marches) if (march.crossing === ROAD && isTold(blocks, theatre, march)) march.due += 1;
    for (const { faction: by, deal } of blocks) {
      const passage = passageAt(theatre, deal);
      if (convoyOf(world, passage) !== undefined)
        emit({ kind: 'held-up', faction: passage.faction, by, to: passage.to });
    }

    world.deals.sort(byKeys);
    const { stand, fallen } = sift(world, theatre, blocks);
    const leaving = departures(world, theatre, stand, kmPerWeek);
    for (const { faction, from, to, fighters } of arrivals(world, turn)) {
      const deserted = Math.round(fighters * desertion);
      joinStack(world.regions[to], faction, fighters, turn);
      move(null, to, faction, fighters, 'passage');
      if (deserted > 0) lose(to, faction, deserted, 'passage-desertion');
      emit({ kind: 'brought-in', faction, fighters: fighters - deserted, from, to, deserted });
    }
    for (const { deal, fighters, weeks } of leaving) {
      const { maker, faction, from, to } = deal;
      leaveStack(world.regions[from], faction, fighters);
      move(from, null, faction, fighters, 'passage');
      world.marches.push({ due: turn + weeks, faction, from, to, crossing: ROAD, attacking: 0, fighters });
      deal.until = SET_OUT;
      offend(world, theatre, week, deal, Math.min(1, fighters / tolerance), parameters);
      emit({ kind: 'evacuated', faction, fighters, from, to, maker });
    }
    for (const { maker, faction, from, to } of negotiate(world, theatre, orders))
      emit({ kind: 'agreed', maker, faction, from, to });
    for (const { faction, from, to, until } of orders['offer-passage'])
      emit({ kind: 'offered', faction, from, to, until });

    for (const { faction, from, to, until } of close(world, theatre, fallen, turn))
      if (until !== SET_OUT) emit({ kind: 'called-off', faction, from, to });
  },
});
