import { passageNames } from './deals.js';
import {
  CONSENTS,
  type CrossingIndex,
  type DealIndex,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
} from './world.js';

/** What a field of an order or an event means; strings at the edges, indices inside. */
export const FIELD_KINDS = [
  'region',
  'faction',
  'crossing',
  'deal',
  'authority',
  'consent',
  'quarters',
  'turn',
  'number',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export type Fields = Readonly<Record<string, FieldKind>>;

interface Inside {
  region: RegionIndex;
  faction: FactionIndex;
  crossing: CrossingIndex;
  deal: DealIndex;
  /** Position in `Theatre.authorities`. */
  authority: number;
  /** Position in CONSENTS. */
  consent: number;
  quarters: number;
  turn: number;
  number: number;
}

/** The fields as rules see them: indices and numbers. */
export type Decoded<F extends Fields> = { readonly [K in keyof F]: Inside[F[K]] };

const CONSENT_NAMES: readonly { readonly id: string }[] = CONSENTS.map((id) => ({ id }));

/** The things with ids that a field of this kind names; null = it holds a plain number. */
export const namedBy = (theatre: Theatre, kind: FieldKind): readonly { readonly id: string }[] | null => {
  switch (kind) {
    case 'region':
      return theatre.regions;
    case 'faction':
      return theatre.factions;
    case 'crossing':
      return theatre.crossings;
    case 'authority':
      return theatre.authorities;
    case 'deal':
      return passageNames(theatre);
    case 'consent':
      return CONSENT_NAMES;
    default:
      return null;
  }
};

/** A field's value as it stands at the edges: an id, or the number itself. */
export const fieldText = (theatre: Theatre, kind: FieldKind, value: number): string | number =>
  namedBy(theatre, kind)?.[value].id ?? value;
