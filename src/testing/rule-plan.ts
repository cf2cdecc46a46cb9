/** Plans of which rules run, with which parameters, from what the rules themselves declare. */
import * as fc from 'fast-check';
import type { NumberParameter, Parameter, Rule } from '../core/contracts.js';
import { MOST_FACTIONS } from './map-plan.js';

/** A value inside the declared range, often inside the plausible one, now and then at its end. */
const numberOf = ({ value, min, max, low, high, integer }: NumberParameter): fc.Arbitrary<number> => {
  const between = (from: number, to: number): fc.Arbitrary<number> =>
    fc
      .integer({ min: 0, max: 20 })
      .map((n) => (integer === true ? Math.round(from + ((to - from) * n) / 20) : from + ((to - from) * n) / 20));
  return fc.oneof(fc.constant(value), between(low ?? min, high ?? max), between(min, max), fc.constantFrom(min, max));
};

type Given = number | string | readonly number[] | undefined;

const parameterPlan = (parameter: Parameter): fc.Arbitrary<Given> => {
  if ('oneOf' in parameter) return fc.constantFrom(undefined, ...parameter.oneOf);
  const one = numberOf(parameter);
  const each = fc.array(one, { minLength: MOST_FACTIONS, maxLength: MOST_FACTIONS });
  return fc.option<Given, undefined>(parameter.of === 'faction' ? fc.oneof(one, each) : one, {
    nil: undefined,
    freq: 2,
  });
};

export interface RulePlan {
  readonly id: string;
  /** Listed in every war. */
  readonly must: boolean;
  /** Rules that it is never listed with; they yield, but for those that must be there. */
  readonly keepsOut: readonly string[];
  readonly listed: boolean;
  readonly parameters: Readonly<Record<string, Given>>;
}

/** Whether a rule is listed: of eight wars in seven, or in one if it keeps others out. */
const listedPlan = ({ conflicts }: Rule): fc.Arbitrary<boolean> =>
  fc.constantFrom(...Array.from({ length: 8 }, (_, i) => i > (conflicts === undefined ? 0 : 6)));

const rulePlan = (rule: Rule, must: boolean): fc.Arbitrary<RulePlan> =>
  fc.record({
    id: fc.constant(rule.id),
    must: fc.constant(must),
    keepsOut: fc.constant(rule.conflicts ?? []),
    listed: must ? fc.constant(true) : listedPlan(rule),
    parameters: fc.record(
      Object.fromEntries(
        Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [name, parameterPlan(parameter)]),
      ),
    ),
  });

export const rulesPlan = (rules: readonly Rule[], listed: readonly string[]): fc.Arbitrary<readonly RulePlan[]> =>
  fc.tuple(...rules.map((rule) => rulePlan(rule, listed.includes(rule.id))));

/** The part `rules` of a scenario file. */
export const rulesOf = (
  plans: readonly RulePlan[],
  factions: readonly string[],
): Record<string, Record<string, unknown>> => {
  const value = (given: Given): unknown =>
    Array.isArray(given)
      ? Object.fromEntries([
          ['default', given[0]],
          ...factions.slice(1).map((id, i) => [id, (given as readonly number[])[i + 1]]),
        ])
      : given;
  const wanted = plans.filter((plan) => plan.listed);
  const barred = ({ id, must, keepsOut }: RulePlan): boolean =>
    !must && wanted.some((other) => (other.must && keepsOut.includes(other.id)) || other.keepsOut.includes(id));
  const listed = wanted.filter((plan) => !barred(plan));
  return Object.fromEntries(
    listed.map(({ id, parameters }) => [
      id,
      Object.fromEntries(Object.entries(parameters).map(([name, given]) => [name, value(given)])),
    ]),
  );
};
