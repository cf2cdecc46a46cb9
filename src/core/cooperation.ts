/** What a pair of factions does for each other. */
import { CONSENTS, INTELLIGENCE, type Consent, type FactionIndex, type Theatre, type World } from './world.js';

/** Whether either of two factions refuses to work with the other. */
export const refused = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean => {
  const { refuses } = world.pairs;
  return refuses[theatre.pair(a, b)] === 1 || refuses[theatre.pair(b, a)] === 1;
};

/** Whether two factions share what they know: at level intelligence or joint, and neither refuses the other. */
export const shares = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean =>
  world.pairs.level[theatre.pair(a, b)] >= INTELLIGENCE && !refused(world, theatre, a, b);

/** The bit of a consent among those that a faction gives another. */
export const consentBit = (what: Consent): number => 1 << CONSENTS.indexOf(what);

/** Whether a faction has given another a consent. */
export const consents = (
  world: World,
  theatre: Theatre,
  from: FactionIndex,
  to: FactionIndex,
  what: Consent,
): boolean => (world.pairs.consents[theatre.pair(from, to)] & consentBit(what)) !== 0;

/** The consents that bits in the order of CONSENTS stand for. */
export const consentsIn = (bits: number): Consent[] => CONSENTS.filter((_, what) => (bits & (1 << what)) !== 0);
