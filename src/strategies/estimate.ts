import { fightWeek, type Battle } from '../core/battle.js';
import type { View } from '../core/contracts.js';
import type { FactionId, RegionId } from '../core/orders.js';
import { marchWeeks, survey } from './field.js';

/** Weeks beyond which a siege counts as endless. */
const ENDLESS = 520;

const number = (view: View, path: string, faction: FactionId | undefined, fallback: number): number => {
  const value = view.parameter(path, faction);
  return typeof value === 'number' ? value : fallback;
};

/** The strongest enemy faction known in a region. */
const strongestEnemy = (
  view: View,
  region: RegionId,
): { readonly id: FactionId; readonly kind: string; readonly fighters: number } | null => {
  let strongest: { readonly id: FactionId; readonly kind: string; readonly fighters: number } | null = null;
  for (const { id, kind, hostile } of view.factions) {
    const fighters = hostile ? (view.region(region).fighters(id) ?? 0) : 0;
    if (fighters > 0 && (strongest === null || fighters > strongest.fighters)) strongest = { id, kind, fighters };
  }
  return strongest;
};

/** Weeks until the defender is gone or breaks, at mean luck and with nobody coming to help; null = the attacker breaks first. */
const siegeWeeks = (view: View, attackers: number, region: RegionId): number | null => {
  const enemy = strongestEnemy(view, region);
  if (enemy === null) return 0;
  const { defence, hiding } = view.region(region);
  const rate = (faction: FactionId): number => number(view, 'ground-combat/rate', faction, 0);
  let own = attackers;
  let left = enemy.fighters;
  for (let week = 1; week <= ENDLESS; week++) {
    const battle: Battle = {
      combatants: [
        {
          strength: own,
          reserve: 0,
          breakAt: number(view, 'ground-combat/break', view.me, 0) * attackers,
          rate: rate(view.me),
          hidden: false,
          columns: [],
          day: 0,
        },
        {
          strength: left,
          reserve: 0,
          breakAt: 0,
          rate: rate(enemy.id),
          hidden: enemy.kind === 'insurgent',
          columns: [[0]],
          day: 0,
        },
      ],
      engagements: [0, 1, 0, 1].map((target) => ({
        protection: target === 1 ? defence : 1,
        detection: view.intelligence,
      })),
      hiding,
    };
    fightWeek(battle);
    [own, left] = battle.combatants.map((combatant) => combatant.strength);
    if (battle.combatants[1].day > 0) return week;
    if (battle.combatants[0].day > 0) return null;
  }
  return null;
};

/**
 * Weeks until a force from a neighbouring region has marched to an enemy region, destroyed its defenders to the last and
 * held it long enough to be its new holder: at mean luck, with what is known now, and with nobody coming to help. Null
 * where no way leads there, or the force would break first. An estimate from above: real defenders may break and leave.
 */
export const estimateWeeks = (view: View, from: RegionId, to: RegionId, fighters: number): number | null => {
  const way = view.region(from).neighbours.find((neighbour) => neighbour.region === to);
  const siege = siegeWeeks(view, fighters, to);
  if (way === undefined || siege === null) return null;
  // The week of arrival is the first of the siege; the week in which the last defender falls is the first of holding.
  return marchWeeks(survey(view), way) - 1 + Math.max(1, siege) + number(view, 'control/weeks', undefined, 1) - 1;
};
