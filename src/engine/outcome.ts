import { lastEliminated } from '../core/elimination.js';
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { Theatre, World } from '../core/world.js';

/** How a war ended. */
export interface Outcome {
  readonly ended: 'turn-limit' | 'eliminated';
  readonly turn: number;
  /** The last insurgent faction to go; null at the turn limit. */
  readonly faction: FactionId | null;
}

/** How the war ended, or null while it goes on: `turns` is the last turn's number. */
export const outcomeOf = (world: World, theatre: Theatre, turns: number): Outcome | null => {
  const last = lastEliminated(world, theatre);
  if (last >= 0)
    return { ended: 'eliminated', turn: world.factions[last].lastAlive + 1, faction: theatre.factions[last].id };
  return world.turn >= turns ? { ended: 'turn-limit', turn: world.turn, faction: null } : null;
};

/** How the war of this scenario ended in this world, or null while it goes on. */
export const outcome = (scenario: Scenario, world: World): Outcome | null =>
  outcomeOf(world, scenario.compiled.theatre, scenario.compiled.theatre.turns);
