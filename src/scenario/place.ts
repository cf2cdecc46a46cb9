import type { Json, Rule } from '../core/contracts.js';
import { failure, success, type Issue, type Result } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import type { Field } from './field.js';

/** What a path by id points at: how to read and write it in the file's data. */
export interface Place {
  /** One spelling per place: crossings as the file writes them, pairs that hold both ways in key-free order. */
  readonly segments: readonly string[];
  /** What values it takes; null where the whole scenario's checks must tell. */
  readonly field: Field | null;
  readonly read: () => Json | undefined;
  readonly write: (value: Json) => void;
}

/** What it takes to follow a path. */
export interface Walk {
  readonly data: ScenarioData;
  /** All rules known, listed or not. */
  readonly rules: readonly Rule[];
  readonly path: string;
  /** The path's parts after the first. */
  readonly rest: readonly string[];
}

export const found = (place: Place): Result<Place> => success(place);

export const lost = (
  path: string,
  code: string,
  message: string,
  suggestion?: string,
): { readonly ok: false; readonly issues: readonly Issue[] } =>
  failure([{ code, path, message, ...(suggestion === undefined ? {} : { suggestion }) }]);

/** A path that names something that is not there. The suggestion is the bare word, not the path. */
export const unknownWord = (
  path: string,
  what: string,
  word: string,
  candidates: readonly string[],
): { readonly ok: false; readonly issues: readonly Issue[] } =>
  lost(path, `unknown-${what}`, `path "${path}": no ${what} "${word}"`, suggest(word, candidates));
