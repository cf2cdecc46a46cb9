import { Immer } from 'immer';
import { clone } from '../core/clone.js';
import { noteAlive } from '../core/elimination.js';
import { failure, success, type Issue, type Result } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { flatten, same, type Flat } from './changes.js';
import { bookMarches, isFighters, setFighters } from './edit-books.js';
import { takeList } from './edit-lists.js';
import { unknownPath } from './edit-path.js';
import { requireFit } from './fit.js';
import { handOut } from './hand-out.js';
import { inspect, type Snapshot } from './inspect.js';
import { refreshKnowledge } from './sight.js';
import { LISTS, type Held, type ListName } from './world-lists.js';
import { slotsOf, writeSlot, type Slot } from './world-slots.js';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
/** A snapshot to be changed. */
export type SnapshotDraft = Writable<Snapshot>;

/** Our own instance: a user's settings of immer are not ours. */
const immer = new Immer({ autoFreeze: false });

/** What an edit asks for, read and checked. */
interface Wanted {
  readonly values: Map<Slot, number>;
  readonly lists: Map<ListName, readonly Held[]>;
  readonly issues: Issue[];
}

const isListed = (path: string): boolean => LISTS.some((list) => path === list || path.startsWith(`${list}/`));

/** The shortest part of a path under which nothing is left. */
const goneFrom = (path: string, after: readonly string[]): string => {
  const words = path.split('/');
  const depth = words.findIndex((_, i) => {
    const part = words.slice(0, i + 1).join('/');
    return !after.some((each) => each === part || each.startsWith(`${part}/`));
  });
  return words.slice(0, depth + 1).join('/');
};

const wantValue = (slot: Slot, value: unknown, { values, issues }: Wanted): void => {
  const { path, codec, fixed } = slot;
  const read = codec.read(value);
  if (fixed !== undefined) issues.push({ code: 'not-settable', path, message: `cannot be edited: ${fixed}` });
  else if (typeof read === 'number') values.set(slot, read);
  else issues.push({ path, ...read });
};

/** Everything but the lists: what is new, what is gone, what has another value. */
const wantValues = (compiled: Compiled, before: Flat, after: Flat, wanted: Wanted): void => {
  const { byPath } = slotsOf(compiled);
  const found = new Map<string, Issue>();
  for (const [path, value] of after) {
    if (isListed(path) || (before.has(path) && same(before.get(path), value))) continue;
    const slot = byPath.get(path);
    if (slot !== undefined) wantValue(slot, value, wanted);
    else {
      const issue = unknownPath(compiled, path);
      found.set(issue.path, issue);
    }
  }
  const paths = [...after.keys()];
  for (const path of before.keys()) {
    if (after.has(path) || isListed(path)) continue;
    const gone = goneFrom(path, paths);
    if (![...found.keys()].some((part) => gone === part || gone.startsWith(`${part}/`)))
      found.set(gone, { code: 'missing', path: gone, message: `"${gone}" is missing` });
  }
  wanted.issues.push(...found.values());
};

/** A level holds both ways: one direction sets the other, two must agree. */
const levelBothWays = (compiled: Compiled, { values, issues }: Wanted): void => {
  const { byPath } = slotsOf(compiled);
  for (const [slot, value] of values) {
    const [root, from, to, field] = slot.path.split('/');
    if (root !== 'pairs' || field !== 'level') continue;
    const back = byPath.get(`pairs/${to}/${from}/level`);
    if (back === undefined) continue;
    const other = values.get(back);
    if (other === undefined) values.set(back, value);
    else if (other !== value && slot.path < back.path)
      issues.push({
        code: 'one-sided-level',
        path: slot.path,
        message: `the level of "${from}" and "${to}" is the same both ways`,
      });
  }
};

const wantedOf = (compiled: Compiled, world: World, before: Snapshot, after: Snapshot): Wanted => {
  const wanted: Wanted = { values: new Map(), lists: new Map(), issues: [] };
  wantValues(compiled, flatten(before), flatten(after), wanted);
  levelBothWays(compiled, wanted);
  for (const list of LISTS) {
    if (after[list] === before[list]) continue;
    const taken = takeList(compiled, world, list, before[list], after[list]);
    if ('members' in taken) wanted.lists.set(list, taken.members);
    else wanted.issues.push(...taken.issues);
  }
  return wanted;
};

/** Fighters first: what follows from their coming and going gives way to what the edit says itself. */
const write = (compiled: Compiled, world: World, { values, lists }: Wanted): void => {
  for (const [slot, value] of values) if (isFighters(slot)) setFighters(compiled, world, slot, value);
  for (const [slot, value] of values) if (!isFighters(slot)) writeSlot(world, slot, value);
  const marches = lists.get('marches');
  if (marches !== undefined) bookMarches(compiled, world, marches);
  for (const [list, members] of lists) world[list] = members as never; // read by the list's own fields
  noteAlive(world);
  refreshKnowledge(world, compiled.theatre);
};

/**
 * The same war with something changed in it, for tests and what-if: `change` gets what `inspect` shows and sets values
 * in it. Fighters that appear or vanish are booked as `edit-gain` and `edit-loss`. The given world is not touched. Gives
 * all mistakes at once, by path: ids that there are not, values out of range, and what no war can change. Throws
 * `IssuesError` on a world of another scenario; what `change` throws passes through.
 */
export const edit = (scenario: Scenario, world: World, change: (draft: SnapshotDraft) => void): Result<World> => {
  const { compiled } = scenario;
  requireFit(compiled, world, 'world');
  const before = inspect(scenario, world);
  const after = immer.produce(before, (draft) => {
    change(draft);
  });
  const next = clone(world);
  if (after === before) return success(handOut(next));
  const wanted = wantedOf(compiled, world, before, after);
  if (wanted.issues.length > 0) return failure(wanted.issues);
  if (wanted.values.size + wanted.lists.size > 0) write(compiled, next, wanted);
  return success(handOut(next));
};
