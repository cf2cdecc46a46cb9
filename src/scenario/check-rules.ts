import { wordOf } from '../core/chance.js';
import { PHASES, type Json, type Parameter, type Rule } from '../core/contracts.js';
import { SCENARIO_CAUSES } from './bind.js';
import { eachTwice, type Check, type Checking } from './checking.js';
import { faultOf, ID, isMap, OWNERS } from './field.js';
import { finding, unknownName, type At } from './finding.js';
import { FIELDS } from './catalogue.js';
import { parameterField } from './rule-place.js';
import { suggest } from '../core/suggest.js';

/** Words that the library keys its own draws by. */
const RESERVED = ['view', 'assumptions', 'scenario'];

const checkValue = ({ ids, issue }: Checking, parameter: Parameter, value: Json, at: At): void => {
  const one = (each: Json, where: At): void => {
    const fault = faultOf(parameterField(parameter), each);
    if (fault !== null)
      issue(
        finding(
          fault.code,
          where,
          fault.message,
          'oneOf' in parameter && typeof each === 'string' ? suggest(each, parameter.oneOf) : undefined,
        ),
      );
  };
  if (!isMap(value)) return one(value, at);
  if ('oneOf' in parameter || parameter.of !== 'faction')
    return issue(finding('not-per-faction', at, 'this parameter is one value for all factions'));
  for (const [faction, each] of Object.entries(value)) {
    if (faction !== 'default' && !ids.faction.includes(faction))
      issue(unknownName('faction', faction, ids.faction, [...at, faction], true));
    else one(each, [...at, faction]);
  }
};

const checkListed = (checking: Checking): void => {
  const { data, registry, issue } = checking;
  const known = registry.rules.map((rule) => rule.id);
  for (const [id, given] of Object.entries(data.rules)) {
    const rule = registry.rules.find((each) => each.id === id);
    if (rule === undefined) {
      issue(unknownName('rule', id, known, ['rules', id], true));
      continue;
    }
    const parameters = rule.parameters ?? {};
    for (const [name, value] of Object.entries(given)) {
      const at = ['rules', id, name];
      if (Object.hasOwn(parameters, name)) checkValue(checking, parameters[name], value, at);
      else issue(unknownName('parameter', name, Object.keys(parameters), at, true));
    }
  }
};

/** What the listed rules declare, of one sort: name and rule. */
const declared = (
  listed: readonly Rule[],
  namesOf: (rule: Rule) => readonly string[],
): { readonly name: string; readonly rule: string }[] =>
  listed.flatMap((rule) => namesOf(rule).map((name) => ({ name, rule: rule.id })));

/** Two listed rules cannot give one name two meanings. */
const checkDeclared = ({ listed, issue }: Checking): void => {
  const columns = (rule: Rule): string[] =>
    Object.entries(rule.state ?? {}).flatMap(([name, column]) =>
      column.settable === undefined ? [] : [`${OWNERS[column.of]}/${name}`],
    );
  const sorts: [string, (rule: Rule) => readonly string[]][] = [
    ['order', (rule) => Object.keys(rule.orders ?? {})],
    ['event', (rule) => Object.keys(rule.events ?? {})],
    ['cause', (rule) => Object.keys(rule.causes ?? {})],
    ['column', columns],
  ];
  for (const [sort, namesOf] of sorts) {
    const builtIn = sort === 'cause' ? SCENARIO_CAUSES.map(({ id, rule }) => ({ name: id, rule })) : [];
    const all = [...builtIn, ...declared(listed, namesOf)];
    eachTwice(
      all,
      ({ name }) => name,
      (index, first, name) =>
        issue(
          finding(
            `duplicate-${sort}`,
            ['rules', all[index].rule],
            `rule "${all[index].rule}" declares ${sort} "${name}", which "${all[first].rule}" has already`,
            undefined,
            true,
          ),
        ),
    );
  }
  for (const rule of listed)
    for (const [name, column] of Object.entries(rule.state ?? {}))
      if (column.settable !== undefined && Object.hasOwn(FIELDS[OWNERS[column.of]], name))
        issue(
          finding(
            'duplicate-column',
            ['rules', rule.id],
            `rule "${rule.id}" declares column "${name}", which every file has already`,
            undefined,
            true,
          ),
        );
};

/** Rules and draws that luck could not tell apart. */
const checkWords = ({ listed, issue }: Checking): void => {
  const names = [...RESERVED, ...listed.map((rule) => rule.id)];
  eachTwice(
    names,
    (name) => String(wordOf(name)),
    (index, first) =>
      issue(
        finding(
          'word-collision',
          ['rules', names[index]],
          `rules "${names[index]}" and "${names[first]}" get the same luck; rename one`,
          undefined,
          true,
        ),
      ),
  );
  for (const { id, draws } of listed)
    eachTwice(
      draws ?? [],
      (draw) => String(wordOf(draw)),
      (index, first) =>
        issue(
          finding(
            'word-collision',
            ['rules', id],
            `draws "${draws?.[index]}" and "${draws?.[first]}" of rule "${id}" get the same luck; rename one`,
            undefined,
            true,
          ),
        ),
    );
};

/** Orders that draw on a stack say where it stands. */
const checkStacks = ({ listed, issue }: Checking): void => {
  for (const { id, orders } of listed)
    for (const [kind, { quarters, at }] of Object.entries(orders ?? {}))
      if (quarters === 'stack' && at === undefined)
        issue(
          finding(
            'no-stack',
            ['rules', id],
            `rule "${id}" declares order "${kind}", which draws on a stack and says not where: "at" names the field`,
          ),
        );
};

/** Two rules that say different things of the same matter. */
const checkConflicts = ({ listed, issue }: Checking): void => {
  for (const { id, conflicts } of listed)
    for (const other of conflicts ?? [])
      if (listed.some((rule) => rule.id === other))
        issue(
          finding(
            'conflicting-rules',
            ['rules', id],
            `rule "${id}" is never listed with "${other}"; take one of them off`,
            undefined,
            true,
          ),
        );
};

/** The rules that the caller handed in, whether listed or not. */
const checkRegistry = ({ registry, issue }: Checking): void => {
  for (const { id, phase } of registry.rules) {
    if (!ID.test(id))
      issue(
        finding('bad-id', ['rules'], `rule id "${id}" is no id: small letters, digits and hyphens, the first a letter`),
      );
    if (RESERVED.includes(id)) issue(finding('reserved-id', ['rules'], `no rule may be called "${id}"`));
    if (!PHASES.includes(phase))
      issue(
        finding(
          'unknown-phase',
          ['rules', id],
          `rule "${id}" runs in no phase: "${phase}"`,
          suggest(phase, PHASES),
          true,
        ),
      );
  }
  eachTwice(
    registry.rules,
    (rule) => rule.id,
    (_, __, id) => issue(finding('duplicate-rule', ['rules', id], `two rules have the id "${id}"`, undefined, true)),
  );
};

/** Listed rules exist, their parameters fit, and what they declare goes together. */
export const checkRules: Check = (checking) => {
  checkRegistry(checking);
  checkListed(checking);
  checkDeclared(checking);
  checkStacks(checking);
  checkConflicts(checking);
  checkWords(checking);
};
