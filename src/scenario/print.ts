import { Document, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ScenarioData } from '../core/scenario.js';

/** Longest line that a map or list takes before it gets a line per member. */
const WIDEST = 200;

/** Puts on one line what fits on one line; the top of the file is always spread out. */
const settle = (node: Node, depth: number): void => {
  if (!isCollection(node)) return;
  const flat = JSON.stringify(node.toJSON() as unknown).length;
  const folded = flat <= WIDEST && depth > 0 && !(isSeq(node) && depth === 1 && node.items.some(isCollection));
  node.flow = folded || node.items.length === 0;
  if (node.flow) return;
  for (const item of node.items) {
    const child = isMap(node) ? (item as { value: unknown }).value : item;
    if (isCollection(child) || isScalar(child)) settle(child, depth + 1);
  }
};

/** A scenario as YAML that parses back to the same data. */
export const printScenario = (data: ScenarioData): string => {
  const document = new Document(data, { aliasDuplicateObjects: false });
  if (document.contents !== null) settle(document.contents, 0);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
};
