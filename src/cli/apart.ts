/// <reference types="node" />
/** A strategy that runs apart, and the clock that watches it. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { IssuesError, refuse } from '../core/result.js';
import type { JobName, Jobs, Message, Trying } from './check-jobs.js';
import type { WrittenRef } from './options.js';
import { clock } from './check-clock.js';

const WORKER = new URL('./check-worker.js', import.meta.url);

/** Why a strategy was given up: what happened in words, in which turn, and what was being tried. */
export interface Stuck {
  readonly stuck: string;
  readonly turn: number | null;
  readonly trying: Trying | null;
}

export interface Apart {
  /** Does a job there. Rejects `IssuesError` where the strategy cannot be loaded. After a `Stuck` it is closed. */
  ask<K extends JobName>(
    name: K,
    job: Jobs[K][0],
    onTrying?: (trying: Trying) => void,
  ): Promise<{ readonly found: Jobs[K][1] } | Stuck>;
  /** Ends it, whatever it does. */
  close(): void;
}

/** A thread or a process, to the little that is needed of both. */
interface Line {
  send(message: unknown): void;
  onMessage(listener: (message: Message) => void): void;
  /** Where it ended by itself, in words. */
  onEnd(listener: (why: string) => void): void;
  end(): void;
}

const ended = 'it ended its process';

const threadLine = (ref: WrittenRef, cell: Int32Array, print: ((text: string) => void) | null): Line => {
  const worker = new Worker(WORKER, { workerData: { ref, cell }, stdout: true, stderr: true });
  for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (data: Buffer) => print?.(data.toString())); // read in any case, or it would fill up
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => {
      worker.on('error', (error: Error & { readonly code?: string }) =>
        listener(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'it used up all memory'
            : `it ended its process: ${error.message}`,
        ),
      );
      worker.on('exit', () => listener(ended));
    },
    end: () => void worker.terminate(),
  };
};

const processLine = (ref: WrittenRef): Line => {
  const child = fork(fileURLToPath(WORKER), [JSON.stringify(ref)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill); // Ctrl-C ends this process in the middle: nothing stays behind
  child.once('exit', () => process.off('exit', kill));
  return {
    send: (message) => void child.send(message as object, () => undefined), // who is gone already is told of by onEnd
    onMessage: (listener) => void child.on('message', (message) => listener(message as Message)),
    onEnd: (listener) => {
      child.on('exit', () => listener(ended));
      child.on('error', () => listener(ended));
    },
    end: kill,
  };
};

export interface ApartOptions {
  readonly ref: WrittenRef;
  /** For one answer. */
  readonly seconds: number;
  /** A process of its own; else a thread. */
  readonly process?: true;
  /** Takes what the strategy prints. */
  readonly print?: (text: string) => void;
}

/** What a message that ends a job means: an answer, or an error to throw. */
const errorOf = (message: Message): Error | null => {
  if (message.say === 'refused') return new IssuesError(message.issues);
  if (message.say !== 'bug') return null;
  if (/Cannot find package 'fast-check'/.test(message.message))
    return refuse('needs-fast-check', '', 'a check needs fast-check: npm install --save-dev fast-check');
  return Object.assign(new Error(message.message), { stack: message.stack });
};

/** Loads a strategy apart. What is wrong with it is told when the first job is asked of it. */
export const apart = ({ ref, seconds, process: own, print }: ApartOptions): Apart => {
  const cell = new Int32Array(new SharedArrayBuffer(8));
  const line = own === true ? processLine(ref) : threadLine(ref, cell, print ?? null);
  let trying: Trying | null = null;
  let draft: Trying['draft'] = null;
  let finish: ((end: { readonly found: unknown } | Stuck | Error) => void) | null = null;
  let early: Stuck | Error | null = null;
  const end = (what: { readonly found: unknown } | Stuck | Error): void => {
    if (finish !== null) finish(what);
    else if (!('found' in what)) early ??= what;
    finish = null;
  };
  const giveUp = (stuck: string): void => {
    close();
    end({ stuck, turn: watch.turn(), trying });
  };
  const watch = clock(cell, seconds, giveUp);
  const close = (): void => {
    watch.stop();
    line.end();
  };
  line.onEnd((why) => {
    if (watch.started()) giveUp(why);
    else end(new Error(`no thread for the strategy: ${why}`)); // ours to mend, and no fault of the strategy
  });
  line.onMessage((message) => {
    watch.heard(message);
    const error = errorOf(message);
    if (error !== null) end(error);
    else if (message.say === 'done') end({ found: message.found });
    else if (message.say === 'trial') draft = message.draft;
    else if (message.say === 'trying') {
      trying = { ...message, draft };
      listener(trying);
    }
  });
  let listener: (trying: Trying) => void = () => undefined;
  return {
    ask: (name, job, onTrying = () => undefined) =>
      new Promise((resolve, reject) => {
        listener = onTrying;
        finish = (what) => {
          watch.rest();
          if (what instanceof Error) reject(what);
          else resolve(what as { readonly found: Jobs[typeof name][1] } | Stuck);
        };
        if (early !== null) return finish(early);
        watch.start();
        line.send({ name, job });
      }),
    close,
  };
};
