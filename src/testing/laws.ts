import { bookLaws } from './book-laws.js';
import type { Law } from './law.js';
import { nameLaws } from './name-laws.js';
import { orderLaws } from './order-laws.js';
import { purityLaws } from './purity-laws.js';
import { ruleLaws } from './rule-laws.js';
import { traceLaws } from './trace-laws.js';

const all = [...purityLaws, ...nameLaws, ...ruleLaws, ...bookLaws, ...orderLaws, ...traceLaws];

/** Every law, by id. Each holds for every war, rule and strategy; `check(war)` says where it does not. */
export const laws: Readonly<Record<string, Law>> = Object.freeze(Object.fromEntries(all.map((law) => [law.id, law])));
