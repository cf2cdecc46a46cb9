import type { View } from '../core/contracts.js';
import type { FactionId, Order, Quarters } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';

interface Target {
  readonly order: (quarters: Quarters) => Order;
  /** Fighters of partners in the region: where they stand, strikes weigh more and offend least. */
  readonly friends: number;
  readonly enemies: number;
}

/** Whether the state on whose land a region lies gives one leave to strike, or there is none to ask. */
const hasLeave = (view: View, country: string): boolean => {
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

const targetsOf = (view: View, unasked: boolean): Target[] => {
  const friends = [view.me];
  for (const { id, level, refused } of view.partners)
    if (!refused && (level === 'intelligence' || level === 'joint')) friends.push(id);
  const foes = view.factions.filter(({ hostile }) => hostile);
  const targets: Target[] = [];
  for (const region of view.regions)
    for (const { id: against } of foes) {
      const enemies = region.fighters(against) ?? 0;
      const order = (quarters: Quarters): Order => ({ kind: 'strike', region: region.id, against, quarters });
      if (enemies === 0 || (!unasked && !hasLeave(view, region.country))) continue;
      if (view.explain(order(4)) !== null) continue; // outside its zones, say: no target, however large
      targets.push({
        order,
        friends: friends.reduce((sum, id) => sum + (region.fighters(id) ?? 0), 0),
        enemies,
      });
    }
  return targets;
};

/** Partners one flies for: strikes where they fight, else where most enemies are known to be. */
export const airSupport = defineStrategy({
  id: 'air-support',
  summary: 'Splits its sorties over the largest enemies where partners stand, else over the largest it knows.',
  options: {
    targets: {
      value: 2,
      min: 1,
      max: 4,
      integer: true,
      unit: 'targets',
      summary: 'Over how many the sorties are split.',
    },
    unasked: { value: false, summary: 'Strikes also where the host has given no leave.' },
    request: { value: [], of: 'faction', summary: 'Whom it asks for leave to strike, as long as that is not given.' },
  },
  decide: (view, { targets, unasked, request }) => {
    const found = targetsOf(view, unasked)
      .sort((a, b) => Math.sign(b.friends) - Math.sign(a.friends) || b.enemies - a.enemies) // equals stay in key order
      .slice(0, targets);
    const strikes = SPLITS[found.length].map((quarters, i) => found[i].order(quarters));
    const asks = request.map((of: FactionId): Order => ({ kind: 'request', of, what: 'strike' }));
    return [...strikes, ...asks].filter((order) => view.explain(order) === null);
  },
});
