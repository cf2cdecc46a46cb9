import { closest, distance } from 'fastest-levenshtein';

/** The candidate a user probably meant, if one is near: at most a third of its letters differ. */
export const suggest = (given: string, candidates: readonly string[]): string | undefined => {
  if (candidates.length === 0) return undefined;
  const near = closest(given, candidates);
  return distance(given, near) <= Math.max(1, Math.floor(near.length / 3)) ? near : undefined;
};

/** What is wrong with a name, with the candidate that was probably meant, if one is near. */
export const hinted = <T extends object>(
  wrong: T,
  given: string,
  candidates: readonly string[],
): T & { readonly suggestion?: string } => {
  const suggestion = suggest(given, candidates);
  return suggestion === undefined ? wrong : { ...wrong, suggestion };
};
