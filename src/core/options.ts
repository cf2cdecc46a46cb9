/** What a strategy may be told: named options with bounds and units. */
import type { Json } from './json.js';

export interface NumberOption {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly summary?: string;
  readonly integer?: boolean;
}
export interface ChoiceOption {
  readonly value: string;
  readonly oneOf: readonly string[];
  readonly summary?: string;
}
export interface FlagOption {
  readonly value: boolean;
  readonly summary?: string;
}
/** A list of faction or region ids. */
export interface ListOption {
  readonly value: readonly string[];
  readonly of: 'faction' | 'region';
  readonly summary?: string;
}
/** Free JSON, such as a script of orders. */
export interface JsonOption {
  readonly value: Json;
  readonly json: true;
  readonly summary?: string;
}
export type StrategyOption = NumberOption | ChoiceOption | FlagOption | ListOption | JsonOption;
export type StrategyOptions = Readonly<Record<string, StrategyOption>>;
export type OptionValues<O extends StrategyOptions> = {
  readonly [K in keyof O]: O[K] extends { readonly json: true }
    ? Json
    : O[K] extends { readonly oneOf: readonly (infer V)[] }
      ? V
      : O[K] extends { readonly of: string }
        ? readonly string[]
        : O[K] extends FlagOption
          ? boolean
          : number;
};
