/** From YAML nodes to plain JSON, with the place of every part; what is no JSON is reported and left out. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { finding, type At, type Finding } from './finding.js';
import { MOST_DEPTH, MOST_VALUES } from './take.js';

/** Offsets in the text, in UTF-16 units. */
interface Spot {
  readonly value?: number;
  readonly key?: number;
}

/** One reading of a document, as far as it has come. */
export interface Reading {
  readonly document: Document;
  readonly findings: Finding[];
  /** By position, as `spotName` writes it. */
  readonly spots: Map<string, Spot>;
  /** Nodes being read, to see an anchor that holds itself. */
  readonly open: Set<unknown>;
  values: number;
}

export const startReading = (document: Document): Reading => ({
  document,
  findings: [],
  spots: new Map(),
  open: new Set(),
  values: 0,
});

export const spotName = (at: At): string => JSON.stringify(at);

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

const fault = ({ findings }: Reading, code: string, at: At, message: string, onKey = false): undefined =>
  void findings.push(finding(code, at, message, undefined, onKey));

const mark = ({ spots }: Reading, at: At, node: unknown, key?: unknown): void => {
  const name = spotName(at);
  if (spots.has(name)) return; // of a key that stands twice, the first place counts
  const [value, ofKey] = [startOf(node), startOf(key)];
  spots.set(name, { ...(value === undefined ? {} : { value }), ...(ofKey === undefined ? {} : { key: ofKey }) });
};

const readScalar = (reading: Reading, value: unknown, at: At): unknown => {
  if (typeof value === 'number')
    return value - value === 0 ? value + 0 : fault(reading, 'not-finite', at, `${value} is not a finite number`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return fault(reading, 'not-json', at, 'this is no JSON value');
};

const readPair = (reading: Reading, { key, value }: Pair, at: At, into: Record<string, unknown>): void => {
  if (!isScalar(key)) return fault(reading, 'bad-key', at, 'a key is a word');
  const name = typeof key.value === 'string' ? key.value : String(key.source ?? key.value);
  const inside = [...at, name];
  mark(reading, inside, value ?? key, key);
  if (name === '__proto__') return fault(reading, 'bad-key', inside, 'a key may not be called "__proto__"', true);
  if (name === '<<')
    return fault(
      reading,
      'merge-key',
      inside,
      'merge keys (<<) are not part of the format; write the members out',
      true,
    );
  if (Object.hasOwn(into, name)) {
    const twice = finding('duplicate-key', inside, `"${name}" stands twice here`);
    return void reading.findings.push({ ...twice, offset: startOf(key) ?? 0 });
  }
  const member = readNode(reading, value, inside);
  if (member !== undefined) into[name] = member;
};

const readMembers = (reading: Reading, items: readonly Pair[], at: At): unknown => {
  const into: Record<string, unknown> = {};
  for (const item of items) readPair(reading, item, at, into);
  return into;
};

const readEntries = (reading: Reading, items: readonly unknown[], at: At): unknown =>
  items.map((item, index) => {
    const inside = [...at, index];
    mark(reading, inside, item);
    if (isPair(item)) return fault(reading, 'not-json', inside, 'this is no JSON value') ?? null;
    // A list keeps its length, so that positions of what follows stay right.
    return readNode(reading, item, inside) ?? null;
  });

/** The value of a node; undefined where it has none. */
export const readNode = (reading: Reading, node: unknown, at: At): unknown => {
  reading.values += 1;
  if (reading.values === MOST_VALUES + 1) return fault(reading, 'too-large', [], `more than ${MOST_VALUES} values`);
  if (reading.values > MOST_VALUES) return undefined;
  if (at.length >= MOST_DEPTH) return fault(reading, 'too-deep', at, `nested deeper than ${MOST_DEPTH} levels`);
  const target: unknown = isAlias(node) ? node.resolve(reading.document) : node;
  if (target === undefined) return fault(reading, 'unknown-alias', at, 'no anchor bears this name');
  if (target === null) return null;
  if (reading.open.has(target)) return fault(reading, 'cycle', at, 'this anchor holds itself');
  if (isScalar(target)) return readScalar(reading, target.value, at);
  reading.open.add(target);
  let value: unknown;
  if (isMap(target)) value = readMembers(reading, target.items, at);
  else if (isSeq(target)) value = readEntries(reading, target.items, at);
  else fault(reading, 'not-json', at, 'this is no JSON value');
  reading.open.delete(target);
  return value;
};
