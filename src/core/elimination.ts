import { NOBODY, present, type FactionIndex, type Theatre, type World } from './world.js';

/** The last insurgent to go, once all that ever had fighters have none; -1 before, or where none ever had. */
export const lastEliminated = (world: World, theatre: Theatre): FactionIndex => {
  let last = NOBODY;
  for (const faction of theatre.insurgents) {
    const { lastAlive } = world.factions[faction];
    if (lastAlive < 0) continue;
    if (lastAlive === world.turn) return NOBODY;
    if (last === NOBODY || lastAlive > world.factions[last].lastAlive) last = faction;
  }
  return last;
};

/** Notes who has fighters now: after each turn, and after a timetable that may put some on the map. */
export const noteAlive = (world: World): void => {
  for (const faction of world.factions) if (present(world, faction.index) > 0) faction.lastAlive = world.turn;
};
