import type { ChanceSource } from '../core/chance.js';
import type { Compiled } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { makeMachine, type Machine, type OrdersByKind, type RawEvent } from './machine.js';

/** One machine per scenario waits for the next turn that is played on its own: to make one costs a third of a turn. */
const idle = new WeakMap<Compiled, Machine>();

/**
 * Plays one turn on a world that may be changed, and gives its events. The machine is out of the pool while it runs:
 * a rule that plays a turn itself gets another, and one that threw in the middle is not used again.
 */
export const runOnce = (
  compiled: Compiled,
  world: World,
  orders: OrdersByKind,
  source?: ChanceSource,
): readonly RawEvent[] => {
  const machine = (source === undefined ? idle.get(compiled) : undefined) ?? makeMachine(compiled, world, source);
  idle.delete(compiled);
  machine.seat(world);
  machine.run(orders);
  if (source === undefined) idle.set(compiled, machine);
  return machine.events;
};
