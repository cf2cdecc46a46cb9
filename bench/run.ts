/**
 * CPU time of what users wait for: `npm run bench`. Rounds of all cases are interleaved, so that a busy machine hurts each
 * alike; medians and ratios are worth more than microseconds.
 */
import type { OrdersByFaction } from '../dist/core/orders.js';
import type { Scenario } from '../dist/core/scenario.js';
import { clone } from '../dist/core/clone.js';
import { makeMachine } from '../dist/engine/machine.js';
import { readOrders } from '../dist/engine/orders-in.js';
import { begin, byIndex, step, view } from '../dist/engine/step.js';
import { loadScenario } from '../dist/node/load-scenario.js';
import { play } from '../dist/setup.js';

const ROUNDS = 15;

interface Case {
  readonly name: string;
  readonly unit: string;
  /** Runs once and says how many units that were. */
  readonly run: () => number;
}

/** CPU time of one call in microseconds, this process's threads together. */
const cpu = (run: () => number): number => {
  const before = process.cpuUsage();
  const units = run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / units;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The orders of one campaign, turn by turn, so that engine and strategies can be measured apart. */
const ordersOf = (scenario: Scenario, arm: string): readonly OrdersByFaction[] =>
  (play(scenario, { seed: 'bench', arm }).record?.turns ?? []).map((line) => line.orders as unknown as OrdersByFaction);

const campaigns = (scenario: Scenario, arm: string, count: number): Case => ({
  name: `campaign ${scenario.id} ${arm}, strategies included`,
  unit: 'µs a campaign',
  run: () => {
    for (let i = 0; i < count; i++) play(scenario, { seed: `bench/${i}`, arm, record: false });
    return count;
  },
});

/** Repetitions of a recorded war in one measurement: enough to rise above the clock's grain. */
const REPEATS = 20;

const engineCases = (scenario: Scenario, arm: string): Case[] => {
  const turns = ordersOf(scenario, arm);
  const { compiled } = scenario;
  const start = begin(scenario, 'bench');
  return [
    {
      name: `engine in place, ${scenario.id} ${arm}`,
      unit: 'µs a turn',
      run: () => {
        for (let repeat = 0; repeat < REPEATS; repeat++) {
          const machine = makeMachine(compiled, clone(start));
          for (const orders of turns)
            machine.run(readOrders(compiled, machine.world, byIndex(compiled, orders)).byKind);
        }
        return turns.length * REPEATS;
      },
    },
    {
      name: `engine by step, ${scenario.id} ${arm}`,
      unit: 'µs a turn',
      run: () => {
        for (let repeat = 0; repeat < REPEATS; repeat++) {
          let world = start;
          for (const orders of turns) world = step(scenario, world, orders).world;
        }
        return turns.length * REPEATS;
      },
    },
    {
      name: `view with all legal orders, ${scenario.id}`,
      unit: 'µs a view',
      run: () => {
        let seen = 0;
        for (let repeat = 0; repeat < REPEATS; repeat++)
          for (const faction of scenario.factions) {
            view(scenario, start, faction.id).legal();
            seen += 1;
          }
        return seen;
      },
    },
  ];
};

const twoValleys = await loadScenario('two-valleys');
const realBorder = await loadScenario('deir-ez-zor-anbar-2017');
const cases: readonly Case[] = [
  campaigns(twoValleys, 'in-turn', 20),
  campaigns(realBorder, 'independent', 4),
  ...engineCases(twoValleys, 'in-turn'),
  ...engineCases(realBorder, 'independent'),
];

const times = cases.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) cases.forEach((each, i) => times[i]?.push(cpu(each.run)));
cases.forEach((each, i) =>
  console.log(
    `${median(times[i] ?? [])
      .toFixed(1)
      .padStart(10)} ${each.unit.padEnd(14)} ${each.name}`,
  ),
);
const ratio = (of: string, to: string, id: string): string => {
  const at = (name: string): number =>
    median(times[cases.findIndex((each) => each.name.startsWith(name) && each.name.includes(id))] ?? []);
  return (at(of) / at(to)).toFixed(2);
};
for (const { id } of [twoValleys, realBorder])
  console.log(`${id}: a step costs ${ratio('engine by step', 'engine in place', id)} times a turn in place`);
