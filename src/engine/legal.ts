import type { GivenOrder, Limit, Sight } from '../core/contracts.js';
import type { Order, Part, Refusal } from '../core/orders.js';
import { canonicalJson } from '../core/digest.js';
import { isOffensive } from '../core/order-checks.js';
import type { FactionIndex, RegionIndex } from '../core/world.js';
import { byTarget, type Catalogue, type Listed } from './catalogue.js';

/** More orders than any faction can mean: the rest of a longer list is not read. */
export const MOST_ORDERS = 10_000;

/** A dropped order: as given where it can be written down, else null. */
export interface Dropped extends Refusal {
  readonly order: unknown;
}

export interface Accepted {
  readonly listed: readonly Listed[];
  readonly dropped: readonly Dropped[];
}

const overCommitted = (message: string): { code: string; message: string } => ({ code: 'over-committed', message });

/** What another rule has against an order. */
const restricted = ({ restrictions, fields }: Listed, sight: Sight): Refusal | null => {
  for (const restriction of restrictions) {
    const refusal = restriction(fields, sight);
    if (refusal !== null) return refusal;
  }
  return null;
};

/** What an order that is given alone takes too much of. */
const exceeded = ({ limits, fields, quarters }: Listed, sight: Sight): Refusal | null => {
  for (const limit of limits) {
    const taken = limit.takes(fields, { before: 0, through: quarters }, sight);
    if (taken > 0 && taken > limit.room(sight)) return limit.objection(sight);
  }
  return null;
};

/** The region whose attack counts against the ceiling, or -1. */
const offensive = (each: Listed, sight: Sight): number => {
  const { attacks } = each.spec;
  if (attacks === undefined) return -1;
  const region = each.fields[attacks] as RegionIndex;
  return isOffensive(sight, region) ? region : -1;
};

/** What is against drawing so many quarters of the stack in a region: nobody is there, or they are nobody. */
const noStack = ({ spec, at, quarters }: Listed, sight: Sight): Refusal | null => {
  if (spec.quarters !== 'stack') return null;
  const fighters = sight.fighters(at, sight.me) ?? 0;
  if (fighters === 0) return { code: 'no-fighters', message: `no fighters in ${sight.theatre.regions[at].id}` };
  return Math.floor((fighters * quarters) / 4) < 1
    ? { code: 'too-few', message: `${quarters}/4 of ${fighters} fighters is nobody` }
    : null;
};

/** Why a listed order is not legal on its own; null = it is. */
export const refusalOf = (listed: Listed, sight: Sight): Refusal | null =>
  noStack(listed, sight) ??
  listed.spec.check(listed.fields as never, sight) ??
  restricted(listed, sight) ??
  exceeded(listed, sight) ??
  (sight.ceiling === 0 && offensive(listed, sight) >= 0
    ? overCommitted('its ceiling leaves room for no offensive')
    : null);

/** How many fields differ between two orders of one kind. */
const difference = (a: Listed, b: Listed): number =>
  Object.keys(a.fields).filter((name) => a.fields[name] !== b.fields[name]).length;

/** The legal order of the same kind and region that differs in fewest fields. */
const nearestLegal = (catalogue: Catalogue, sight: Sight, listed: Listed): Order | undefined => {
  let nearest: Listed | undefined;
  for (const other of catalogue.at(listed.kind, listed.at, sight.turn)) {
    if (refusalOf(other, sight) !== null) continue;
    if (nearest === undefined || difference(other, listed) < difference(nearest, listed)) nearest = other;
  }
  return nearest === undefined ? undefined : catalogue.publicOf(nearest);
};

/** A refusal with the nearest legal order, where there is one. */
export const explainListed = (catalogue: Catalogue, sight: Sight, listed: Listed): Refusal | null => {
  const refusal = refusalOf(listed, sight);
  if (refusal === null) return null;
  const nearest = nearestLegal(catalogue, sight, listed);
  return nearest === undefined ? refusal : { ...refusal, nearest };
};

/** What an order draws its quarters from: the stack in a region, or the faction's sorties; null = nothing. */
const sourceOf = ({ spec, at }: Listed): RegionIndex | 'sorties' | null =>
  spec.quarters === undefined ? null : spec.quarters === 'stack' ? at : 'sorties';

/** Orders that together use more than four quarters of a stack or of the sorties: all that draw on it. */
const stackRefusals = (
  listed: readonly Listed[],
  sight: Sight,
  refuse: (each: Listed, refusal: Refusal) => void,
): void => {
  const used = new Map<RegionIndex | 'sorties', number>();
  for (const each of listed) {
    const source = sourceOf(each);
    if (source !== null) used.set(source, (used.get(source) ?? 0) + each.quarters);
  }
  for (const each of listed) {
    const source = sourceOf(each);
    const quarters = source === null ? 0 : (used.get(source) ?? 0);
    if (quarters <= 4) continue;
    const of = source === 'sorties' ? 'the sorties' : `the stack in ${sight.theatre.regions[each.at].id}`;
    refuse(each, overCommitted(`orders ask for ${quarters} quarters of ${of}`));
  }
};

/** Offensives beyond the ceiling: all of them. */
const ceilingRefusals = (
  listed: readonly Listed[],
  sight: Sight,
  refuse: (each: Listed, refusal: Refusal) => void,
): void => {
  const { ceiling } = sight;
  if (ceiling < 0) return;
  const regions = new Set(listed.map((each) => offensive(each, sight)).filter((region) => region >= 0));
  if (regions.size <= ceiling) return;
  for (const each of listed)
    if (offensive(each, sight) >= 0)
      refuse(each, overCommitted(`${regions.size} offensives at once, at most ${ceiling}`));
};

const byStack = (a: Listed, b: Listed): number => a.at - b.at || byTarget(a, b);

/** Each order with its part of its stack, or of the sorties. */
const partsOf = (listed: readonly Listed[]): readonly (readonly [Listed, Part])[] => {
  const used = new Map<RegionIndex | 'sorties', number>();
  return [...listed].sort(byStack).map((each) => {
    const source = sourceOf(each);
    const before = source === null ? 0 : (used.get(source) ?? 0);
    const through = source === null ? before : before + each.quarters;
    if (source !== null) used.set(source, through);
    return [each, { before, through }];
  });
};

/** Orders that together take more of something than there is: all that take of it. */
const limitRefusals = (
  listed: readonly Listed[],
  sight: Sight,
  refuse: (each: Listed, refusal: Refusal) => void,
): void => {
  const limits = new Set<Limit>();
  for (const each of listed) for (const limit of each.limits) limits.add(limit);
  if (limits.size === 0) return;
  const parts = partsOf(listed);
  for (const limit of limits) {
    const taking = parts.map(([each, part]) =>
      each.limits.includes(limit) ? limit.takes(each.fields, part, sight) : 0,
    );
    const taken = taking.reduce((sum, one) => sum + one, 0);
    if (taken === 0 || taken <= limit.room(sight)) continue;
    const { message } = limit.objection(sight);
    parts.forEach(([each], i) => {
      if (taking[i] > 0) refuse(each, overCommitted(`together ${taken}: ${message}`));
    });
  }
};

/**
 * Sorts one faction's orders into those that count and those that are dropped. The order of the list never matters:
 * equal ones collapse, and a resource that is overdrawn drops all that draw on it. `given` is as `asWritten` has it.
 */
export const accept = (catalogue: Catalogue, sight: Sight, given: readonly unknown[]): Accepted => {
  const dropped: Dropped[] = [];
  const legal = new Set<Listed>();
  for (const raw of given.slice(0, MOST_ORDERS)) {
    const found = catalogue.find(raw, sight.turn);
    if ('code' in found) dropped.push({ order: raw, ...found });
    else if (legal.has(found))
      dropped.push({ order: catalogue.publicOf(found), code: 'duplicate', message: 'given twice' });
    else {
      const refusal = explainListed(catalogue, sight, found);
      if (refusal === null) legal.add(found);
      else dropped.push({ order: catalogue.publicOf(found), ...refusal });
    }
  }
  if (given.length > MOST_ORDERS)
    dropped.push({ order: null, code: 'too-many', message: `only ${MOST_ORDERS} orders are read` });
  const candidates = [...legal];
  const refused = new Map<Listed, Refusal>();
  const refuse = (each: Listed, refusal: Refusal): void => {
    if (!refused.has(each)) refused.set(each, refusal);
  };
  stackRefusals(candidates, sight, refuse);
  ceilingRefusals(candidates, sight, refuse);
  limitRefusals(
    candidates.filter((each) => !refused.has(each)),
    sight,
    refuse,
  );
  for (const [each, refusal] of refused) dropped.push({ order: catalogue.publicOf(each), ...refusal });
  if (dropped.length > 1) {
    const text = (each: Dropped): string => `${canonicalJson(each.order)} ${each.code}`;
    dropped.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
  }
  return { listed: candidates.filter((each) => !refused.has(each)), dropped };
};

/** Accepted orders as rules get them, with each one's part of its stack, or of the sorties. */
export const give = (
  listed: readonly Listed[],
  faction: FactionIndex,
): { readonly kind: string; readonly order: GivenOrder }[] =>
  partsOf(listed).map(([each, { before, through }]) => ({
    kind: each.kind,
    order: { faction, before, through, ...each.fields }, // spread last: first, it costs 4 µs
  }));
