/** How words of the command line are read. */
import { InvalidArgumentError } from 'commander';
import type { Json, StrategyRef } from '../core/contracts.js';
import type { FactionId } from '../core/orders.js';
import type { Assignment } from '../core/scenario.js';

/** The seed where none is given: a fixed text, so that a command gives the same result tomorrow. */
export const DEFAULT_SEED = 'marchland';

export const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
};

/** `a,b` as a list; empty entries are dropped. */
export const list = (text: string): string[] =>
  text.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));

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

export type Refs = Readonly<Record<FactionId, Exclude<StrategyRef, (...args: never[]) => unknown>>>;

/** `--strategy isis=./mine.ts#cautious`, `--strategy iraq='{"use":"in-turn","period":4}'`; the last one for a faction counts. */
export const collectStrategy = (text: string, before: Refs = {}): Refs => {
  const [faction, ref] = assignment(text, 'FACTION=REF');
  if (ref === '') throw new InvalidArgumentError('It must have the form FACTION=REF.');
  if (!ref.startsWith('{')) return { ...before, [faction]: ref };
  const options = value(ref);
  if (options === null || typeof options !== 'object' || !('use' in options) || typeof options.use !== 'string')
    throw new InvalidArgumentError('Options of a strategy are JSON with a "use".');
  return { ...before, [faction]: options as { readonly use: string; readonly [option: string]: Json } };
};
