import { defineOrder, type Objection, type Sight } from '../core/contracts.js';
import { enemyHolds, objection, outOfZone, QUARTERS } from '../core/order-checks.js';
import type { RegionIndex, Theatre } from '../core/world.js';

export const MOVE_FIELDS = { from: 'region', to: 'region', quarters: 'quarters' } as const;
type Move = { readonly from: RegionIndex; readonly to: RegionIndex; readonly quarters: number };

/** Every way out with one to four quarters; with `press`, also staying where one is. */
const moves = (theatre: Theatre, from: RegionIndex, press: boolean): Move[] => {
  const targets = theatre.neighbours[from].map((way) => way.region);
  return (press ? [from, ...targets] : targets).flatMap((to) => QUARTERS.map((quarters) => ({ from, to, quarters })));
};

/** What holds for every march: a way that is open, a zone one may enter. */
const checkMarch = (order: Move, sight: Sight): Objection | null => {
  const { theatre } = sight;
  if (order.to === order.from) return null;
  const way = theatre.neighbours[order.from].find((neighbour) => neighbour.region === order.to);
  if (way === undefined || sight.porosity(way.crossing) === 0)
    return objection('closed', `no open way from ${theatre.regions[order.from].id} to ${theatre.regions[order.to].id}`);
  return outOfZone(sight, order.to);
};

/** What a stack may be told: each kind draws on the quarters of where it stands. */
export const MOVE_ORDERS = {
  advance: defineOrder({
    summary: 'March and attack on arrival; to where one stands: press the attack.',
    fields: MOVE_FIELDS,
    at: 'from',
    quarters: 'stack',
    attacks: 'to',
    candidates: (theatre, region) => moves(theatre, region, true),
    check: (order, sight) => {
      if (order.from === order.to && sight.hostiles(order.to) === 0)
        return objection('nothing-to-press', `no enemy in ${sight.theatre.regions[order.to].id}`);
      return checkMarch(order, sight);
    },
  }),
  withdraw: defineOrder({
    summary: 'Fall back to a neighbouring region that no enemy garrisons.',
    fields: MOVE_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: (theatre, region) => moves(theatre, region, false),
    check: (order, sight) =>
      enemyHolds(sight, order.to) && (sight.fighters(order.to, sight.controller(order.to)) ?? 0) > 0
        ? objection('enemy-held', `an enemy garrisons ${sight.theatre.regions[order.to].id}`)
        : checkMarch(order, sight),
  }),
  reinforce: defineOrder({
    summary: 'Join a region that no enemy holds, or where own fighters stand.',
    fields: MOVE_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: (theatre, region) => moves(theatre, region, false),
    check: (order, sight) =>
      enemyHolds(sight, order.to) && (sight.fighters(order.to, sight.me) ?? 0) === 0
        ? objection('enemy-held', `an enemy holds ${sight.theatre.regions[order.to].id}`)
        : checkMarch(order, sight),
  }),
  infiltrate: defineOrder({
    summary: 'Slip into a neighbouring region covertly; insurgents only.',
    fields: MOVE_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: (theatre, region) => moves(theatre, region, false),
    check: (order, sight) =>
      sight.theatre.hidden[sight.me]
        ? checkMarch(order, sight)
        : objection('not-insurgent', 'only insurgents infiltrate'),
  }),
  hold: defineOrder({
    summary: 'Stay.',
    fields: { region: 'region' },
    at: 'region',
    candidates: (_, region) => [{ region }],
    check: (order, sight) =>
      (sight.fighters(order.region, sight.me) ?? 0) > 0
        ? null
        : objection('no-fighters', `no fighters in ${sight.theatre.regions[order.region].id}`),
  }),
};
