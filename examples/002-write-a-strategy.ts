/** Write a strategy: a function of what your side may know. Then play it against another on the same luck. */
import { play, type Order, type Strategy } from 'marchland';
import { loadScenario } from 'marchland/node';

/** Attacks only where it outnumbers everybody it can see two to one, and then with half of what it has. */
const careful: Strategy = (view) => {
  const enemies = view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);
  return view.legal('advance').filter((order): boolean => {
    const there = view.region(order.to);
    const opposing = enemies.reduce((sum, enemy) => sum + (there.fighters(enemy) ?? 0), 0);
    const own = view.region(order.from).fighters(view.me) ?? 0;
    return order.quarters === 2 && opposing > 0 && own / 2 >= 2 * opposing;
  });
};

const scenario = await loadScenario('two-valleys');
for (const [name, strategy] of Object.entries({ careful, 'main-effort': 'main-effort' as const })) {
  const campaign = play(scenario, { seed: 'same luck', strategies: { 'west-army': strategy, 'east-army': strategy } });
  const refused: readonly Order[] = campaign.rejected.map((each) => each.order as Order);
  console.log(
    `${name}: ${campaign.metrics['fighters-left']} rebels left after ${campaign.turns} turns, ${refused.length} orders refused`,
  );
}
