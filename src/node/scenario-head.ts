/**
 * What a list of scenarios shows, read from the file's lines: a whole parse takes a tenth of a second each. It knows the
 * plain way in which scenarios are written and gives up on every other; a test holds it to what the parser says.
 */

export interface ScenarioHead {
  readonly title: string;
  readonly question: string | null;
  readonly arms: readonly string[];
}

/** A value on its own line: plain, or in double quotes. Null: written in another way. */
const scalar = (text: string): string | null => {
  const plain = text.replace(/\s+#.*$/, '').trim();
  if (/^"[^"\\]*"$/.test(plain)) return plain.slice(1, -1);
  return plain === '' || /^[-?:,[\]{}#&*!|>'"%@`]/.test(plain) ? null : plain;
};

/** A top-level value; undefined where there is none, null where it is written in another way or goes on below. */
const top = (lines: readonly string[], key: string): string | null | undefined => {
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0) return undefined;
  return /^\s+[^\s#]/.test(lines[at + 1] ?? '') ? null : scalar(lines[at].slice(key.length + 1));
};

/** Names at the first indent below `arms:`; null where they are written in another way. */
const armNames = (lines: readonly string[]): string[] | null => {
  const at = lines.findIndex((line) => line.startsWith('arms:'));
  if (at < 0) return [];
  if (!/^arms:\s*(#.*)?$/.test(lines[at])) return null;
  const names: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (/^\s*(#.*)?$/.test(line) || /^ {3}/.test(line)) continue;
    if (/^\S/.test(line)) break;
    const name = /^ {2}([a-z][a-z0-9-]*):(\s|$)/.exec(line);
    if (name === null) return null;
    names.push(name[1]);
  }
  return names;
};

/** A scenario's head, or null where only the parser can tell. */
export const scenarioHead = (text: string): ScenarioHead | null => {
  const lines = text.split(/\r?\n/);
  const title = top(lines, 'title');
  const question = top(lines, 'question');
  const arms = armNames(lines);
  return typeof title !== 'string' || question === null || arms === null
    ? null
    : { title, question: question ?? null, arms };
};
