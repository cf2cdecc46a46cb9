/** Where insurgents could rise: against how many troops, and with how many people. */
import type { View } from '../core/contracts.js';
import type { Field, Ground } from './field.js';

/** Share of active people who would take up arms, where no rule says it. */
const ARMED = 0.01;

const shareOf = (view: View, path: string, fallback: number): number => {
  const value = view.parameter(path);
  return typeof value === 'number' ? value : fallback;
};

/**
 * Enemies who could be there to fight: of a state at home the fewer, the less its rule is accepted. How weary it is, and
 * how far its rolls are padded, nobody outside knows: there are at most so many.
 */
export const troopsIn = ({ view }: Field, { region }: Ground): number => {
  const absence = shareOf(view, 'readiness/absence', 0);
  let troops = 0;
  for (const { id, kind, country, hostile } of view.factions) {
    const fighters = hostile ? (region.fighters(id) ?? 0) : 0;
    const doubt = kind === 'state' && country === region.country ? 1 - region.legitimacy : 0;
    troops += fighters * (1 - absence * doubt);
  }
  return troops;
};

/** By how many own fighters and people who would take up arms outnumber the troops there and on their way; null = nobody to rise against, or not known. */
const leadIn = (field: Field, ground: Ground): number | null => {
  const { view } = field;
  const { id, actives, asOf } = ground.region;
  if (!ground.enemyHeld || asOf !== view.turn) return null;
  const arms = shareOf(view, 'takeover/armed', ARMED) * (actives ?? 0);
  return ground.own + field.comingOwn(id) + arms - troopsIn(field, ground) - field.comingEnemies(id);
};

export interface Rising {
  readonly ground: Ground;
  /** Whether those who could gather there are still wanted. */
  readonly gathers: boolean;
}

/**
 * The place to rise in: where oneself, the people, and those who could gather there outnumber the troops by most; ties by
 * key. Null = none.
 */
export const placeToRise = (field: Field, couldGather: (ground: Ground) => number): Rising | null => {
  let best: { readonly lead: number; readonly rising: Rising } | null = null;
  for (const ground of field.grounds) {
    const alone = ground.region.mayEnter ? leadIn(field, ground) : null;
    if (alone === null) continue;
    const help = couldGather(ground);
    const isThere = ground.own + field.comingOwn(ground.region.id) > 0;
    const lead = alone + help;
    if (lead <= 0 || (!isThere && help === 0) || (best !== null && lead <= best.lead)) continue;
    best = { lead, rising: { ground, gathers: !isThere || alone <= 0 } };
  }
  return best?.rising ?? null;
};
