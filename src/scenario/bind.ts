import { PHASES, type Json, type Parameter, type Restriction, type Rule } from '../core/contracts.js';
import { perWeek } from '../core/arithmetic.js';
import { wordOf } from '../core/chance.js';
import type { BoundRule, CauseInfo, ColumnInfo, Compiled, RuleData, ScenarioData } from '../core/scenario.js';
import type { Arranged } from './arrange.js';
import { isRecord } from './field.js';
import { byText, own } from './order.js';

/** Ledger headings that need no rule, at fixed places: the start, then changes by timetable and by `edit`. */
export const START = 0;
export const TIMETABLE_GAIN = 1;
export const TIMETABLE_LOSS = 2;
export const SCENARIO_CAUSES: readonly CauseInfo[] = [
  { rule: 'scenario', id: 'start', effect: 'gain' },
  { rule: 'scenario', id: 'timetable-gain', effect: 'gain' },
  { rule: 'scenario', id: 'timetable-loss', effect: 'loss' },
  { rule: 'scenario', id: 'edit-gain', effect: 'gain' },
  { rule: 'scenario', id: 'edit-loss', effect: 'loss' },
];

/** The rules that a scenario lists, by id. */
export const listedRules = (data: ScenarioData, known: readonly Rule[]): Rule[] =>
  known.filter((rule) => Object.hasOwn(data.rules, rule.id)).sort((a, b) => byText(a.id, b.id));

const lengthOf = (of: ColumnInfo['column']['of'], stage: Arranged): number => {
  const factions = stage.factions.length;
  switch (of) {
    case 'region':
      return stage.regions.length;
    case 'crossing':
      return stage.crossings.length;
    case 'faction':
      return factions;
    case 'pair':
      return factions * factions;
    case 'region-faction':
      return stage.regions.length * factions;
  }
};

/** The state columns of the listed rules, by rule and name: their order in `World.columns`. */
const columnsOf = (rules: readonly Rule[], stage: Arranged): ColumnInfo[] =>
  rules.flatMap((rule) =>
    Object.entries(rule.state ?? {})
      .sort(([a], [b]) => byText(a, b))
      .map(([name, column]) => ({ rule: rule.id, name, column, length: lengthOf(column.of, stage) })),
  );

const causesOf = (rules: readonly Rule[]): CauseInfo[] => [
  ...SCENARIO_CAUSES,
  ...rules.flatMap((rule) =>
    Object.entries(rule.causes ?? {})
      .sort(([a], [b]) => byText(a, b))
      .map(([id, effect]) => ({ rule: rule.id, id, effect })),
  ),
];

/** A parameter as a rule reads it: one value, or one per faction index. */
const valueOf = (
  parameter: Parameter,
  given: Json | undefined,
  stage: Arranged,
): number | string | readonly number[] => {
  if ('oneOf' in parameter) return typeof given === 'string' ? given : parameter.value;
  const weekly = (stated: number): number => (parameter.per === 'year' ? perWeek(stated) : stated);
  const common = isRecord(given) ? own(given, 'default') : given;
  const value = typeof common === 'number' ? common : parameter.value;
  if (parameter.of !== 'faction') return weekly(value);
  return stage.factions.map((faction) => {
    const single = isRecord(given) ? own(given, faction.data.id) : undefined;
    if (typeof single === 'number') return weekly(single);
    const insurgents =
      typeof common !== 'number' && faction.data.kind === 'insurgent' ? parameter.insurgents : undefined;
    return weekly(insurgents ?? value);
  });
};

const bindRule = (rule: Rule, given: RuleData, columns: readonly ColumnInfo[], stage: Arranged): BoundRule => ({
  rule,
  word: wordOf(rule.id),
  draws: Object.fromEntries((rule.draws ?? []).map((draw) => [draw, wordOf(draw)])),
  parameters: Object.fromEntries(
    Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [
      name,
      valueOf(parameter, own(given, name), stage),
    ]),
  ),
  columns: Object.fromEntries(
    columns.flatMap((column, index) => (column.rule === rule.id ? [[column.name, index] as const] : [])),
  ),
});

/** Rules in the order in which they run: by phase, then id. */
const byPhase = (a: Rule, b: Rule): number => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || byText(a.id, b.id);

const restrictionsOn = (kind: string, listed: readonly Rule[]): { rule: string; forbids: Restriction }[] =>
  listed.flatMap(({ id, restricts }) =>
    restricts?.[kind] === undefined ? [] : [{ rule: id, forbids: restricts[kind] }],
  );

export type Bound = Pick<Compiled, 'rules' | 'columns' | 'causes' | 'orders' | 'limits' | 'events'>;

/** The listed rules with the scenario's values, and what they declare together. */
export const bindRules = (data: ScenarioData, listed: readonly Rule[], stage: Arranged): Bound => {
  const columns = columnsOf(listed, stage);
  return {
    rules: [...listed].sort(byPhase).map((rule) => bindRule(rule, data.rules[rule.id], columns, stage)),
    columns,
    causes: causesOf(listed),
    orders: new Map(
      listed.flatMap((rule) =>
        Object.entries(rule.orders ?? {}).map(
          ([kind, spec]) => [kind, { rule: rule.id, spec, restrictions: restrictionsOn(kind, listed) }] as const,
        ),
      ),
    ),
    limits: listed.flatMap(({ id, limits }) =>
      Object.entries(limits ?? {}).map(([name, limit]) => ({ rule: id, name, limit })),
    ),
    events: new Map(
      listed.flatMap((rule) =>
        Object.entries(rule.events ?? {}).map(([kind, spec]) => [kind, { rule: rule.id, spec }] as const),
      ),
    ),
  };
};

/** The same rules where only parameters of some have changed. */
export const rebindRules = (
  bound: Bound,
  data: ScenarioData,
  changed: ReadonlySet<string>,
  stage: Arranged,
): Bound => ({
  ...bound,
  rules: bound.rules.map((one) =>
    changed.has(one.rule.id) ? bindRule(one.rule, data.rules[one.rule.id], bound.columns, stage) : one,
  ),
});
