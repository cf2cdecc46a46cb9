/** The terms on which rules decided: parameters as this campaign had them, and where each comes from. */
import type { Parameter } from '../core/contracts.js';
import type { BoundRule, ProvenanceData, Scenario, ScenarioData } from '../core/scenario.js';
import type { Origin, RuleTerms, Term } from './why-facts.js';

const isInside = (path: string, at: string): boolean => at === path || at.startsWith(`${path}/`);

const originOf = ({ sources = [] }: ScenarioData, entry: ProvenanceData): Origin => ({
  path: entry.path,
  source: entry.source === undefined ? null : (sources.find(({ id }) => id === entry.source)?.text ?? entry.source),
  illustrative: entry.illustrative === true,
  low: entry.low ?? null,
  high: entry.high ?? null,
  note: entry.note ?? null,
});

/** What the file says of the values at a path and below it. */
export const originsAt = ({ data }: Scenario, path: string): Origin[] =>
  (data.provenance ?? []).flatMap((entry) => (isInside(path, entry.path) ? [originOf(data, entry)] : []));

/** One value, or by faction where factions differ. */
const valueOf = (scenario: Scenario, value: BoundRule['parameters'][string]): Term['value'] => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value.every((each) => each === value[0])) return value[0] ?? 0;
  return Object.fromEntries(scenario.compiled.theatre.factions.map(({ id }, i) => [id, value[i]]));
};

/** Where a parameter's value was said: nowhere, in the file as loaded, or by the arm or a setting of this run. */
const givenBy = (played: Scenario, loaded: Scenario, rule: string, name: string): Term['given'] => {
  const said = ({ data }: Scenario): string | undefined => JSON.stringify(data.rules[rule]?.[name]);
  if (said(played) === undefined) return 'default';
  return said(played) === said(loaded) ? 'scenario' : 'run';
};

const termOf = (played: Scenario, loaded: Scenario, bound: BoundRule, name: string, parameter: Parameter): Term => {
  const path = `rules/${bound.rule.id}/${name}`;
  return {
    path,
    value: valueOf(played, bound.parameters[name]),
    unit: 'unit' in parameter ? parameter.unit : '',
    default: parameter.value,
    source: parameter.source,
    given: givenBy(played, loaded, bound.rule.id, name),
    provenance: originsAt(played, path),
  };
};

/** The terms of the rules that may decide and of those that touched the region, in the order in which they run. */
export const termsOf = (
  played: Scenario,
  loaded: Scenario,
  deciding: readonly string[],
  weeks: ReadonlyMap<string, number>,
): RuleTerms[] =>
  played.compiled.rules.flatMap((bound) => {
    const { id, summary, parameters = {} } = bound.rule;
    const decides = deciding.includes(id);
    if (!decides && !weeks.has(id)) return [];
    return [
      {
        rule: id,
        summary,
        decides,
        weeks: weeks.get(id) ?? 0,
        parameters: Object.entries(parameters).map(([name, parameter]) =>
          termOf(played, loaded, bound, name, parameter),
        ),
      },
    ];
  });
