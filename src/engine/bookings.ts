import type { FactionId, RegionId } from '../core/orders.js';
import type { Compiled } from '../core/scenario.js';
import type { FactionIndex, RegionIndex } from '../core/world.js';
import type { Context } from './machine.js';

/** Fighters who came, went or fell by one cause of a rule; null: from or to no region, as under way. */
export interface Booking {
  readonly cause: string;
  readonly effect: 'gain' | 'loss' | 'move';
  readonly faction: FactionId;
  readonly from: RegionId | null;
  readonly to: RegionId | null;
  /** Whole people, at least 1. */
  readonly fighters: number;
}

/** Notes from now on whatever a rule does to fighters by this context. */
export const noteBookings = ({ theatre }: Compiled, context: Context): readonly Booking[] => {
  const noted: Booking[] = [];
  const { gain, lose, move } = context;
  const note = (
    effect: Booking['effect'],
    cause: string,
    from: RegionIndex | null,
    to: RegionIndex | null,
    who: FactionIndex,
    fighters: number,
  ): void => {
    if (fighters === 0) return;
    const id = (region: RegionIndex | null): RegionId | null => (region === null ? null : theatre.regions[region].id);
    noted.push({ cause, effect, faction: theatre.factions[who].id, from: id(from), to: id(to), fighters });
  };
  context.gain = (region, faction, fighters, cause) => {
    gain(region, faction, fighters, cause);
    note('gain', cause, null, region, faction, fighters);
  };
  context.lose = (region, faction, fighters, cause) => {
    lose(region, faction, fighters, cause);
    note('loss', cause, region, null, faction, fighters);
  };
  context.move = (from, to, faction, fighters, cause) => {
    move(from, to, faction, fighters, cause);
    note('move', cause, from, to, faction, fighters);
  };
  return noted;
};
