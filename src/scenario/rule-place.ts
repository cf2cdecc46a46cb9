import type { Json, Parameter } from '../core/contracts.js';
import type { Result } from '../core/result.js';
import type { RuleData } from '../core/scenario.js';
import { isMap, type Field } from './field.js';
import { own } from './order.js';
import { found, lost, unknownWord, type Place, type Walk } from './place.js';

/** What values a parameter takes; those by faction each. */
export const parameterField = (parameter: Parameter): Field =>
  'oneOf' in parameter
    ? { type: 'choice', oneOf: parameter.oneOf, summary: parameter.summary ?? '' }
    : {
        type: 'number',
        min: parameter.min,
        max: parameter.max,
        unit: parameter.unit,
        summary: parameter.summary ?? '',
        ...(parameter.integer === true ? { integer: true } : {}),
      };

/** A rule as a whole: `null` takes it off the list, a map of parameters puts it there. */
const wholeRule = ({ data }: Walk, id: string): Place => ({
  segments: ['rules', id],
  field: null,
  read: () => own(data.rules, id) ?? null,
  write: (value) => {
    if (value === null) delete data.rules[id];
    else data.rules[id] = value as RuleData;
  },
});

/** One parameter for all, or for one faction. Setting it for one keeps what the others had. */
const parameterPlace = (rule: RuleData, segments: readonly string[], parameter: Parameter): Place => {
  const [, , name, faction] = segments;
  const stated = (): Json | undefined => own(rule, name);
  const common = (): Json | undefined => {
    const value = stated();
    return isMap(value) ? own(value, 'default') : value;
  };
  const single = (): Json | undefined => {
    const value = stated();
    return isMap(value) ? own(value, faction) : undefined;
  };
  return {
    segments,
    field: parameterField(parameter),
    read: () => (faction === undefined ? (common() ?? parameter.value) : (single() ?? common() ?? parameter.value)),
    write: (value) => {
      const before = stated();
      if (faction !== undefined)
        rule[name] = { ...(isMap(before) ? before : { default: before ?? parameter.value }), [faction]: value };
      else if (isMap(before) && !isMap(value)) rule[name] = { ...before, default: value };
      else rule[name] = value;
    },
  };
};

/** `rules/<rule>`, `rules/<rule>/<parameter>`, `rules/<rule>/<parameter>/<faction>`; as in the file, `default` is everybody else. */
export const rulePlace = (walk: Walk): Result<Place> => {
  const { data, rules, path } = walk;
  const rest = walk.rest.length === 3 && walk.rest[2] === 'default' ? walk.rest.slice(0, 2) : walk.rest;
  const [id, name, faction] = rest;
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined)
    return unknownWord(
      path,
      'rule',
      id,
      rules.map((known) => known.id),
    );
  if (name === undefined) return found(wholeRule(walk, id));
  const given = own(data.rules, id);
  if (given === undefined)
    return lost(path, 'rule-not-listed', `path "${path}": the scenario does not list rule "${id}"`);
  const parameters = rule.parameters ?? {};
  const parameter = own(parameters, name);
  if (parameter === undefined) return unknownWord(path, 'parameter', name, Object.keys(parameters));
  if (faction !== undefined) {
    if ('oneOf' in parameter || parameter.of !== 'faction')
      return lost(path, 'not-per-faction', `path "${path}": "${name}" is one value for all factions`);
    if (!data.factions.some((each) => each.id === faction))
      return unknownWord(
        path,
        'faction',
        faction,
        data.factions.map((each) => each.id),
      );
  }
  if (rest.length > 3) return lost(path, 'unknown-path', `path "${path}" leads on past a number`);
  return found(parameterPlace(given, ['rules', ...rest], parameter));
};
