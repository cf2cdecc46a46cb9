/** Check laws on a strategy of your own, under vitest: those of the library, and one that you state yourself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, type Strategy } from 'marchland';
import { arbitraries, strategyLaws } from 'marchland/testing';

/** Presses wherever it faces an enemy with more than it has. */
const stubborn: Strategy = (view) => {
  const enemies = view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);
  return view.regions.flatMap((region) => {
    const own = region.fighters(view.me) ?? 0;
    const opposing = enemies.reduce((sum, enemy) => sum + (region.fighters(enemy) ?? 0), 0);
    return opposing > own
      ? view.legal('advance', region.id).filter((order) => order.to === region.id && order.quarters === 4)
      : [];
  });
};

// Same input, same war; lists in any order; ids renamed; the ledger balances; and so on, on wars made up for the purpose.
for (const [law, property] of Object.entries(strategyLaws(stubborn))) {
  test(law, () => {
    fc.assert(property, { numRuns: 10 });
  });
}

// What a view lists is legal alone; together orders may still be more than a faction's ceiling on offensives lets it do.
test('is refused nothing but what is too much at once', () => {
  fc.assert(
    fc.property(arbitraries.war(), ({ scenario, seed }) => {
      const strategies = Object.fromEntries(scenario.factions.map((faction) => [faction.id, stubborn]));
      const { rejected } = play(scenario, { seed, strategies, turns: 6 });
      expect(rejected.filter(({ code }) => code !== 'over-committed')).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
