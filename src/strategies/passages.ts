/** Who is cut off, and whom one does not attack while they leave. */
import type { DealView } from '../core/contracts.js';
import { seenAs, type Field, type Ground } from './field.js';

/** Whether there are ways out of a region, and all of them lead to where `isBarred` holds. */
export const isCutOff = (field: Field, { region }: Ground, isBarred: (ground: Ground) => boolean): boolean =>
  region.neighbours.length > 0 && region.neighbours.every((way) => isBarred(field.at(way.region)));

/**
 * The field to one who spares those who are about to leave under safe conduct: nobody to attack there, and no way through.
 * Who surrounds them, and has no enemy where he stands, stays.
 */
export const sparing = (field: Field, deals: readonly DealView[]): Field => {
  const spared = new Set(deals.map(({ from }) => from));
  return seenAs(field, (ground) => {
    const { region, enemy } = ground;
    if (spared.has(region.id))
      return { ...ground, own: 0, friendly: 0, enemy: 0, enemyHeld: false, region: { ...region, mayEnter: false } };
    const isRing = enemy === 0 && region.neighbours.some((way) => spared.has(way.region));
    return isRing ? { ...ground, own: 0 } : ground;
  });
};
