/** Strikes from the air: how orders add up to them, and how they fall. */
import type { GivenOrder } from '../core/contracts.js';
import { fallOn, laterMarch } from '../core/marches.js';
import { shareOf } from '../core/orders.js';
import type { FactionIndex, March, RegionIndex, World } from '../core/world.js';

export const STRIKE_FIELDS = { region: 'region', against: 'faction', quarters: 'quarters' } as const;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** All that one faction flies against another in a region this week. */
export interface Strike {
  readonly faction: FactionIndex;
  readonly region: RegionIndex;
  readonly against: FactionIndex;
  /** Position among the faction's targets in the region. */
  readonly rank: number;
  sorties: number;
  /** Detection mu it works with. */
  detection: number;
  kills: number;
}

/** The week's strikes, orders on the same target added up. */
export const strikesOf = (orders: readonly GivenOrder<typeof STRIKE_FIELDS>[], world: World): Strike[] => {
  const strikes: Strike[] = [];
  for (const order of orders) {
    const { faction, region, against } = order;
    const sorties = shareOf(world.factions[faction].sorties, order);
    const there = strikes.filter((strike) => strike.faction === faction && strike.region === region);
    const same = there.find((strike) => strike.against === against);
    if (same === undefined)
      strikes.push({ faction, region, against, rank: there.length, sorties, detection: 0, kills: 0 });
    else same.sorties += sorties;
  }
  return strikes;
};

/** What all strikes on one faction in a region do together. */
export interface Blow {
  readonly region: RegionIndex;
  readonly against: FactionIndex;
  readonly strikes: readonly Strike[];
}

export const blowsOf = (strikes: readonly Strike[]): readonly Blow[] => {
  const blows: (Blow & { readonly strikes: Strike[] })[] = [];
  for (const strike of strikes) {
    const { region, against } = strike;
    const blow = blows.find((other) => other.region === region && other.against === against);
    if (blow === undefined) blows.push({ region, against, strikes: [strike] });
    else blow.strikes.push(strike);
  }
  return blows;
};

/** Cuts a blow to a share of those it finds, everybody's part alike. Returns the dead. */
const cap = ({ strikes }: Blow, found: number, share: number): number => {
  const most = Math.floor(share * found);
  const wanted = sum(strikes.map(({ kills }) => kills));
  if (wanted <= most) return wanted;
  for (const strike of strikes) strike.kills = Math.floor((strike.kills * most) / wanted);
  return sum(strikes.map(({ kills }) => kills));
};

/** The marches of a faction to a region, in an order that does not depend on who set out first. */
const boundFor = (world: World, region: RegionIndex, faction: FactionIndex): readonly March[] =>
  world.marches
    .filter((march) => march.to === region && march.faction === faction)
    .sort((a, b) => laterMarch(a, b) || a.fighters - b.fighters);

/**
 * Lets a blow fall on those who stand in the region and on those who are on their way there, in proportion, at most a share
 * of them. Gives the event that tells of it. Marches of whom nobody is left stay until `dropEmpty`.
 */
export const fall = (
  world: World,
  blow: Blow,
  share: number,
  lose: (region: RegionIndex | null, fighters: number) => void,
): 'struck' | 'struck-under-way' => {
  const { region, against } = blow;
  const there = world.regions[region].fighters[against];
  const bound = boundFor(world, region, against);
  const strengths = [there, ...bound.map(({ fighters }) => fighters)];
  const [fallen, ...onTheWay] = fallOn(strengths, cap(blow, sum(strengths), share));
  lose(region, fallen);
  bound.forEach((march, i) => {
    march.fighters -= onTheWay[i];
    lose(null, onTheWay[i]);
  });
  return there === 0 && bound.length > 0 ? 'struck-under-way' : 'struck';
};
