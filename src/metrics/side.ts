import type { Better } from '../core/contracts.js';
import type { Theatre } from '../core/world.js';

/**
 * What is better for the scenario's side, from what is better for those who fight the insurgents: turned round where the
 * side consists of insurgents, `neither` where it is empty or has both in it.
 */
export const forSide = (theatre: Theatre, better: 'higher' | 'lower'): Better => {
  const hidden = theatre.hidden.filter((_, faction) => theatre.side[faction]);
  if (hidden.length === 0 || hidden.includes(true) !== hidden.every(Boolean)) return 'neither';
  if (!hidden[0]) return better;
  return better === 'higher' ? 'lower' : 'higher';
};
