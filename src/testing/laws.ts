import { apartLaws } from './apart-laws.js';
import { bookLaws } from './book-laws.js';
import { dealLaws } from './deal-laws.js';
import { idleLaws } from './idle-laws.js';
import type { Law } from './law.js';
import { leaveLaws } from './leave-laws.js';
import { mapLaws } from './map-laws.js';
import { nameLaws } from './name-laws.js';
import { nothingLaws } from './nothing-laws.js';
import { orderLaws } from './order-laws.js';
import { purityLaws } from './purity-laws.js';
import { ruleLaws } from './rule-laws.js';
import { sideLaws } from './side-laws.js';
import { traceLaws } from './trace-laws.js';

const all = [
  ...purityLaws,
  ...nameLaws,
  ...mapLaws,
  ...apartLaws,
  ...sideLaws,
  ...leaveLaws,
  ...dealLaws,
  ...ruleLaws,
  ...idleLaws,
  ...bookLaws,
  ...nothingLaws,
  ...orderLaws,
  ...traceLaws,
];

/** Every law, by id. Each holds for every war, rule and strategy; `check(war)` says where it does not. */
export const laws: Readonly<Record<string, Law>> = Object.freeze(Object.fromEntries(all.map((law) => [law.id, law])));
