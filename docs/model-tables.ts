/** The made parts of docs/model.md: rules, phases, sources, the worked turn, the oracles. */
import {
  EQUATION_STATUSES,
  PHASES,
  type Equation,
  type EquationStatus,
  type NumberParameter,
  type Parameter,
  type Rule,
} from '../src/core/contracts.js';
import { unwrap } from '../src/core/result.js';
import { begin, step } from '../src/engine/step.js';
import { describe } from '../src/engine/translate.js';
import { parseScenario, rules } from '../src/setup.js';
import type { Check } from '../tests/oracles/kind.js';
import { kinds } from '../tests/oracles/kinds/index.js';
import type { Row } from '../tests/oracles/runner.js';
import { bibliography } from './bibliography.js';
import { ruleNotes } from './model-notes.js';
import { ruleFileTable } from './rule-files.js';
import { withSection } from './sections.js';
import { inTurnOrder, parameterRow, table } from './tables.js';
import { ORDERS, SCENARIO, SEED, workedText } from './worked-turn.js';

/**
 * What a parameter’s source says of its value: a design choice where it says so, published where it begins with a citation
 * of the bibliography, else derived from what it names.
 */
export const statusOf = ({ source }: Parameter): EquationStatus => {
  if (source.includes('design choice')) return 'design choice';
  return Object.keys(bibliography).some((citation) => source.startsWith(citation)) ? 'published' : 'derived';
};

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const equationLine = ({ formula, status, source }: Equation): string =>
  `- \`${formula}\` — *${status}${source === undefined ? '' : `: ${source}`}*`;

const parameterTable = (rule: Rule): string =>
  table(
    ['parameter', 'default', 'allowed', 'plausible', 'unit or meaning', 'status', 'source'],
    Object.entries(rule.parameters ?? {}).map(([name, parameter]) => {
      const [, value = '', allowed = '', plausible = '', unit = '', source = ''] = parameterRow(rule, name, parameter);
      const by = (parameter as NumberParameter).of === 'faction' ? ' (by faction)' : '';
      const from = source === 'design choice' ? '–' : source.replace(/^design choice[:;] /, '');
      return [`\`${name}\`${by}`, value, allowed, plausible, unit, statusOf(parameter), from];
    }),
  );

/** What a rule declares beside its equations and parameters, a line each; nothing where it declares none. */
const declared = (rule: Rule): string[] => {
  const causes = Object.entries(rule.causes ?? {}).map(([cause, effect]) => `\`${cause}\` (${effect})`);
  const columns = Object.entries(rule.state ?? {}).map(
    ([name, { of, summary }]) => `\`${name}\` (${of}: ${summary.replace(/\.$/, '')})`,
  );
  const lines = [
    ['Orders', codes(Object.keys(rule.orders ?? {}))],
    ['Forbids, of others’ orders', codes(Object.keys(rule.restricts ?? {}))],
    ['Limits on orders together', codes(Object.keys(rule.limits ?? {}))],
    ['Events', codes(Object.keys(rule.events ?? {}))],
    ['Draws', codes(rule.draws ?? [])],
    ['Ledger', causes.join(', ')],
    ['State columns', columns.join('; ')],
    ['Writes', codes(rule.writes)],
  ];
  return lines.flatMap(([name, text]) => (text === '' ? [] : [`- ${name}: ${text}`]));
};

const noted = (rule: Rule): string[] => {
  const notes = ruleNotes[rule.id];
  if (notes === undefined) return [];
  const { reads, emerges, shown, limits } = notes;
  return [
    `- Reads: ${reads}.`,
    `- Must emerge: ${emerges}`,
    ...shown.map(([what, file]) => {
      const path = new URL(file, 'file:///tests/rules/').pathname.slice(1);
      return `- Shown: ${what} ([${path.split('/').at(-1)}](../${path})).`;
    }),
    ...(kinds.filter((kind) => kind.rules.includes(rule.id)).length > 0
      ? [
          `- In oracles of the kinds ${codes(kinds.filter((kind) => kind.rules.includes(rule.id)).map(({ kind }) => kind))}.`,
        ]
      : []),
    ...limits.map((limit) => `- Limit: ${limit}`),
  ];
};

const ruleSection = (rule: Rule): string =>
  [
    `### \`${rule.id}\``,
    `Phase \`${rule.phase}\`. ${rule.summary}`,
    (rule.equations ?? []).map(equationLine).join('\n'),
    Object.keys(rule.parameters ?? {}).length === 0 ? '' : parameterTable(rule),
    [...declared(rule), ...noted(rule)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const phaseTable = (): string =>
  table(
    ['phase', 'rules'],
    PHASES.map((phase) => [
      `\`${phase}\``,
      inTurnOrder(Object.values(rules))
        .filter((rule) => rule.phase === phase)
        .map(({ id }) => `[\`${id}\`](#${id})`)
        .join(', '),
    ]),
  );

/** How many equations and parameters are of each status. */
const statusTable = (): string => {
  const equations = Object.values(rules).flatMap((rule) => rule.equations ?? []);
  const parameters = Object.values(rules).flatMap((rule) => Object.values(rule.parameters ?? {}));
  return table(
    ['status', 'equations', 'parameters'],
    EQUATION_STATUSES.map((status) => [
      status,
      String(equations.filter((equation) => equation.status === status).length),
      String(parameters.filter((parameter) => statusOf(parameter) === status).length),
    ]),
  );
};

const sourceList = (): string =>
  Object.entries(bibliography)
    .map(([citation, text]) => `- **${citation}.** ${text}`)
    .join('\n');

const workedSection = (): string => {
  const scenario = unwrap(parseScenario(SCENARIO));
  const { events } = step(scenario, begin(scenario, SEED), ORDERS);
  return workedText(events.map((event) => describe(event, scenario)));
};

const short = (value: number | string): string =>
  typeof value === 'string' ? value : String(Number(value.toPrecision(6)));

/** Less of a tolerance than this is what floating point costs. */
const NOTHING = 1e-3;

/** The check that came nearest to its tolerance, and how much of that it used. */
const worstOf = (checks: readonly Check[]): string => {
  const used = ({ used: part = 0 }: Check): number => part;
  const worst = checks.reduce<Check | null>(
    (far, check) => (far === null || used(check) > used(far) ? check : far),
    null,
  );
  if (worst === null || used(worst) < NOTHING) return 'none';
  const { what, got, expected, tolerance } = worst;
  return `${what}: ${short(got)} for ${short(expected)}, within ${tolerance} (${(used(worst) * 100).toFixed(0)} % of it)`;
};

/** Kinds of oracles, and how the engine did on rows of them. */
export const oracleTable = (rows: readonly Pick<Row, 'kind' | 'checks'>[]): string =>
  table(
    ['kind', 'rules', 'orders', 'what is read', 'cases', 'largest deviation'],
    kinds.map(({ kind, rules: listed, orders, reads }) => {
      const cases = rows.filter((row) => row.kind === kind);
      return [
        `\`${kind}\``,
        codes(listed) || 'one of its own',
        codes(orders) || '–',
        reads,
        String(cases.length),
        worstOf(cases.flatMap(({ checks }) => checks)),
      ];
    }),
  );

/** `docs/model.md` with what the code says of itself put in anew. */
export const withModelTables = (text: string): string =>
  [
    ['phases', phaseTable()] as const,
    ['statuses', statusTable()] as const,
    ['rules', inTurnOrder(Object.values(rules)).map(ruleSection).join('\n\n')] as const,
    ['a turn', workedSection()] as const,
    ['rule files', ruleFileTable()] as const,
    ['sources', sourceList()] as const,
  ].reduce((all, [name, made]) => withSection(all, name, made), text);
