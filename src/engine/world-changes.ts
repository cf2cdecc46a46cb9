import type { Json } from '../core/contracts.js';
import type { Compiled } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { changeAt, changesBetween, type Change } from './changes.js';
import { LISTS, named, showList, type ListName } from './world-lists.js';
import { readSlot, slotsOf } from './world-slots.js';

/** A patch of a world as immer writes it. */
interface WorldPatch {
  readonly path: readonly (string | number)[];
}

const listOf = ({ path: [root] }: WorldPatch): ListName | undefined => LISTS.find((list) => list === root);

const byPath = (a: Change, b: Change): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The members of a list that came, went or changed, by name. */
const listChanges = ({ theatre }: Compiled, before: World, after: World, list: ListName): Change[] => {
  const members = (world: World): ReadonlyMap<string, Json> => named(list, showList(theatre, world, list));
  return changesBetween(members(before), members(after));
};

/** One number that changed. What no snapshot shows goes by its place. */
const slotChanges = (compiled: Compiled, before: World, after: World, place: string): Change[] => {
  const slot = slotsOf(compiled).byPlace.get(place);
  if (slot === undefined) return [{ op: 'replace', path: place }];
  return changeAt(slot.path, slot.codec.show(readSlot(before, slot)), slot.codec.show(readSlot(after, slot)));
};

/** Patches of a world as changes by id, sorted by path. */
export const toChanges = (
  compiled: Compiled,
  before: World,
  after: World,
  patches: readonly WorldPatch[],
): readonly Change[] => {
  const lists = new Set(patches.flatMap((patch) => listOf(patch) ?? []));
  return [
    ...[...lists].flatMap((list) => listChanges(compiled, before, after, list)),
    ...patches.flatMap((patch) =>
      listOf(patch) === undefined ? slotChanges(compiled, before, after, patch.path.join('/')) : [],
    ),
  ].sort(byPath);
};
