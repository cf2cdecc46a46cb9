/** How many weeks running somebody has claimed a region: columns that two rules keep alike, each its own. */
import { NOBODY, type FactionIndex, type RegionIndex } from './world.js';

interface Claims {
  /** Per region; -1 = nobody. */
  readonly claimant: number[];
  readonly claimed: number[];
}

/** Notes this week's claimant; gives for how many weeks running it has claimed the region, 0 where nobody does. */
export const claim = ({ claimant, claimed }: Claims, region: RegionIndex, now: FactionIndex): number => {
  claimed[region] = now === NOBODY ? 0 : now === claimant[region] ? claimed[region] + 1 : 1;
  claimant[region] = now;
  return claimed[region];
};

/** The claim is made good: the count begins anew. */
export const settle = ({ claimant, claimed }: Claims, region: RegionIndex): void => {
  claimant[region] = NOBODY;
  claimed[region] = 0;
};
