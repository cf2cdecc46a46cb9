/**
 * A value that an arm, `--set` or `vary` sets is no longer what the file's source says, nor drawn from its range:
 * its provenance becomes the value itself.
 */
import type { Rule } from '../core/contracts.js';
import type { Assignment, ProvenanceData, ScenarioData } from '../core/scenario.js';
import { fighterNumbers } from './fighter-numbers.js';
import { resolvePath } from './paths.js';

const pinned = (path: string, value: number): ProvenanceData => ({
  path,
  illustrative: true,
  low: value,
  high: value,
  note: 'set for a comparison',
});

const isUnder = (path: string, tops: readonly string[]): boolean =>
  tops.some((top) => path === top || path.startsWith(`${top}/`));

/** Pins, in place, every value at or under these paths that has a provenance or needs one. */
export const pin = (data: ScenarioData, paths: readonly string[], rules: readonly Rule[]): void => {
  const canonical = (path: string): string => {
    const place = resolvePath(data, path, rules);
    return place.ok ? place.value.segments.join('/') : path;
  };
  const tops = paths.map(canonical);
  const roots = new Set(tops.map((top) => top.split('/', 1)[0]));
  const isOurs = (path: string): boolean => roots.has(path.split('/', 1)[0]) && isUnder(canonical(path), tops);
  const before = data.provenance ?? [];
  const kept = before.flatMap((entry) => {
    if (!isOurs(entry.path)) return [entry];
    const place = resolvePath(data, entry.path, rules);
    const value = place.ok ? place.value.read() : undefined;
    if (typeof value === 'number') return [pinned(entry.path, value)];
    return value === undefined ? [] : [entry];
  });
  const sourced = new Set(kept.map((entry) => canonical(entry.path)));
  const fresh = ['regions', 'crossings', 'transit'].some((root) => roots.has(root)) ? fighterNumbers(data) : [];
  const added = fresh
    .filter(({ path }) => isUnder(path, tops) && !sourced.has(path))
    .map(({ path, value }) => pinned(path, value));
  if (data.provenance !== undefined || added.length > 0) data.provenance = [...kept, ...added];
};

/** The same for assignments that do not lie in the range the file states for their path: draws do, and stay drawable. */
export const pinOutside = (data: ScenarioData, set: readonly Assignment[], rules: readonly Rule[]): void => {
  const entries = new Map((data.provenance ?? []).map((entry) => [entry.path, entry]));
  const roots = new Set([
    'regions',
    'crossings',
    'transit',
    ...[...entries.keys()].map((path) => path.split('/', 1)[0]),
  ]);
  const outside = set.filter(({ path, to }) => {
    const { low, high } = entries.get(path) ?? {};
    if (!roots.has(path.split('/', 1)[0])) return false; // nothing there has a provenance, or needs one
    return low === undefined || high === undefined || typeof to !== 'number' || to < low || to > high;
  });
  if (outside.length > 0)
    pin(
      data,
      outside.map(({ path }) => path),
      rules,
    );
};
