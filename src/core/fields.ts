import type { CrossingIndex, FactionIndex, RegionIndex } from './world.js';

/** What a field of an order or an event means; strings at the edges, indices inside. */
export const FIELD_KINDS = ['region', 'faction', 'crossing', 'quarters', 'turn', 'number'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export type Fields = Readonly<Record<string, FieldKind>>;

interface Inside {
  region: RegionIndex;
  faction: FactionIndex;
  crossing: CrossingIndex;
  quarters: number;
  turn: number;
  number: number;
}

/** The fields as rules see them: indices and numbers. */
export type Decoded<F extends Fields> = { readonly [K in keyof F]: Inside[F[K]] };
