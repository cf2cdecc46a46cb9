/**
 * What users wait for, and where it goes: `npm run bench`. Rounds of all cases are interleaved, so that a busy machine hurts
 * each alike; medians and ratios are worth more than microseconds.
 */
import type { OrdersByFaction } from '../dist/core/orders.js';
import type { Scenario } from '../dist/core/scenario.js';
import { clone } from '../dist/core/clone.js';
import { makeMachine } from '../dist/engine/machine.js';
import { readOrders } from '../dist/engine/orders-in.js';
import { begin, byIndex, step, view } from '../dist/engine/step.js';
import { loadScenario } from '../dist/node/load-scenario.js';
import { play } from '../dist/setup.js';
import { reportImmer } from './immer.js';
import { line, measure, type Case } from './measure.js';
import { byRule, byStrategy, ordersOf, WHOLE } from './parts.js';

const ROUNDS = 9;
/** Repetitions of a recorded war in one measurement: enough to rise above the clock's grain. */
const REPEATS = 20;
const WEEKS = 30;

const campaigns = (scenario: Scenario, arm: string): Case[] => {
  const whole = scenario.compiled.theatre.turns;
  const played = (name: string, turns: number, record: boolean): Case => ({
    name,
    unit: 'ms a campaign',
    run: () => {
      const count = 10;
      for (let i = 0; i < count; i++) play(scenario, { seed: `bench/${i}`, arm, turns, record });
      return count * 1000; // milliseconds
    },
  });
  return [
    played(`${WEEKS} weeks, no record`, WEEKS, false),
    played(`all ${whole} weeks, no record`, whole, false),
    played(`all ${whole} weeks, recorded`, whole, true),
  ];
};

const engine = (scenario: Scenario, turns: readonly OrdersByFaction[]): Case[] => {
  const { compiled } = scenario;
  const start = begin(scenario, 'bench');
  return [
    {
      name: 'recorded orders, in place',
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
      name: 'recorded orders, by step',
      unit: 'µs a turn',
      run: () => {
        for (let repeat = 0; repeat < REPEATS; repeat++) {
          let world = start;
          for (const orders of turns) world = step(scenario, world, orders).world;
        }
        return turns.length * REPEATS;
      },
    },
  ];
};

const views = (scenario: Scenario): Case[] => {
  const start = begin(scenario, 'bench');
  const seen = (name: string, look: (eyes: ReturnType<typeof view>) => void): Case => ({
    name,
    unit: 'µs a view',
    run: () => {
      for (let repeat = 0; repeat < REPEATS; repeat++)
        for (const { id } of scenario.factions) look(view(scenario, start, id));
      return scenario.factions.length * REPEATS;
    },
  });
  return [
    seen('view, nothing read', () => {}),
    seen('view, its regions read', (eyes) => void eyes.regions),
    seen('view, all legal orders', (eyes) => void eyes.legal()),
  ];
};

const show = (title: string, unit: string, values: ReadonlyMap<string, number>): void => {
  console.log(`\n  ${title}`);
  for (const [name, value] of values) console.log(line(value, unit, name));
};

const report = (scenario: Scenario, arm: string): void => {
  const turns = ordersOf(scenario, arm);
  const cases = [...campaigns(scenario, arm), ...engine(scenario, turns), ...views(scenario)];
  const times = measure(cases, ROUNDS);
  const at = (start: string): number => [...times].find(([name]) => name.startsWith(start))?.[1] ?? Number.NaN;
  const [, plain, recorded] = cases.map(({ name }) => times.get(name) ?? Number.NaN);
  console.log(`\n${scenario.id}, arm ${arm}: CPU time`);
  for (const { name, unit } of cases) console.log(line(times.get(name) ?? Number.NaN, unit, name));
  console.log(line((recorded ?? 0) / (plain ?? 1), 'times', 'a campaign for its record'));
  console.log(
    line(at('recorded orders, by step') / at('recorded orders, in place'), 'times', 'a turn in place for a step'),
  );
  show('where the engine’s time goes, by the clock', 'µs a turn', byRule(scenario, turns));
  const strategies = new Map(byStrategy(scenario, arm));
  const whole = strategies.get(WHOLE) ?? Number.NaN;
  strategies.delete(WHOLE);
  const inStrategies = [...strategies.values()].reduce((sum, us) => sum + us, 0);
  strategies.set('(engine, views opened, orders read, metrics)', whole - inStrategies);
  show(
    'where a campaign’s time goes: strategies with what they ask of their views, and the rest',
    'µs a turn',
    strategies,
  );
};

report(await loadScenario('two-valleys'), 'in-turn');
report(await loadScenario('deir-ez-zor-anbar-2017'), 'independent');

const realBorder = await loadScenario('deir-ez-zor-anbar-2017');
reportImmer(realBorder, ordersOf(realBorder, 'independent'));
