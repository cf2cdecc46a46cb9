/** A word as a shell reads it: in quotes where it holds more than plain characters. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A command line to copy. */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ');
