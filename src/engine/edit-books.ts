import { EngineBug } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import type { World } from '../core/world.js';
import type { Held } from './world-lists.js';
import type { Slot } from './world-slots.js';

/** Books what an edit does to a faction's fighters, so that nobody appears or disappears unaccounted. */
const book = ({ causes }: Compiled, world: World, faction: number, change: number): void => {
  const id = change > 0 ? 'edit-gain' : 'edit-loss';
  const cause = causes.findIndex((each) => each.rule === 'scenario' && each.id === id);
  if (cause < 0) throw new EngineBug(`the ledger has no heading "${id}"`);
  world.ledger[faction * causes.length + cause] += Math.abs(change);
};

/** Sets fighters or guards. Who comes to a region is there from the coming turn on; who is gone has no battle there. */
export const setFighters = (compiled: Compiled, world: World, { place }: Slot, to: number): void => {
  const [root, index, field, faction] = place as readonly [string, number, string, number];
  if (root === 'crossings') {
    const { guards } = world.crossings[index];
    book(compiled, world, faction, to - guards[faction]);
    guards[faction] = to;
    return;
  }
  if (root !== 'regions' || field !== 'fighters') throw new EngineBug(`no fighters at ${place.join('/')}`);
  const region = world.regions[index];
  const before = region.fighters[faction];
  book(compiled, world, faction, to - before);
  region.fighters[faction] = to;
  if (before === 0 && to > 0) region.since[faction] = world.turn + 1;
  if (to === 0) region.since[faction] = region.battleStart[faction] = region.lastStand[faction] = 0;
};

/** Whether a slot counts fighters, who change by the books only. */
export const isFighters = ({ place }: Slot): boolean => place[2] === 'fighters' || place[2] === 'guards';

const counts = (marches: readonly Held[], factionCount: number): number[] => {
  const sums = new Array<number>(factionCount).fill(0);
  for (const { faction, fighters } of marches) sums[faction] += fighters;
  return sums;
};

/** Books, faction by faction, what an edit does to those under way. */
export const bookMarches = (compiled: Compiled, world: World, after: readonly Held[]): void => {
  const { factionCount } = compiled.theatre;
  const [was, is] = [counts(world.marches as unknown as readonly Held[], factionCount), counts(after, factionCount)];
  for (let faction = 0; faction < factionCount; faction++)
    if (is[faction] !== was[faction]) book(compiled, world, faction, is[faction] - was[faction]);
};
