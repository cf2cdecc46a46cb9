/** Whose leave a faction needs on somebody's land, and whether it has it. */
import { consents } from './cooperation.js';
import {
  hostile,
  joint,
  type Consent,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
  type World,
} from './world.js';

/**
 * The states of a region's country whose leave a faction needs to enter it or to strike there; none on its own
 * country's land, and none for insurgents, who ask nobody.
 */
export const hostsOf = (theatre: Theatre, region: RegionIndex, faction: FactionIndex): readonly FactionIndex[] => {
  const { country } = theatre.regions[region];
  return theatre.hidden[faction] || theatre.factions[faction].country === country ? [] : theatre.states[country];
};

/** Whether a host gives a faction leave: by consent, or because the two act jointly. */
export const lets = (
  world: World,
  theatre: Theatre,
  host: FactionIndex,
  faction: FactionIndex,
  what: Consent,
): boolean => joint(world, theatre, host, faction) || consents(world, theatre, host, faction, what);

/** Whether a host lets a faction's strikes pass without a word: it tolerates them, or is at war with it anyway. */
export const overlooks = (world: World, theatre: Theatre, host: FactionIndex, faction: FactionIndex): boolean =>
  world.pairs.tolerates[theatre.pair(host, faction)] === 1 || hostile(world, theatre, host, faction);
