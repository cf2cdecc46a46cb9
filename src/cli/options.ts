/** How words of the command line are read. */
import { InvalidArgumentError } from 'commander';
import type { Json, StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { Assignment } from '../core/scenario.js';

/** The seed where none is given: a fixed text, so that a command gives the same result tomorrow. */
export const DEFAULT_SEED = 'marchland';

/** Seconds for one answer of a strategy, where nothing is said. */
export const TIMEOUT = 10;

const wholeFrom =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value))
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
    return value;
  };

export const wholeNumber = wholeFrom(1);
export const wholeOrZero = wholeFrom(0);

/** `a,b` as a list; empty entries are dropped. */
export const list = (text: string): string[] =>
  text.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));

/** `a+b,c+d`: pairs. */
export const pairs = (text: string): (readonly [string, string])[] =>
  list(text).map((each) => {
    const [a = '', b = '', ...more] = each.split('+').map((word) => word.trim());
    if (a === '' || b === '' || more.length > 0) throw new InvalidArgumentError('Pairs have the form RULE+RULE.');
    return [a, b];
  });

/** Splits at the first `=`, so that values may hold more of them. */
const assignment = (text: string, form: string): readonly [string, string] => {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(`It must have the form ${form}.`);
  return [text.slice(0, at), text.slice(at + 1)];
};

/** JSON where it is JSON, else the text itself. */
const value = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text; // a bare word, such as sealed
  }
};

/** `--set regions/al-qaim/fighters/isis=2000`. */
export const collectSet = (text: string, before: readonly Assignment[] = []): Assignment[] => {
  const [path, to] = assignment(text, 'PATH=VALUE');
  return [...before, { path, to: value(to) }];
};

/** A strategy as it can be written. */
export type WrittenRef = Exclude<StrategyRef, (...args: never[]) => unknown>;

export type Refs = Readonly<Record<FactionId, WrittenRef>>;

/** `in-step`, `./mine.ts#cautious`, `{"use":"in-turn","period":4}`; null: JSON that is none of these. */
export const strategyRef = (text: string): WrittenRef | null => {
  if (!text.startsWith('{')) return text;
  const options = value(text);
  if (options === null || typeof options !== 'object' || !('use' in options) || typeof options.use !== 'string')
    return null;
  return options as { readonly use: string; readonly [option: string]: Json };
};

/** `--strategy isis=./mine.ts#cautious`, `--strategy iraq='{"use":"in-turn","period":4}'`; the last one for a faction counts. */
export const collectStrategy = (text: string, before: Refs = {}): Refs => {
  const [faction, written] = assignment(text, 'FACTION=REF');
  if (written === '') throw new InvalidArgumentError('It must have the form FACTION=REF.');
  const ref = strategyRef(written);
  if (ref === null) throw new InvalidArgumentError('Options of a strategy are JSON with a "use".');
  return { ...before, [faction]: ref };
};

/** `--smallest fighter-weeks=2000`. */
export const collectSizes = (
  text: string,
  before: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => {
  const [metric, written] = assignment(text, 'METRIC=NUMBER');
  const size = Number(written);
  if (written.trim() === '' || !Number.isFinite(size) || size < 0)
    throw new InvalidArgumentError('It must have the form METRIC=NUMBER, with a number from 0.');
  return { ...before, [metric]: size };
};
