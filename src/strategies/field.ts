/** What strategies ask of a view again and again, worked out once a turn. */
import type { NeighbourView, RegionView, View } from '../core/contracts.js';
import type { FactionId, Order, Quarters, RegionId } from '../core/orders.js';

/** A region as a commander sees it: who stands there, by side. Nothing known counts as nobody. */
export interface Ground {
  readonly region: RegionView;
  /** Its position among the regions, which are by key. */
  readonly key: number;
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
  speeds(): Speeds | null;
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

const groundOf = (
  region: RegionView,
  key: number,
  me: FactionId,
  friends: readonly FactionId[],
  foes: readonly FactionId[],
): Ground => ({
  region,
  key,
  own: region.fighters(me) ?? 0,
  friendly: sum(region, friends),
  enemy: sum(region, foes),
  enemyHeld: region.controller !== null && foes.includes(region.controller),
});

/** Fighters of these factions on the way to a region. */
const coming = (view: View, to: RegionId, factions: readonly FactionId[]): number => {
  let total = 0;
  for (const march of view.marches) if (march.to === to && factions.includes(march.faction)) total += march.fighters;
  return total;
};

/** Reads a view once. `alone`: nobody counts as a friend but oneself. */
export const survey = (view: View, { alone = false }: { readonly alone?: boolean } = {}): Field => {
  const { me, regions } = view;
  const foes: FactionId[] = [];
  const friends: FactionId[] = [];
  for (const { id, hostile, level } of view.factions)
    if (hostile) foes.push(id);
    else if (id === me || (level === 'joint' && !alone)) friends.push(id);
  const grounds: Ground[] = [];
  const byId = new Map<RegionId, Ground>();
  for (let key = 0; key < regions.length; key++) {
    const ground = groundOf(regions[key], key, me, friends, foes);
    grounds.push(ground);
    byId.set(ground.region.id, ground);
  }
  let speeds: Speeds | null | undefined;
  return {
    view,
    grounds,
    at: (id) => byId.get(id) ?? grounds[regions.indexOf(view.region(id))], // an unknown id throws in view.region
    comingFriends: (region) => coming(view, region, friends),
    comingEnemies: (region) => coming(view, region, foes),
    comingOwn: (region) => coming(view, region, [me]),
    speeds: () => (speeds === undefined ? (speeds = speedsOf(view)) : speeds),
  };
};

/** The same field to one who takes some grounds for what they are not: to spare them, or to leave those who stand there alone. */
export const seenAs = (field: Field, change: (ground: Ground) => Ground): Field => {
  const grounds = field.grounds.map(change);
  return { ...field, grounds, at: (id) => grounds[field.at(id).key] };
};

/** The same field without own stacks in some regions: who stands there stays. */
export const stayingIn = (field: Field, stays: (ground: Ground) => boolean): Field =>
  seenAs(field, (ground) => (stays(ground) ? { ...ground, own: 0 } : ground));

/** Whether an enemy holds a region, or is known to stand in it. */
export const isHostile = (ground: Ground): boolean => ground.enemyHeld || ground.enemy > 0;

/** Local odds beyond which a region counts as beaten: so many finish it, and the rest of the main effort moves on. */
export const OVERWHELMING = 8;

/** Whether oneself and comrades stand in an enemy region at overwhelming odds. */
export const isBeaten = (ground: Ground): boolean => ground.friendly > OVERWHELMING * ground.enemy;

/** Weeks a march takes over a way, by what is known of its end. Without the rule `movement`: a week. */
export const marchWeeks = (field: Field, way: NeighbourView, end: Ground = field.at(way.region)): number => {
  const speeds = field.speeds();
  if (speeds === null) return 1;
  const kmPerWeek = end.enemy > 0 ? speeds.resisted : end.enemyHeld ? speeds.empty : speeds.free;
  return Math.max(1, Math.ceil(way.km / kmPerWeek));
};

/** Regions with own fighters, largest stack first, then by key. */
export const stacks = ({ grounds }: Field): readonly Ground[] => {
  const found: Ground[] = [];
  for (const ground of grounds) if (ground.own > 0) found.push(ground);
  return found.sort((a, b) => b.own - a.own || a.key - b.key);
};

/** The most quarters of a stack, up to `commit`, that leave at least `garrison` behind; 0 = none. */
export const spareQuarters = (fighters: number, commit: number, garrison: number): 0 | Quarters => {
  for (const quarters of [4, 3, 2, 1] as const) {
    const sent = Math.floor((fighters * quarters) / 4);
    if (quarters <= commit && sent > 0 && fighters - sent >= garrison) return quarters;
  }
  return 0;
};

/** The order, in a list of one, if it is legal now; else nothing. */
export const ifLegal = <O extends Order>(view: View, order: O): readonly O[] =>
  view.explain(order) === null ? [order] : [];
