/** What the reference semantics and immer's `produce` cost beside `step`. Run last: what has met drafts stays slow. */
import { Immer } from 'immer';
import type { OrdersByFaction } from '../dist/core/orders.js';
import type { Scenario } from '../dist/core/scenario.js';
import type { World } from '../dist/core/world.js';
import { clone } from '../dist/core/clone.js';
import { makeMachine } from '../dist/engine/machine.js';
import { readOrders } from '../dist/engine/orders-in.js';
import { begin, byIndex, step } from '../dist/engine/step.js';
import { trace } from '../dist/engine/trace.js';
import { line, measure, type Case } from './measure.js';

const ROUNDS = 5;
/** Repetitions of a recorded war: enough to rise above the clock's grain where a turn is quick. */
const REPEATS = 10;

const played = (
  name: string,
  scenario: Scenario,
  turns: readonly OrdersByFaction[],
  repeats: number,
  next: (world: World, orders: OrdersByFaction) => World,
): Case => ({
  name,
  unit: 'µs a turn',
  run: () => {
    for (let repeat = 0; repeat < repeats; repeat++) {
      let world = begin(scenario, 'bench');
      for (const orders of turns) world = next(world, orders);
    }
    return turns.length * repeats;
  },
});

const inPlace = (scenario: Scenario, turns: readonly OrdersByFaction[]): Case => ({
  name: 'in place',
  unit: 'µs a turn',
  run: () => {
    const { compiled } = scenario;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const machine = makeMachine(compiled, clone(begin(scenario, 'bench')));
      for (const orders of turns) machine.run(readOrders(compiled, machine.world, byIndex(compiled, orders)).byKind);
    }
    return turns.length * REPEATS;
  },
});

/** Prints what `trace` costs, what a step by `produce` would, and what the rules cost in this process once they met drafts. */
export const reportImmer = (scenario: Scenario, turns: readonly OrdersByFaction[]): void => {
  const { compiled } = scenario;
  const immer = new Immer({ autoFreeze: false });
  const usual = [
    inPlace(scenario, turns),
    played('by step', scenario, turns, REPEATS, (world, orders) => step(scenario, world, orders).world),
  ];
  const before = measure(usual, ROUNDS);
  const traced = measure(
    [played('by trace', scenario, turns, 1, (world, orders) => trace(scenario, world, orders).world)],
    ROUNDS,
  );
  const produced = measure(
    [
      played('by produce', scenario, turns, 1, (world, orders) => {
        const { byKind } = readOrders(compiled, world, byIndex(compiled, orders));
        return immer.produce(world, (draft) => makeMachine(compiled, draft).run(byKind));
      }),
    ],
    ROUNDS,
  );
  const after = measure(usual, ROUNDS);
  const ratio = (a: number | undefined, b: number | undefined): number => (a ?? Number.NaN) / (b ?? Number.NaN);
  console.log(`\n${scenario.id}: immer beside step`);
  console.log(line(ratio(traced.get('by trace'), before.get('by step')), 'times', 'a step for a trace'));
  console.log(line(ratio(produced.get('by produce'), before.get('by step')), 'times', 'a step for one by produce'));
  for (const { name } of usual)
    console.log(
      line(ratio(after.get(name), before.get(name)), 'times', `a turn ${name} once the rules have met drafts`),
    );
};
