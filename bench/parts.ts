/** Where a campaign's time goes: by rule, by strategy, and what is left for views, orders and events. */
import type { Strategy } from '../dist/core/contracts.js';
import type { OrdersByFaction } from '../dist/core/orders.js';
import type { Arm, Scenario } from '../dist/core/scenario.js';
import { clone } from '../dist/core/clone.js';
import { unwrap } from '../dist/core/result.js';
import { makeMachine } from '../dist/engine/machine.js';
import { readOrders } from '../dist/engine/orders-in.js';
import { begin, byIndex } from '../dist/engine/step.js';
import { armOf, play, resolveStrategy, withArm } from '../dist/setup.js';
import { makeStopwatch, median } from './measure.js';

/** Rounds of which the median counts, and campaigns in each. */
const ROUNDS = 9;
const CAMPAIGNS = 10;

/** The name under which a whole turn stands beside its parts. */
export const WHOLE = 'a turn, strategies included';

/** Medians over rounds of µs a turn, by part. */
const medians = (rounds: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> =>
  new Map([...(rounds[0]?.keys() ?? [])].map((name) => [name, median(rounds.map((round) => round.get(name) ?? 0))]));

/** The orders of one campaign, turn by turn, so that the engine can be measured without strategies. */
export const ordersOf = (scenario: Scenario, arm: string): readonly OrdersByFaction[] =>
  (play(scenario, { seed: 'bench', arm }).record?.turns ?? []).map((turn) => turn.orders as unknown as OrdersByFaction);

/** µs a turn of each rule, and of reading the orders. */
export const byRule = (scenario: Scenario, turns: readonly OrdersByFaction[]): ReadonlyMap<string, number> => {
  const { compiled } = scenario;
  const start = begin(scenario, 'bench');
  const round = (): ReadonlyMap<string, number> => {
    const { sums, add } = makeStopwatch();
    for (let i = 0; i < CAMPAIGNS; i++) {
      const rules = compiled.rules.map((bound): typeof bound => {
        const { rule } = bound;
        const apply: typeof rule.apply = (world, context) => {
          const since = performance.now();
          rule.apply(world, context);
          add(rule.id, since);
        };
        return { ...bound, rule: { ...rule, apply } };
      });
      const machine = makeMachine({ ...compiled, rules }, clone(start));
      for (const orders of turns) {
        const given = byIndex(compiled, orders);
        const since = performance.now();
        const { byKind } = readOrders(compiled, machine.world, given);
        add('(orders read)', since);
        machine.run(byKind);
      }
    }
    return new Map([...sums].map(([name, us]) => [name, us / CAMPAIGNS / turns.length]));
  };
  round();
  return medians(Array.from({ length: ROUNDS }, round));
};

/** An arm's strategies by faction, each telling the stopwatch how long it took. */
const timedStrategies = (
  { strategies }: Arm,
  add: (name: string, sinceMs: number) => void,
): Readonly<Record<string, Strategy>> =>
  Object.fromEntries(
    Object.entries(strategies).map(([faction, ref]) => {
      const strategy = unwrap(resolveStrategy(ref));
      const name = `${faction}: ${typeof ref === 'object' ? ref.use : String(ref)}`;
      const timed: Strategy = (view) => {
        const since = performance.now();
        const answer = strategy(view);
        add(name, since);
        return answer;
      };
      return [faction, timed];
    }),
  );

/** µs a turn of each faction's strategy, with all that it asks of its view, and of the whole turn around them. */
export const byStrategy = (scenario: Scenario, arm: string): ReadonlyMap<string, number> => {
  const chosen = armOf(scenario, arm).arm;
  const varied = withArm(scenario, chosen.set);
  const round = (): ReadonlyMap<string, number> => {
    const { sums, add } = makeStopwatch();
    const strategies = timedStrategies(chosen, add);
    let turns = 0;
    const since = performance.now();
    for (let i = 0; i < CAMPAIGNS; i++) turns += play(varied, { seed: `bench/${i}`, strategies, record: false }).turns;
    add(WHOLE, since);
    return new Map([...sums].map(([name, us]) => [name, us / turns]));
  };
  round();
  return medians(Array.from({ length: ROUNDS }, round));
};
