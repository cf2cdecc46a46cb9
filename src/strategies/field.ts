/** What strategies ask of a view again and again, worked out once a turn. */
import type { NeighbourView, RegionView, View } from '../core/contracts.js';
import type { FactionId, Order, Quarters, RegionId } from '../core/orders.js';

/** A region as a commander sees it: who stands there, by side. Nothing known counts as nobody. */
export interface Ground {
  readonly region: RegionView;
  readonly own: number;
  /** Own fighters and those of factions joint with one: who fights as one column. */
  readonly friendly: number;
  readonly enemy: number;
  /** Whether an enemy holds it. */
  readonly enemyHeld: boolean;
}

export interface Field {
  readonly view: View;
  /** By the region's key. */
  readonly grounds: readonly Ground[];
  at(region: RegionId): Ground;
  /** Own and joint fighters on the way to a region, as far as one sees them. */
  comingFriends(region: RegionId): number;
  comingEnemies(region: RegionId): number;
  comingOwn(region: RegionId): number;
  /** Kilometres a week over free ground, into empty enemy ground, and towards enemies; null without the rule `movement`. */
  readonly speeds: Speeds | null;
}

interface Speeds {
  readonly free: number;
  readonly empty: number;
  readonly resisted: number;
}

const speedsOf = (view: View): Speeds | null => {
  const [free, empty, resisted] = ['free', 'empty', 'resisted'].map((ground) =>
    view.parameter(`movement/${ground}KmPerWeek`),
  );
  return typeof free === 'number' && typeof empty === 'number' && typeof resisted === 'number'
    ? { free, empty, resisted }
    : null;
};

const sum = (region: RegionView, factions: readonly FactionId[]): number => {
  let total = 0;
  for (const faction of factions) total += region.fighters(faction) ?? 0;
  return total;
};

/** Reads a view once. `alone`: nobody counts as a friend but oneself. */
export const survey = (view: View, { alone = false }: { readonly alone?: boolean } = {}): Field => {
  const foes = view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);
  const friends = [
    view.me,
    ...view.partners.filter((partner) => !alone && partner.level === 'joint').map((partner) => partner.id),
  ];
  const grounds = view.regions.map((region): Ground => ({
    region,
    own: region.fighters(view.me) ?? 0,
    friendly: sum(region, friends),
    enemy: sum(region, foes),
    enemyHeld: region.controller !== null && foes.includes(region.controller),
  }));
  const byId = new Map(grounds.map((ground) => [ground.region.id, ground]));
  const coming = (to: RegionId, factions: readonly FactionId[]): number =>
    view.marches.reduce(
      (total, march) => (march.to === to && factions.includes(march.faction) ? total + march.fighters : total),
      0,
    );
  return {
    view,
    grounds,
    at: (id) => byId.get(id) ?? grounds[view.regions.indexOf(view.region(id))], // an unknown id throws in view.region
    comingFriends: (region) => coming(region, friends),
    comingEnemies: (region) => coming(region, foes),
    comingOwn: (region) => coming(region, [view.me]),
    speeds: speedsOf(view),
  };
};

/** Whether an enemy holds a region, or is known to stand in it. */
export const isHostile = (ground: Ground): boolean => ground.enemyHeld || ground.enemy > 0;

/** Local odds beyond which a region counts as beaten: a part of the force finishes it, the main effort moves on. */
const OVERWHELMING = 8;

/** Whether oneself and comrades stand in an enemy region at overwhelming odds. */
export const isBeaten = (ground: Ground): boolean => ground.friendly > OVERWHELMING * ground.enemy;

/** Weeks a march takes over a way, by what is known of its end. Without the rule `movement`: a week. */
export const marchWeeks = ({ at, speeds }: Field, way: NeighbourView): number => {
  if (speeds === null) return 1;
  const { enemy, enemyHeld } = at(way.region);
  return Math.max(1, Math.ceil(way.km / (enemy > 0 ? speeds.resisted : enemyHeld ? speeds.empty : speeds.free)));
};

/** Regions with own fighters, largest stack first, then by key. */
export const stacks = ({ grounds }: Field): readonly Ground[] =>
  grounds
    .map((ground, key) => ({ ground, key }))
    .filter(({ ground }) => ground.own > 0)
    .sort((a, b) => b.ground.own - a.ground.own || a.key - b.key)
    .map(({ ground }) => ground);

/** The most quarters of a stack, up to `commit`, that leave at least `garrison` behind; 0 = none. */
export const spareQuarters = (fighters: number, commit: number, garrison: number): 0 | Quarters => {
  for (const quarters of [4, 3, 2, 1] as const) {
    const sent = Math.floor((fighters * quarters) / 4);
    if (quarters <= commit && sent > 0 && fighters - sent >= garrison) return quarters;
  }
  return 0;
};

/** The order, in a list of one, if it is legal now; else nothing. */
export const ifLegal = (view: View, order: Order): readonly Order[] => (view.explain(order) === null ? [order] : []);
