import type { Strategy, StrategyDefinition, StrategyRef } from '../core/contracts.js';
import { IssuesError, refuse, unwrap } from '../core/result.js';
import { optionIssues } from '../core/strategy.js';
import { resolveStrategy } from '../setup.js';
import { loadFunction } from './load-module.js';
import { isPath } from './read-text.js';

/** Made by `defineStrategy`, in this copy of the package or another. */
const isDefinition = (value: object): value is StrategyDefinition =>
  'decide' in value && 'options' in value && 'id' in value;

/**
 * A strategy by id, by id and options, from a module (`./mine.ts`, `./mine.js#cautious`), or itself. A module exports a
 * plain function or what `defineStrategy` made; `.ts` needs tsx. Rejects `IssuesError` with what `loadFunction` or
 * `resolveStrategy` found wrong, or `no-options` where a plain function is given some.
 */
export const loadStrategy = async (ref: StrategyRef): Promise<Strategy> => {
  if (typeof ref === 'function') return unwrap(resolveStrategy(ref));
  const { use, ...options } = typeof ref === 'string' ? { use: ref } : ref;
  if (!isPath(use)) return unwrap(resolveStrategy(ref));
  const found = await loadFunction(use);
  if (isDefinition(found)) {
    const issues = optionIssues(found.id, found.options, options);
    if (issues.length > 0) throw new IssuesError(issues);
    return found(options as never); // checked against its own declaration just above
  }
  if (Object.keys(options).length > 0)
    refuse('no-options', Object.keys(options)[0], `"${use}" exports a plain function, which takes no options`);
  return found as unknown as Strategy; // a stranger's function: play drops whatever it does wrong
};
