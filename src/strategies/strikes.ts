/** Whom to strike from the air, and with how much. */
import type { View } from '../core/contracts.js';
import type { FactionId, Order, Quarters, RegionId } from '../core/orders.js';

/** An option of all who fly strikes. */
export const TARGETS = {
  value: 2,
  min: 1,
  max: 4,
  integer: true,
  unit: 'targets',
  summary: 'Over how many the sorties are split.',
} as const;

export interface Target {
  readonly region: RegionId;
  readonly order: (quarters: Quarters) => Order;
  /** Fighters of partners in the region: where they stand, strikes weigh more and offend least. */
  readonly friends: number;
  readonly enemies: number;
}

/** Whether the state on whose land a region lies gives one leave to strike, or there is none to ask. */
export const hasLeave = (view: View, country: string): boolean => {
  const hosts = view.factions.filter((faction) => faction.kind === 'state' && faction.country === country);
  return (
    hosts.length === 0 ||
    hosts.some(
      ({ id, hostile }) =>
        id === view.me ||
        hostile ||
        view.partners.some((partner) => partner.id === id && partner.allows.includes('strike')),
    )
  );
};

/** Quarters for each of so many targets, the first first. */
const SPLITS: readonly (readonly Quarters[])[] = [[], [4], [2, 2], [2, 1, 1], [1, 1, 1, 1]];

/** Enemies known anywhere that one may strike, by the region's key; `unasked`: also where the host has given no leave. */
export const targetsOf = (view: View, friends: readonly FactionId[], unasked: boolean): Target[] => {
  const foes = view.factions.filter(({ hostile }) => hostile);
  const targets: Target[] = [];
  for (const region of view.regions)
    for (const { id: against } of foes) {
      const enemies = region.fighters(against) ?? 0;
      const order = (quarters: Quarters): Order => ({ kind: 'strike', region: region.id, against, quarters });
      if (enemies === 0 || (!unasked && !hasLeave(view, region.country))) continue;
      if (view.explain(order(4)) !== null) continue; // outside its zones, say: no target, however large
      targets.push({
        region: region.id,
        order,
        friends: friends.reduce((sum, id) => sum + (region.fighters(id) ?? 0), 0),
        enemies,
      });
    }
  return targets;
};

/** The sorties split over at most four targets, those with friends before others, then the largest. Who has too few flies none. */
export const strikesOn = (view: View, targets: readonly Target[], most: number): Order[] => {
  const chosen = [...targets]
    .sort((a, b) => Math.sign(b.friends) - Math.sign(a.friends) || b.enemies - a.enemies) // equals stay in key order
    .slice(0, most);
  return SPLITS[chosen.length]
    .map((quarters, i) => chosen[i].order(quarters))
    .filter((order) => view.explain(order) === null);
};
