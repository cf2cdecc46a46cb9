import type { AnyOrderSpec, Restriction } from '../core/contracts.js';
import { fieldText, namedBy, type FieldKind } from '../core/fields.js';
import type { Order, Refusal } from '../core/orders.js';
import type { Compiled } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import type { RegionIndex, Theatre } from '../core/world.js';
import { asJson } from './json.js';
import { positionOf } from './lookup.js';

/** An order of the catalogue: its frozen public form, and what it means inside. */
export interface Listed {
  readonly order: Order;
  readonly kind: string;
  readonly spec: AnyOrderSpec;
  /** The region it is listed under, whose stack it may draw on; -1 = none. */
  readonly at: RegionIndex;
  /** Where it leads, for sorting: a region, or a crossing after all regions. */
  readonly target: number;
  readonly quarters: number;
  readonly fields: Readonly<Record<string, number>>;
  /** One text per order. */
  readonly text: string;
  /** What other rules forbid of its kind. */
  readonly restrictions: readonly Restriction[];
}

/** Where orders are listed that concern no region. */
export const NOWHERE = -1 as RegionIndex;

/** The region an order is listed under. */
const placeOf = (spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): RegionIndex =>
  spec.at === undefined ? NOWHERE : (fields[spec.at] as RegionIndex);

const targetOf = (theatre: Theatre, spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): number => {
  if (spec.fields['to'] === 'region') return fields['to'];
  for (const name of Object.keys(spec.fields))
    if (spec.fields[name] === 'crossing') return theatre.regionCount + fields[name];
  return spec.at === undefined ? NOWHERE : fields[spec.at];
};

/** One text per order. */
const textOf = (theatre: Theatre, kind: string, spec: AnyOrderSpec, fields: Readonly<Record<string, number>>): string =>
  `${kind} ${Object.keys(spec.fields)
    .map((name) => fieldText(theatre, spec.fields[name], fields[name]))
    .join(' ')}`;

const listedOrders = new WeakSet();

const listedOrder = (order: Readonly<Record<string, string | number>>): Order => {
  listedOrders.add(order);
  return Object.freeze(order) as unknown as Order; // built from the kind's own declaration
};

/** An order as a record can hold it: a catalogue's own as it is, else a plain copy, null where there can be none. */
export const written = (order: unknown): unknown =>
  typeof order === 'object' && order !== null && listedOrders.has(order) ? order : asJson(order);

const list = (
  theatre: Theatre,
  kind: string,
  spec: AnyOrderSpec,
  restrictions: readonly Restriction[],
  fields: Readonly<Record<string, number>>,
): Listed => {
  const names = Object.keys(spec.fields);
  const order: Record<string, string | number> = { kind };
  for (const name of names) order[name] = fieldText(theatre, spec.fields[name], fields[name]);
  return {
    order: listedOrder(order),
    kind,
    spec,
    at: placeOf(spec, fields),
    target: targetOf(theatre, spec, fields),
    quarters: fields['quarters'] ?? 0,
    fields,
    text: textOf(theatre, kind, spec, fields),
    restrictions,
  };
};

const byTarget = (a: Listed, b: Listed): number =>
  a.target - b.target ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
  a.quarters - b.quarters ||
  (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** All orders that could ever be given, made once per map and kept: views hand out the same frozen objects. */
export interface Catalogue {
  /** Orders of a kind at a region, by target and quarters. */
  at(kind: string, region: RegionIndex, turn: number): readonly Listed[];
  /** The listed form of an order as `written` has it, or why there is none. */
  find(order: unknown, turn: number): Listed | Refusal;
}

interface Page {
  readonly listed: readonly Listed[];
  readonly byText: ReadonlyMap<string, Listed>;
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
  for (const name of Object.keys(known.spec.fields)) {
    const index = indexOf(compiled.theatre, known.spec.fields[name], given[name]);
    if (isRefusal(index)) return { ...index, message: `${kind}.${name}: ${index.message}` };
    fields[name] = index;
  }
  return { kind, spec: known.spec, fields };
};

const NO_PAGE: Page = { listed: [], byText: new Map() };

const makeCatalogue = (compiled: Compiled): Catalogue => {
  const { theatre } = compiled;
  const pages = new Map<string, Page>();
  const page = (kind: string, spec: AnyOrderSpec, region: RegionIndex, turn: number): Page => {
    const name = spec.dated === true ? `${kind} ${region} ${turn}` : `${kind} ${region}`;
    const known = pages.get(name);
    if (known !== undefined) return known;
    if ((region === NOWHERE) !== (spec.at === undefined)) return NO_PAGE;
    const restrictions = compiled.orders.get(kind)?.restrictions.map(({ forbids }) => forbids) ?? [];
    const listed = spec
      .candidates(theatre, region, turn)
      .map((fields) => list(theatre, kind, spec, restrictions, fields as Readonly<Record<string, number>>));
    listed.sort(byTarget);
    const made = { listed, byText: new Map(listed.map((each) => [each.text, each])) };
    pages.set(name, made);
    return made;
  };
  return {
    at: (kind, region, turn) => {
      const known = compiled.orders.get(kind);
      return known === undefined ? [] : page(kind, known.spec, region, turn).listed;
    },
    find: (order, turn) => {
      const decoded = decode(compiled, order);
      if ('code' in decoded) return decoded;
      const { kind, spec, fields } = decoded;
      const text = textOf(theatre, kind, spec, fields);
      const found = page(kind, spec, placeOf(spec, fields), turn).byText.get(text);
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
