import { refuse } from '../core/result.js';
import { suggest } from '../core/suggest.js';

/** The laws that are asked for and those they need, in the order of the known ones. Throws `IssuesError` on an id that is none. */
export const lawsNeeded = (
  asked: readonly string[],
  known: readonly string[],
  needs: (id: string) => readonly string[],
): readonly string[] => {
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (!known.includes(id)) refuse('unknown-law', 'laws', `no law "${id}"`, suggest(id, known));
    wanted.add(id);
    needs(id).forEach(want);
  };
  asked.forEach(want);
  return known.filter((id) => wanted.has(id));
};
