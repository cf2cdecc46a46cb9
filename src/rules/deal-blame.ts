/** Whom safe conduct for an enemy offends, and with whom. */
import { consents } from '../core/cooperation.js';
import type { Week } from '../core/contracts.js';
import { holdAgainst } from '../core/offence.js';
import { hostile, type Deal, type FactionIndex, type Theatre, type World } from '../core/world.js';

/** Who lets a deal maker join it answers for the deal in part. */
const consented = (world: World, theatre: Theatre, partner: FactionIndex, maker: FactionIndex): boolean =>
  consents(world, theatre, partner, maker, 'join');

/** How much of a breach somebody sees in a deal, 0 to 1, before its size: the host all of it, enemies of the evacuees a part. */
const grievance = (world: World, theatre: Theatre, deal: Deal, other: FactionIndex, bystander: number): number => {
  const { maker, faction, to } = deal;
  if (other === maker || other === faction || consented(world, theatre, other, maker)) return 0;
  if (theatre.states[theatre.regions[to].country].includes(other)) return 1;
  return hostile(world, theatre, other, faction) ? bystander : 0;
};

interface Blame {
  readonly bystander: number;
  readonly partner: number;
}

/** Notes whom a deal with so much weight offends: with its maker, and in part with those who let him. */
export const offend = (world: World, theatre: Theatre, week: Week, deal: Deal, weight: number, blame: Blame): void => {
  const { maker, faction } = deal;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++) {
    const share = weight * grievance(world, theatre, deal, other, blame.bystander);
    if (share === 0) continue;
    holdAgainst(week, theatre.pair(maker, other), share);
    for (let partner = 0 as FactionIndex; partner < theatre.factionCount; partner++)
      if (partner !== maker && partner !== faction && partner !== other && consented(world, theatre, partner, maker))
        holdAgainst(week, theatre.pair(partner, other), share * blame.partner);
  }
};
