/**
 * A strategy that looks right and is not, though in the scenarios of this package none of its orders is refused. What a
 * check finds is in looks-right/legal; it fails again with
 * `npx marchland check ./examples/looks-right.ts --case examples/looks-right/legal`.
 */
import type { Strategy } from 'marchland';

/** Every stack leaves a quarter where it is and goes for the weakest enemy region within reach, or fights on in its own. */
export const everywhere: Strategy = (view) => {
  const enemies = view.factions.filter(({ hostile }) => hostile).map(({ id }) => id);
  const enemiesIn = (region: string): number =>
    enemies.reduce((sum, enemy) => sum + (view.region(region).fighters(enemy) ?? 0), 0);
  const isEnemy = (region: string): boolean =>
    enemiesIn(region) > 0 || enemies.some((enemy) => enemy === view.region(region).controller);
  return view.regions.flatMap(({ id }) =>
    view
      .legal('advance', id) // each of these is legal, and no stack is sent twice
      .filter(({ to, quarters }) => quarters === 3 && isEnemy(to))
      .sort((a, b) => enemiesIn(a.to) - enemiesIn(b.to))
      .slice(0, 1),
  );
};
