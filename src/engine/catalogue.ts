import type { AnyOrderSpec, Limit, Restriction } from '../core/contracts.js';
import { fieldText, namedBy, type FieldKind } from '../core/fields.js';
import type { Order, Refusal } from '../core/orders.js';
import type { Compiled } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import type { RegionIndex, Theatre } from '../core/world.js';
import { asJson } from './json.js';
import { positionOf } from './lookup.js';

/** An order of the catalogue, as it is meant inside. */
export interface Listed {
  readonly kind: string;
  readonly spec: AnyOrderSpec;
  /** The region it is listed under, whose stack it may draw on; -1 = none. */
  readonly at: RegionIndex;
  /** Where it leads, for sorting: a region, or a crossing after all regions. */
  readonly target: number;
  readonly quarters: number;
  readonly fields: Readonly<Record<string, number>>;
  /** What other rules forbid of its kind. */
  readonly restrictions: readonly Restriction[];
  /** What it may use up together with others. */
  readonly limits: readonly Limit[];
}

/** Where orders are listed that concern no region. */
export const NOWHERE = -1 as RegionIndex;

/** The region an order is listed under. */
const placeOf = (spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): RegionIndex =>
  spec.at === undefined ? NOWHERE : (fields[spec.at] as RegionIndex);

const targetOf = (theatre: Theatre, spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): number => {
  if (spec.fields['to'] === 'region') return fields['to'];
  for (const name of Object.keys(spec.fields))
    if (spec.fields[name] === 'crossing' && fields[name] >= 0) return theatre.regionCount + fields[name];
  return spec.at === undefined ? NOWHERE : fields[spec.at];
};

/** The fields that an order has: all, but of alternatives only the one that is given. */
const namesOf = (spec: AnyOrderSpec, given: (name: string) => boolean): readonly string[] => {
  const names = Object.keys(spec.fields);
  return spec.either === undefined
    ? names
    : names.filter((name) => spec.either?.includes(name) !== true || given(name));
};

/** One text per order. */
const textOf = (theatre: Theatre, kind: string, spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): string =>
  `${kind} ${namesOf(spec, (name) => fields[name] >= 0)
    .map((name) => fieldText(theatre, spec.fields[name], fields[name]))
    .join(' ')}`;

/** The frozen public form. */
const publicForm = (theatre: Theatre, { kind, spec, fields }: Listed): Order => {
  const order: Record<string, string | number> = { kind };
  for (const name of namesOf(spec, (each) => fields[each] >= 0))
    order[name] = fieldText(theatre, spec.fields[name], fields[name]);
  return Object.freeze(order) as unknown as Order; // built from the kind's own declaration
};

/** Most listed orders are never looked at: what they show is made when first asked for. */
interface Entry extends Listed {
  order: Order | null;
}

const list = (
  theatre: Theatre,
  kind: string,
  spec: AnyOrderSpec,
  { restrictions, limits }: Pick<Listed, 'restrictions' | 'limits'>,
  fields: Readonly<Record<string, number>>,
): Entry => ({
  order: null,
  kind,
  spec,
  at: placeOf(spec, fields),
  target: targetOf(theatre, spec, fields),
  quarters: fields['quarters'] ?? 0,
  fields,
  restrictions,
  limits,
});

/** By what they name, as declared: indices are in key order, so other ids change nothing. */
const byFields = (a: Listed, b: Listed): number => {
  for (const name of Object.keys(a.spec.fields))
    if (a.fields[name] !== b.fields[name]) return a.fields[name] - b.fields[name];
  return 0;
};

/** Orders of one place: by where they lead, kind, and what they name; quarters are declared last. */
export const byTarget = (a: Listed, b: Listed): number =>
  a.target - b.target || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || byFields(a, b);

/** All orders that could ever be given, made once per map and kept: views hand out the same frozen objects. */
export interface Catalogue {
  /** Orders of a kind at a region, by target and quarters. */
  at(kind: string, region: RegionIndex, turn: number): readonly Listed[];
  /** A listed order's frozen public form, the same object each time. */
  publicOf(listed: Listed): Order;
  /** An order as a record can hold it: the catalogue's own if it is or equals one, else a plain copy, null where there can be none. */
  written(order: unknown): unknown;
  /** The listed form of an order as `written` has it, the same for the same order, or why there is none. */
  find(order: unknown, turn: number): Listed | Refusal;
}

interface Page {
  readonly listed: readonly Entry[];
  /** Made when an order is first looked for. */
  byText: ReadonlyMap<string, Entry> | null;
}

const indexOf = (theatre: Theatre, kind: FieldKind, value: unknown): number | Refusal => {
  const things = namedBy(theatre, kind);
  if (things !== null) {
    const index = positionOf(things, value);
    if (index >= 0) return index;
    const near =
      typeof value === 'string'
        ? suggest(
            value,
            things.map((thing) => thing.id),
          )
        : undefined;
    return {
      code: `unknown-${kind}`,
      message: `no ${kind} ${JSON.stringify(value) ?? typeof value}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    };
  }
  if (typeof value !== 'number' || !Number.isInteger(value))
    return { code: 'malformed', message: `${kind} must be a whole number` };
  if (kind === 'quarters' && (value < 1 || value > 4))
    return { code: 'malformed', message: `quarters must be 1 to 4, not ${value}` };
  return value;
};

/** Whether two plain orders have the same members in the same order. */
const sameMembers = (a: object, b: Readonly<Record<string, unknown>>): boolean => {
  const names = Object.keys(a);
  const others = Object.keys(b);
  if (names.length !== others.length) return false;
  for (let i = 0; i < names.length; i++)
    if (names[i] !== others[i] || (a as typeof b)[names[i]] !== b[names[i]]) return false;
  return true;
};

const isRefusal = (value: number | Refusal): value is Refusal => typeof value !== 'number';

/** Reads what somebody wrote as an order: its kind's declaration, and its fields as indices. */
const decode = (
  compiled: Compiled,
  order: unknown,
): { readonly kind: string; readonly spec: AnyOrderSpec; readonly fields: Record<string, number> } | Refusal => {
  if (order === null || typeof order !== 'object')
    return { code: 'malformed', message: 'an order is an object with a kind' };
  const given = order as Readonly<Record<string, unknown>>;
  const kind = given['kind'];
  const known = typeof kind === 'string' ? compiled.orders.get(kind) : undefined;
  if (typeof kind !== 'string' || known === undefined) {
    const near = typeof kind === 'string' ? suggest(kind, [...compiled.orders.keys()]) : undefined;
    return {
      code: 'unknown-order',
      message: `no order ${JSON.stringify(kind) ?? 'without kind'}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    };
  }
  const fields: Record<string, number> = {};
  for (const name of Object.keys(given))
    if (name !== 'kind' && !Object.hasOwn(known.spec.fields, name))
      return { code: 'malformed', message: `${kind} has no ${name}` };
  const { either } = known.spec;
  if (either !== undefined && either.filter((name) => given[name] !== undefined).length !== 1)
    return { code: 'malformed', message: `${kind} names one of ${either.join(' and ')}` };
  for (const name of either ?? []) fields[name] = -1;
  for (const name of namesOf(known.spec, (each) => given[each] !== undefined)) {
    const index = indexOf(compiled.theatre, known.spec.fields[name], given[name]);
    if (isRefusal(index)) return { ...index, message: `${kind}.${name}: ${index.message}` };
    fields[name] = index;
  }
  return { kind, spec: known.spec, fields };
};

const NO_PAGE: Page = { listed: [], byText: new Map() };

const byTextOf = (theatre: Theatre, page: Page): ReadonlyMap<string, Entry> =>
  (page.byText ??= new Map(page.listed.map((each) => [textOf(theatre, each.kind, each.spec, each.fields), each])));

/** What other rules forbid of a kind, and what its orders may use up together with others. */
const boundsOf = ({ orders, limits }: Compiled, kind: string): Pick<Listed, 'restrictions' | 'limits'> => ({
  restrictions: orders.get(kind)?.restrictions.map(({ forbids }) => forbids) ?? [],
  limits: limits.flatMap(({ limit }) => (limit.kinds.includes(kind) ? [limit] : [])),
});

const makeCatalogue = (compiled: Compiled): Catalogue => {
  const { theatre } = compiled;
  const pages = new Map<string, Map<number, Page>>();
  const listedAs = new WeakMap<object, Listed>();
  const page = (kind: string, spec: AnyOrderSpec, region: RegionIndex, turn: number): Page => {
    if ((region === NOWHERE) !== (spec.at === undefined)) return NO_PAGE;
    let ofKind = pages.get(kind);
    if (ofKind === undefined) pages.set(kind, (ofKind = new Map<number, Page>()));
    const place = spec.dated === true ? turn * theatre.regionCount + region : region;
    const known = ofKind.get(place);
    if (known !== undefined) return known;
    const bounds = boundsOf(compiled, kind);
    const listed = spec
      .candidates(theatre, region, turn)
      .map((fields) => list(theatre, kind, spec, bounds, fields as Readonly<Record<string, number>>));
    listed.sort(byTarget);
    const made: Page = { listed, byText: null };
    ofKind.set(place, made);
    return made;
  };
  const publicOf = (entry: Entry): Order => {
    if (entry.order === null) listedAs.set((entry.order = publicForm(theatre, entry)), entry);
    return entry.order;
  };
  /** The order of the catalogue that a plain one equals, keys in the same order; of undated kinds only. */
  const equalOf = (order: Readonly<Record<string, unknown>>): Order | undefined => {
    const { kind } = order;
    const spec = typeof kind === 'string' ? compiled.orders.get(kind)?.spec : undefined;
    if (typeof kind !== 'string' || spec === undefined || spec.dated === true) return undefined;
    const region = spec.at === undefined ? NOWHERE : positionOf(theatre.regions, order[spec.at]);
    if (region < 0 && spec.at !== undefined) return undefined;
    let text = kind;
    for (const name of namesOf(spec, (each) => order[each] !== undefined)) text += ` ${String(order[name])}`;
    const found = byTextOf(theatre, page(kind, spec, region as RegionIndex, 0)).get(text);
    return found !== undefined && sameMembers(publicOf(found), order) ? publicOf(found) : undefined;
  };
  return {
    at: (kind, region, turn) => {
      const known = compiled.orders.get(kind);
      return known === undefined ? [] : page(kind, known.spec, region, turn).listed;
    },
    publicOf: (listed) => publicOf(listed as Entry), // there is nobody else to list any
    written: (order) => {
      if (typeof order === 'object' && order !== null && listedAs.has(order)) return order;
      const copy = asJson(order);
      return copy === null || typeof copy !== 'object' || Array.isArray(copy) ? copy : (equalOf(copy as never) ?? copy);
    },
    find: (order, turn) => {
      const own = typeof order === 'object' && order !== null ? listedAs.get(order) : undefined;
      if (own !== undefined && own.spec.dated !== true) return own;
      const decoded = decode(compiled, order);
      if ('code' in decoded) return decoded;
      const { kind, spec, fields } = decoded;
      const text = textOf(theatre, kind, spec, fields);
      const found = byTextOf(theatre, page(kind, spec, placeOf(spec, fields), turn)).get(text);
      return found ?? { code: 'impossible', message: `"${text}" is no order that could ever be given here` };
    },
  };
};

const catalogues = new WeakMap<object, Catalogue>();

/** The catalogue of a scenario; scenarios on the same map with the same rules share one. */
export const catalogueOf = (compiled: Compiled): Catalogue => {
  const { orders } = compiled;
  const known = catalogues.get(orders);
  if (known !== undefined) return known;
  const made = makeCatalogue(compiled);
  catalogues.set(orders, made);
  return made;
};
