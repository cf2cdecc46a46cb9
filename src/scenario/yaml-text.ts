/** From text to plain JSON, with the place of every part. JSON is read as the YAML that it is. */
import { LineCounter, parseDocument } from 'yaml';
import { finding, type Finding, type Locate } from './finding.js';
import { readNode, spotName, startReading, type Reading } from './yaml-node.js';

/** Longest text that is read, in UTF-16 units; the largest scenario we know has 40,000. */
const MOST_TEXT = 4_000_000;

interface Read {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly locate: Locate;
  /** False where the text could not be read as a whole, so that further checks would only confuse. */
  readonly whole: boolean;
}

/** The offset of a finding: its own, or that of the innermost part on its way that stands in the text. */
const offsetOf = ({ at, onKey, offset }: Finding, spots: Reading['spots']): number => {
  if (offset !== undefined) return offset;
  const spot = spots.get(spotName(at));
  const own = onKey === true ? (spot?.key ?? spot?.value) : spot?.value;
  if (own !== undefined) return own;
  for (let length = at.length - 1; length > 0; length--) {
    const outer = spots.get(spotName(at.slice(0, length)));
    if (outer !== undefined) return outer.key ?? outer.value ?? 0;
  }
  return 0;
};

const refused = (code: string, message: string): Read => ({
  value: undefined,
  findings: [finding(code, [], message)],
  locate: () => ({ line: 1, column: 1 }),
  whole: false,
});

const parseText = (text: string): Read => {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2', merge: false } as const;
  const document = parseDocument(text, options);
  const reading = startReading(document);
  const { findings } = reading;
  for (const { message, pos } of [...document.errors, ...document.warnings])
    findings.push({ ...finding('syntax', [], `this is no YAML: ${message}`), offset: pos[0] });
  const locate: Locate = (found) => {
    const { line, col } = lines.linePos(offsetOf(found, reading.spots));
    return { line, column: col };
  };
  if (findings.length > 0) return { value: undefined, findings, locate, whole: false };
  if (document.contents === null) return refused('empty', 'there is nothing here; a scenario starts with "format: 1"');
  return { value: readNode(reading, document.contents, []), findings, locate, whole: true };
};

/** YAML or JSON as plain data, or what is wrong with the text. Never throws. */
export const readText = (text: string): Read => {
  if (typeof text !== 'string') return refused('wrong-type', 'expected a text'); // callers without types
  if (text.length > MOST_TEXT) return refused('too-large', `longer than ${MOST_TEXT} characters`);
  try {
    return parseText(text);
  } catch (error) {
    // The YAML library recurses: absurd nesting ends its stack.
    return refused('syntax', `this cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
};
