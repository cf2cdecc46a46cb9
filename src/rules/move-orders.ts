import { defineOrder, type Sight } from '../core/contracts.js';
import { NOBODY, type RegionIndex, type Theatre } from '../core/world.js';

export const MOVE_FIELDS = { from: 'region', to: 'region', quarters: 'quarters' } as const;
type Move = { readonly from: RegionIndex; readonly to: RegionIndex; readonly quarters: number };

const QUARTERS = [1, 2, 3, 4];

/** Every way out with one to four quarters; with `press`, also staying where one is. */
const moves = (theatre: Theatre, from: RegionIndex, press: boolean): Move[] => {
  const targets = theatre.neighbours[from].map((way) => way.region);
  return (press ? [from, ...targets] : targets).flatMap((to) => QUARTERS.map((quarters) => ({ from, to, quarters })));
};

const refusal = (code: string, message: string): { code: string; message: string } => ({ code, message });

/** What holds for every march: somebody to send, a way that is open, a zone one may enter. */
const checkMarch = (order: Move, sight: Sight): { code: string; message: string } | null => {
  const { theatre, me } = sight;
  const fighters = sight.fighters(order.from, me) ?? 0;
  if (fighters === 0) return refusal('no-fighters', `no fighters in ${theatre.regions[order.from].id}`);
  if (Math.floor((fighters * order.quarters) / 4) < 1)
    return refusal('too-few', `${order.quarters} quarters of ${fighters} fighters are nobody`);
  if (order.to === order.from) return null;
  const way = theatre.neighbours[order.from].find((neighbour) => neighbour.region === order.to);
  if (way === undefined || sight.porosity(way.crossing) === 0)
    return refusal('closed', `no open way from ${theatre.regions[order.from].id} to ${theatre.regions[order.to].id}`);
  if (!sight.mayEnter(order.to))
    return refusal('out-of-zone', `${theatre.regions[order.to].id} lies outside its zones of operation`);
  return null;
};

const heldByEnemy = (sight: Sight, region: RegionIndex): boolean => {
  const controller = sight.controller(region);
  return controller !== NOBODY && sight.hostile(controller);
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
        return refusal('nothing-to-press', `no enemy in ${sight.theatre.regions[order.to].id}`);
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
      heldByEnemy(sight, order.to) && (sight.fighters(order.to, sight.controller(order.to)) ?? 0) > 0
        ? refusal('enemy-held', `an enemy garrisons ${sight.theatre.regions[order.to].id}`)
        : checkMarch(order, sight),
  }),
  reinforce: defineOrder({
    summary: 'Join a region that no enemy holds, or where own fighters stand.',
    fields: MOVE_FIELDS,
    at: 'from',
    quarters: 'stack',
    candidates: (theatre, region) => moves(theatre, region, false),
    check: (order, sight) =>
      heldByEnemy(sight, order.to) && (sight.fighters(order.to, sight.me) ?? 0) === 0
        ? refusal('enemy-held', `an enemy holds ${sight.theatre.regions[order.to].id}`)
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
        : refusal('not-insurgent', 'only insurgents infiltrate'),
  }),
  hold: defineOrder({
    summary: 'Stay.',
    fields: { region: 'region' },
    at: 'region',
    candidates: (_, region) => [{ region }],
    check: (order, sight) =>
      (sight.fighters(order.region, sight.me) ?? 0) > 0
        ? null
        : refusal('no-fighters', `no fighters in ${sight.theatre.regions[order.region].id}`),
  }),
};
