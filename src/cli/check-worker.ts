/// <reference types="node" />
/** Runs as a worker thread or as a process of its own: a strategy that never answers can be stopped from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { IssuesError } from '../core/result.js';
import type { JobName, Jobs, Message, Start } from './check-jobs.js';
import { serve } from './check-serve.js';

const say = (message: Message): void => {
  if (parentPort === null) process.send?.(message);
  else parentPort.postMessage(message);
};

const start: Start =
  parentPort === null ? { ref: JSON.parse(process.argv[2]) as Start['ref'], cell: null } : (workerData as Start);

/** Says what came of something, whatever it was. */
const telling = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof IssuesError) say({ say: 'refused', issues: error.issues });
    else if (error instanceof Error) say({ say: 'bug', message: error.message, stack: error.stack ?? '' });
    else say({ say: 'bug', message: String(error), stack: '' });
  }
};

process.on('unhandledRejection', () => undefined); // a strategy that promises breaks a law, and not this thread
if (parentPort === null) process.on('disconnect', () => process.exit()); // whoever asked is gone

await telling(async () => {
  const workers = await serve(start, say);
  const listen = ({ name, job }: { readonly name: JobName; readonly job: Jobs[JobName][0] }): void =>
    void telling(async () => say({ say: 'done', found: await workers[name](job as never) }));
  if (parentPort === null) process.on('message', listen);
  else parentPort.on('message', listen);
  say({ say: 'ready' });
});
