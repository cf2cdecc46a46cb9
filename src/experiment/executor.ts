import { refuse } from '../core/result.js';
import { breathing } from './breathe.js';
import type { Row } from './comparison.js';
import type { Plan } from './plan.js';
import { player } from './replicate.js';

/** The part of an `AbortSignal` that we look at. */
export interface Signal {
  readonly aborted: boolean;
}

/** Throws `IssuesError` with code `aborted` once the signal says so. */
export const heed = (signal: Signal | undefined): void => {
  if (signal?.aborted === true) refuse('aborted', 'signal', 'the comparison was aborted');
};

/** Where campaigns are played: here, in threads, on other machines. The numbers are the same. */
export interface Executor {
  /**
   * Plays these replicates of a plan in any order and hands over each one's rows, all arms in the plan's order. Resolves
   * when all have been handed over; rejects with `IssuesError` code `aborted` soon after the signal asks for it.
   */
  run(
    plan: Plan,
    replicates: readonly number[],
    played: (rows: readonly Row[]) => void,
    signal?: Signal,
  ): Promise<void>;
}

/** Plays in this very thread, and lets other events through after each replicate. */
export const inline: Executor = {
  run: async (plan, replicates, played, signal) => {
    const play = player(plan);
    const { breathe, close } = breathing();
    try {
      for (const replicate of replicates) {
        heed(signal);
        played(play(replicate));
        await breathe();
      }
      heed(signal);
    } finally {
      close();
    }
  },
};
