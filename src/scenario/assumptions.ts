/** What a scenario is not sure of: values with a plausible range, and how replicates draw them. */
import { power } from '../core/arithmetic.js';
import { keyedDice, wordOf, type CampaignKey } from '../core/chance.js';
import type { BoundRule, Assignment, ProvenanceData, Scenario } from '../core/scenario.js';
import { own } from './order.js';
import { resolvePath } from './paths.js';

/** A value with its plausible range, both ends included. */
export interface Assumption {
  readonly path: string;
  /** Those that name the same draw move together. */
  readonly draw: string;
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  /** The value that the file states, or the rule's default. */
  readonly value: number;
  /** Drawn values are rounded to whole numbers, ties up. */
  readonly integer: boolean;
}

/** The ranges that the file gives. */
const stated = ({ data, compiled }: Scenario): Assumption[] =>
  (data.provenance ?? []).flatMap(({ path, draw, low, high, scale }: ProvenanceData) => {
    if (low === undefined || high === undefined) return [];
    const place = resolvePath(data, path, compiled.knownRules);
    const value = place.ok ? place.value.read() : undefined;
    if (!place.ok || typeof value !== 'number') return [];
    const integer = place.value.field?.type === 'number' && place.value.field.integer === true;
    return [{ path, draw: draw ?? path, low, high, scale: scale ?? 'linear', value, integer }];
  });

/** The ranges of a rule's parameters that the file leaves alone: neither sets nor gives a range. */
const untouched = ({ data }: Scenario, { rule }: BoundRule): Assumption[] =>
  Object.entries(rule.parameters ?? {}).flatMap(([name, parameter]) => {
    if ('oneOf' in parameter || parameter.low === undefined || parameter.high === undefined) return [];
    const path = `rules/${rule.id}/${name}`;
    const spoken =
      own(data.rules[rule.id], name) !== undefined || (data.provenance ?? []).some((entry) => entry.path === path);
    const { low, high, scale, value, integer } = parameter;
    return spoken ? [] : [{ path, draw: path, low, high, scale: scale ?? 'linear', value, integer: integer === true }];
  });

const known = new WeakMap<Scenario, readonly Assumption[]>();

/** Every value of a scenario that carries a plausible range: the file's in its order, then the rules' own. */
export const assumptionsOf = (scenario: Scenario): readonly Assumption[] => {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const list = [...stated(scenario), ...scenario.compiled.rules.flatMap((bound) => untouched(scenario, bound))];
  known.set(scenario, list);
  return list;
};

/** The value at share u of a range: linear, or low · (high / low)^u. */
const valueAt = ({ low, high, scale, integer }: Assumption, u: number): number => {
  const value = scale === 'log' ? low * power(high / low, u) : low + (high - low) * u;
  return Math.min(high, Math.max(low, integer ? Math.floor(value + 0.5) : value));
};

/**
 * One replicate's values for everything that carries a range: the same in every arm, since they hang on the campaign's
 * key and the draw's name alone.
 */
export const drawAssumptions = (scenario: Scenario, key: CampaignKey): Assignment[] => {
  const assumptions = assumptionsOf(scenario);
  const dice = keyedDice(key, Int32Array.from(assumptions.map(({ draw }) => wordOf(draw))), Int32Array.of(wordOf('')));
  dice.aim(0, wordOf('assumptions'));
  return assumptions.map((assumption, place) => ({
    path: assumption.path,
    to: valueAt(assumption, dice.fine(place, 0, 0)),
  }));
};
