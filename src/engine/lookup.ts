import { refuse } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';

interface Thing {
  readonly id: string;
}

const maps = new WeakMap<readonly Thing[], ReadonlyMap<string, number>>();

/** Positions by id, made once per list. */
export const positions = (things: readonly Thing[]): ReadonlyMap<string, number> => {
  const known = maps.get(things);
  if (known !== undefined) return known;
  const made = new Map(things.map((thing, index) => [thing.id, index]));
  maps.set(things, made);
  return made;
};

/** Position of an id in a list of the theatre; -1 = none. */
export const positionOf = (things: readonly Thing[], id: unknown): number => positions(things).get(id as string) ?? -1;

/** Position of an id; throws `IssuesError` with the nearest id where there is none. */
export const indexOrRefuse = (things: readonly Thing[], id: string, what: string, path: string = what): number => {
  const index = positionOf(things, id);
  return index >= 0
    ? index
    : refuse(
        `unknown-${what}`,
        path,
        `no ${what} "${id}"`,
        suggest(
          id,
          things.map((thing) => thing.id),
        ),
      );
};

const parameters = new WeakMap<Compiled, Map<string, number | string | readonly number[] | null>>();

/** A listed rule's parameter by path, `ground-combat/rate`; null = the rule is off. Throws `IssuesError` on a wrong name. */
export const parameterAt = (compiled: Compiled, path: string): number | string | readonly number[] | null => {
  let known = parameters.get(compiled);
  if (known === undefined)
    parameters.set(compiled, (known = new Map<string, number | string | readonly number[] | null>()));
  const cached = known.get(path);
  if (cached !== undefined) return cached;
  const [rule, name = ''] = path.split('/');
  const bound = compiled.rules.find((each) => each.rule.id === rule);
  const value =
    bound === undefined
      ? null
      : (bound.parameters[name] ??
        refuse(
          'unknown-parameter',
          path,
          `rule ${rule} has no parameter "${name}"`,
          suggest(name, Object.keys(bound.parameters)),
        ));
  known.set(path, value);
  return value;
};
