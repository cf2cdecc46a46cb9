/** A quantity followed week by week through the engine, and the week in which it reaches a level. */
import { begin, step, type OrdersByFaction, type Scenario, type World } from '../../src/index.js';
import { LONGEST } from './fight.js';
import type { Check } from './kind.js';

/** Beyond so many weeks nobody waits for a level to be reached. */
const PATIENCE = 100_000;
/** What the order of additions may cost a level that is met exactly. */
const DUST = 1e-12;

interface Course {
  /** A war in which the quantity starts like this. */
  scenarioOf(start: number): Scenario;
  ordersOf(turn: number): OrdersByFaction;
  valueOf(scenario: Scenario, world: World): number;
}

/** The quantity after each week; a war that has reached its last turn is followed by another that starts as it ended. */
export function* weekly({ scenarioOf, ordersOf, valueOf }: Course, start: number): Generator<number, never> {
  let value = start;
  for (;;) {
    const scenario = scenarioOf(value);
    let world = begin(scenario, 'oracle');
    while (world.turn < LONGEST) {
      ({ world } = step(scenario, world, ordersOf(world.turn + 1)));
      value = valueOf(scenario, world);
      yield value;
    }
  }
}

/** The weeks in which a level may be said to be reached: floating point leaves open which, where it is met exactly. */
export interface Reached {
  readonly early: number | null;
  readonly late: number | null;
}

/** Follows a rising quantity until it is beyond a level, moves no more, or the `last` week or patience is over. */
export const reached = (weeks: Iterable<number>, start: number, level: number, last: number): Reached => {
  let early = start >= level * (1 - DUST) ? 0 : null;
  if (start > level * (1 + DUST)) return { early, late: 0 };
  let [week, before] = [0, start];
  for (const value of weeks) {
    week += 1;
    if (early === null && value >= level * (1 - DUST)) early = week;
    if (value > level * (1 + DUST)) return { early, late: week };
    if (value === before || week >= Math.min(last, PATIENCE)) break;
    before = value;
  }
  return { early, late: null };
};

/** A week as a row expects it, null = never. */
export const weekCheck = (what: string, expected: number | null, { early, late }: Reached, most: number): Check => ({
  what,
  expected: expected ?? 'never',
  got: early ?? 'never',
  tolerance: `${most}`,
  ok:
    expected === null
      ? late === null
      : early !== null && expected >= early - most && (late === null || expected <= late + most),
});

/** How long a row is worth following: to just beyond the week it expects. */
export const lastWeek = (expected: number | null, most: number): number =>
  expected === null ? PATIENCE : Math.ceil(expected + most) + 1;
