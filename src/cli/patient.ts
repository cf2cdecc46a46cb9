import { inline, type Executor } from '../experiment/executor.js';
import type { Row } from '../experiment/comparison.js';
import type { Io } from './io.js';

/**
 * Plays in this thread and lets signals in after each replicate. `inline` alone does not: Node hands over up to 1,000
 * messages of a channel before it looks at anything else. `seen` is told of every campaign.
 */
export const patient = (io: Io, seen: (row: Row) => void): Executor => ({
  run: async (plan, replicates, played, signal) => {
    for (const replicate of replicates) {
      const pass = (rows: readonly Row[]): void => {
        rows.forEach(seen);
        played(rows);
      };
      await inline.run(plan, [replicate], pass, signal);
      await io.breathe();
    }
  },
});
