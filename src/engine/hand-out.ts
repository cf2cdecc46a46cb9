import { deepFreeze } from '../core/freeze.js';
import type { World } from '../core/world.js';

let freezing = false;

/**
 * From now on the worlds that `begin`, `step`, `trace`, `edit` and `play` give are frozen through and through: who writes
 * into one throws where he does it. For development and tests; no result depends on it. A step takes three times as long,
 * so it is off until asked for.
 */
export const freezeResults = (on = true): void => {
  freezing = on;
};

/** A world that leaves the engine. */
export const handOut = (world: World): World => (freezing ? deepFreeze(world) : world);
