import type { Json, View } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS } from './effort.js';
import { survey } from './field.js';
import { attackWeek, goHome, readHomes } from './sortie.js';

/** Who may attack now: memory of the token, the same in all who follow the same order, since controllers are public. */
interface Token {
  readonly holder: number;
  /** The turn in which the holder got it. */
  readonly since: number;
  /** Regions that enemies held when it was last looked at. */
  readonly enemyHeld: readonly string[];
}

/** Weeks without taking a region after which the token passes. */
const PATIENCE = 8;

const enemies = (view: View): readonly FactionId[] =>
  view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);

const enemyHeld = (view: View): string[] => {
  const foes = enemies(view);
  return view.regions
    .filter((region) => region.controller !== null && foes.includes(region.controller))
    .map((region) => region.id);
};

const countryOf = (view: View, faction: FactionId | undefined): string | null =>
  view.factions.find((each) => each.id === faction)?.country ?? null;

/** Whether a faction's country still has regions that an enemy holds. */
const hasTargets = (view: View, faction: FactionId | undefined, held: readonly string[]): boolean =>
  held.some((id) => view.region(id).country === countryOf(view, faction));

/** Whether the holder, or an ally from its country, took a region that an enemy held before. */
const hasTaken = (view: View, holder: FactionId | undefined, before: readonly string[]): boolean =>
  before.some((id) => {
    const { controller } = view.region(id);
    return (
      controller !== null &&
      (controller === holder ||
        (countryOf(view, holder) !== null &&
          countryOf(view, controller) === countryOf(view, holder) &&
          !enemies(view).includes(controller)))
    );
  });

const readToken = (memory: Json): Token | null => {
  if (memory === null || typeof memory !== 'object' || !('token' in memory)) return null;
  return memory.token as unknown as Token; // written by this strategy alone
};

/** The token passes when its holder takes a region, after 8 weeks without, or when nothing is left for it. */
const nextToken = (view: View, order: readonly FactionId[], token: Token | null): Token => {
  const held = enemyHeld(view);
  if (token === null) return { holder: 0, since: view.turn, enemyHeld: held };
  const passes =
    hasTaken(view, order[token.holder], token.enemyHeld) ||
    view.turn - token.since >= PATIENCE ||
    !hasTargets(view, order[token.holder], held);
  if (!passes) return { ...token, enemyHeld: held };
  for (let on = 1; on <= order.length; on++) {
    const holder = (token.holder + on) % order.length;
    if (hasTargets(view, order[holder], held)) return { holder, since: view.turn, enemyHeld: held };
  }
  return { ...token, since: view.turn, enemyHeld: held };
};

/** Partners attack one after another: by the calendar, or by passing a token from offensive to offensive. */
export const inTurn = defineStrategy({
  id: 'in-turn',
  summary: 'Attacks only in its own turn: by the calendar, or while it holds the token.',
  options: {
    ...EFFORT_OPTIONS,
    by: {
      value: 'calendar',
      oneOf: ['calendar', 'offensive'],
      summary: 'Turns of fixed length, or a token that passes after each offensive.',
    },
    period: { value: 4, min: 1, max: 52, integer: true, unit: 'weeks', summary: 'Length of a turn by the calendar.' },
    order: { value: [], of: 'faction', summary: 'Who goes after whom; the first begins.' },
    follow: { value: [], of: 'faction', summary: 'Takes the turns of this faction instead of its own.' },
    home: { value: false, summary: 'Goes home when its turn ends.' },
  },
  decide: (view, options) => {
    const me = options.follow[0] ?? view.me;
    const { order, period, home } = options;
    const homes = readHomes(view.memory);
    if (order.length === 0) return [];
    const token = options.by === 'offensive' ? nextToken(view, order, readToken(view.memory)) : null;
    const holder = token === null ? Math.floor((view.turn - 1) / period) % order.length : token.holder;
    const firstWeek = token === null ? (view.turn - 1) % period === 0 : token.since === view.turn;
    const sortie =
      order[holder] === me
        ? attackWeek(survey(view), options, home, firstWeek, homes)
        : { orders: home ? goHome(view, homes) : [], homes };
    return { orders: sortie.orders, memory: { homes: sortie.homes, token: token as unknown as Json } };
  },
});
