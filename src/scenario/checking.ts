import type { Rule } from '../core/contracts.js';
import type { ScenarioData } from '../core/scenario.js';
import type { Fields, Named } from './field.js';
import type { Collection } from './catalogue.js';
import type { Finding } from './finding.js';
import type { Registry } from './registry.js';

/** What every check gets. Data has the right shape; names that are empty texts stand for what could not be read. */
export interface Checking {
  readonly data: ScenarioData;
  readonly registry: Registry;
  readonly listed: readonly Rule[];
  readonly fields: Readonly<Record<Collection, Fields>>;
  readonly ids: Readonly<Record<Named, readonly string[]>>;
  /** What is wrong with another version of the data, arms left out: for arms. */
  readonly recheck: (data: ScenarioData) => readonly Finding[];
  readonly issue: (found: Finding) => void;
  readonly warn: (found: Finding) => void;
}

/** Reports every member but the first of those that share a key. Empty keys are passed over. */
export const eachTwice = <T>(
  list: readonly T[],
  keyOf: (member: T) => string,
  report: (index: number, first: number, key: string) => void,
): void => {
  const first = new Map<string, number>();
  list.forEach((member, index) => {
    const key = keyOf(member);
    if (key === '') return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else report(index, before, key);
  });
};

/** Joins names into a key, or gives the empty one where a name could not be read. */
export const joined = (...names: readonly (string | number)[]): string => (names.includes('') ? '' : names.join('/'));

export type Check = (checking: Checking) => void;
