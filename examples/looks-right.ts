/**
 * A strategy that looks right and is not, though it does well in the scenarios of this package. What a check finds is in
 * looks-right/; it fails again with `npx marchland check ./examples/looks-right.ts --case examples/looks-right`.
 */
import type { Strategy } from 'marchland';

/** Goes over the border with half of what it has, at the first crossing where it outnumbers whoever stands beyond. */
export const overTheBorder: Strategy = (view) => {
  const enemies = view.factions.filter(({ hostile }) => hostile).map(({ id }) => id);
  const moves = view.crossings.flatMap(({ id, international }) => {
    const [here = '', beyond = ''] = id.split('~');
    const own = view.region(here).fighters(view.me) ?? 0;
    const theirs = enemies.reduce((sum, enemy) => sum + (view.region(beyond).fighters(enemy) ?? 0), 0);
    if (!international || own <= 2 * theirs) return [];
    return view.legal('advance', here).filter(({ to, quarters }) => to === beyond && quarters === 2);
  });
  return moves.slice(0, 1);
};
