import type { Json, LastTurn, Strategy } from '../core/contracts.js';
import { EngineBug } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';
import { asJson, freezeJson, notJson } from './json.js';
import { asWritten } from './orders-in.js';
import { makeView } from './view.js';

/** What a strategy answered, put in order. */
export interface Answer {
  /** As written. */
  readonly orders: readonly unknown[];
  readonly memory: Json;
  /** A code where the strategy failed and passes. */
  readonly failed: string | null;
  readonly message: string;
}

const RUBBISH = 'a strategy answers with a list of orders, or { orders, memory }';

const failed = (memory: Json, code: string, message: string): Answer => ({ orders: [], memory, failed: code, message });

const messageOf = (error: unknown): string => {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'what it threw cannot be put in words';
  }
};

const kindOfAnswer = (answer: unknown): string =>
  answer === null || answer === undefined ? String(answer) : typeof answer === 'object' ? 'that' : `a ${typeof answer}`;

/** Reads an answer that may be anything at all; its getters and traps may throw. */
const read = (compiled: Compiled, answer: unknown, memory: Json): Answer => {
  if (Array.isArray(answer)) return { orders: asWritten(compiled, answer), memory, failed: null, message: '' };
  const orders: unknown = answer === null || typeof answer !== 'object' || !('orders' in answer) ? null : answer.orders;
  if (!Array.isArray(orders)) return failed(memory, 'strategy-rubbish', `${RUBBISH}, not ${kindOfAnswer(answer)}`);
  const given = (answer as { readonly memory?: unknown }).memory;
  const next = given === undefined ? memory : given;
  const wrong = notJson(next, 'memory');
  if (wrong !== null) return failed(memory, 'memory-not-json', `memory must be plain JSON: ${wrong}`);
  return {
    orders: asWritten(compiled, orders),
    memory: next === memory ? memory : freezeJson(asJson(next)),
    failed: null,
    message: '',
  };
};

/** Asks one strategy; whatever it does wrong makes it pass for the turn. */
export const ask = (
  scenario: Scenario,
  world: World,
  faction: FactionIndex,
  strategy: Strategy,
  memory: Json,
  lastTurn: () => LastTurn,
): Answer => {
  const { view, close } = makeView(scenario, world, faction, memory, lastTurn);
  let answer: unknown;
  try {
    answer = strategy(view);
  } catch (error) {
    if (error instanceof EngineBug) throw error;
    return failed(memory, 'strategy-threw', messageOf(error));
  } finally {
    close();
  }
  try {
    return read(scenario.compiled, answer, memory);
  } catch {
    return failed(memory, 'strategy-rubbish', RUBBISH);
  }
};
