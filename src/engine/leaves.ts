/** Where two plain worlds differ, leaf by leaf. */

/** A leaf that differs, with what is there now. A list of another length is one leaf. */
export interface Leaf {
  readonly place: readonly (string | number)[];
  readonly value: unknown;
}

type Branch = Readonly<Record<string, unknown>>;

const isBranch = (value: unknown): value is Branch => value !== null && typeof value === 'object';

/** Where the walk is: one list for all of it, copied only where something differs. */
interface Walk {
  readonly at: (string | number)[];
  readonly leaves: Leaf[];
}

const visit = (walk: Walk, key: string | number, was: unknown, is: unknown): void => {
  if (Object.is(was, is)) return;
  walk.at.push(key);
  if (Array.isArray(was) && Array.isArray(is)) {
    if (was.length === is.length) for (let i = 0; i < is.length; i++) visit(walk, i, was[i], is[i]);
    else walk.leaves.push({ place: walk.at.slice(), value: is });
  } else if (isBranch(was) && isBranch(is)) for (const name of Object.keys(is)) visit(walk, name, was[name], is[name]);
  else walk.leaves.push({ place: walk.at.slice(), value: is });
  walk.at.pop();
};

/** The leaves of `after` that are other in `before`, which has the same shape. */
export const differingLeaves = (before: object, after: object): readonly Leaf[] => {
  const walk: Walk = { at: [], leaves: [] };
  for (const name of Object.keys(after)) visit(walk, name, (before as Branch)[name], (after as Branch)[name]);
  return walk.leaves;
};

/** Writes leaves into a tree of the shape they were found in. */
export const writeLeaves = (tree: object, leaves: readonly Leaf[]): void => {
  for (const { place, value } of leaves) {
    let holder = tree as Record<string | number, unknown>;
    for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
    holder[place[place.length - 1]] = value;
  }
};
