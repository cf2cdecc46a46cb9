/** Laws of how a strategy answers: at once, legally, within bounds, and from its view alone. */
import type { Strategy, View } from '../core/contracts.js';
import type { Rejection } from '../core/orders.js';
import { orderWords } from './answer-words.js';
import { outsideHelp } from './outside.js';
import { defineStrategyLaw, type Breach } from './strategy-law.js';
import { playTrial, type Course, type Trial } from './trial.js';
import { watchedView, type Watched } from './watched-view.js';

/** More orders in one turn than any strategy can mean. */
const MOST_ORDERS = 1000;
/** More calls of a view's functions in one turn than any strategy needs: a built-in makes some hundreds on the reference case. */
export const MOST_CALLS = 20_000;

/** Longest memory, as JSON: a plan for a hundred regions takes a tenth of it. */
const MOST_MEMORY = 100_000;

const FAILED = /^(strategy|memory)-/;

/** What the engine refused of the tested faction's, in order of turns. */
const refusals = ({ trial, campaign }: Course): readonly (Rejection & { readonly turn: number })[] =>
  campaign.rejected.filter(({ faction }) => faction === trial.me);

const isThenable = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && 'then' in value && typeof value.then === 'function';

/** Whether the strategy answers a turn of a trial with a promise. */
const promisesIn = (turn: number, trial: Trial, strategy: Strategy): boolean => {
  let promised = false;
  playTrial(trial, (view) => {
    const answer = strategy(view);
    if (view.turn === turn) promised = isThenable(answer);
    return answer;
  });
  return promised;
};

const answers = defineStrategyLaw({
  id: 'answers',
  summary:
    'It answers every view with a list of orders, or with orders and a memory that is JSON; it neither throws nor promises.',
  needs: ['bounded', 'view-untouched'],
  check: (trial, strategy, course) => {
    const first = refusals(course()).find(({ code }) => FAILED.test(code));
    if (first === undefined) return null;
    if (promisesIn(first.turn, trial, strategy))
      return { message: 'it answered with a promise, not with orders', turn: first.turn };
    const threw = first.code === 'strategy-threw';
    return { message: threw ? `it threw: ${first.message}` : first.message, turn: first.turn };
  },
});

const legal = defineStrategyLaw({
  id: 'legal',
  summary:
    'Its orders are legal, each alone and all of a turn together. An order given twice counts once and is no fault.',
  needs: ['bounded'],
  check: (_trial, _strategy, course) => {
    const illegal = refusals(course()).find(({ code }) => !FAILED.test(code) && code !== 'duplicate');
    if (illegal === undefined) return null;
    return {
      message: `${orderWords(illegal.order)} was refused, ${illegal.code}: ${illegal.message}`,
      turn: illegal.turn,
    };
  },
});

/** Plays a trial with views that are watched; `look` judges each turn after the strategy has answered or thrown. */
const watching = (
  trial: Trial,
  strategy: Strategy,
  look: (watched: Watched, view: View, answer: unknown) => string | null,
): Breach | null => {
  let breach: Breach | null = null;
  playTrial(trial, (view) => {
    if (breach !== null) return []; // the first says enough
    const watched = watchedView(view, MOST_CALLS);
    const judge = (answer: unknown): void => {
      const message = look(watched, view, answer);
      if (message !== null) breach ??= { message, turn: view.turn };
    };
    try {
      const answer = strategy(watched.view);
      judge(answer);
      return answer;
    } catch (error) {
      judge(undefined);
      throw error;
    }
  });
  return breach;
};

const memoryIn = (answer: unknown): number => {
  const memory: unknown = answer !== null && typeof answer === 'object' && 'memory' in answer ? answer.memory : null;
  try {
    return JSON.stringify(memory)?.length ?? 0;
  } catch {
    return 0; // no JSON: another law says so
  }
};

const ordersIn = (answer: unknown): number => {
  const list: unknown = answer !== null && typeof answer === 'object' && 'orders' in answer ? answer.orders : answer;
  return Array.isArray(list) ? list.length : 0;
};

const bounded = defineStrategyLaw({
  id: 'bounded',
  summary: `In one turn it gives at most ${MOST_ORDERS} orders and calls functions of its view at most ${MOST_CALLS} times; its memory is at most ${MOST_MEMORY} characters of JSON.`,
  needs: [],
  costly: true,
  check: (trial, strategy) =>
    watching(trial, strategy, ({ calls }, _, answer) => {
      if (calls() > MOST_CALLS) return `more than ${MOST_CALLS} calls of its view's functions`;
      const orders = ordersIn(answer);
      if (orders > MOST_ORDERS) return `${orders} orders`;
      const memory = memoryIn(answer);
      return memory > MOST_MEMORY ? `a memory of ${memory} characters` : null;
    }),
});

const viewUntouched = defineStrategyLaw({
  id: 'view-untouched',
  summary:
    'It writes neither to its view nor to its memory, which are frozen: a new memory is answered, not made in place.',
  needs: ['bounded'],
  check: (trial, strategy) =>
    watching(trial, strategy, ({ writes }) => {
      const [first] = writes();
      return first === undefined ? null : `it wrote to ${first} of its view`;
    }),
});

const noOutsideHelp = defineStrategyLaw({
  id: 'no-outside-help',
  summary:
    'It asks no clock and no chance but that of its view, waits for nothing, and leaves globals and prototypes as they are.',
  needs: ['bounded'],
  check: (trial, strategy) => {
    let breach: Breach | null = null;
    playTrial(trial, (view) => {
      let answer: ReturnType<Strategy> = [];
      const used = outsideHelp(() => {
        answer = strategy(view);
      });
      if (used.length > 0) breach ??= { message: `it ${used.join(', ')}`, turn: view.turn };
      return answer;
    });
    return breach;
  },
});

/** In the order in which they are tried. */
export const conductLaws = [bounded, viewUntouched, answers, legal, noOutsideHelp] as const;
