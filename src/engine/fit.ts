import { clone } from '../core/clone.js';
import { digest } from '../core/digest.js';
import { refuse } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import { LEVELS, present, STATUSES, type World } from '../core/world.js';
import { bookedOf } from './machine.js';

const within = (index: number, least: number, count: number): boolean => index >= least && index < count;

/** Whether every list is as long as this scenario's, and every index names something in it. */
const isShaped = ({ start }: Compiled, world: World): boolean => {
  const factions = start.factions.length;
  const regions = start.regions.length;
  const crossings = start.crossings.length;
  const somebody = (...indices: readonly number[]): boolean => indices.every((index) => within(index, 0, factions));
  const somewhere = (...indices: readonly number[]): boolean => indices.every((index) => within(index, 0, regions));
  const perFaction = (...lists: readonly (readonly number[])[]): boolean =>
    lists.every((list) => list.length === factions);
  return (
    world.regions.length === regions &&
    world.crossings.length === crossings &&
    world.factions.length === factions &&
    world.authorities.length === start.authorities.length &&
    world.known.length === start.known.length &&
    world.ledger.length === start.ledger.length &&
    world.columns.length === start.columns.length &&
    world.columns.every((column, i) => column.length === start.columns[i].length) &&
    world.regions.every(
      (r, i) =>
        r.index === i &&
        within(r.controller, -1, factions) &&
        perFaction(r.fighters, r.battleStart, r.attackers, r.lastStand, r.since),
    ) &&
    world.crossings.every((c, i) => c.index === i && within(c.status, 0, STATUSES.length) && perFaction(c.guards)) &&
    world.factions.every((f, i) => f.index === i && within(f.patron, -1, factions)) &&
    [world.pairs.level, world.pairs.trust, world.pairs.refuses, world.pairs.consents, world.pairs.tolerates].every(
      (column) => column.length === factions * factions,
    ) &&
    world.pairs.level.every((level) => within(level, 0, LEVELS.length)) &&
    world.marches.every((m) => somebody(m.faction) && somewhere(m.from, m.to) && within(m.crossing, -1, crossings)) &&
    world.announcements.every((a) => somebody(a.from, a.to) && somewhere(a.region)) &&
    world.deals.every((d) => within(d.maker, -1, factions) && somebody(d.faction) && somewhere(d.from, d.to))
  );
};

const fits = (compiled: Compiled, world: World, whole: boolean): boolean => {
  try {
    if (!isShaped(compiled, world)) return false;
    if (!whole) return true;
    digest(clone(world)); // reads every list and every number there is
    return world.factions.every(({ index }) => bookedOf(compiled, world, index) === present(world, index));
  } catch {
    return false;
  }
};

/** Throws `IssuesError` on a world that is none of this scenario's; `whole`: also where numbers are none, or books wrong. */
export const requireFit = (compiled: Compiled, world: World, path: string, whole = false): void => {
  if (!fits(compiled, world, whole)) refuse('foreign-world', path, 'the world is none of this scenario');
};
