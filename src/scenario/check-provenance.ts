import type { ProvenanceData } from '../core/scenario.js';
import { eachTwice, type Check, type Checking } from './checking.js';
import { fighterNumbers } from './fighter-numbers.js';
import { finding, unknownName, type At } from './finding.js';
import { resolvePath } from './paths.js';
import type { Place } from './place.js';

type Range = Pick<ProvenanceData, 'low' | 'high' | 'scale'>;

/** The plausible range goes with the stated value. */
const checkRange = ({ issue }: Checking, { low, high, scale }: Range, { field, read }: Place, at: At): void => {
  if (low === undefined && high === undefined) {
    if (scale !== undefined) issue(finding('no-range', [...at, 'scale'], 'a scale needs low and high'));
    return;
  }
  if (low === undefined || high === undefined) return issue(finding('no-range', at, 'a range needs both low and high'));
  if (low > high) return issue(finding('outside-range', [...at, 'low'], `low ${low} is above high ${high}`));
  if (scale === 'log' && low <= 0)
    issue(finding('out-of-range', [...at, 'low'], `on a log scale low must be above 0, not ${low}`));
  const value = read();
  if (typeof value !== 'number')
    return issue(finding('no-value', [...at, 'path'], 'a range needs a number that the file states'));
  if (value < low || value > high)
    issue(finding('outside-range', at, `the stated value ${value} is not in ${low} to ${high}`));
  if (field?.type !== 'number') return;
  if (low < field.min || high > field.max || (field.above === true && low <= field.min))
    issue(
      finding('out-of-range', at, `the range ${low} to ${high} leaves what is allowed: ${field.min} to ${field.max}`),
    );
  if (field.integer === true && (low % 1 !== 0 || high % 1 !== 0))
    issue(finding('out-of-range', at, 'the ends of a range of whole numbers are whole'));
};

/** One entry; gives the path it is about, in its one spelling. */
const checkEntry = (checking: Checking, entry: ProvenanceData, index: number): string => {
  const { data, registry, issue, warn } = checking;
  const at = ['provenance', index];
  const sources = (data.sources ?? []).map((source) => source.id);
  if (entry.source !== undefined && !sources.includes(entry.source))
    issue(unknownName('source', entry.source, sources, [...at, 'source']));
  if (entry.source === undefined && entry.illustrative !== true)
    issue(finding('no-source', at, 'an entry names its source or says illustrative: true'));
  if (entry.path === '') return '';
  const place = resolvePath(data, entry.path, registry.rules);
  if (!place.ok) {
    // Switching a rule off must not make a scenario invalid.
    for (const { code, message, suggestion } of place.issues)
      (code === 'rule-not-listed' ? warn : issue)(finding(code, [...at, 'path'], message, suggestion));
    return '';
  }
  checkRange(checking, entry, place.value, at);
  return place.value.segments.join('/');
};

/** Every number of fighters has a source, or is illustrative with a plausible range; every entry is about something. */
export const checkProvenance: Check = (checking) => {
  const { data, registry, issue } = checking;
  const entries = (data.provenance ?? []).map((entry, index) => ({ entry, path: checkEntry(checking, entry, index) }));
  eachTwice(
    entries,
    ({ path }) => path,
    (index, first, path) =>
      issue(
        finding('duplicate-provenance', ['provenance', index, 'path'], `provenance/${first} is already about ${path}`),
      ),
  );
  const byPath = new Map(entries.map(({ entry, path }) => [path, entry]));
  for (const { path, at, value } of fighterNumbers(data)) {
    const entry = byPath.get(path);
    // Fighters of nobody known are reported as such.
    if (!resolvePath(data, path, registry.rules).ok) continue;
    if (entry === undefined)
      issue(
        finding(
          'no-provenance',
          at,
          `${value} fighters without provenance: path ${path}, with a source, or illustrative with low and high`,
        ),
      );
    else if (entry.source === undefined && (entry.low === undefined || entry.high === undefined))
      issue(
        finding(
          'no-provenance',
          at,
          `${value} fighters are illustrative, which needs low and high in the provenance of ${path}`,
        ),
      );
  }
};
