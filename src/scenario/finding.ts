import type { Issue } from '../core/result.js';
import { suggest } from '../core/suggest.js';

/** A position in the file, by key and index. */
export type At = readonly (string | number)[];

/** An issue before its place in the text is known. */
export interface Finding {
  readonly code: string;
  readonly at: At;
  readonly message: string;
  readonly suggestion?: string;
  /** The name itself is at fault, not what stands behind it. */
  readonly onKey?: true;
  /** Where in the text, in UTF-16 units, where that is known better than by position. */
  readonly offset?: number;
}

/** Where in a text something stands; 1-based. */
export type Locate = (found: Finding) => { readonly line: number; readonly column: number } | undefined;

export const finding = (code: string, at: At, message: string, suggestion?: string, onKey = false): Finding => ({
  code,
  at,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
  ...(onKey ? { onKey } : {}),
});

/** A name that nothing bears, with the nearest that something does. */
export const unknownName = (
  what: string,
  given: string,
  candidates: readonly string[],
  at: At,
  onKey = false,
): Finding => finding(`unknown-${what}`, at, `no ${what} "${given}"`, suggest(given, candidates), onKey);

/** Whether one position is another or lies inside it. */
export const isInside = (at: At, outer: At): boolean =>
  outer.length <= at.length && outer.every((segment, index) => segment === at[index]);

export const issueOf = (found: Finding, locate?: Locate): Issue => ({
  code: found.code,
  path: found.at.join('/'),
  message: found.message,
  ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
  ...locate?.(found),
});
