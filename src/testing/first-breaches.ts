/** Laws tried trial by trial: the course that several of them look at is played once, and kept no longer than its trial. */
import type { Strategy } from '../core/contracts.js';
import type { CheckProgress } from './check-report.js';
import type { Exercise } from './exercise.js';
import { onceCourse, type Breach, type StrategyLaw } from './strategy-law.js';
import type { Trial } from './trial.js';

/** The first trial in which a law was broken; `path` is which one it was. */
export interface FirstBreach {
  readonly breach: Breach;
  readonly trial: Trial;
  readonly path: string;
}

export interface Trials {
  readonly strategy: Strategy;
  readonly trials: readonly Trial[];
  readonly runs: number;
  readonly onProgress: (progress: CheckProgress) => void;
}

/**
 * The first breach of each law. A law is tried no more once it, or one that it needs, is broken; `broken` names those that
 * are from the start. `seen` is told of what happens in the campaigns of the first law that each trial is tried by.
 */
export const firstBreaches = (
  { strategy, trials, runs, onProgress }: Trials,
  laws: readonly StrategyLaw[],
  broken: ReadonlySet<string>,
  seen: Exercise,
): ReadonlyMap<string, FirstBreach> => {
  const found = new Map<string, FirstBreach>();
  const out = new Set(broken); // broken, or in need of one that is
  for (const [done, trial] of trials.entries()) {
    const course = onceCourse(trial, strategy);
    let isFirst = true;
    for (const law of laws) {
      if (law.needs.some((id) => out.has(id))) out.add(law.id);
      if (out.has(law.id)) continue;
      onProgress({ law: law.id, done, runs, trial });
      const breach = law.check(isFirst ? seen.watched(trial) : trial, strategy, course);
      isFirst = false;
      if (breach === null) continue;
      found.set(law.id, { breach, trial, path: `${done}` });
      out.add(law.id);
    }
  }
  return found;
};
