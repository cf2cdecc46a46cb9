/** A law of deals that come to nothing. */
import type { Order, OrdersByFaction } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { view, type Turn } from '../engine/step.js';
import { difference, ordersOf, stepThrough, trace, type Engine } from './engine.js';
import { choices, defineLaw, pick } from './law.js';
import { everyTurn } from './shown.js';
import { dataOf, type OrderLog, type War } from './war.js';

const DEALING = ['offer-passage', 'accept-passage', 'block-passage', 'denounce'];

/** Whether an order speaks of safe conduct, or of the leave to join that comes with it. */
const isDealing = (order: Order): boolean => {
  if (order === null || typeof order !== 'object') return false; // rubbish
  return DEALING.includes(order.kind) || ('what' in order && order.what === 'join');
};

const withoutDeals = (log: OrderLog): OrderLog =>
  Object.fromEntries(
    Object.entries(log).map(([turn, orders]) => [
      turn,
      Object.fromEntries(Object.entries(orders).map(([id, list]) => [id, list.filter((order) => !isDealing(order))])),
    ]),
  );

/** The war without deals and patrons: a patron minds whom its clients deal with, and lends them less. */
const dealless = (engine: Engine, war: War): War => {
  const { deals: _deals, ...data } = dataOf(war.scenario);
  delete data.rules['patronage'];
  const scenario = engine.rebuild(war.scenario, data);
  const log = withoutDeals(ordersOf(engine, { ...war, scenario }));
  return { ...war, scenario, strategies: {}, log: everyTurn(log, data.turns, {}) };
};

/** Somebody's word about a deal. */
interface Word {
  readonly faction: string;
  readonly order: Order;
}

/** All that any faction may say about a deal in a world. */
const wordsOn = (scenario: Scenario, world: World, kind: 'accept-passage' | 'block-passage', deal: string): Word[] =>
  scenario.factions.flatMap(({ id }) =>
    view(scenario, world, id)
      .legal(kind)
      .filter((order) => order.deal === deal)
      .map((order) => ({ faction: id, order })),
  );

/** Who may call a deal off before they set out: the maker, who takes his leave back, or the state to whose land they go. */
const callsOff = (scenario: Scenario, world: World, deal: string): Word[] => {
  const [{ maker, faction }] = world.deals;
  const [by, of] = [maker, faction].map((index) => scenario.compiled.theatre.factions[index].id);
  const revoke = { kind: 'revoke', of, what: 'join' } as const;
  const back = view(scenario, world, by).explain(revoke) === null ? [{ faction: by, order: revoke }] : [];
  return [...back, ...wordsOn(scenario, world, 'block-passage', deal)];
};

const also = (orders: OrdersByFaction, { faction, order }: Word): OrdersByFaction => ({
  ...orders,
  [faction]: [...(orders[faction] ?? []), order],
});

/** Whether somebody is ordered about in a region whose stack an offer would draw on: whole fighters would be shared out otherwise. */
const drawsOn = (orders: readonly Order[], region: string): boolean =>
  orders.some((order) => order !== null && typeof order === 'object' && 'from' in order && order.from === region);

/** The three turns of a deal that is offered, agreed to and called off; null where it cannot come about from here. */
const calledOff = (
  engine: Engine,
  { scenario, log }: War,
  world: World,
  next: () => number,
): readonly Turn[] | null => {
  const first = world.turn + 1;
  const offers = scenario.factions.flatMap(({ id }) =>
    view(scenario, world, id)
      .legal('offer-passage')
      .filter(({ from }) => !drawsOn(log[first]?.[id] ?? [], from))
      .map((order) => ({ faction: id, order })),
  );
  if (offers.length === 0 || first + 2 > scenario.data.turns) return null;
  const offer = pick(offers, next);
  const deal = `${offer.faction}/${offer.order.from}/${offer.order.to}`;
  const say = (before: World, turn: number, words: readonly Word[]): Turn | null => {
    if (words.length === 0) return null;
    const quiet = engine.step(scenario, before, log[turn]);
    const said = engine.step(scenario, before, also(log[turn], pick(words, next)));
    return said.rejected.length === quiet.rejected.length ? said : null; // an offer may ask too much of a stack
  };
  const asked = say(world, first, [offer]);
  if (asked === null || asked.world.deals.length === 0) return null;
  const agreed = say(asked.world, first + 1, wordsOn(scenario, asked.world, 'accept-passage', deal));
  if (agreed === null || agreed.world.deals[0]?.maker === undefined || agreed.world.deals[0].maker < 0) return null;
  const over = say(agreed.world, first + 2, callsOff(scenario, agreed.world, deal));
  return over === null ? null : [asked, agreed, over];
};

/** A world but for what a deal is allowed to leave: talk of it, leave to join, and less trust. */
const strengths = (world: World): string =>
  trace({ ...world, deals: [], pairs: { ...world.pairs, consents: [], trust: [] } });

/** A pair of whom one trusts the other more than in another world; -1 = none does. */
const trustsMore = (world: World, other: World): number =>
  world.pairs.trust.findIndex((trust, entry) => trust > other.pairs.trust[entry]);

/**
 * False where a patron looks on, which thinks the worse of clients with strange friends and lends less, and where another
 * deal sets out meanwhile: who lets its maker join holds nothing against him. So there is one deal, and no patronage.
 */
const cancelledDeal = defineLaw(
  'cancelled-deal',
  'A deal that is called off before anybody sets out leaves all strengths as if nobody had offered it, and nobody trusts anybody more.',
  (given, engine) => {
    const war = dealless(engine, given);
    const { scenario, log } = war;
    if (!scenario.compiled.rules.some(({ rule }) => rule.id === 'evacuation-deals')) return null;
    const next = choices('cancelled-deal', given);
    const quiet = stepThrough(engine, war, log).map(({ world }) => world);
    const worlds = [engine.begin(scenario, war.seed), ...quiet];
    for (let before = 0; before + 3 < worlds.length; before++) {
      const deal = calledOff(engine, war, worlds[before], next);
      if (deal === null) continue;
      const told = deal.map(({ world }) => world);
      for (let turn = before + 4; turn < worlds.length; turn++)
        told.push(engine.step(scenario, told[told.length - 1], log[turn]).world);
      const without = worlds.slice(before + 1);
      const warmer = told.findIndex((world, i) => trustsMore(world, without[i]) >= 0);
      if (warmer >= 0) return `turn ${before + 1 + warmer}: a deal that was called off won trust`;
      return difference('after a deal that was called off', without.map(strengths), told.map(strengths));
    }
    return null;
  },
);

/** What deals leave behind. */
export const dealLaws = [cancelledDeal] as const;
