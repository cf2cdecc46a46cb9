import type { Json, LastTurn } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { World } from '../core/world.js';

/** A campaign stopped between two turns, as JSON: `play({ start: save })` goes on from it. */
export interface Save {
  readonly world: World;
  readonly memories: Readonly<Record<FactionId, Json>>;
  readonly lastTurn: Readonly<Record<FactionId, LastTurn>>;
  /** Sums of the metrics, by metric. */
  readonly metrics: Readonly<Record<string, readonly number[]>>;
}
