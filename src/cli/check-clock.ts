/// <reference types="node" />
/** How long a strategy that runs apart may keep silent. */
import type { Message } from './check-jobs.js';

/** Milliseconds between two looks. */
const TICK = 50;
/** Seconds for loading a strategy, which may have to be compiled first. */
const LOADING = 60;
/** Seconds without a call of the strategy: wars are generated and cut down, modules imported. */
const BETWEEN = 60;

export interface Clock {
  /** A job begins: from now on silence counts. */
  start(): void;
  /** A job is done. */
  rest(): void;
  heard(message: Message): void;
  /** Whether anything was heard. */
  started(): boolean;
  /** The turn that the strategy is or was last asked about; null where it was never asked. */
  turn(): number | null;
  stop(): void;
}

type Stage = 'starting' | 'loading' | 'working';

/** Calls `late` with what is the matter where one answer takes longer than `seconds`, or everything stands still. */
export const clock = (cell: Int32Array, seconds: number, late: (why: string) => void): Clock => {
  let stage: Stage = 'starting';
  let counting = true; // loading counts from the start
  let calls = 0;
  let turn: number | null = null;
  let inside = false;
  let silent = 0;
  let before = performance.now();
  const limit = (): number => {
    if (inside) return seconds;
    return stage === 'loading' ? Math.max(seconds, LOADING) : Math.max(seconds, BETWEEN);
  };
  const look = (): void => {
    const now = performance.now();
    silent += Math.min(now - before, 4 * TICK); // a machine that slept is no silence
    before = now;
    const seen = Atomics.load(cell, 0);
    if (seen !== calls) {
      calls = seen;
      inside = seen % 2 === 1;
      turn = Atomics.load(cell, 1);
      silent = 0;
    }
    if (!counting || silent < limit() * 1000) return;
    clearInterval(timer);
    late(
      `it had not ${stage === 'loading' ? 'been loaded' : 'answered'} after ${limit()} second${limit() === 1 ? '' : 's'}`,
    );
  };
  const timer = setInterval(look, TICK);
  return {
    start: () => {
      counting = true;
      silent = 0;
    },
    rest: () => {
      counting = false;
    },
    heard: (message) => {
      silent = 0;
      if (message.say === 'loading') stage = 'loading';
      else if (message.say === 'ready') stage = 'working';
      else if (message.say === 'asked') {
        inside = message.turn !== null;
        turn = message.turn ?? turn;
      }
    },
    started: () => stage !== 'starting',
    turn: () => (Atomics.load(cell, 0) > 0 ? Atomics.load(cell, 1) : turn),
    stop: () => clearInterval(timer),
  };
};
