/** Orders in words. */
import type { Order } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';

const PARTS = ['none', 'a quarter', 'half', 'three quarters', 'all'] as const;

/** `{field}` stands for the field's value in words. Kinds that are not here are written field by field. */
const SENTENCES: Readonly<Record<string, string>> = {
  advance: 'advance with {quarters} from {from} to {to}',
  withdraw: 'withdraw {quarters} from {from} to {to}',
  reinforce: 'reinforce {to} with {quarters} from {from}',
  infiltrate: 'infiltrate {to} with {quarters} from {from}',
  mix: 'let {quarters} in {from} drift to {to}',
  hold: 'hold {region}',
  announce: 'announce to {to} an attack on {region} from turn {turn}',
  strike: 'strike {against} in {region} with {quarters} of the sorties',
  guard: 'guard the crossing {crossing} with {quarters} from {from}',
  seal: 'seal the crossing {crossing} with {quarters} from {from}',
  open: 'open the crossing {crossing}',
  'offer-passage': 'ask for passage from {from} to {to} for {quarters}, until turn {until}',
  'accept-passage': 'vouch for the passage {deal}',
  'block-passage': 'stop the passage {deal}',
  denounce: 'denounce the deal on the passage {deal}',
  recruit: 'call for recruits in {region}',
  suppress: 'put unrest in {region} down by force',
  conciliate: 'make concessions in {region}',
  integrate: 'take {militia} into the army',
  request: 'ask {of} for leave to {what}',
  grant: 'give {of} leave to {what}',
  refuse: 'deny {of} leave to {what}',
  revoke: 'take back from {of} the leave to {what}',
};

const PRESS = 'press the attack in {to} with {quarters}';

const valueText = (scenario: Scenario, kind: string | undefined, value: unknown): string => {
  const { regions, factions, crossings } = scenario.compiled.theatre;
  const named = (things: readonly { readonly id: string; readonly name: string }[]): string =>
    things.find((thing) => thing.id === value)?.name ?? String(value);
  if (kind === 'region') return named(regions);
  if (kind === 'faction') return named(factions);
  if (kind === 'deal') {
    const [faction, from, to] = String(value).split('/');
    return `of ${valueText(scenario, 'faction', faction)} from ${valueText(scenario, 'region', from)} to ${valueText(scenario, 'region', to)}`;
  }
  if (kind === 'quarters') return PARTS[Number(value)] ?? `${String(value)} quarters`;
  if (kind !== 'crossing') return String(value);
  const crossing = crossings.find((each) => each.id === value);
  return crossing === undefined ? String(value) : `${regions[crossing.a].name} - ${regions[crossing.b].name}`;
};

/** A raid names one of two. */
const ambushText = (order: Order): string | undefined =>
  order.kind !== 'raid'
    ? undefined
    : 'region' in order
      ? 'ambush those in {region}'
      : 'lie in ambush on the way {crossing}';

/** One order as half a sentence: `advance with half from Haditha to Ana`. */
export const orderText = (order: Order, scenario: Scenario): string => {
  const fields: Readonly<Record<string, string>> = scenario.compiled.orders.get(order.kind)?.spec.fields ?? {};
  const given = order as unknown as Readonly<Record<string, unknown>>;
  const value = (field: string): string => valueText(scenario, fields[field], given[field]);
  const sentence =
    order.kind === 'advance' && order.from === order.to ? PRESS : (SENTENCES[order.kind] ?? ambushText(order));
  if (sentence !== undefined) return sentence.replace(/\{([a-z]+)\}/g, (_, field: string) => value(field));
  const parts = Object.keys(given).flatMap((field) => (field === 'kind' ? [] : [`${field} ${value(field)}`]));
  return [order.kind.replaceAll('-', ' '), parts.join(', ')].filter((part) => part !== '').join(': ');
};
