import type {
  Json,
  OptionValues,
  Strategy,
  StrategyDefinition,
  StrategyOption,
  StrategyOptions,
  StrategyPlan,
} from './contracts.js';
import { IssuesError, type Issue } from './result.js';
import { hinted } from './suggest.js';

/** What is wrong with an option's value; null = nothing. */
const problem = (option: StrategyOption, value: unknown): string | null => {
  if ('json' in option) return null;
  if ('oneOf' in option)
    return typeof value === 'string' && option.oneOf.includes(value)
      ? null
      : `must be one of ${option.oneOf.join(', ')}`;
  if ('of' in option)
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? null
      : `must be a list of ${option.of} ids`;
  if ('min' in option) {
    if (typeof value !== 'number' || !(value >= option.min && value <= option.max))
      return `must be a number from ${option.min} to ${option.max} (${option.unit})`;
    return option.integer === true && !Number.isInteger(value) ? 'must be a whole number' : null;
  }
  return typeof value === 'boolean' ? null : 'must be true or false';
};

/** All that is wrong with options given to a strategy; paths by option name. */
export const optionIssues = (
  id: string,
  options: StrategyOptions,
  given: Readonly<Record<string, unknown>>,
): Issue[] => {
  const issues: Issue[] = [];
  for (const name of Object.keys(given)) {
    if (given[name] === undefined) continue;
    if (!Object.hasOwn(options, name)) {
      const message = `strategy ${id} has no option "${name}"`;
      issues.push(hinted({ code: 'unknown-option', path: name, message }, name, Object.keys(options)));
      continue;
    }
    const wrong = problem(options[name], given[name]);
    if (wrong !== null)
      issues.push({
        code: 'bad-option',
        path: name,
        message: `${id}.${name} ${wrong}, not ${JSON.stringify(given[name]) ?? typeof given[name]}`,
      });
  }
  return issues;
};

/** How a made strategy is written in a record: its id and the options it was given. */
const written = new WeakMap<Strategy, Json>();

/** A strategy's reference, where it was made from a definition; `custom` for any other function. */
export const refOf = (strategy: Strategy): Json => written.get(strategy) ?? 'custom';

/** A strategy that does what another does, and notes something meanwhile: a record names it as the other. */
export const standIn = (strategy: Strategy, note: Strategy): Strategy => {
  const ref = written.get(strategy);
  if (ref !== undefined) written.set(note, ref);
  return note;
};

/** Declares a strategy with named options. Calling the result makes a `Strategy`; wrong options throw `IssuesError`. */
export const defineStrategy = <const O extends StrategyOptions>(plan: StrategyPlan<O>): StrategyDefinition<O> => {
  const make = (given: Partial<OptionValues<O>> = {}): Strategy => {
    const issues = optionIssues(plan.id, plan.options, given);
    if (issues.length > 0) throw new IssuesError(issues);
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(plan.options)) {
      const value: unknown = (given as Readonly<Record<string, unknown>>)[name];
      values[name] = value === undefined ? plan.options[name].value : value;
    }
    const options = Object.freeze(values) as OptionValues<O>; // every option is there, checked above
    const strategy: Strategy = (view) => plan.decide(view, options);
    written.set(strategy, { use: plan.id, ...(given as Readonly<Record<string, Json>>) });
    return strategy;
  };
  return Object.freeze(Object.assign(make, plan));
};
