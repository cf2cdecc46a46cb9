import * as z from 'zod';
import { begin, inspect, step, unwrap, validateScenario } from '../../../src/index.js';
import { defineKind, furthest, margin, share, within } from '../kind.js';

const LEVELS = ['intelligence', 'joint'] as const;

interface Inputs {
  readonly mu: Readonly<Record<string, number>>;
  readonly refusals: readonly (readonly [string, string])[];
}

/** Names of a file may be anything; ids may not. */
const idOf = (names: readonly string[], name: string): string => `f${names.indexOf(name)}`;

/** What each faction works with after one turn in which every pair shares, but those of whom one refuses. */
const fused = ({ mu, refusals }: Inputs, level: (typeof LEVELS)[number]): readonly number[] => {
  const names = Object.keys(mu);
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).map((b) => ({ between: [idOf(names, a), idOf(names, b)], level })),
  );
  const refused = [...new Set(refusals.map(([from, to]) => `${idOf(names, from)} ${idOf(names, to)}`))];
  const scenario = unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A coalition',
      turns: 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: names.map((name) => ({
        id: idOf(names, name),
        name: name === '' ? '-' : name,
        kind: 'state',
        intelligence: mu[name],
      })),
      regions: [{ id: 'field', name: 'Field', country: 'land', terrain: 'desert' }],
      crossings: [],
      relations: [...pairs, ...refused.map((pair) => ({ from: pair.split(' ')[0], refuses: [pair.split(' ')[1]] }))],
      rules: { 'shared-intelligence': {} },
    }),
  );
  const { world } = step(scenario, begin(scenario, 'oracle'), {});
  const column = inspect(scenario, world).columns['shared-intelligence']['fused'];
  return names.map((name) => column[idOf(names, name)]);
};

/** mu_i = 1 - product over oneself and accepted partners of (1 - mu_j); a refusal parts both. */
export const sharedIntelligence = defineKind({
  kind: 'shared-intelligence',
  rules: ['shared-intelligence'],
  orders: [],
  reads: 'the state column `fused`',
  inputs: z
    .strictObject({ mu: z.record(z.string(), share()), refusals: z.array(z.tuple([z.string(), z.string()])) })
    .refine(
      ({ mu, refusals }) => refusals.flat().every((name) => Object.hasOwn(mu, name)),
      'a refusal names a faction without mu',
    )
    .refine(({ refusals }) => refusals.every(([from, to]) => from !== to), 'a faction refuses itself')
    .refine(({ mu }) => Object.keys(mu).length > 0, 'no faction'),
  expected: z.record(z.string(), z.number()),
  tolerance: z.strictObject({ abs: margin() }),
  run: (inputs, expected, { abs }) => {
    const names = Object.keys(inputs.mu);
    const runs = LEVELS.map((level) => fused(inputs, level));
    const asked = [...new Set([...names, ...Object.keys(expected)])];
    return {
      checks: asked.map((name) => {
        const wanted = Object.hasOwn(expected, name) ? expected[name] : Number.NaN;
        return within(
          name,
          wanted,
          furthest(
            wanted,
            runs.map((run) => run[names.indexOf(name)] ?? Number.NaN),
          ),
          abs,
        );
      }),
      how: `one turn at level ${LEVELS.join(', one at ')}`,
    };
  },
});
