/** The file format as a schema: what may stand where. What names mean is the business of the checks. */
import * as z from 'zod';
import type { Parameter, Rule } from '../core/contracts.js';
import { MOST_TURNS } from './catalogue.js';
import { ID, KEY, type Field, type Fields } from './field.js';
import { fieldsOf } from './fields-of.js';
import { perRules } from './per-rules.js';

const text = (): z.ZodType => z.string().min(1).max(100_000);
const id = () => z.string().regex(ID);
/** A name or path that the checks look up; they take the empty text for one that could not be read. */
const reference = () => z.string().min(1);

const numberType = ({
  min,
  max,
  above,
  integer,
}: {
  min: number;
  max: number;
  above?: boolean;
  integer?: boolean;
}): z.ZodType => {
  const base = integer === true ? z.int() : z.number();
  return (above === true ? base.gt(min) : base.gte(min)).lte(max);
};

const describeField = (field: Field): string =>
  field.type === 'number' ? `${field.summary} Unit: ${field.unit}.` : field.summary;

const bareType = (field: Field): z.ZodType => {
  switch (field.type) {
    case 'number':
      return numberType(field);
    case 'own-id':
      return id();
    case 'key':
      return z.string().regex(KEY);
    case 'flag':
      return z.boolean();
    case 'point':
      return z.tuple([z.number().gte(-90).lte(90), z.number().gte(-180).lte(180)]);
    case 'choice':
      return z.enum(field.oneOf);
    case 'choices':
      return z.array(z.enum(field.oneOf));
    case 'id':
      return reference();
    case 'ids':
      return field.size === 2 ? z.tuple([reference(), reference()]) : z.array(reference());
    case 'map':
      return z.record(reference(), numberType(field.each));
    case 'stances':
      return z.strictObject(Object.fromEntries(field.keys.map((key) => [key, z.enum(field.oneOf).optional()])));
    default:
      return text();
  }
};

const fieldType = (field: Field): z.ZodType => {
  const bare = 'none' in field && field.none === true ? bareType(field).nullable() : bareType(field);
  const described = bare.describe(describeField(field));
  return field.required === true ? described : described.optional();
};

const thing = (fields: Fields): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldType(field)])));

/** JSON within JSON: values of a path, options of a strategy. */
const json = (): z.ZodType => z.json();

const assignment = (): z.ZodType =>
  z.strictObject({
    path: reference().describe('By id, not by position: regions/al-qaim/fighters/isis.'),
    to: json().describe('The new value.'),
  });

const turn = (): z.ZodType => numberType({ min: 1, max: MOST_TURNS, integer: true });

/** The parts whose fields are not in the catalogue. */
const otherParts = {
  timetable: () =>
    z
      .array(
        z.strictObject({
          turn: turn().describe('Set before the orders of this turn are given.'),
          set: z.array(assignment()),
        }),
      )
      .describe('What the calendar, not a rule, changes in the war.'),
  blocs: () =>
    z
      .record(id(), z.array(reference()).min(1))
      .describe('Whose meeting at a border is convergence; default one bloc per state.'),
  side: () =>
    z.array(reference()).min(1).describe('Factions whose success `better` and `ahead` mean; default the states.'),
  arms: () =>
    z
      .record(
        id(),
        z.strictObject({
          like: reference().optional().describe('Another arm that this one starts from.'),
          title: text().optional(),
          strategies: z
            .record(reference(), z.union([reference(), z.looseObject({ use: reference() })]))
            .optional()
            .describe('By faction: a strategy id, or { use: id } with its options. Factions not named hold.'),
          set: z.array(assignment()).optional().describe('Values that differ from the file.'),
          counterfactual: z.boolean().optional().describe('Told for comparison: nobody proposed it.'),
        }),
      )
      .describe('What is compared; the first is played where none is named.'),
  expects: () =>
    z
      .array(
        z.strictObject({
          arm: reference(),
          against: reference(),
          metric: reference(),
          smallest: z.number().gte(0).describe('Smallest difference that must show, in units of the metric.'),
          runs: numberType({ min: 1, max: 10_000_000, integer: true }).describe('Replicates.'),
        }),
      )
      .describe('Differences that the scenario is there to show.'),
  provenance: () =>
    z
      .array(
        z.strictObject({
          path: reference(),
          source: reference().optional().describe('Id of a source.'),
          illustrative: z
            .boolean()
            .optional()
            .describe('Without a source; needs low and high where it is a number of fighters.'),
          low: z.number().optional().describe('Lower end of the plausible range, allowed.'),
          high: z.number().optional().describe('Upper end of the plausible range, allowed.'),
          scale: z.literal('log').optional().describe('Drawn uniformly on a log scale.'),
          draw: text().optional().describe('Entries that name the same draw move together.'),
          note: z.string().optional(),
        }),
      )
      .describe('Where numbers come from.'),
  sources: () => z.array(z.strictObject({ id: id(), text: text() })).describe('Publications, cited by id.'),
};

const list = (fields: Fields, summary: string, least = 0): z.ZodType =>
  z.array(thing(fields)).min(least).describe(summary);

const build = (rules: readonly Rule[]) => {
  const fields = fieldsOf(rules);
  return z.strictObject({
    format: z.literal(1).describe('Version of this format.'),
    id: id().describe('Equal to the file name without its ending.'),
    title: text(),
    question: text().optional().describe('What the scenario asks.'),
    reading: text().optional().describe('How to read the results.'),
    turns: turn().describe('Turns of a week, 1 to 10,000.'),
    start: z.iso.date().optional().describe('Date of turn 1, year-month-day; for display.'),
    countries: list(fields.countries, 'Countries.', 1),
    factions: list(fields.factions, 'Armed parties.', 1),
    authorities: list(fields.authorities, 'People whose word counts without an army.').optional(),
    regions: list(fields.regions, 'Places where fighters stand.', 1),
    crossings: list(fields.crossings, 'Roads between regions; international where their countries differ.'),
    relations: list(
      fields.relations,
      'Of pairs of factions; one way with from and to, both ways with between.',
    ).optional(),
    centres: list(fields.centres, 'Channels through which announcements pass.').optional(),
    transit: list(fields.transit, 'Fighters under way when the war begins.').optional(),
    announcements: list(fields.announcements, 'Offensives agreed before turn 1.').optional(),
    deals: list(fields.deals, 'Safe conduct agreed before turn 1.').optional(),
    rules: z
      .record(reference(), z.record(reference(), json()))
      .describe('The mechanisms that run, with their parameters; only these run.'),
    ...Object.fromEntries(Object.entries(otherParts).map(([name, part]) => [name, part().optional()])),
  });
};

/** The schema of a scenario file, format 1, with the columns of these rules. */
export const scenarioFormat = perRules(build);

const parameterType = (parameter: Parameter): z.ZodType => {
  const facts =
    `${parameter.summary ?? ''} Default ${parameter.value}.${'unit' in parameter ? ` Unit: ${parameter.unit}.` : ''} Source: ${parameter.source}.`.trim();
  if ('oneOf' in parameter) return z.enum(parameter.oneOf).optional().describe(facts);
  const one = numberType(parameter);
  return (parameter.of === 'faction' ? z.union([one, z.record(z.string(), one)]) : one).optional().describe(facts);
};

const ruleType = (rule: Rule): z.ZodType =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [name, parameterType(parameter)]),
      ),
    )
    .optional()
    .describe(`${rule.summary} Phase: ${rule.phase}.`);

/** JSON Schema of a scenario file for editors; unlike the checks it knows each rule's parameters, and no names. */
export const scenarioJsonSchema = (rules: readonly Rule[]): Record<string, unknown> => {
  const detailed = scenarioFormat(rules).extend({
    rules: z
      .strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleType(rule)])))
      .describe('The mechanisms that run, with their parameters; only these run.'),
  });
  const schema = z.toJSONSchema(detailed, { io: 'input' }) as Record<string, unknown>;
  return {
    ...schema,
    title: 'marchland scenario, format 1',
    description:
      'A war that crosses a border: map, forces, rules that run, arms that are compared, and where the numbers come from.',
  };
};
