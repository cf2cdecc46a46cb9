/** Laws that only processes can tell, beside those of the library. */

export const HALTS = 'halts';
export const FRESH = 'fresh-process';

/** What they say, by id. */
export const summariesOf = (seconds: number): Readonly<Record<string, string>> => ({
  [HALTS]: `It comes to an end: it answers within ${seconds} second${seconds === 1 ? '' : 's'}.`,
  [FRESH]: 'In a fresh process, whatever it was asked before, it answers the same.',
});

/** Laws of the library that one of these cannot do without. */
export const NEEDS: Readonly<Record<string, string>> = { [HALTS]: 'answers', [FRESH]: 'no-hidden-memory' };
