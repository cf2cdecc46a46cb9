import type { StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import { IssuesError } from '../core/result.js';
import { loadStrategy } from '../node/load-strategy.js';
import { isPath } from '../node/read-text.js';
import type { Io } from './io.js';
import type { Refs } from './options.js';

/** Strategies of the command line: modules loaded, built-in ones left as they were written, so that a record names them. */
export const loadRefs = async (io: Io, refs: Refs): Promise<Record<FactionId, StrategyRef>> => {
  const loaded: Record<FactionId, StrategyRef> = {};
  for (const [faction, ref] of Object.entries(refs)) {
    if (!isPath(typeof ref === 'string' ? ref : ref.use)) {
      loaded[faction] = ref;
      continue;
    }
    io.letSignalsKill();
    try {
      loaded[faction] = await loadStrategy(ref);
    } catch (error) {
      if (!(error instanceof IssuesError)) throw error;
      throw new IssuesError(
        error.issues.map((issue) => ({
          ...issue,
          path: ['strategies', faction, issue.path].filter((part) => part !== '').join('/'),
        })),
      );
    }
  }
  return loaded;
};
