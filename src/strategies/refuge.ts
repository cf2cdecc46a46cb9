/** Where hidden fighters go: out of what presses them, and into what an enemy left weak. */
import type { NeighbourView } from '../core/contracts.js';
import type { Order, Quarters } from '../core/orders.js';
import { ifLegal, type Field, type Ground } from './field.js';

/** Weight of enemies who stand by without attacking, in the pressure that is felt. */
const STAND_BY = 0.3;
/** Pressure per own protected fighter above which one gives way. */
const UNBEARABLE = 2;
/**
 * A stack smaller than this gives way whole: a quarter of it is fewer than 25, who hold no place, and who halved week
 * after week would leave a man or two behind for ever.
 */
const BAND = 100;
/** Odds at which a weakly held neighbour is worth a quarter of the stack. */
const WEAK = 1.5;

/** Pressure on a region: who attacked there last week, who stands by, and who is seen coming. */
export const pressure = (field: Field, { region, enemy }: Ground): number =>
  region.attackers + STAND_BY * enemy + field.comingEnemies(region.id);

/** Those of a stack who would get through a way, by the quarters ordered and by the border's porosity. */
export const throughput = (own: number, quarters: number, way: NeighbourView): number => {
  const sent = Math.floor((own * quarters) / 4);
  return way.international ? Math.min(sent, Math.floor(way.porosity * own)) : sent;
};

/** The most quarters, up to `most`, whose flow finds room; 0 = none. */
const fittingQuarters = (own: number, most: number, way: NeighbourView, room: number): 0 | Quarters => {
  for (const quarters of [4, 3, 2, 1] as const) {
    const flow = throughput(own, quarters, way);
    if (quarters <= most && flow > 0 && flow <= room) return quarters;
  }
  return 0;
};

/** The most quarters of a stack, up to `most`, for whom there is room over a way; 0 = for none. */
const quartersWithRoom = (field: Field, own: number, most: number, way: NeighbourView): 0 | Quarters => {
  const { region, own: there } = field.at(way.region);
  return fittingQuarters(own, most, way, region.capacity - there - field.comingOwn(way.region));
};

/** The same for who goes to fight rather than to stay: where there is no room for a quarter, a quarter goes all the same. */
export const quartersForFight = (field: Field, own: number, most: number, way: NeighbourView): 0 | Quarters => {
  const fitting = quartersWithRoom(field, own, most, way);
  return fitting > 0 ? fitting : fittingQuarters(own, 1, way, Infinity);
};

/** How many of a stack's quarters give way at once, where one would give way by so many. */
export const givingWay = ({ own }: Ground, quarters: number): number => (own < BAND ? 4 : quarters);

/**
 * So many quarters, or as many as there is room for, to where it is quiet: no enemy there, at most half as pressed; least
 * pressed first, then by key.
 */
export const giveWay = (field: Field, ground: Ground, felt: number, quarters: number): readonly Order[] => {
  const { region, own } = ground;
  const most = givingWay(ground, quarters);
  let best: { readonly felt: number; readonly order: Order } | null = null;
  for (const way of region.neighbours) {
    const refuge = field.at(way.region);
    const there = pressure(field, refuge);
    if (refuge.enemy > 0 || there * 2 > felt || (best !== null && there >= best.felt)) continue;
    const part = quartersWithRoom(field, own, most, way);
    if (part === 0) continue;
    const [order] = ifLegal(field.view, { kind: 'withdraw', from: region.id, to: way.region, quarters: part });
    if (order !== undefined) best = { felt: there, order };
  }
  return best === null ? [] : [best.order];
};

/** A quarter into a neighbour that an enemy holds and has left empty, or weakly manned; weakest first, then by key. */
export const seizeWeak = (field: Field, { region, own }: Ground): readonly Order[] => {
  const quarter = Math.floor(own / 4);
  let best: { readonly held: number; readonly order: Order } | null = null;
  for (const way of region.neighbours) {
    const { enemyHeld, enemy } = field.at(way.region);
    if (!enemyHeld || quarter < WEAK * enemy || (best !== null && enemy >= best.held)) continue;
    const [order] = ifLegal(field.view, { kind: 'advance', from: region.id, to: way.region, quarters: 1 });
    if (order !== undefined) best = { held: enemy, order };
  }
  return best === null ? [] : [best.order];
};

/** Whether the pressure on a stack is more than it can bear where it stands. */
export const isUnbearable = ({ own, region }: Ground, felt: number): boolean =>
  felt > UNBEARABLE * own * region.defence;
