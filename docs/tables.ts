/** The generated parts of the documentation: what rules, strategies, metrics and scenarios say of themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  PHASES,
  type Metric,
  type NumberParameter,
  type Parameter,
  type Rule,
  type StrategyDefinition,
  type StrategyOption,
} from '../src/core/contracts.js';
import { unwrap } from '../src/core/result.js';
import { scenarioJsonSchema } from '../src/scenario/format.js';
import { metrics, parseScenario, rules, strategies } from '../src/setup.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const range = (parameter: NumberParameter): string =>
  parameter.low === undefined || parameter.high === undefined
    ? '–'
    : `${parameter.low} to ${parameter.high}${parameter.scale === 'log' ? ', log scale' : ''}`;

/** Of a parameter: path, default, allowed and plausible values, unit or meaning, source. */
export const parameterRow = (rule: Rule, name: string, parameter: Parameter): string[] =>
  'oneOf' in parameter
    ? [
        `\`${rule.id}/${name}\``,
        parameter.value,
        parameter.oneOf.join(', '),
        '–',
        parameter.summary ?? '',
        parameter.source,
      ]
    : [
        `\`${rule.id}/${name}\`${parameter.of === 'faction' ? ' (by faction)' : ''}`,
        parameter.insurgents === undefined
          ? String(parameter.value)
          : `${parameter.value}; insurgents ${parameter.insurgents}`,
        `${parameter.min} to ${parameter.max}`,
        range(parameter),
        parameter.unit,
        parameter.source,
      ];

/** Rules in the order in which they run within a turn. */
export const inTurnOrder = (all: readonly Rule[]): Rule[] =>
  [...all].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || (a.id < b.id ? -1 : 1));

const ruleSections = (): string => {
  const ordered = inTurnOrder(Object.values(rules));
  const kinds = (things: Readonly<Record<string, unknown>> | undefined): string =>
    Object.keys(things ?? {})
      .map((kind) => `\`${kind}\``)
      .join(', ');
  const overview = table(
    ['rule', 'phase', 'what it does', 'orders', 'events', 'ledger'],
    ordered.map((rule) => [
      `\`${rule.id}\``,
      rule.phase,
      rule.summary,
      kinds(rule.orders),
      kinds(rule.events),
      Object.entries(rule.causes ?? {})
        .map(([cause, effect]) => `${cause} (${effect})`)
        .join(', '),
    ]),
  );
  const parameters = table(
    ['parameter', 'default', 'allowed', 'plausible', 'unit or meaning', 'source'],
    ordered.flatMap((rule) =>
      Object.entries(rule.parameters ?? {}).map(([name, parameter]) => parameterRow(rule, name, parameter)),
    ),
  );
  const orders = table(
    ['order', 'rule', 'fields', 'meaning'],
    ordered.flatMap((rule) =>
      Object.entries(rule.orders ?? {}).map(([kind, spec]) => [
        `\`${kind}\``,
        `\`${rule.id}\``,
        Object.entries(spec.fields)
          .map(([field, type]) => (field === type ? field : `${field}: ${type}`))
          .join(spec.either === undefined ? ', ' : ' or '),
        spec.summary,
      ]),
    ),
  );
  return `## Rules\n\nIn the order in which they run within a turn.\n\n${overview}\n\n### Parameters\n\n${parameters}\n\n### Orders\n\n${orders}`;
};

const optionText = (name: string, option: StrategyOption): string => {
  const value = JSON.stringify(option.value);
  if ('oneOf' in option) return `\`${name}\` ${option.oneOf.join(' or ')} (${value})`;
  if ('min' in option) return `\`${name}\` ${option.min} to ${option.max} ${option.unit} (${value})`;
  return `\`${name}\` (${value})`;
};

const strategyTable = (): string =>
  table(
    ['strategy', 'what it does', 'options (default)'],
    Object.values(strategies).map((strategy: StrategyDefinition) => [
      `\`${strategy.id}\``,
      strategy.summary,
      Object.entries(strategy.options)
        .map(([name, option]) => optionText(name, option))
        .join('; ') || '–',
    ]),
  );

const metricTable = (): string =>
  table(
    ['metric', 'unit', 'what it counts', 'censored'],
    Object.values(metrics).map((metric: Metric) => [
      `\`${metric.id}\``,
      metric.unit,
      metric.summary,
      metric.censored === true ? 'a week that never came is null' : '–',
    ]),
  );

/** The ids of the scenarios shipped, from their folder. */
export const scenarioIds = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

const scenarioTable = (folder: URL): string =>
  table(
    ['scenario', 'title', 'question', 'regions', 'factions', 'turns', 'arms'],
    scenarioIds(folder).map((id) => {
      const scenario = unwrap(
        parseScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), { source: `${id}.yaml` }),
      );
      const { data } = scenario;
      return [
        `\`${id}\``,
        data.title,
        data.question ?? '',
        String(data.regions.length),
        String(data.factions.length),
        String(data.turns),
        Object.keys(scenario.arms)
          .map((arm) => `\`${arm}\``)
          .join(', '),
      ];
    }),
  );

/** `docs/reference.md`. */
export const reference = (folder: URL): string =>
  [
    '# Reference',
    'Generated by `npm run docs` from what the code says of itself. Do not edit. Equations, their status and what holds them: [the model](model.md).',
    ruleSections(),
    `## Strategies\n\n${strategyTable()}`,
    `## Metrics\n\nWhat is better is judged from the scenario’s \`side\`, the states where it names none.\n\n${metricTable()}`,
    `## Scenarios\n\n${scenarioTable(folder)}`,
  ].join('\n\n') + '\n';

/** `scenarios/scenario.schema.json`, for editors. */
export const schema = (): string => `${JSON.stringify(scenarioJsonSchema(Object.values(rules)), null, 2)}\n`;
