/** Plans of a map: regions in a tree with some ways more, so that every map is connected by construction. */
import * as fc from 'fast-check';
import { STATUSES, TERRAINS } from '../core/world.js';
import type { Bounds } from './constraints.js';

/** Ids in an order that is not their own, so that lists are never in key order. As many as a war may have regions. */
const REGION_IDS = [
  'mill',
  'ford',
  'pass',
  'dunes',
  'wells',
  'gorge',
  'bridge',
  'quarry',
  'oasis',
  'harbour',
  'saddle',
  'lake',
];
export const MOST_REGIONS = REGION_IDS.length;
export const COUNTRIES = ['west', 'east'];
const ZONES = ['left-bank', 'right-bank'];
/** Per region: as many factions as a war may have. */
export const MOST_FACTIONS = 6;

/** A share in twentieths, ends included. */
export const share = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
/** Absent in `rarity` of `rarity` + 1 cases, and where it shrinks to. */
export const maybe = <T>(value: fc.Arbitrary<T>, rarity = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(undefined), weight: rarity },
    { arbitrary: value, weight: 1 },
  );

/** Heads of a stack: often nobody, sometimes a handful, mostly some hundreds. */
const heads = (): fc.Arbitrary<number> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(0), weight: 5 },
    { arbitrary: fc.integer({ min: 1, max: 12 }), weight: 1 },
    { arbitrary: fc.integer({ min: 20, max: 900 }), weight: 4 },
  );

const regionPlan = () =>
  fc.record({
    country: fc.nat({ max: COUNTRIES.length - 1 }),
    terrain: fc.constantFrom(...TERRAINS),
    /** A faction by number, or whoever is strongest there. */
    controller: fc.oneof(
      { arbitrary: fc.constant('strongest' as const), weight: 4 },
      { arbitrary: fc.integer({ min: -1, max: MOST_FACTIONS - 1 }), weight: 1 },
    ),
    capacity: maybe(fc.integer({ min: 0, max: 1200 })),
    hiding: maybe(fc.integer({ min: 1, max: 3000 })),
    zone: fc.nat({ max: ZONES.length - 1 }),
    keyed: fc.boolean(),
    entrenchment: maybe(share(), 3),
    kin: maybe(share(), 5),
    people: maybe(fc.record({ population: fc.nat({ max: 99_999 }), legitimacy: share(), hardship: share() })),
  });
type RegionPlan = ReturnType<typeof regionPlan> extends fc.Arbitrary<infer T> ? T : never;

const crossingPlan = () =>
  fc.record({
    /** The regions it joins, by number; for the ways of the tree only the first counts. */
    ends: fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })),
    swapped: fc.boolean(),
    km: fc.oneof(fc.constantFrom(5, 20, 28, 60, 140), fc.integer({ min: 1, max: 400 })),
    porosity: maybe(share()),
    interdiction: maybe(share()),
    capacity: maybe(fc.integer({ min: 0, max: 400 }), 2),
    status: maybe(fc.constantFrom(...STATUSES), 3),
    guards: maybe(fc.tuple(fc.nat({ max: MOST_FACTIONS - 1 }), fc.integer({ min: 1, max: 60 })), 4),
    keyed: fc.constantFrom(false, false, false, true),
  });
type CrossingPlan = ReturnType<typeof crossingPlan> extends fc.Arbitrary<infer T> ? T : never;

export interface WaysPlan {
  /** One way to each region but the first. */
  readonly tree: readonly CrossingPlan[];
  readonly more: readonly CrossingPlan[];
}

/** Heads by region, then faction. */
export type ForcesPlan = readonly (readonly number[])[];

export interface MapPlan {
  readonly regions: readonly RegionPlan[];
  readonly zoned: boolean;
  readonly ways: WaysPlan;
  readonly forces: ForcesPlan;
}

export const regionsPlan = ({ min, max }: Bounds): fc.Arbitrary<readonly RegionPlan[]> =>
  fc.array(regionPlan(), { minLength: min, maxLength: max, size: 'max' });

export const waysPlan = (): fc.Arbitrary<WaysPlan> =>
  fc.record({
    more: fc.array(crossingPlan(), { maxLength: 3 }),
    tree: fc.array(crossingPlan(), { minLength: MOST_REGIONS, maxLength: MOST_REGIONS }),
  });

/** For every region and faction that there may be: what they are does not move when one of them goes. */
export const forcesPlan = (): fc.Arbitrary<ForcesPlan> =>
  fc.array(fc.array(heads(), { minLength: MOST_FACTIONS, maxLength: MOST_FACTIONS }), {
    minLength: MOST_REGIONS,
    maxLength: MOST_REGIONS,
  });

/** The map that a plan means, for these factions; the first two regions lie in two countries and are neighbours. */
export const mapOf = ({ regions, zoned, ways: { tree, more }, forces }: MapPlan, factions: readonly string[]) => {
  const id = (index: number): string => REGION_IDS[index];
  const country = (index: number): string => COUNTRIES[index < 2 ? index : regions[index].country];
  const faction = (index: number): string => factions[index % factions.length];
  const stacks = regions.map((_, r) => {
    const fighters = forces[r];
    // The state has somebody in the first region, the insurgent in the second.
    const there = factions.map((name, f): [string, number] => [name, f === r && r < 2 ? fighters[f] + 1 : fighters[f]]);
    return there.filter(([, heads]) => heads > 0);
  });
  const strongest = (r: number): string | null =>
    stacks[r].reduce((best: [string, number], stack) => (stack[1] > best[1] ? stack : best), ['', 0])[0] || null;
  const ways = [
    ...regions.slice(1).map((_, i) => ({ plan: tree[i], a: i + 1, b: tree[i].ends[0] % (i + 1) })),
    ...more.map((plan) => ({ plan, a: plan.ends[0] % regions.length, b: plan.ends[1] % regions.length })),
  ];
  const joined = new Set<string>();
  const crossings = ways.flatMap(({ plan, a, b }) => {
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || joined.has(pair)) return [];
    joined.add(pair);
    const international = country(a) !== country(b);
    return [
      {
        between: plan.swapped ? [id(b), id(a)] : [id(a), id(b)],
        ...(plan.keyed ? { key: `way-${99 - joined.size}` } : {}),
        km: plan.km,
        ...(international ? { porosity: plan.porosity, status: plan.status } : {}),
        interdiction: plan.interdiction,
        capacity: plan.capacity,
        ...(plan.guards === undefined ? {} : { guards: { [faction(plan.guards[0])]: plan.guards[1] } }),
      },
    ];
  });
  return {
    regions: regions.map((plan, r) => ({
      id: id(r),
      ...(plan.keyed ? { key: `place-${(r * 7) % MOST_REGIONS}` } : {}),
      name: `The ${id(r)}`,
      country: country(r),
      terrain: plan.terrain,
      controller:
        plan.controller === 'strongest' ? strongest(r) : plan.controller < 0 ? null : faction(plan.controller),
      fighters: Object.fromEntries(stacks[r]),
      capacity: plan.capacity,
      hiding: plan.hiding,
      ...(zoned ? { zone: ZONES[plan.zone] } : {}),
      entrenchment: plan.entrenchment,
      ...plan.people,
      ...(plan.kin === undefined || r === 0 ? {} : { kin: { [id(0)]: plan.kin } }),
    })),
    crossings,
    zones: zoned ? [...new Set(regions.map(({ zone }) => ZONES[zone]))] : [],
  };
};
export type WarMap = ReturnType<typeof mapOf>;
