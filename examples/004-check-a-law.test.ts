/** Check laws on a strategy of your own, under vitest: those of the library, and one that you state yourself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, type Strategy } from 'marchland';
import { arbitraries, strategyLaws } from 'marchland/testing';

/** Presses wherever it faces an enemy with more than it has, on no more fronts than its ceiling of offensives allows. */
const stubborn: Strategy = (view) => {
  const enemies = view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);
  const presses = view.regions.flatMap((region) => {
    const own = region.fighters(view.me) ?? 0;
    const opposing = enemies.reduce((sum, enemy) => sum + (region.fighters(enemy) ?? 0), 0);
    return opposing > own
      ? view.legal('advance', region.id).filter((order) => order.to === region.id && order.quarters === 4)
      : [];
  });
  return presses.slice(0, view.ceiling ?? undefined);
};

// Same input, same war; lists in any order; ids renamed; the ledger balances; and so on, on wars made up for the purpose.
for (const [law, property] of Object.entries(strategyLaws(stubborn))) {
  test(law, () => {
    fc.assert(property, { numRuns: 10 });
  });
}

// What a view lists is legal alone, and what keeps to the ceiling is legal together.
test('is refused nothing', () => {
  fc.assert(
    fc.property(arbitraries.war(), ({ scenario, seed }) => {
      const strategies = Object.fromEntries(scenario.factions.map((faction) => [faction.id, stubborn]));
      const { rejected } = play(scenario, { seed, strategies, turns: 6 });
      expect(rejected).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
