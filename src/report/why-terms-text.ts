import { wrapped } from './text-table.js';
import type { Origin, RuleTerms, Term } from './why-facts.js';

/** `regions/raqqa/fighters/isis: 400 to 800; Estimates 2017. Less after five weeks.` */
export const originLines = (
  { path, source, illustrative, low, high, note }: Origin,
  width: number,
  indent: string,
): string[] => {
  const range = low === null || high === null ? null : low === high ? `${low}` : `plausible from ${low} to ${high}`;
  const parts = [source, illustrative ? 'illustrative' : null, range, note];
  const told = parts.flatMap((part) => (part === null ? [] : [part])).join('; ');
  return wrapped(`${path}: ${told}`, width, indent, `${indent}    `);
};

/** `set in the scenario; the rule’s default is 0.1: design choice`. */
const givenText = ({ given, default: usual, source }: Term): string =>
  given === 'default'
    ? `the rule’s default: ${source}`
    : `${given === 'scenario' ? 'set in the scenario' : 'set by the arm or for this run'}; the rule’s default is ${usual}: ${source}`;

const valueText = ({ value }: Term, name: (id: string) => string): string =>
  typeof value === 'object'
    ? Object.entries(value)
        .map(([faction, each]) => `${name(faction)} ${each}`)
        .join(', ')
    : String(value);

/** A rule, what it does, and its parameters: value, unit, who set it, and the default's source. */
export const ruleLines = (
  { rule, summary, weeks, parameters }: RuleTerms,
  name: (id: string) => string,
  width: number,
  indent: string,
): string[] => [
  ...wrapped(
    `${rule} (${weeks === 0 ? 'changed nothing there' : `changed something there in ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`}): ${summary}`,
    width,
    indent,
    `${indent}    `,
  ),
  ...parameters.flatMap((term) => {
    const unit = term.unit === '' ? '' : ` ${term.unit}`;
    const told = `${term.path} = ${valueText(term, name)}${unit} (${givenText(term)})`;
    return [
      ...wrapped(told, width, `${indent}  `, `${indent}      `),
      ...term.provenance.flatMap((origin) => originLines(origin, width, `${indent}    `)),
    ];
  }),
];
